// One post of a thread: text, author, votes, and what the viewer may do with it.
import { ask } from "../api.js";
import { onDay, when } from "../format.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { act, copy } from "./acts.js";
import { composer, forgetDraft } from "./composer.js";
import { confirmDialog, openDialog } from "./dialog.js";
import { keepingFocus } from "./focus.js";
import { mutationForm } from "./form.js";
import { cleanedHtml, fill, h } from "./h.js";
import { icon } from "./icons.js";
import { avatar, badgeList, memberName, roleBadges, tierOf } from "./member.js";
import { diff } from "./diff.js";
import { markedIn, quotation } from "./quoting.js";
import { reactionBar } from "./reactions.js";
import { reportDialog } from "./report.js";
import { sharePost } from "./share-post.js";
import { toast } from "./toast.js";
import { wayIn } from "./way-in.js";

/** `thread` is what the page holds; `actions` has reply(post) and accepted(post, isAccepted). */
export function postCard(post, thread, actions) {
  const card = h("article.post.card", {
    id: `post-${post.number}`,
    "data-test": "post",
  });
  const draw = () => {
    const name = post.author?.displayName || t("member.erased");
    card.setAttribute("aria-label", t("post.label", { number: post.number, name }));
    card.classList.toggle("is-accepted", post.isAccepted);
    card.classList.toggle("is-official", post.isOfficial);
    card.classList.toggle("is-away", post.state !== "VISIBLE");
    fill(
      card,
      votes(post, draw),
      h("div.post-main", head(post), replyNote(post), body(post), licence(post), post.state !== "DELETED" && reactionBar(post, draw), foot(post, thread, actions, draw)),
    );
  };
  draw();
  card.number = post.number;
  card.post = post;
  card.redraw = (change) => {
    Object.assign(post, change);
    keepingFocus(card, draw);
    return card;
  };
  /** The post is gone: what it said and who wrote it go with it. */
  card.vanish = () => {
    if (post.restore) return; // Who deleted it may still bring it back.
    card.classList.remove("is-accepted", "is-official");
    card.classList.add("is-away");
    card.removeAttribute("aria-label");
    fill(card, h("p.post-away", { "data-test": "post-gone" }, t("post.gone", { number: post.number })));
  };
  /** A post that this one may answer to is gone. */
  card.forget = (id) => {
    if (post.replyTo?.id === id) card.redraw?.({ replyTo: null });
  };
  return card;
}

function head(post) {
  const { author } = post;
  return h(
    "header.post-head",
    avatar(author),
    h(
      "div.post-who",
      h(
        "div.post-names",
        memberName(author),
        tierOf(author),
        roleBadges(author),
        post.isVerifiedBuyer && h("span.role.is-buyer", icon("bag"), t("post.buyer")),
      ),
      h("div.post-when", when(post.createdAt), post.editedAt && editedNote(post), badgeList(author?.badges)),
    ),
    h(
      "div.post-marks",
      post.isAccepted && h("span.solved", icon("check"), t("post.accepted")),
      post.isOfficial && h("span.role.is-brand", t("post.official")),
      h(
        "a.post-number",
        { href: `#post-${post.number}`, "aria-label": t("post.address", { number: post.number }) },
        `#${post.number}`,
      ),
    ),
  );
}

function editedNote(post) {
  if (!post.viewerCanEdit) return h("span.muted", { title: post.editedAt }, t("post.edited"));
  return h("button.text-button", { type: "button", onclick: () => showHistory(post) }, t("post.edited"));
}

async function showHistory(post) {
  const { node } = await ask("post-history", { id: post.id });
  if (!node) return toast(t("failure.network.text"), "danger");
  openDialog({
    title: t("post.history"),
    kind: "is-wide",
    body: () =>
      h(
        "ol.history",
        node.revisions.map((revision, at) =>
          h(
            "li",
            h(
              "p.muted",
              onDay(revision.editedAt),
              " · ",
              memberName(revision.editor),
              revision.reason && ` · ${revision.reason}`,
            ),
            diff(revision.bodyMarkdown, at ? node.revisions[at - 1].bodyMarkdown : node.bodyMarkdown),
          ),
        ),
      ),
  });
}

const replyNote = ({ replyTo }) =>
  replyTo &&
  h(
    "p.reply-note",
    icon("reply"),
    h(
      "a",
      { href: `#post-${replyTo.number}` },
      t("post.replyTo", { number: replyTo.number, name: replyTo.author?.displayName || t("member.erased") }),
    ),
  );

/** Under which an imported post may be passed on; addresses of the licences that forums give out themselves. */
function licence({ license, state }) {
  if (!license || state === "DELETED") return null;
  const version = /^CC BY-SA ([234]\.[05])$/.exec(license)?.[1];
  const href = version && `https://creativecommons.org/licenses/by-sa/${version}/`;
  return h("p.small.muted", { "data-test": "license" }, t("post.license"), " ", href ? h("a", { href, rel: "license noopener", target: "_blank" }, license) : license);
}

function body(post) {
  if (post.state === "DELETED") return h("p.post-away", t("post.deleted"), post.restore && " ", post.restore);
  const note = post.state !== "VISIBLE" && h("p.post-away", icon("eye"), t(`post.state.${post.state}`));
  return [note, cleanedHtml(h("div.prose", { "data-test": "post-body" }), post.bodyHtml)];
}

function votes(post, draw) {
  const viewer = currentViewer();
  const isOwn = viewer && post.author?.id === viewer.member.id;
  const cast = async (button, value) => {
    const wanted = post.viewerVote === value ? 0 : value;
    const payload = await act(button, "vote", { postId: post.id, value: wanted });
    if (!payload) return;
    Object.assign(post, payload.post);
    draw();
    document.querySelector(`#post-${post.number} .vote-${value > 0 ? "up" : "down"}`)?.focus();
  };
  const button = (value, name) =>
    h(
      `button.vote.vote-${name}`,
      {
        type: "button",
        "aria-pressed": String(post.viewerVote === value),
        "aria-label": t(`vote.${name}`, { number: post.number }),
        disabled: isOwn || post.state !== "VISIBLE",
        title: isOwn ? t("vote.own") : null,
        onclick: (event) => (viewer ? cast(event.currentTarget, value) : toast(t("signInFirst"), "info", wayIn())),
      },
      icon(name),
    );
  return h(
    "div.votes",
    button(1, "up"),
    h("output.score", { "aria-label": t("vote.score", { count: post.score }) }, post.score),
    button(-1, "down"),
  );
}

function foot(post, thread, actions, draw) {
  if (post.state === "DELETED") return null;
  const viewer = currentViewer();
  const isOwn = viewer && post.author?.id === viewer.member.id;
  const isAnswer = thread.kind === "QUESTION" && post.number > 1;
  return h(
    "footer.post-foot",
    thread.viewerCanReply && button("reply", t("post.reply"), () => actions.reply(post)),
    viewer && thread.viewerCanReply && quoteButton(post, thread, actions),
    isAnswer && post.viewerCanAccept && acceptButton(post, actions),
    post.viewerCanEdit && button("edit", t("post.edit"), (event) => editPost(event.currentTarget, post, draw), "is-edit"),
    post.viewerCanEdit && button("trash", t("post.delete"), () => deletePost(post, draw)),
    viewer && bookmarkButton(post, draw),
    isOwn && post.state === "VISIBLE" && button("gift", t("share"), (event) => sharePost(event.currentTarget, post), "is-secondary is-share"),
    button(
      "link",
      t("post.copyLink"),
      () => copy(`${location.origin}${location.pathname}#post-${post.number}`),
      "is-secondary",
    ),
    !isOwn &&
      button(
        "flag",
        t("report.open"),
        () => reportDialog(post.id, t("report.post", { number: post.number })),
        "is-secondary",
      ),
  );
}

const button = (iconName, words, onclick, kind = "") =>
  h("button.post-action", { type: "button", class: kind, onclick }, icon(iconName), h("span", words));

/** What is marked in the post, else all of it. */
const quoteButton = (post, thread, actions) =>
  button("quote", t("post.quote"), async (event) => {
    const pressed = event.currentTarget;
    const marked = markedIn(pressed.closest("article"));
    const source = marked ? null : await ask("post-source", { id: post.id }).catch(() => null);
    const said = marked || source?.node?.bodyMarkdown;
    if (!said) return toast(t("failure.network.text"), "danger");
    return actions.reply(post, quotation(said, post, thread));
  });

const bookmarkButton = (post, draw) =>
  h(
    "button.post-action.is-secondary",
    {
      type: "button",
      "aria-pressed": String(post.viewerHasBookmarked),
      onclick: async (event) => {
        const wish = { postId: post.id, remove: post.viewerHasBookmarked };
        const payload = await act(event.currentTarget, "bookmark", wish);
        if (!payload) return;
        Object.assign(post, payload.post);
        draw();
      },
    },
    icon("bookmark"),
    h("span", t(post.viewerHasBookmarked ? "post.kept" : "post.keep")),
  );

function acceptButton(post, actions) {
  const words = post.isAccepted ? t("post.unaccept") : t("post.accept");
  return button(
    "check",
    words,
    async (event) => {
      // Before the answer comes, the same may be told live: what was pressed is what counts.
      const isWanted = !post.isAccepted;
      const wish = { postId: post.id };
      const payload = await act(event.currentTarget, isWanted ? "accept-answer" : "unaccept-answer", wish);
      if (payload) actions.accepted(post, isWanted, payload.thread);
    },
    "is-accept",
  );
}

async function editPost(pressed, post, draw) {
  pressed.setAttribute("aria-disabled", "true");
  const source = (await ask("post-source", { id: post.id }).catch(() => null))?.node;
  pressed.removeAttribute("aria-disabled");
  if (!source) return toast(t("failure.network.text"), "danger");
  // What was begun on another wording than that of now does not silently take its place.
  const draftKey = `edit ${post.id} ${source.editedAt}`;
  return openDialog({
    title: t("post.editTitle"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "edit-post",
        submit: t("save"),
        children: composer({ label: t("post.text"), value: source.bodyMarkdown, draftKey, threadId: null, rows: 10, kept: { place: "EDIT", keyOf: () => post.id, isChange: true } }),
        input: ({ bodyMarkdown }) => ({ postId: post.id, bodyMarkdown, expectedEditedAt: source.editedAt }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: (payload) => {
          forgetDraft(draftKey);
          Object.assign(post, payload.post);
          draw();
          close();
          toast(t("saved"));
        },
      }),
  });
}

function deletePost(post, draw) {
  confirmDialog({
    title: t("post.deleteTitle"),
    text: t("post.deleteText"),
    yes: t("post.delete"),
    onYes: async (close, pressed) => {
      const payload = await act(pressed, "delete-post", { postId: post.id });
      if (!payload) return;
      close();
      const before = { bodyHtml: post.bodyHtml, viewerCanEdit: post.viewerCanEdit };
      Object.assign(post, { state: "DELETED", viewerCanEdit: false }, payload.post);
      post.restore = h("button.button.is-quiet.is-small", { type: "button", onclick: (event) => restorePost(event.currentTarget, post, before, draw) }, t("post.restore"));
      draw();
    },
  });
}

/** Takes one's own deletion back, as long as the page is open; the server lets it for a day. */
async function restorePost(pressed, post, before, draw) {
  const payload = await act(pressed, "restore-post", { postId: post.id });
  if (!payload) return;
  Object.assign(post, before, payload.post, { restore: null });
  draw();
}
