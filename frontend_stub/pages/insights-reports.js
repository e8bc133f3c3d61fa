// The reports beneath the value of a customer: cohorts, segments, who comes again, points, the community, pairs.
import { date, money, number, share } from "../format.js";
import { bars, figure, heatMap } from "../ui/charts.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const LARGEST_HEAT_MAP = 24;

export const reports = (now, { from, to }) => {
  const file = (name) => `${name}-${from}-${to}`;
  return h(
    "div.figure-list",
    cohortFigure(now.cohorts, file("cohorts")),
    segmentFigure(now.segments, file("segments")),
    retentionFigure(now.retention, file("retention")),
    pointsFigure(now.points, file("points")),
    communityFigure(now.community, file("community")),
    workloadFigure(now.workload, file("workload")),
    salesFigure(now.relatedSales, file("related-sales")),
  );
};

const monthOf = (day) => date(day, { month: "short", year: "numeric", timeZone: "UTC" });
const percent = (value) => ({ value, text: share(value, 1) });
const amount = (value) => ({ value: Number(value.amount), text: money(value) });
const whole = (value) => ({ value, text: number(value) });
const hours = (value) => (value === null ? null : { value, text: number(value, 1) });

function cohortFigure(cohorts, file) {
  const ages = Math.max(0, ...cohorts.map((one) => one.retention.length));
  const shown = cohorts.slice(-LARGEST_HEAT_MAP);
  return figure({
    title: t("reports.cohorts"),
    note: t("reports.cohortsText"),
    test: "cohorts",
    file,
    picture:
      ages > 0 &&
      heatMap({
        label: t("reports.cohorts"),
        rows: shown.map((one) => ({ label: monthOf(one.month), cells: one.retention })),
        write: (cell) => share(cell),
      }),
    columns: [
      t("reports.month"),
      t("reports.customers"),
      t("reports.valueSoFar"),
      ...Array.from({ length: ages }, (_, age) => t("reports.after", { count: age + 1 })),
    ],
    rows: cohorts.map((one) => [
      { value: one.month, text: monthOf(one.month) },
      whole(one.customers),
      amount(one.clv),
      ...Array.from({ length: ages }, (_, age) => (age < one.retention.length ? percent(one.retention[age]) : null)),
    ]),
  });
}

function segmentFigure(segments, file) {
  return figure({
    title: t("reports.segments"),
    note: segments.length ? t("reports.segmentsText") : t("reports.tooFew"),
    test: "segments",
    file,
    picture:
      segments.length > 0 &&
      bars({
        label: t("reports.segments"),
        rows: segments.map((one) => ({
          label: t(`segment.${one.segment}`),
          value: one.customers,
          text: `${number(one.customers)} · ${money(one.revenue)}`,
        })),
      }),
    columns: [t("reports.segment"), t("reports.customers"), t("reports.revenue")],
    rows: segments.map((one) => [t(`segment.${one.segment}`), whole(one.customers), amount(one.revenue)]),
  });
}

function retentionFigure(retention, file) {
  const silent = retention.silentDays;
  return figure({
    title: t("reports.retention"),
    note: silent === null ? t("reports.noBound") : t("reports.bound", { count: silent }),
    test: "retention",
    file,
    picture: bars({
      label: t("reports.retention"),
      rows: [
        { label: t("reports.active"), value: retention.activeCustomers, text: number(retention.activeCustomers) },
        { label: t("reports.churned"), value: retention.churnedCustomers, text: number(retention.churnedCustomers) },
      ],
    }),
    columns: [t("reports.figure"), t("reports.value")],
    rows: [
      [t("reports.active"), whole(retention.activeCustomers)],
      [t("reports.churned"), whole(retention.churnedCustomers)],
      [t("reports.repeatRate"), percent(retention.repeatPurchaseRate)],
    ],
  });
}

function pointsFigure(points, file) {
  const flows = ["issued", "redeemed", "expired", "reversed", "outstanding"];
  return figure({
    title: t("reports.points"),
    note: t("reports.liability", { amount: money(points.liability) }),
    test: "points",
    file,
    picture: bars({
      label: t("reports.points"),
      rows: flows.map((one) => ({ label: t(`reports.${one}`), value: points[one], text: number(points[one]) })),
    }),
    columns: [t("reports.figure"), t("reports.value")],
    rows: [
      ...flows.map((one) => [t(`reports.${one}`), whole(points[one])]),
      [t("reports.liabilityName"), amount(points.liability)],
      [t("reports.redemptionRate"), percent(points.redemptionRate)],
      [t("reports.breakageRate"), percent(points.breakageRate)],
    ],
  });
}

function communityFigure(community, file) {
  const median = community.medianHoursToFirstAnswer;
  return figure({
    title: t("reports.community"),
    note: median === null ? t("reports.noMedian") : `${t("reports.median", { hours: number(median, 1) })} ${surely(community)}`,
    test: "community",
    file,
    picture: bars({
      label: t("reports.community"),
      rows: ["activeMembers", "newThreads", "newPosts"].map((one) => ({
        label: t(`reports.${one}`),
        value: community[one],
        text: number(community[one]),
      })),
    }),
    columns: [t("reports.figure"), t("reports.value")],
    rows: [
      ...["activeMembers", "newThreads", "newPosts"].map((one) => [t(`reports.${one}`), whole(community[one])]),
      [t("reports.answeredShare"), percent(community.answeredShare)],
      [t("reports.medianHours"), hours(median)],
      [t("reports.medianLow"), hours(community.medianHoursLow)],
      [t("reports.medianHigh"), hours(community.medianHoursHigh)],
      [t("reports.brandShare"), percent(community.brandAnswerShare)],
    ],
  });
}

/** How sure a median is: between what and what it lies, 95 times of a hundred. */
function surely({ medianHoursLow: low, medianHoursHigh: high }) {
  if (low === null) return t("reports.medianOfFew");
  const from = number(low, 1);
  return high === null ? t("reports.medianFrom", { from }) : t("reports.medianBetween", { from, to: number(high, 1) });
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const MONDAY = Date.UTC(2026, 0, 5);

const dayOf = (weekday, style) => date(MONDAY + (weekday - 1) * 86_400_000, { weekday: style, timeZone: "UTC" });

/** The darker an hour of the week, the more questions and contacts came in it. */
function workloadFigure(workload, file) {
  const came = new Map(workload.map((one) => [`${one.weekday} ${one.hour}`, one.questions + one.contacts]));
  const most = Math.max(1, ...came.values());
  const inHour = (weekday, hour) => came.get(`${weekday} ${hour}`) ?? 0;
  return figure({
    title: t("reports.workload"),
    note: t("reports.workloadText"),
    test: "workload",
    file,
    picture:
      workload.length > 0 &&
      heatMap({
        label: t("reports.workload"),
        head: String,
        rows: WEEKDAYS.map((weekday) => ({ label: dayOf(weekday, "short"), cells: HOURS.map((hour) => inHour(weekday, hour) / most) })),
        write: (cell) => (cell ? number(Math.round(cell * most)) : ""),
      }),
    columns: ["weekday", "hour", "questions", "contacts", "wait", "low", "high"].map((one) => t(`reports.workload_${one}`)),
    rows: workload.map((one) => [dayOf(one.weekday, "long"), whole(one.hour), whole(one.questions), whole(one.contacts), hours(one.medianHours), hours(one.medianHoursLow), hours(one.medianHoursHigh)]),
  });
}

function salesFigure(sales, file) {
  const name = (pair) => pair.products.map((one) => one.title).join(" + ");
  return figure({
    title: t("reports.sales"),
    note: t("reports.salesText", {
      lines: number(sales.averageLinesPerOrder, 1),
      share: share(sales.crossSellRate, 1),
    }),
    test: "related-sales",
    file,
    picture:
      sales.topPairs.length > 0 &&
      h(
        "ol.pair-list",
        sales.topPairs
          .slice(0, 5)
          .map((pair) => h("li", h("strong", name(pair)), " ", t("reports.lift", { lift: number(pair.lift, 1) }))),
      ),
    columns: [t("reports.pair"), t("reports.orders"), t("reports.liftName")],
    rows: sales.topPairs.map((pair) => [name(pair), whole(pair.orders), { value: pair.lift, text: number(pair.lift, 2) }]),
  });
}
