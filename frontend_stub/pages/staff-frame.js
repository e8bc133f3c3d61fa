// The frame of the pages for the brand's staff: their heading and the way between them.
import { isStaff } from "../session.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { t } from "../words/index.js";
import { NotThere, signedIn } from "./refusals.js";

// By subject; one line for each page: address, key of its name, icon.
/** @type {[string, string[][]][]} */
const SUBJECTS = [
  ["staffNav.waiting", [
    ["/staff/alarms", "nav.alarms", "bell"],
    ["/staff/coupon-cases", "nav.couponCases", "shield"],
    ["/staff/referrals", "nav.referralReviews", "users"],
    ["/staff/data-requests", "nav.dataRequests", "lock"],
  ]],
  ["staffNav.figures", [
    ["/insights", "nav.insights", "chart"],
    ["/staff/simulations", "nav.simulations", "chart"],
    ["/staff/holdouts", "nav.holdouts", "chart"],
    ["/staff/offers", "nav.offers", "bag"],
    ["/staff/surveys", "nav.surveys", "list"],
  ]],
  ["staffNav.programme", [
    ["/staff/programme", "nav.programme", "settings"],
    ["/staff/rules", "nav.rules", "coin"],
    ["/staff/rewards", "nav.rewards", "gift"],
    ["/staff/releases", "nav.releases", "calendar"],
    ["/staff/campaigns", "nav.campaigns", "gift"],
    ["/staff/partners", "nav.partners", "link"],
  ]],
  ["staffNav.customers", [
    ["/staff/customers", "nav.customers", "users"],
    ["/staff/members", "nav.members", "user"],
    ["/staff/segments", "nav.ownSegments", "users"],
    ["/staff/care", "nav.care", "bell"],
    ["/staff/orders", "nav.orders", "list"],
    ["/staff/products", "nav.products", "bag"],
  ]],
  ["staffNav.community", [
    ["/staff/categories", "nav.categories", "chat"],
    ["/staff/reviews", "nav.reviews", "star"],
    ["/staff/screening", "nav.screening", "shield"],
    ["/staff/fair-play", "nav.fairPlay", "check"],
    ["/moderation/transparency", "nav.transparency", "list"],
  ]],
  ["staffNav.pages", [
    ["/staff/look", "nav.look", "sun"],
    ["/staff/translations", "nav.translations", "globe"],
  ]],
  ["staffNav.systems", [
    ["/staff/deliveries", "nav.deliveries", "bag"],
    ["/staff/rates", "nav.rates", "globe"],
    ["/staff/webhooks", "nav.webhooks", "link"],
    ["/staff/keys", "nav.keys", "lock"],
    ["/staff/sign-on", "nav.providers", "user"],
    ["/staff/changes", "nav.changes", "clock"],
  ]],
];

const WIDE = matchMedia("(min-width: 861px)");
WIDE.addEventListener("change", () => document.querySelectorAll(".staff-nav > details").forEach(fold));

/** Always open beside the page; above it, on a telephone, one line that opens. */
const fold = (/** @type {any} */ list) => (list.open = WIDE.matches);

/** Who is not of the brand finds nothing here. */
export function forStaff() {
  signedIn();
  if (!isStaff()) throw new NotThere();
}

export function staffPage(title, ...content) {
  return {
    title,
    content: h(
      "div.account-page",
      h("nav.staff-nav", { "aria-label": t("nav.staff") }, navigation(title)),
      h("div.account-main", h("h1", title), content),
    ),
  };
}

function navigation(title) {
  const list = h(
    "details",
    h("summary.staff-nav-now", icon("menu"), h("span", title)),
    SUBJECTS.map(([name, pages], at) => [
      h("p.side-title", { id: `staff-nav-${at}` }, t(name)),
      h("ul.side-list", { role: "list", "aria-labelledby": `staff-nav-${at}` }, pages.map((page) => h("li", link(page)))),
    ]),
  );
  fold(list);
  return list;
}

const isHere = (href) => `${location.pathname}/`.startsWith(`${href}/`);

const link = (/** @type {string[]} */ [href, name, symbol]) =>
  h("a.side-link", { href, "aria-current": isHere(href) ? "page" : null }, icon(symbol), h("span", t(name)));
