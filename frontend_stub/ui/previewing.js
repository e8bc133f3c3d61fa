// What is being written, as everybody would see it: in place of the text area, until one writes on.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { cleanedHtml, h } from "./h.js";
import { waitFor } from "./pager.js";

/** Gives the button for the tools and the room for the preview, which stands where `area` is. */
export function previewing(area) {
  const room = h("div.prose.preview", { hidden: true, tabindex: "-1", role: "region", "aria-label": t("composer.preview"), "data-test": "preview" });
  const show = (isShown) => {
    room.hidden = !isShown;
    area.hidden = isShown;
    button.setAttribute("aria-pressed", String(isShown));
  };
  const press = async () => {
    if (!room.hidden) {
      show(false);
      return area.focus();
    }
    const found = await waitFor(button, () => ask("preview-post", { bodyMarkdown: area.value }));
    if (!found) return;
    cleanedHtml(room, found.previewPost);
    room.style.setProperty("--least", `${area.offsetHeight}px`);
    show(true);
    room.focus({ preventScroll: true });
  };
  const button = h("button.tool-words", { type: "button", "aria-pressed": "false", onclick: press }, t("composer.preview"));
  // Whatever writes or sends the text brings it back: what is wrong with it is told there.
  area.addEventListener("input", () => show(false));
  queueMicrotask(() => area.form?.addEventListener("submit", () => show(false)));
  return { button, room };
}
