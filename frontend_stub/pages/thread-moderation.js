// What moderators may do with a thread, in place.
import { freshKey } from "../api.js";
import { act } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { checkbox, field, mutationForm, Refusal } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { toast } from "../ui/toast.js";
import { go } from "../router.js";
import { threadPath } from "../ui/threads.js";
import { t } from "../words/index.js";

/**
 * `changed()` is called when the thread looks different, `shown()` gives the posts on the page; `redraw()` of the bar
 * follows what others did with it.
 */
export function moderatorBar(thread, changed, shown) {
  const bar = h("div.moderator-bar", {
    role: "group",
    "aria-label": t("moderate.label"),
    "data-test": "moderator-bar",
  });
  const change = async (button, action) => {
    const payload = await act(button, "moderate-thread", { threadId: thread.id, action });
    if (!payload) return false;
    Object.assign(thread, payload.thread);
    toast(t(`moderate.done.${action}`));
    changed();
    return true;
  };
  const button = (name, action) =>
    h(
      "button.button.is-quiet.is-small",
      { type: "button", onclick: (event) => change(event.currentTarget, action) },
      icon(name),
      t(`moderate.${action}`),
    );
  const deed = (name, key, onclick) =>
    h("button.button.is-quiet.is-small", { type: "button", "data-test": `moderate-${key}`, onclick }, icon(name), t(`moderate.${key}`));
  /** A deed about which more can be said. */
  const saying = (action, children, input) =>
    formDialog(t(`moderate.${action}`), {
      mutation: "moderate-thread",
      submit: t(`moderate.${action}`),
      children,
      input: (values) => ({ threadId: thread.id, action, ...input(values) }),
      done: (payload) => {
        Object.assign(thread, payload.thread);
        toast(t(`moderate.done.${action}`));
        changed();
      },
    });
  const pin = () =>
    saying("PIN", field({ name: "until", label: t("moderate.until"), type: "date", optional: true }), ({ until }) => ({
      until: until && new Date(`${until}T23:59:59`).toISOString(),
    }));
  const lock = () =>
    saying(
      "LOCK",
      field({ name: "publicReason", label: t("moderate.publicReason"), hint: t("moderate.publicReasonHint"), optional: true, maxlength: 300 }),
      (values) => values,
    );
  const hide = () =>
    confirmDialog({
      title: t("moderate.HIDE"),
      text: t("moderate.hideText"),
      yes: t("moderate.HIDE"),
      onYes: async (close, pressed) => {
        if (await change(pressed, "HIDE")) {
          close();
          go("/");
        }
      },
    });
  const draw = () =>
    fill(
      bar,
      h("span.eyebrow", icon("shield"), t("moderate.label")),
      thread.isPinned ? button("pin", "UNPIN") : deed("pin", "PIN", pin),
      !thread.category.isArchived && (thread.isLocked ? button("unlock", "UNLOCK") : deed("lock", "LOCK", lock)),
      deed("link", "MERGE", () => merge(thread)),
      deed("out", "SPLIT", () => split(thread, shown())),
      h("button.button.is-quiet.is-small", { type: "button", onclick: hide }, icon("eye"), t("moderate.HIDE")),
    );
  draw();
  bar.redraw = draw;
  return bar;
}

function formDialog(title, form) {
  openDialog({
    title,
    body: (close) =>
      mutationForm({
        ...form,
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: (payload) => {
          close();
          form.done(payload);
        },
      }),
  });
}

/** Puts all posts of this thread behind those of another, which is named by its address. */
function merge(thread) {
  formDialog(t("moderate.MERGE"), {
    mutation: "merge-threads",
    submit: t("moderate.MERGE"),
    children: field({ name: "targetId", label: t("moderate.mergeInto"), hint: t("moderate.mergeHint"), required: true }),
    input: ({ targetId }) => {
      const id = /\/t\/([^/?#]+)/.exec(targetId)?.[1];
      if (!id) throw new Refusal("targetId", t("moderate.noAddress"));
      return { sourceId: thread.id, targetId: decodeURIComponent(id) };
    },
    done: (payload) => {
      toast(t("moderate.done.MERGE"));
      go(threadPath(payload.thread));
    },
  });
}

/** Makes a thread of some of the posts that the page shows. */
function split(thread, posts) {
  const key = freshKey();
  const label = ({ number, author }) => t("post.label", { number, name: author?.displayName || t("member.erased") });
  formDialog(t("moderate.SPLIT"), {
    mutation: "split-thread",
    submit: t("moderate.SPLIT"),
    children: [
      field({ name: "title", label: t("moderate.splitTitle"), required: true, maxlength: 200 }),
      h(
        "fieldset.choices",
        { "data-field": "postIds" },
        h("legend.label", t("moderate.splitPosts")),
        posts.filter(({ number }) => number > 1).map((post) => checkbox({ name: post.id, label: label(post) })),
        h("p.field-error", { hidden: true, id: "split-posts-error" }),
      ),
    ],
    input: ({ title, ...chosen }) => ({
      threadId: thread.id,
      title,
      postIds: Object.keys(chosen).filter((id) => chosen[id] === true),
      idempotencyKey: key,
    }),
    done: (payload) => {
      toast(t("moderate.done.SPLIT"));
      go(threadPath(payload.thread));
    },
  });
}
