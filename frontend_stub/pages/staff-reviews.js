// What members say of all products, for who answers in the brand's name.
import { ask, given } from "../api.js";
import { go } from "../router.js";
import { h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { reviewCard } from "../ui/review.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ANSWERED = { open: false, answered: true, all: null };

export default async function staffReviewsPage({ query, signal }) {
  forStaff();
  const show = query.get("show") in ANSWERED ? query.get("show") : "open";
  const rating = Number(query.get("stars")) || 0;
  const asked = { first: 20, answered: ANSWERED[show], rating: rating >= 1 && rating <= 5 ? rating : null };
  const fetchPage = async (after) => given((await ask("staff-reviews", { ...asked, after }, { signal })).productReviews);
  const found = await fetchPage(null);
  const address = (change) => `/staff/reviews?${new URLSearchParams({ show, ...(rating && { stars: rating }), ...change })}`;
  return staffPage(
    t("nav.reviews"),
    h("p.lead", t("staffReviews.lead")),
    h(
      "div.search-filters",
      h(
        "nav.chips",
        { "aria-label": t("staffReviews.show") },
        Object.keys(ANSWERED).map((one) =>
          h("a.chip", { href: address({ show: one }), "aria-current": one === show ? "true" : null }, t(`staffReviews.${one}`)),
        ),
      ),
      h(
        "select.input.is-small",
        { "aria-label": t("reviews.byStars"), onchange: (event) => go(address({ stars: event.target.value })) },
        h("option", { value: "" }, t("staffReviews.anyStars")),
        [5, 4, 3, 2, 1].map((count) => h("option", { value: count, selected: count === rating }, t("stars.given", { count }))),
      ),
    ),
    h("p.muted", { "data-test": "found" }, t("reviews.count", { count: found.totalCount })),
    found.nodes.length
      ? pagedList({
          connection: found,
          item: (review) => h("li", reviewCard(review, { changed: () => {}, above: about(review.product) })),
          tag: "ul.list.review-list",
          more: fetchPage,
        })
      : emptyState("check", t("staffReviews.none"), t("staffReviews.noneText")),
  );
}

const about = (product) => product && h("p.small", h("a", { href: `/p/${encodeURIComponent(product.sku)}` }, product.title));
