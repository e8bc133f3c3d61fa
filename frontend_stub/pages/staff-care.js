// Members to turn to before they ask, for the brand's staff: four lists, and a message to one of them.
import { ask, given, whole } from "../api.js";
import { date, number, share } from "../format.js";
import { writeTo } from "../ui/care-message.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { nameOf } from "./staff-customers.js";
import { forStaff, staffPage } from "./staff-frame.js";

const SIZE = 20;
const REASONS = ["POINTS_EXPIRING", "TIER_FALLING", "CHURN_RISK", "UNHAPPY"];

export default async function carePage({ query, signal }) {
  forStaff();
  const reason = REASONS.includes(query.get("list")) ? query.get("list") : REASONS[0];
  const from = (after) =>
    ask("care-concerns", { reason, first: SIZE, after }, { signal }).then((data) => given(data.careConcerns));
  const [found, { careAudience }] = await Promise.all([from(null), ask("care-audience", { reason }, { signal }).then(whole)]);
  return staffPage(
    t("nav.care"),
    h("p.lead", t("concern.lead")),
    h(
      "nav.pills",
      { "aria-label": t("concern.lists") },
      REASONS.map((one) =>
        h("a.pill", { href: `/staff/care?list=${one}`, "aria-current": one === reason ? "page" : null }, t(`concern.${one}`)),
      ),
    ),
    h(
      "section.card",
      { "data-test": "concerns" },
      h(
        "div.card-head",
        h("h2", t("concern.found", { count: found.totalCount })),
        found.nodes.length > 0 &&
          h(
            "button.button.is-small",
            { type: "button", "data-test": "write", onclick: () => writeTo(t(`concern.${reason}`), { reason }, careAudience) },
            icon("chat"),
            t("concern.write"),
          ),
      ),
      h("p.hint.padded", t(`concern.what_${reason}`)),
      found.nodes.length
        ? pagedList({ connection: found, item: row, more: from })
        : emptyState("check", t("concern.none"), t("concern.noneText")),
    ),
  );
}

const row = (concern) =>
  h(
    "li.tier-row",
    { "data-test": "concern" },
    h(
      "div",
      concern.customer
        ? h(
            "a.wrap-anywhere",
            { href: `/staff/customers/${encodeURIComponent(concern.customer.id)}` },
            h("strong", nameOf(concern.customer)),
          )
        : h("strong", t("customers.guest")),
      h("div.small.wrap-anywhere", why(concern)),
      said(concern.response),
    ),
    h("div.tier-acts", h("span.small.muted", t("concern.since", { day: date(concern.since) }))),
  );

/** Of these the moment is the first at which it is over: what is told is the last day. */
const ENDS = new Set(["POINTS_EXPIRING", "TIER_FALLING"]);

function why({ reason, at, points, tier, churnRisk, response }) {
  const day = date(ENDS.has(reason) ? Date.parse(at) - 1 : at);
  if (reason === "POINTS_EXPIRING") return t("concern.why_POINTS_EXPIRING", { count: points, day });
  if (reason === "TIER_FALLING") return t("concern.why_TIER_FALLING", { tier: tier?.name ?? "–", day });
  if (reason === "CHURN_RISK") return t("concern.why_CHURN_RISK", { risk: share(churnRisk), day });
  return t("concern.why_UNHAPPY", { survey: response?.survey?.title ?? "–", score: number(lowest(response)), day });
}

const lowest = (response) =>
  Math.min(...(response?.answers ?? []).map(({ score }) => score).filter((score) => score !== null));

const said = (response) =>
  (response?.answers ?? []).filter(({ text }) => text).map(({ text }) => h("p.small.muted.wrap-anywhere", text));
