// Answering a thread: a form below the posts, or the reason why there is none.
import { freshKey, given } from "../api.js";
import { currentViewer, isStaff, moderatesSomewhere } from "../session.js";
import { currentLanguage, t } from "../words/index.js";
import { composer, forgetDraft } from "./composer.js";
import { mutationForm } from "./form.js";
import { filledIn, replyPicker } from "./saved-replies.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";
import { toast } from "./toast.js";

/**
 * `written(post)` is called with each post made; `answer(post)` turns the form to one post, and `redraw()` follows
 * whether one may reply: what was begun stays in the form.
 */
export function replyForm(thread, written) {
  if (!currentViewer() && !thread.category.isArchived) return { element: invitation(), answer() {}, redraw() {} };
  const open = openForm(thread, written);
  const closed = h("p.card.note", { "data-test": "reply-closed" });
  const redraw = () => {
    const { isArchived } = thread.category;
    const why = !isArchived && thread.isLocked && thread.lockReason;
    fill(closed, icon("lock"), t(isArchived ? "category.archived" : thread.isLocked ? "reply.locked" : "reply.closed"), why && ` ${why}`);
    closed.hidden = thread.viewerCanReply && !why;
    open.element.hidden = !thread.viewerCanReply;
  };
  redraw();
  return { element: h("div", closed, open.element), answer: open.answer, redraw };
}

function openForm(thread, written) {
  let key = freshKey();
  let target = null;
  const note = h("div.reply-target", { hidden: true });
  const form = mutationForm({
    mutation: "create-post",
    submit: t("reply.send"),
    id: "reply",
    children: [note, (isStaff() || moderatesSomewhere()) && saved(), composer({ label: t("reply.label"), draftKey: thread.id, threadId: thread.id, kept: { place: "REPLY", keyOf: () => thread.id } })],
    input: ({ bodyMarkdown }) => ({
      threadId: thread.id,
      bodyMarkdown,
      idempotencyKey: key,
      ...(target && { replyToId: target.id }),
    }),
    done: ({ post }) => {
      // A new key only after success: until then every press is the same post.
      key = freshKey();
      forgetDraft(thread.id);
      form.reset();
      form.querySelector("textarea").value = "";
      answer(null);
      const { state, number } = given(post);
      if (state === "PENDING_REVIEW") toast(t("reply.pending"));
      written(post);
      document.getElementById(`post-${number}`)?.scrollIntoView({ block: "nearest" });
    },
  });

  /** Everybody who reads the thread knows its title and who wrote in it: that is put in here. */
  function saved() {
    return replyPicker({
      preferred: currentLanguage(),
      pick: (text, { ground }) => {
        const name = (target ?? thread).author?.displayName;
        insert(filledIn(text, { name: name ?? t("member.erased"), thread: thread.title, rule: ground ?? t("replies.rule") }));
      },
    });
  }

  function insert(text) {
    const area = form.querySelector("textarea");
    area.value = area.value.trim() ? `${area.value.trimEnd()}\n\n${text}` : text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** `quoted` comes to what is written already. */
  function answer(post, quoted = "") {
    target = post;
    note.hidden = !post;
    if (!post) return;
    fill(
      note,
      icon("reply"),
      t("post.replyTo", { number: post.number, name: post.author?.displayName || t("member.erased") }),
      h(
        "button.icon-button",
        { type: "button", "aria-label": t("reply.noTarget"), onclick: () => answer(null) },
        icon("close"),
      ),
    );
    const area = form.querySelector("textarea");
    if (quoted) insert(quoted);
    area.scrollIntoView({ block: "center" });
    area.focus({ preventScroll: true });
  }

  return {
    element: h(
      "section.card.reply-card",
      { "aria-labelledby": "reply-title" },
      h("h2", { id: "reply-title" }, t("reply.title")),
      form,
    ),
    answer,
  };
}

function invitation() {
  const next = encodeURIComponent(location.pathname);
  return h(
    "section.card.reply-card.is-invitation",
    h("h2", t("reply.title")),
    h("p", t("reply.signIn")),
    h(
      "div.form-actions",
      h("a.button.is-primary", { href: `/sign-in?next=${next}` }, t("nav.signIn")),
      h("a.button.is-quiet", { href: "/join" }, t("nav.join")),
    ),
  );
}
