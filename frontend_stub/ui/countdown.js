// Counts down to a moment that is near; one that is far is told relative to now.
import { relative, when } from "../format.js";
import { h } from "./h.js";

const NEAR = 48 * 3600_000;
const two = (value) => String(value).padStart(2, "0");

function left(at) {
  const seconds = Math.max(0, Math.ceil((Date.parse(at) - Date.now()) / 1000));
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The time that is left until `at`, ticking until the page is left; screen readers hear it once, in words. */
export function countdown(at, signal) {
  if (Date.parse(at) - Date.now() > NEAR) return when(at);
  const face = h("span.countdown", { "aria-hidden": "true", "data-test": "countdown" }, left(at));
  const timer = setInterval(() => {
    face.textContent = left(at);
    if (Date.parse(at) <= Date.now()) clearInterval(timer);
  }, 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
  return h("span", face, h("span.sr-only", relative(at)));
}
