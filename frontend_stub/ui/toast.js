// Short messages: seen in a corner, and heard by screen readers.
import { h } from "./h.js";

const SHOWN_FOR = 6000;
const SHOWN_WITH_A_LINK_FOR = 15000;

export const polite = h("div.sr-only", { "aria-live": "polite", role: "status", "data-test": "announcer" });
export const toasts = h("div.toasts", { "aria-live": "assertive", "aria-atomic": "false" });

/** Says something to screen readers alone. */
export function announce(words) {
  polite.textContent = "";
  setTimeout(() => {
    polite.textContent = words;
  }, 60);
}

/**
 * Words, and a link beside them where there is something to do about it.
 * @param {string} words
 * @param {string} [kind]
 * @param {Element | null} [link]
 */
export function toast(words, kind = "info", link = null) {
  const element = h("div.toast", { class: `is-${kind}`, "data-test": "toast" }, words, link && [" ", link]);
  // Above an open dialog only what lies in the dialog itself can be seen.
  const host = document.querySelector("dialog[open] .dialog-toasts") || toasts;
  host.append(element);
  setTimeout(() => element.remove(), link ? SHOWN_WITH_A_LINK_FOR : SHOWN_FOR);
}
