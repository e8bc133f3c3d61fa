// What members say of a product: the average, how reviews are checked, the list by stars, and writing one.
import { ask, given } from "../api.js";
import { number } from "../format.js";
import { currentViewer, isStaff } from "../session.js";
import { t } from "../words/index.js";
import { failureText } from "./acts.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";
import { pagedList } from "./pager.js";
import { changeDialog, reviewCard, reviewDialog } from "./review.js";
import { stars } from "./stars.js";
import { toast } from "./toast.js";

/** The section, drawn anew whenever something of it changes; `found` is what `product-reviews` answered first. */
export function reviewsSection(product, found) {
  const chosen = { rating: null, verified: null };
  const section = h("section.reviews", { id: "reviews" });
  const fetchPage = async (more) => (await ask("product-reviews", { sku: product.sku, first: 10, ...chosen, ...more })).product;
  const again = async () => {
    try {
      draw(given(await fetchPage({})));
    } catch (error) {
      toast(failureText(error), "danger");
    }
  };
  const choose = (change) => {
    Object.assign(chosen, change);
    return again();
  };
  function draw({ rating, viewerReview, reviews }) {
    const heard = section.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement).dataset.choice;
    fill(
      section,
      h("div.section-head", h("h2", t("reviews.title", { count: rating.count })), writeButton(product, viewerReview, again)),
      viewerReview && viewerReview.state !== "VISIBLE" && h("p.note", icon("eye"), t(`review.state.${viewerReview.state}`)),
      rating.count > 0 && summary(rating, chosen, choose),
      howChecked(rating.howChecked),
      reviews.nodes.length
        ? pagedList({
            connection: reviews,
            item: (review) => h("li", reviewCard(review, { changed: again })),
            tag: "ul.list.review-list",
            more: async (after) => given(await fetchPage({ after })).reviews,
          })
        : h("div.card.card-empty", h("p", t(rating.count ? "reviews.noneOfThese" : "reviews.none"))),
    );
    if (heard) section.querySelector(`[data-choice="${heard}"]`)?.focus();
  }
  draw(found);
  return section;
}

/** The review that an address names by `#review-…`, where it is not among those that are shown. */
export async function showNamedReview(section) {
  const id = decodeURIComponent(/^#review-(.+)$/.exec(location.hash)?.[1] || "");
  if (!id) return;
  if (!document.getElementById(`review-${id}`)) {
    const { node } = await ask("review-of", { id }).catch(() => ({ node: null }));
    if (node?.rating) section.querySelector(".reviews-how").after(reviewCard(node, { changed: () => location.reload() }));
  }
  document.getElementById(`review-${id}`)?.scrollIntoView({ block: "center" });
}

function writeButton(product, own, again) {
  if (isStaff()) return null;
  if (!currentViewer())
    return h("a.button", { href: `/sign-in?next=${encodeURIComponent(location.pathname)}` }, icon("star"), t("reviews.write"));
  const press = () => (own ? changeDialog(own, again) : reviewDialog(product, again));
  return h("button.button", { type: "button", "data-write": "review", onclick: press }, icon("star"), t(own ? "reviews.change" : "reviews.write"));
}

function summary(rating, chosen, choose) {
  const most = Math.max(...rating.histogram, 1);
  const row = (count) => {
    const times = rating.histogram[count - 1];
    return h(
      "button.review-bar",
      {
        type: "button",
        "aria-pressed": String(chosen.rating === count),
        "data-choice": count,
        onclick: () => choose({ rating: chosen.rating === count ? null : count }),
      },
      h("span.sr-only", t("reviews.bar", { stars: count, count: times })),
      h("span", { "aria-hidden": "true" }, count, icon("star")),
      h("meter", { min: 0, max: most, value: times, "aria-hidden": "true" }),
      h("span", { "aria-hidden": "true" }, times),
    );
  };
  return h(
    "div.card.review-summary",
    h(
      "div.review-average",
      h("p.review-figure", number(rating.average, 1)),
      stars(rating.average),
      h("p.small", t("reviews.count", { count: rating.count })),
      h("p.small", { "data-test": "without-incentive" }, withoutIncentive(rating)),
    ),
    h("div.review-bars", { role: "group", "aria-label": t("reviews.byStars") }, [5, 4, 3, 2, 1].map(row)),
    h(
      "label.review-only",
      h("input", {
        type: "checkbox",
        checked: chosen.verified === true,
        "data-choice": "verified",
        onchange: (event) => choose({ verified: event.target.checked ? true : null }),
      }),
      t("reviews.onlyVerified"),
    ),
  );
}

/** Its first sentence, and the rest behind it; whole where it is one sentence. */
function howChecked(said) {
  const [, first, rest] = /^(.+?[.!?])\s+(.+)$/s.exec(said) ?? [null, said, ""];
  return h(
    "div.small.muted.reviews-how",
    { "data-test": "how-checked" },
    h("p", first),
    rest && h("details", h("summary", t("reviews.howMore")), h("p", rest)),
  );
}

const withoutIncentive = ({ averageUnincentivised: average }) =>
  average === null ? t("reviews.allIncentivised") : t("reviews.without", { average: number(average, 1) });
