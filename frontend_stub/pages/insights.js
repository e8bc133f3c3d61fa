// What a customer is worth (CLV), with its parts and how they moved, and the reports, for the brand's staff.
import { ask, whole } from "../api.js";
import { calendarDay, money, number, share } from "../format.js";
import { h } from "../ui/h.js";
import { programmeDay } from "../ui/moments.js";
import { referralFunnel } from "../ui/referral-funnel.js";
import { spanForm, writtenDay } from "../ui/span.js";
import { t } from "../words/index.js";
import { acquisitionFigure, costCard, horizonOf } from "./insights-costs.js";
import { forecastFigures } from "./insights-forecast.js";
import { changesFigure, goalsCard } from "./insights-goals.js";
import { worthFigures } from "./insights-worth.js";
import { pointsFigures } from "./insights-points.js";
import { reports } from "./insights-reports.js";
import { forStaff, staffPage } from "./staff-frame.js";

const DAY = 86_400_000;

const isoDay = (value) => new Date(value).toISOString().slice(0, 10);

export default async function insightsPage({ query, signal }) {
  forStaff();
  const span = spanOf(query);
  const horizonMonths = horizonOf(query);
  const [{ now, before }, { insights, program }, coming, worth, owed] = await Promise.all([
    ask("insights", { ...span, ...spanBefore(span), horizonMonths }, { signal }).then(whole),
    ask("insights-goals", span, { signal }).then(whole),
    ask("insights-forecast", span, { signal }).then(whole),
    ask("insights-worth", { ...span, horizonMonths }, { signal }).then(whole),
    ask("insights-points", span, { signal }).then(whole),
  ]);
  return staffPage(
    t("nav.insights"),
    h("div.page-head", h("p.lead", t("insights.lead")), spanForm("/insights", span)),
    formulaCard(now.clv, before.clv, spanBefore(span)),
    h("div.grid.insight-grid", costCard(now.clv, program.currency, span), predictionCard(now.clv)),
    acquisitionFigure(now.acquisition, span),
    worthFigures(worth.insights, span),
    goalsCard(insights.goals, program.currency),
    changesFigure(now.cohorts, insights.changes, span),
    forecastFigures(coming.insights.forecast, program.currency, span),
    reports(now, span),
    pointsFigures(owed.insights, span),
    referralFunnel(now.referrals),
  );
}

function spanOf(query) {
  const day = (name, otherwise) => writtenDay(query.get(name)) ?? isoDay(otherwise);
  const today = Date.parse(programmeDay());
  return { from: day("from", today - 365 * DAY), to: day("to", today) };
}

/** The span of the same length that ends where this one begins. */
function spanBefore({ from, to }) {
  const length = Math.max(DAY, Date.parse(to) - Date.parse(from));
  return { previousFrom: isoDay(Date.parse(from) - length), previousTo: from };
}

/** The formula itself, with the figures in it. */
function formulaCard(now, before, { previousFrom, previousTo }) {
  const part = (value, words, change, kind = "") =>
    h("div.formula-part", { class: kind }, h("strong", value), h("span", words), changeNote(change));
  const sign = (text) => h("span.formula-sign", { "aria-hidden": "true" }, text);
  const amount = (of) => [Number(now[of].amount), Number(before[of].amount)];
  return h(
    "section.card.clv",
    { "aria-labelledby": "clv-title", "data-test": "clv" },
    h("h2", { id: "clv-title" }, t("clv.title")),
    h(
      "div.formula",
      part(money(now.averageOrderValue), t("clv.order"), amount("averageOrderValue")),
      sign("×"),
      part(number(now.purchasesPerYear, 2), t("clv.frequency"), [now.purchasesPerYear, before.purchasesPerYear]),
      sign("×"),
      part(number(now.lifetimeYears, 2), t("clv.lifetime"), [now.lifetimeYears, before.lifetimeYears]),
      sign("="),
      part(money(now.clv), t("clv.clv"), amount("clv"), "is-result"),
    ),
    h("p.small.muted", t("clv.readingText")),
    h("p.small.muted", t("clv.compared", { from: calendarDay(previousFrom), to: calendarDay(previousTo) })),
  );
}

function changeNote([now, before]) {
  if (!before || !Number.isFinite(now / before)) return null;
  const change = now / before - 1;
  return h(
    "span.change",
    { class: change < 0 ? "is-down" : "is-up" },
    `${change < 0 ? "▼" : "▲"} ${share(Math.abs(change), 1)}`,
  );
}

const predictionCard = ({ predictedClv, predictedOn, noPrediction }) =>
  h(
    "section.card.padded",
    h("h2", t("clv.predicted")),
    h("div.big-figure", money(predictedClv)),
    h("p.muted", predictedClv ? t("clv.predictedText", { day: calendarDay(predictedOn) }) : noPrediction || t("clv.noPrediction")),
  );
