// Bars: how far along something is, told in numbers too.
import { share } from "../format.js";
import { h } from "./h.js";
import { paintTier } from "./member.js";

/** A bar from 0 to 1; with a tier it takes the tier's colour. */
export function progressBar(fraction, label, tier) {
  const value = Math.max(0, Math.min(1, fraction));
  const fillBar = h("span.progress-fill");
  fillBar.style.width = `${value * 100}%`;
  const bar = h(
    "div.progress",
    {
      role: "progressbar",
      "aria-label": label,
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-valuenow": Math.round(value * 100),
      "aria-valuetext": share(value),
    },
    fillBar,
  );
  return tier ? paintTier(bar, tier) : bar;
}
