// What somebody signed in has begun to write, kept on the server too: so it is there on their other devices.
import { ask, given, tell } from "../api.js";
import { t } from "../words/index.js";
import { fill, h } from "./h.js";

const PAUSE = 1500;

/**
 * Keeps `area` (and the field `titled` gives, and the stars in what `starred` gives, if any) as the draft of a place; `keyOf` tells which, for it may be chosen in the
 * form, and `isChange` that there is a text already, which is not silently replaced. `local` reads and writes what the tab remembers of it. Gives the note to show and `sent`, to call once it was sent.
 */
export function keptDraft(area, { place, keyOf, titled, starred, isChange = false }, local) {
  const note = h("div.small.muted", { role: "status", "data-test": "draft-note" });
  const start = area.value;
  let { version = null } = local.read();
  let key = null;
  let timer = null;
  let busy = Promise.resolve();
  let isAsking = false;
  let kept = isChange ? start : "";

  const heading = () => titled?.() ?? null;
  const stars = () => Number(starred?.().querySelector("input:checked")?.value) || null;
  const known = (next) => local.write({ version: (version = next) });

  function begin(draft) {
    area.value = kept = draft.bodyMarkdown;
    const title = heading();
    if (title && draft.title) title.value = draft.title;
    if (draft.rating && starred) starred().querySelector(`input[value="${draft.rating}"]`).checked = true;
    local.write({ bodyMarkdown: draft.bodyMarkdown, ...(title && { title: title.value }) });
    known(draft.version);
  }

  /** Another page wrote something else: both texts are shown, and nothing is lost until one is chosen. */
  function choose(other) {
    isAsking = true;
    const done = (text) => {
      isAsking = false;
      fill(note, text);
    };
    fill(
      note,
      h("p", t("draft.other")),
      h("blockquote.draft-other", { "data-test": "draft-other" }, [other.rating && "★".repeat(other.rating), other.title, other.bodyMarkdown].filter(Boolean).join("\n\n")),
      h(
        "div.form-actions",
        h("button.button.is-quiet", { type: "button", onclick: () => (begin(other), done(t("draft.taken"))) }, t("draft.take")),
        h(
          "button.button.is-quiet",
          {
            type: "button",
            onclick: () => {
              known(other.version);
              done("");
              save();
            },
          },
          t("draft.keep"),
        ),
      ),
    );
  }

  async function open() {
    key = keyOf();
    if (!key) return;
    const { viewer } = await ask("draft", { place, placeKey: key });
    const found = viewer?.draft;
    if (!found) return known(null);
    const isUntouched = area.value === start && !local.read().bodyMarkdown && (isChange || !stars());
    if (isUntouched && !isChange) {
      begin(found);
      fill(note, t("draft.restored"));
    } else if (found.bodyMarkdown !== area.value && found.version !== version) {
      choose(found);
    } else {
      if (found.bodyMarkdown === area.value) kept = area.value;
      known(found.version);
    }
  }

  async function put() {
    const now = keyOf();
    const title = heading()?.value || null;
    const rating = stars();
    if (!now || isAsking || (!area.value.trim() && !rating && version === null)) return;
    if (key && now !== key && version !== null) {
      await tell("delete-draft", { place, placeKey: key });
      known(null);
    }
    key = now;
    if (!area.value.trim() && !title && !rating) {
      await tell("delete-draft", { place, placeKey: key });
      known(null);
      return fill(note, "");
    }
    const sent = area.value;
    const payload = await tell("save-draft", { place, placeKey: key, title, bodyMarkdown: sent, version, ...(starred && { rating }) });
    const conflict = payload.errors.find(({ code }) => code === "CONFLICT");
    if (conflict && payload.draft) return choose(payload.draft);
    if (conflict) {
      known(null);
      return fill(note, t("draft.gone"));
    }
    if (payload.errors.length) return fill(note, payload.errors[0].message);
    kept = sent;
    known(given(payload.draft).version);
    fill(note, t("draft.saved"));
  }

  // One after the other; where the server is away, the tab still has it.
  const quietly = (deed) => (busy = busy.then(deed).catch(() => fill(note, "")));
  const save = () => {
    clearTimeout(timer);
    timer = null;
    return quietly(put);
  };
  const later = () => {
    if (!isAsking) fill(note, "");
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };
  const leave = () => {
    if (document.visibilityState === "hidden" && timer !== null) save();
    if (!area.isConnected && timer === null) document.removeEventListener("visibilitychange", leave);
  };

  area.addEventListener("input", later);
  document.addEventListener("visibilitychange", leave);
  queueMicrotask(() => {
    heading()?.addEventListener("input", later);
    starred?.().addEventListener("change", later);
    area.form?.addEventListener("submit", () => clearTimeout(timer));
    quietly(open);
  });
  return {
    note,
    /** The words that the server has. */
    kept: () => kept,
    /** A save that was on its way when it was sent must not bring it back. */
    sent() {
      clearTimeout(timer);
      timer = null;
      quietly(async () => {
        if (key) await tell("delete-draft", { place, placeKey: key });
        known(null);
        local.forget();
      });
      fill(note, "");
    },
  };
}
