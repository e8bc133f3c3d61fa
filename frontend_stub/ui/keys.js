// Keys for who reads without a pointer: / searches, j and k go through what is listed, ? says so.
import { go } from "../router.js";
import { t } from "../words/index.js";
import { isDialogOpen, openDialog } from "./dialog.js";
import { h } from "./h.js";

/** What is listed, and what of each takes the focus; a post itself. */
const LISTED = { ".post": null, ".thread-row": ".thread-title a", ".hit": ".hit-title a", ".notification": ".notification-title" };
const WRITING = "input, textarea, select, [contenteditable]";
const DEEDS = { j: () => step(1), k: () => step(-1), "/": search, "?": showKeys };

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const deed = Object.hasOwn(DEEDS, event.key) && DEEDS[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen()) return;
    if (event.target instanceof Element && event.target.closest(WRITING)) return;
    if (deed()) event.preventDefault();
  });
}

/** Gives whether there was anything to go to. */
function step(by) {
  const listed = [...document.querySelectorAll(`#main :is(${Object.keys(LISTED)})`)];
  if (!listed.length) return false;
  const at = listed.findIndex((one) => one.contains(document.activeElement));
  const next = listed[Math.min(listed.length - 1, Math.max(0, at + by))];
  const [, within] = Object.entries(LISTED).find(([kind]) => next.matches(kind)) ?? [];
  const target = /** @type {HTMLElement} */ (within ? next.querySelector(within) : next);
  if (!within) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function search() {
  const box = boxOf("header-search-box");
  if (box?.checkVisibility()) box.focus();
  else go("/search").then(() => boxOf("search-box")?.focus());
  return true;
}

const boxOf = (name) => /** @type {HTMLElement | null} */ (document.querySelector(`[data-test=${name}]`));

export function showKeys() {
  const keys = [["/", "shortcuts.search"], ["j", "shortcuts.next"], ["k", "shortcuts.previous"], ["?", "shortcuts.help"]];
  openDialog({
    title: t("shortcuts.title"),
    body: () => h("dl.keys", keys.map(([key, words]) => h("div", h("dt", h("kbd", key)), h("dd", t(words))))),
  });
  return true;
}
