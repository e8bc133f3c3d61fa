// Cohorts as a table whose cells are darker the more customers came back.
import { date, money, number, share } from "../format.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const STEPS = 8;

export function cohortTable(cohorts) {
  if (!cohorts.length) return null;
  const months = Math.min(12, Math.max(...cohorts.map(({ retention }) => retention.length)));
  const highest = Math.max(0.01, ...cohorts.flatMap(({ retention }) => retention.slice(0, months)));
  const columns = Array.from({ length: months }, (_, index) => index);
  const cell = (value) =>
    value === undefined
      ? h("td")
      : h("td.heat", { class: `heat-${Math.round((value / highest) * STEPS)}` }, share(value));
  return h(
    "section.card.padded",
    h("h2", t("cohorts.title")),
    h("p.muted", t("cohorts.text")),
    h(
      "div.scroll-x",
      { tabindex: 0, role: "region", "aria-label": t("cohorts.title") },
      h(
        "table.cohorts",
        h(
          "thead",
          h(
            "tr",
            h("th", { scope: "col" }, t("cohorts.month")),
            h("th", { scope: "col" }, t("cohorts.customers")),
            h("th", { scope: "col" }, "CLV"),
            columns.map((index) => h("th", { scope: "col" }, `+${index + 1}`)),
          ),
        ),
        h(
          "tbody",
          cohorts.map((cohort) =>
            h(
              "tr",
              h("th", { scope: "row" }, date(cohort.month, { month: "short", year: "numeric", timeZone: "UTC" })),
              h("td", number(cohort.customers)),
              h("td", money(cohort.clv)),
              columns.map((index) => cell(cohort.retention[index])),
            ),
          ),
        ),
      ),
    ),
  );
}
