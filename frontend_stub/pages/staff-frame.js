// The frame of the pages for the brand's staff: their heading and the way between them.
import { isStaff } from "../session.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { t } from "../words/index.js";
import { NotThere, signedIn } from "./refusals.js";

// One line for each page: address, key of its name, icon.
const PAGES = [
  ["/staff/alarms", "nav.alarms", "bell"],
  ["/insights", "nav.insights", "chart"],
  ["/staff/holdouts", "nav.holdouts", "chart"],
  ["/staff/simulations", "nav.simulations", "chart"],
  ["/staff/changes", "nav.changes", "clock"],
  ["/staff/programme", "nav.programme", "settings"],
  ["/staff/look", "nav.look", "sun"],
  ["/staff/rules", "nav.rules", "coin"],
  ["/staff/rewards", "nav.rewards", "gift"],
  ["/staff/campaigns", "nav.campaigns", "gift"],
  ["/staff/referrals", "nav.referralReviews", "users"],
  ["/staff/partners", "nav.partners", "link"],
  ["/staff/releases", "nav.releases", "calendar"],
  ["/staff/coupon-cases", "nav.couponCases", "shield"],
  ["/staff/reviews", "nav.reviews", "star"],
  ["/staff/surveys", "nav.surveys", "chart"],
  ["/staff/categories", "nav.categories", "chat"],
  ["/staff/screening", "nav.screening", "shield"],
  ["/staff/fair-play", "nav.fairPlay", "check"],
  ["/moderation/transparency", "nav.transparency", "list"],
  ["/staff/care", "nav.care", "bell"],
  ["/staff/segments", "nav.ownSegments", "users"],
  ["/staff/customers", "nav.customers", "users"],
  ["/staff/members", "nav.members", "users"],
  ["/staff/orders", "nav.orders", "list"],
  ["/staff/data-requests", "nav.dataRequests", "lock"],
  ["/staff/deliveries", "nav.deliveries", "bag"],
  ["/staff/translations", "nav.translations", "globe"],
  ["/staff/rates", "nav.rates", "globe"],
  ["/staff/webhooks", "nav.webhooks", "link"],
  ["/staff/keys", "nav.keys", "lock"],
  ["/staff/sign-on", "nav.providers", "user"],
];

/** Who is not of the brand finds nothing here. */
export function forStaff() {
  signedIn();
  if (!isStaff()) throw new NotThere();
}

export function staffPage(title, ...content) {
  const links = PAGES.map(([href, name, symbol]) =>
    h(
      "a.side-link",
      { href, "aria-current": `${location.pathname}/`.startsWith(`${href}/`) ? "page" : null },
      icon(symbol),
      h("span", t(name)),
    ),
  );
  return {
    title,
    content: h(
      "div.account-page",
      h("nav.side-nav", { "aria-label": t("nav.staff") }, links),
      h("div.account-main", h("h1", title), content),
    ),
  };
}
