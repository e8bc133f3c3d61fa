// What the coming months will bring, beside what came of those that are over.
import { calendarDay, date, money, number, share } from "../format.js";
import { band } from "../ui/bands.js";
import { bars, figure } from "../ui/charts.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const AMOUNTS = new Set(["REVENUE", "CASH_FLOW", "LIABILITY", "EXPECTED_COST"]);
const DRAWN = ["REVENUE", "CASH_FLOW", "ORDERS", "POINTS_EARNED", "POINTS_REDEEMED", "POINTS_EXPIRED", "LIABILITY", "EXPECTED_COST"];
const MOST_PRODUCTS = 12;
const LONGEST_LABEL = 18;

export function forecastFigures(forecast, currency, { from, to }) {
  const head = (note) =>
    h("section.card.padded", { "data-test": "forecast" }, h("h2", t("forecast.title")), h("p.muted", note));
  if (!forecast.madeOn) return head(forecast.noForecast);
  const file = (name) => `forecast-${name}-${from}-${to}`;
  return h(
    "div.figure-list",
    head(
      [
        t("forecast.text", { day: calendarDay(forecast.madeOn) }),
        t(forecast.byModel ? "forecast.byModel" : "forecast.byRow"),
        t(forecast.hasRange ? "forecast.range" : "forecast.noRange"),
      ].join(" "),
    ),
    DRAWN.map((metric) => metricFigure(metric, forecast, currency, file(metric.toLowerCase()))),
    demandFigure(forecast.demand, file("demand")),
    segmentFigure(forecast.segments, currency, file("segments")),
    accuracyFigure(forecast.accuracy, currency, file("accuracy")),
  );
}

/** Who buys in the next month: the picture shows the first month that is not over, the table all of them. */
function segmentFigure(segments, currency, file) {
  const next = segments.find((one) => one.cameOrders === null)?.month;
  const amount = (value) => (value === null ? null : { value, text: money({ amount: value, currency }) });
  return figure({
    title: t("forecast.segments"),
    note: t(segments.length ? "forecast.segmentsText" : "forecast.noSegments"),
    test: "forecast-segments",
    file,
    picture:
      next !== undefined &&
      bars({
        label: t("forecast.segments"),
        rows: segments
          .filter((one) => one.month === next)
          .map((one) => ({
            label: t(`segment.${one.segment}`),
            value: one.expectedRevenue,
            text: t("forecast.revenueOfOrders", { revenue: money({ amount: one.expectedRevenue, currency }), orders: number(one.expectedOrders, 1) }),
          })),
      }),
    columns: ["forecast.month", "reports.segment", "reports.customers", "forecast.expectedOrders", "forecast.cameOrders", "forecast.expectedRevenue", "forecast.cameRevenue"].map((one) => t(one)),
    rows: segments.map((one) => [
      { value: one.month, text: date(one.month, { month: "short", year: "2-digit", timeZone: "UTC" }) },
      t(`segment.${one.segment}`),
      one.customers,
      { value: one.expectedOrders, text: number(one.expectedOrders, 1) },
      one.cameOrders,
      amount(one.expectedRevenue),
      amount(one.cameRevenue),
    ]),
  });
}

/** How right forecasts were, as numbers; the words stand with each figure. */
function accuracyFigure(accuracy, currency, file) {
  if (accuracy.length === 0) return null;
  const percent = (value) => (value === null ? null : { value, text: share(value, 1) });
  const amountOf = (metric, value) => (value === null ? null : { value, text: written(metric, value, currency) });
  return figure({
    title: t("forecast.accuracy"),
    note: t("forecast.accuracyText"),
    test: "forecast-accuracy",
    file,
    picture: bars({
      label: t("forecast.accuracy"),
      rows: accuracy.map((one) => ({ label: t(`forecast.${one.metric}`), value: one.wmape, text: share(one.wmape, 1) })),
      largest: Math.max(...accuracy.map((one) => one.wmape)),
    }),
    columns: ["reports.figure", ...["months", "wmape", "bias", "mase", "coverage", "score"].map((one) => `forecast.${one}`)].map((one) => t(one)),
    rows: accuracy.map((one) => [
      t(`forecast.${one.metric}`),
      one.months,
      percent(one.wmape),
      percent(one.bias),
      one.mase === null ? null : { value: one.mase, text: number(one.mase, 2) },
      percent(one.coverage),
      amountOf(one.metric, one.intervalScore),
    ]),
  });
}

function metricFigure(metric, { months, accuracy }, currency, file) {
  const points = months.flatMap(({ month, figures }) => {
    const found = figures.find((one) => one.metric === metric);
    return found ? [{ ...found, day: month, label: date(month, { month: "short", year: "2-digit", timeZone: "UTC" }) }] : [];
  });
  if (points.length < 2) return null;
  const judged = accuracy.find((one) => one.metric === metric);
  const shown = (value) => (value === null ? null : { value, text: written(metric, value, currency) });
  return figure({
    title: t(`forecast.${metric}`),
    note: [t(`forecast.${metric}.text`), judged?.text].filter(Boolean).join(" "),
    test: `forecast-${metric}`,
    file,
    picture: band({
      label: t(`forecast.${metric}`),
      points,
      write: (value) => written(metric, value, currency),
      names: { expected: t("forecast.expected"), range: t("forecast.between"), came: t("forecast.came") },
    }),
    columns: [t("reports.month"), t("forecast.expected"), t("forecast.low"), t("forecast.high"), t("forecast.came"), t("forecast.off")],
    rows: points.map(({ day, label, expected, low, high, came }) => [
      { value: day, text: label },
      shown(expected),
      shown(low),
      shown(high),
      shown(came),
      came ? { value: expected / came - 1, text: share(expected / came - 1, 1) } : null,
    ]),
  });
}

const shortened = (name) => (name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name);
const written = (metric, value, currency) => (AMOUNTS.has(metric) ? money({ amount: value, currency }) : number(value));

function demandFigure(demand, file) {
  const known = demand.filter((one) => one.product);
  const range = ({ low, high }) => (low === null ? null : t("forecast.fromTo", { low: number(low), high: number(high) }));
  return figure({
    title: t("forecast.demand"),
    note: known.length ? t("forecast.demandText") : t("forecast.noDemand"),
    test: "forecast-demand",
    file,
    picture:
      known.length > 0 &&
      bars({
        label: t("forecast.demand"),
        rows: known.slice(0, MOST_PRODUCTS).map((one) => ({
          label: shortened(one.product.title),
          value: one.expected,
          text: [number(one.expected), range(one)].filter(Boolean).join(" · "),
        })),
      }),
    columns: [t("forecast.product"), t("forecast.sku"), t("forecast.expected"), t("forecast.low"), t("forecast.high")],
    rows: known.map(({ product, expected, low, high }) => [
      product.title,
      product.sku,
      { value: expected, text: number(expected, 1) },
      low === null ? null : { value: low, text: number(low) },
      high === null ? null : { value: high, text: number(high) },
    ]),
  });
}
