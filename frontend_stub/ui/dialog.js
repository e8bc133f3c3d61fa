// Dialogs on the platform's own element: it holds the focus, closes on Escape and gives the focus back.
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

/** Opens a dialog; `body(close)` makes its content. Gives the element. */
export function openDialog({ title, body, kind = "" }) {
  const close = () => dialog.close();
  const heading = h("h2.dialog-title", { id: "dialog-title" }, title);
  const dialog = h(
    "dialog.dialog",
    { "aria-labelledby": "dialog-title", class: kind },
    h(
      "header.dialog-head",
      heading,
      h("button.icon-button", { type: "button", "aria-label": t("close"), onclick: close }, icon("close")),
    ),
    h("div.dialog-body", body(close)),
    h("div.dialog-toasts", { "aria-live": "assertive" }),
  );
  dialog.addEventListener("close", () => dialog.remove());
  // A press on the veil closes it; one that began in a field, as marking its text does, and ended there does not.
  let isOnVeil = false;
  dialog.addEventListener("pointerdown", (event) => (isOnVeil = event.target === dialog));
  dialog.addEventListener("click", (event) => isOnVeil && event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("input, textarea, select, [data-first]")?.focus();
  return dialog;
}

/** Asks before something that cannot be taken back. `onYes(close, button)` runs on yes, once until it is through. */
export function confirmDialog({ title, text, yes, kind = "danger", onYes }) {
  let isRunning = false;
  const run = async (close, button) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await onYes(close, button);
    } finally {
      isRunning = false;
    }
  };
  return openDialog({
    title,
    body: (close) => [
      h(Array.isArray(text) ? "div.confirm-text" : "p", text),
      h(
        "div.dialog-actions",
        h("button.button.is-quiet", { type: "button", onclick: close, "data-first": true }, t("cancel")),
        h(
          "button.button",
          { type: "button", class: `is-${kind}`, onclick: (event) => run(close, event.currentTarget) },
          yes,
        ),
      ),
    ],
  });
}

/**
 * The same as a question within a form: whether the answer is yes; closing it is no.
 * @param {{title: string, text: Child, yes: string, kind?: string}} of
 */
export function confirmed({ title, text, yes, kind }) {
  return new Promise((resolve) => {
    let isYes = false;
    const dialog = confirmDialog({
      title,
      text,
      yes,
      kind,
      onYes: (close) => {
        isYes = true;
        close();
      },
    });
    dialog.addEventListener("close", () => resolve(isYes));
  });
}

export const isDialogOpen = () => Boolean(document.querySelector("dialog[open]"));

/** Closes whatever is open, for instance because the page changes. */
export const closeDialogs = () => document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
