// All customers, members and guests, for the brand's staff: found by name or address, and by segment.
import { ask, given, whole } from "../api.js";
import { date, money } from "../format.js";
import { go } from "../router.js";
import { field, select, writtenIn } from "../ui/form.js";
import { h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const SIZE = 20;
export const SEGMENTS = ["CHAMPION", "LOYAL", "PROMISING", "NEW", "AT_RISK", "LOST"];

export default async function customersPage({ query, signal }) {
  forStaff();
  const search = (query.get("q") || "").trim();
  const segment = SEGMENTS.includes(query.get("segment")) ? query.get("segment") : null;
  const own = query.get("own") || null;
  const asked = (after) => ask("customers", { first: SIZE, after, query: search || null, segment, ownSegmentId: own }, { signal });
  const from = (after) => asked(after).then((data) => given(data.customers));
  const { customers: found, ownSegments } = whole(await asked(null));
  return staffPage(
    t("nav.customers"),
    h("p.lead", t("customers.lead")),
    searchForm(search, segment, own, ownSegments.filter(({ isPersonal }) => !isPersonal)),
    found.nodes.length
      ? h(
          "section.card",
          { "data-test": "customers" },
          h("div.card-head", h("h2", t("customers.found", { count: found.totalCount }))),
          pagedList({ connection: found, item: row, more: from }),
        )
      : emptyState("users", t("customers.none"), t("customers.noneText")),
  );
}

function searchForm(search, segment, own, ownSegments) {
  const form = h(
    "form.form.search-row",
    { role: "search" },
    field({ name: "q", label: t("customers.search"), value: search, type: "search" }),
    select({
      name: "segment",
      label: t("reports.segment"),
      value: segment ?? "",
      options: [["", t("customers.all")], ...SEGMENTS.map((one) => [one, t(`segment.${one}`)])],
    }),
    ownSegments.length > 0 &&
      select({
        name: "own",
        label: t("nav.ownSegments"),
        value: own ?? "",
        options: [["", t("customers.all")], ...ownSegments.map(({ id, name }) => [id, name])],
      }),
    h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("members.find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = new URLSearchParams(writtenIn(form).filter(([, value]) => value.trim()));
    go(wanted.size ? `/staff/customers?${wanted}` : "/staff/customers");
  });
  return h("section.card.padded", form);
}

const row = (customer) =>
  h(
    "li.tier-row",
    { "data-test": "customer" },
    h(
      "div",
      h(
        "a.wrap-anywhere",
        { href: `/staff/customers/${encodeURIComponent(customer.id)}` },
        h("strong", nameOf(customer)),
      ),
      " ",
      segmentChip(customer.segment),
      h(
        "div.small.muted.dotted",
        customer.member ? h("span", `@${customer.member.handle}`) : h("span", t("customers.guest")),
        customer.member && customer.email && h("span.wrap-anywhere", customer.email),
        h("span", t("customers.orders", { count: customer.orderCount })),
        customer.lastOrderAt && h("span", t("customers.last", { day: date(customer.lastOrderAt) })),
      ),
    ),
    h(
      "div.tier-acts",
      h("strong", money(customer.spent)),
      customer.predictedClv && h("span.small.muted", t("customers.expected", { amount: money(customer.predictedClv) })),
    ),
  );

export const nameOf = ({ member, email }) => member?.displayName ?? email ?? t("customers.guest");

/** Green for who is worth keeping, red for who is about to go. */
export function segmentChip(segment) {
  if (!segment) return null;
  const kind = { AT_RISK: "is-waiting", LOST: "is-failed" }[segment] ?? "is-rewarded";
  return h("span.chip", { class: kind }, t(`segment.${segment}`));
}
