// What customers are worth by what they are: referred, contributing, of which tier, in which segment.
import { money, number } from "../format.js";
import { bars, figure } from "../ui/charts.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const DIMENSIONS = ["channel", "contribution", "tier", "segment"];

export const worthFigures = (groups, { from, to }) =>
  h(
    "div.figure-list",
    DIMENSIONS.map((dimension) => worthFigure(dimension, groups[dimension], `clv-${dimension}-${from}-${to}`)),
  );

function worthFigure(dimension, groups, file) {
  const nameOf = ({ key, tier }) => tier?.name ?? t(dimension === "segment" && key !== "NO_SEGMENT" ? `segment.${key}` : `worth.${key}`);
  const amount = (value) => (value === null ? null : { value: Number(value.amount), text: money(value) });
  const isByChannel = dimension === "channel";
  return figure({
    title: t(`worth.${dimension}`),
    note: groups.length ? t(`worth.${dimension}Text`) : t("worth.none"),
    test: `worth-${dimension}`,
    file,
    picture:
      groups.length > 0 &&
      bars({
        label: t(`worth.${dimension}`),
        rows: groups.map((group) => ({ label: nameOf(group), value: Number(group.clv.amount), text: money(group.clv) })),
      }),
    columns: [
      t("worth.group"),
      t("reports.customers"),
      t("reports.orders"),
      t("reports.revenue"),
      t("clv.order"),
      t("clv.frequency"),
      t("clv.lifetime"),
      t("clv.clv"),
      t("worth.profit"),
      ...(isByChannel ? [t("worth.cost"), t("worth.ratio")] : []),
    ],
    rows: groups.map((group) => [
      nameOf(group),
      group.customers,
      group.orders,
      amount(group.revenue),
      amount(group.averageOrderValue),
      { value: group.purchasesPerYear, text: number(group.purchasesPerYear, 2) },
      { value: group.lifetimeYears, text: number(group.lifetimeYears, 2) },
      amount(group.clv),
      amount(group.profit),
      ...(isByChannel
        ? [amount(group.acquisitionCost), group.ltvToCac === null ? null : { value: group.ltvToCac, text: `${number(group.ltvToCac, 1)} : 1` }]
        : []),
    ]),
  });
}
