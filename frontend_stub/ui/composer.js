// Where people write: a text area with Markdown at hand and drafts that outlive a change of page.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { field } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { keptDraft } from "./kept-draft.js";
import { mentioning } from "./mentioning.js";
import { pictureButton, takesPictures } from "./pictures.js";
import { previewing } from "./previewing.js";

// Kept by the tab, so that they outlive a reload and signing in again, and end with it.
const nameOf = (key) => `draft:${key}`;

function draft(key) {
  const name = nameOf(key);
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "{}");
  } catch {
    return {};
  }
}

function keepDraft(key, change) {
  const name = nameOf(key);
  const text = JSON.stringify({ ...draft(key), ...change });
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // What is written then lives as long as the page.
  }
}

const onServer = new Map();

/** What each area would lose with the page: the tab keeps its words over a reload, and forgets them when it is closed. */
const losing = new WeakMap();
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll("textarea")].some((area) => losing.get(area)?.())) event.preventDefault();
});

export function forgetDraft(key) {
  forgetHere(key);
  onServer.get(key)?.sent();
}

function forgetHere(key) {
  const name = nameOf(key);
  try {
    sessionStorage.removeItem(name);
  } catch {
    // There was none.
  }
}

/** It was thrown away on another page: what the tab remembers of this text would bring it back. */
export function discardDraft(text) {
  try {
    for (const name of Object.keys(sessionStorage)) {
      const key = name.startsWith(nameOf("")) && name.slice(nameOf("").length);
      if (key && (draft(key).bodyMarkdown ?? "") === text) forgetHere(key);
    }
  } catch {
    // The tab remembers nothing.
  }
}

/** Lets a draft keep another text field of its form. */
export function drafted(key, box) {
  const control = box.querySelector("input, textarea");
  control.value = draft(key)[control.name] ?? control.value;
  control.addEventListener("input", () => keepDraft(key, { [control.name]: control.value }));
  return box;
}

const tabOf = (key) => ({
  read: () => draft(key),
  write: (change) => keepDraft(key, change),
  forget: () => forgetHere(key),
});

const TOOLS = [
  ["bold", "**", "**"],
  ["italic", "_", "_"],
  ["quote", "> ", ""],
  ["code", "`", "`"],
  ["link", "[", "](https://)"],
  ["list", "- ", ""],
];

/**
 * A field named `bodyMarkdown`; `draftKey` keeps what was written while the tab lives. Members of `threadId` are
 * suggested where it is given, of anywhere where it is null, and nobody where it is left out. `kept` names the place on
 * the server whose draft it is as well, for who is signed in.
 * @param {{label: Child, value?: string, draftKey?: string, threadId?: string | null, kept?: any, rows?: number, hint?: Child}} of
 */
export function composer({ label, value = "", draftKey, threadId, kept, rows = 6, hint = t("composer.hint") }) {
  const area = h("textarea.input.composer-area", { name: "bodyMarkdown", rows, required: true, maxlength: 50000 });
  area.value = (draftKey && draft(draftKey).bodyMarkdown) || value;
  const server = draftKey && kept && currentViewer() ? keptDraft(area, kept, tabOf(draftKey)) : null;
  if (draftKey) onServer.set(draftKey, server);
  losing.set(area, () => area.value.trim() !== "" && area.value !== (server ? server.kept() : value));
  if (draftKey) area.addEventListener("input", () => keepDraft(draftKey, { bodyMarkdown: area.value }));
  const names = threadId === undefined ? null : mentioning(area, threadId);
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) area.form?.requestSubmit();
  });
  const box = field({ name: "bodyMarkdown", label, hint, control: area });
  box.classList.add("composer");
  const preview = previewing(area);
  area.after(preview.room);
  if (names) area.after(names);
  if (server) box.append(server.note);
  area.before(
    h(
      "div.tools",
      { role: "group", "aria-label": t("composer.tools") },
      TOOLS.map((tool) => toolButton(area, ...tool)),
      pictureButton({ take: takesPictures(area) }),
      preview.button,
    ),
  );
  return box;
}

function toolButton(area, name, before, after) {
  const wrap = () => {
    const { selectionStart: start, selectionEnd: end } = area;
    const chosen = area.value.slice(start, end);
    const isLine = after === "";
    const text = isLine
      ? chosen
          .split("\n")
          .map((line) => before + line)
          .join("\n")
      : before + chosen + after;
    area.setRangeText(text, start, end, "end");
    if (!isLine && !chosen) area.setSelectionRange(start + before.length, start + before.length);
    area.focus();
    area.dispatchEvent(new Event("input"));
  };
  return h(
    "button.tool",
    { type: "button", title: t(`composer.${name}`), "aria-label": t(`composer.${name}`), onclick: wrap },
    icon(name),
  );
}
