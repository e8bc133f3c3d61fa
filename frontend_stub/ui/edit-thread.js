// Changing a thread of one's own, and saying what becomes of an idea.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { toast } from "./toast.js";

const KINDS = ["QUESTION", "DISCUSSION", "IDEA"];
const STATES = ["OPEN", "PLANNED", "IN_PROGRESS", "DONE", "DECLINED"];

/** The buttons that this viewer has; `changed()` shows the thread anew. */
export function threadTools(thread, changed) {
  const viewer = currentViewer();
  const isOwn = viewer && thread.author?.id === viewer.member.id;
  const mayEdit = viewer && (thread.viewerCanModerate || (isOwn && !thread.isLocked));
  const button = (name, iconName, words, onclick) =>
    h("button.button.is-quiet.is-small", { type: "button", "data-test": name, onclick }, icon(iconName), words);
  return [
    mayEdit && button("edit-thread", "edit", t("thread.edit"), () => editThread(thread, changed)),
    thread.kind === "IDEA" &&
      (viewer?.roles.includes("BRAND") || viewer?.roles.includes("ADMIN")) &&
      button("idea-status", "spark", t("idea.set"), () => setStatus(thread, changed)),
  ];
}

function dialog(title, thread, changed, form) {
  openDialog({
    title,
    body: (close) =>
      mutationForm({
        ...form,
        submit: t("save"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: (/** @type {any} */ payload) => {
          Object.assign(thread, payload.thread);
          close();
          toast(t("saved"));
          changed();
        },
      }),
  });
}

function editThread(thread, changed) {
  const kinds = KINDS.includes(thread.kind) ? KINDS : [thread.kind, ...KINDS];
  const children = [
    field({ name: "title", label: t("thread.editTitle"), value: thread.title, required: true, maxlength: 200 }),
    select({ name: "kind", label: t("thread.editKind"), value: thread.kind, options: kinds.map((kind) => [kind, t(`kind.${kind}`)]) }),
    field({ name: "tags", label: t("thread.editTags"), value: thread.tags.join(", "), optional: true }),
  ];
  const input = ({ title, kind, tags }) => ({
    threadId: thread.id,
    title,
    kind,
    tags: (tags || "").split(",").map((tag) => tag.trim()).filter(Boolean),
  });
  dialog(t("thread.edit"), thread, changed, { mutation: "edit-thread", children, input });
}

function setStatus(thread, changed) {
  const children = [
    select({ name: "status", label: t("idea.set"), value: thread.ideaStatus, options: STATES.map((one) => [one, t(`idea.${one}`)]) }),
    field({ name: "note", label: t("idea.note"), type: "textarea", optional: true }),
  ];
  const input = (values) => ({ threadId: thread.id, ...values });
  dialog(t("idea.set"), thread, changed, { mutation: "set-idea-status", children, input });
}
