// What customers are worth and what the community brings, for the brand's staff.
import { ask } from "../api.js";
import { compact, date, money, number, share } from "../format.js";
import { go } from "../router.js";
import { isStaff } from "../session.js";
import { h } from "../ui/h.js";
import { progressBar } from "../ui/progress.js";
import { t } from "../words/index.js";
import { cohortTable } from "./insights-cohorts.js";
import { NotThere, signedIn } from "./refusals.js";

const isoDay = (value) => value.toISOString().slice(0, 10);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export default async function insightsPage({ query, signal }) {
  signedIn();
  if (!isStaff()) throw new NotThere();
  const yearAgo = new Date(Date.now() - 365 * 86_400_000);
  const day = (name, otherwise) => (DAY.test(query.get(name) || "") ? query.get(name) : isoDay(otherwise));
  const span = { from: day("from", yearAgo), to: day("to", new Date()) };
  const { insights } = await ask("insights", span, { signal });
  const title = t("nav.insights");
  return {
    title,
    content: [
      h("div.page-head", h("div", h("h1", title), h("p.lead", t("insights.lead"))), spanForm(span)),
      clvCard(insights.clv),
      h(
        "div.grid.insight-grid",
        retention(insights.retention),
        segments(insights.segments),
        funnel(insights.referrals),
        points(insights.points),
        community(insights.community),
        satisfaction(insights.satisfaction),
      ),
      cohortTable(insights.cohorts),
      pairs(insights.relatedSales),
      goals(insights.goals),
    ],
  };
}

function spanForm({ from, to }) {
  const input = (name, value) =>
    h(
      "label.span-field",
      h("span", t(`insights.${name}`)),
      h("input.input.is-small", { type: "date", name, value, required: true }),
    );
  return h(
    "form.span-form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        go(`/insights?${new URLSearchParams(new FormData(event.currentTarget))}`);
      },
    },
    input("from", from),
    input("to", to),
    h("button.button.is-small", { type: "submit" }, t("insights.show")),
  );
}

/** The formula itself, with the figures in it. */
function clvCard(clv) {
  const part = (value, words) => h("div.formula-part", h("strong", value), h("span.muted", words));
  const sign = (text) => h("span.formula-sign", { "aria-hidden": "true" }, text);
  return h(
    "section.card.clv",
    { "aria-labelledby": "clv-title", "data-test": "clv" },
    h("h2", { id: "clv-title" }, t("clv.title")),
    h(
      "div.formula",
      part(money(clv.averageOrderValue), t("clv.order")),
      sign("×"),
      part(number(clv.purchasesPerYear, 2), t("clv.frequency")),
      sign("×"),
      part(number(clv.lifetimeYears, 2), t("clv.lifetime")),
      sign("="),
      h(
        "div.formula-part.is-result",
        h("strong", { "data-test": "clv-value" }, money(clv.clv)),
        h("span", t("clv.clv")),
      ),
    ),
    h(
      "dl.figures",
      pair(t("clv.cost"), money(clv.acquisitionCost)),
      pair(t("clv.ratio"), clv.ltvToCac === null ? "–" : `${number(clv.ltvToCac, 1)} : 1`),
      pair(t("clv.predicted"), money(clv.predictedClv)),
    ),
  );
}

const pair = (words, value) => h("div", h("dt", words), h("dd", value));
const panel = (title, ...content) => h("section.card.padded", h("h2", title), content);

const retention = (report) =>
  panel(
    t("retention.title"),
    h("div.big-figure", share(report.repeatPurchaseRate, 1)),
    h("p.muted", t("retention.repeat")),
    h(
      "dl.figures",
      pair(t("retention.active"), number(report.activeCustomers)),
      pair(t("retention.churned"), number(report.churnedCustomers)),
    ),
  );

function segments(all) {
  const most = Math.max(1, ...all.map(({ customers }) => customers));
  return panel(
    t("segments.title"),
    h(
      "ul.bars",
      all.map(({ segment, customers, revenue }) =>
        h(
          "li",
          h(
            "div.bar-head",
            h("span", t(`segment.${segment}`)),
            h("span", number(customers), " ", h("span.muted", money(revenue))),
          ),
          progressBar(customers / most, t(`segment.${segment}`)),
        ),
      ),
    ),
  );
}

function funnel(report) {
  const steps = ["visits", "signUps", "qualified", "rewarded"];
  const most = Math.max(1, report.visits, report.signUps);
  return panel(
    t("funnel.title"),
    h(
      "ul.bars",
      steps.map((key) =>
        h(
          "li",
          h("div.bar-head", h("span", t(`funnel.${key}`)), h("span", number(report[key]))),
          progressBar(report[key] / most, t(`funnel.${key}`)),
        ),
      ),
    ),
    h(
      "dl.figures",
      pair(t("funnel.rejected"), number(report.rejected)),
      pair(t("funnel.viral"), number(report.viralCoefficient, 2)),
      pair(t("funnel.revenue"), money(report.revenue)),
      pair(t("funnel.cost"), money(report.rewardCost)),
    ),
  );
}

const points = (report) =>
  panel(
    t("pointsReport.title"),
    h("div.big-figure", money(report.liability)),
    h("p.muted", t("pointsReport.liability")),
    h(
      "dl.figures",
      ["issued", "redeemed", "expired", "reversed", "outstanding"].map((key) =>
        pair(t(`pointsReport.${key}`), compact(report[key])),
      ),
      pair(t("pointsReport.redemptionRate"), share(report.redemptionRate, 1)),
      pair(t("pointsReport.breakageRate"), share(report.breakageRate, 1)),
    ),
  );

const community = (report) =>
  panel(
    t("community.title"),
    h(
      "dl.figures",
      ["activeMembers", "newThreads", "newPosts"].map((key) => pair(t(`community.${key}`), number(report[key]))),
      pair(t("community.answeredShare"), share(report.answeredShare)),
      pair(t("community.brandAnswerShare"), share(report.brandAnswerShare)),
      pair(
        t("community.hours"),
        report.medianHoursToFirstAnswer === null ? "–" : number(report.medianHoursToFirstAnswer, 1),
      ),
    ),
  );

const satisfaction = (report) =>
  panel(
    t("satisfaction.title"),
    h(
      "dl.figures",
      pair("NPS", report.nps === null ? "–" : number(report.nps)),
      pair("CSAT", report.csat === null ? "–" : number(report.csat, 2)),
      pair(t("satisfaction.responses"), number(report.responses)),
    ),
  );

const pairs = (report) =>
  panel(
    t("related.title"),
    h(
      "dl.figures",
      pair(t("related.lines"), number(report.averageLinesPerOrder, 2)),
      pair(t("related.rate"), share(report.crossSellRate, 1)),
    ),
    report.topPairs.length > 0 &&
      h(
        "ol.pairs",
        report.topPairs.map(({ products, orders, lift }) =>
          h(
            "li",
            h(
              "span",
              products.map((product, index) => [
                index > 0 && " + ",
                h("a", { href: `/p/${encodeURIComponent(product.sku)}` }, product.title),
              ]),
            ),
            h("span.muted", t("related.orders", { count: orders, lift: number(lift, 1) })),
          ),
        ),
      ),
  );

const goals = (all) =>
  all.length > 0 &&
  panel(
    t("goals.title"),
    h(
      "ul.bars",
      all.map((goal) =>
        h(
          "li",
          h(
            "div.bar-head",
            h(
              "span",
              t(`goal.${goal.metric}`),
              " ",
              h(
                "span.chip",
                { class: goal.onTrack ? "is-rewarded" : "is-reason" },
                goal.onTrack ? t("goals.onTrack") : t("goals.behind"),
              ),
            ),
            h(
              "span",
              `${goal.current === null ? "–" : number(goal.current, 2)} / ${number(goal.target, 2)}`,
              " ",
              h("span.muted", date(goal.dueOn)),
            ),
          ),
          progressBar(goal.target ? (goal.current || 0) / goal.target : 0, t(`goal.${goal.metric}`)),
        ),
      ),
    ),
  );
