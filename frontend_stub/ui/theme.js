// The switch between light, dark and what the system says.
import { remember } from "../session.js";
import { t } from "../words/index.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";

const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

/** Choosing what the system says anyway forgets the choice, so that it follows the system again. */
function flip() {
  const wanted = isDark() ? "light" : "dark";
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  if (wanted === system) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted;
  remember("theme", wanted === system ? null : wanted);
}

export function themeButton() {
  const button = h("button.icon-button.theme-button", { type: "button", "data-test": "theme" });
  const draw = () => {
    fill(button, icon(isDark() ? "sun" : "moon"));
    button.setAttribute("aria-label", isDark() ? t("theme.light") : t("theme.dark"));
  };
  button.addEventListener("click", () => {
    flip();
    draw();
  });
  draw();
  return button;
}
