// Stars: a rating to read, and one to give.
import { h } from "./h.js";
import { icon } from "./icons.js";
import { t } from "../words/index.js";

const MOST = 5;

/** So many of five, halves rounded; said in words to who does not see them. */
export function stars(rating, className = "") {
  const full = Math.round(rating);
  return h(
    `span.stars${className}`,
    { role: "img", "aria-label": t("stars.given", { count: rating }) },
    Array.from({ length: MOST }, (_, at) => h(at < full ? "span.star.is-full" : "span.star", icon("star"))),
  );
}

/**
 * A choice of one to five, named `rating`.
 * @param {{label: Child, value?: number}} of
 */
export function starsField({ label, value }) {
  return h(
    "fieldset.field.stars-field",
    { "data-field": "rating" },
    h("legend.label", label),
    h(
      "div.stars-choice",
      Array.from({ length: MOST }, (_, at) =>
        h(
          "label.stars-one",
          h("input", { type: "radio", name: "rating", value: at + 1, required: true, checked: value === at + 1, "aria-label": t("stars.given", { count: at + 1 }) }),
          h("span", { "aria-hidden": "true" }, at + 1, icon("star")),
        ),
      ),
    ),
    h("p.field-error", { hidden: true, id: "review-rating-error" }),
  );
}
