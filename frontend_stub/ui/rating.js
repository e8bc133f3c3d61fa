// Stars, and in words for those who do not see them.
import { number } from "../format.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

export function stars(rating) {
  const full = Math.round(rating);
  return h(
    "span.stars",
    { role: "img", "aria-label": t("rating.of", { rating: number(rating, 1) }) },
    [1, 2, 3, 4, 5].map((star) => h("span", { class: star <= full ? "is-full" : "" }, icon("star"))),
  );
}

export const ratingLine = (rating) =>
  rating?.count > 0
    ? h(
        "p.rating",
        stars(rating.average),
        h("span", number(rating.average, 1)),
        h("span.muted", t("rating.count", { count: rating.count })),
      )
    : h("p.rating.muted", t("rating.none"));
