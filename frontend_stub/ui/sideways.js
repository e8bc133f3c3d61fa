// What is wider than the page and scrolls sideways: a stop for the keyboard, with a name, only while it is that wide.
import { t } from "../words/index.js";

const NAMES = { PRE: "sideways.text", TABLE: "sideways.table" };
const watched = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(target)));

/** Frames each preformatted text and table of a text, and watches how wide they are. */
export function frameWide(element) {
  for (const wide of element.querySelectorAll("pre, table")) {
    const frame = document.createElement("div");
    frame.className = "sideways";
    frame.dataset.holds = wide.tagName;
    wide.replaceWith(frame);
    frame.append(wide);
    watched.observe(frame);
  }
}

/** A table stays one to whoever hears it, so the region is the frame around it. */
function mark(frame) {
  const isWide = frame.scrollWidth > frame.clientWidth;
  if (isWide === frame.hasAttribute("tabindex")) return;
  const said = { tabindex: "0", role: "region", "aria-label": t(NAMES[frame.dataset.holds]) };
  for (const [name, value] of Object.entries(said)) {
    if (isWide) frame.setAttribute(name, value);
    else frame.removeAttribute(name);
  }
}
