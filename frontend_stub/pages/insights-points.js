// What points still cost: how they are redeemed with age, who holds them, and which revenue waits for them.
import { date, money, number, share } from "../format.js";
import { bars, figure } from "../ui/charts.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const amount = (value) => ({ value: Number(value.amount), text: money(value) });
const whole = (value) => ({ value, text: number(value) });
const nameOf = ({ segment }) => t(segment === null ? "owed.others" : `segment.${segment}`);

export const pointsFigures = ({ pointsAgeing, liabilityBySegment, deferredRevenue }, { from, to }) => {
  const file = (name) => `${name}-${from}-${to}`;
  return h(
    "div.figure-list",
    liabilityFigure(liabilityBySegment, file("liability")),
    agesFigure(pointsAgeing, file("redemption-by-age")),
    monthsFigure(pointsAgeing, file("redemption-by-month")),
    deferredFigure(deferredRevenue, file("deferred-revenue")),
  );
};

function liabilityFigure(groups, file) {
  return figure({
    title: t("owed.bySegment"),
    note: groups.length ? t("owed.bySegmentText") : t("owed.tooFew"),
    test: "liability-by-segment",
    file,
    picture:
      groups.length > 0 &&
      bars({
        label: t("owed.bySegment"),
        rows: groups.map((one) => ({
          label: nameOf(one),
          value: one.outstanding,
          text: `${number(one.outstanding)} · ${money(one.liability)}`,
        })),
      }),
    columns: ["reports.segment", "owed.members", "reports.outstanding", "reports.liabilityName", "reports.redeemed"].map((one) => t(one)),
    rows: groups.map((one) => [nameOf(one), whole(one.members), whole(one.outstanding), amount(one.liability), whole(one.redeemed)]),
  });
}

function agesFigure({ ages, hasExpired }, file) {
  return figure({
    title: t("owed.ages"),
    note: t(ages.length === 0 ? "owed.noMonths" : hasExpired ? "owed.agesText" : "owed.agesPrudent"),
    test: "points-ages",
    file,
    picture:
      ages.length > 0 &&
      bars({
        label: t("owed.ages"),
        rows: ages.map((one) => ({ label: t("owed.age", { count: one.age }), value: one.share, text: share(one.share, 1) })),
        largest: Math.max(...ages.map((one) => one.share)),
      }),
    columns: [t("owed.ageName"), t("owed.share"), t("owed.factor")],
    rows: ages.map((one) => [
      whole(one.age),
      { value: one.share, text: share(one.share, 1) },
      one.factor === null ? null : { value: one.factor, text: number(one.factor, 3) },
    ]),
  });
}

function monthsFigure({ months }, file) {
  if (months.length === 0) return null;
  const monthOf = ({ month }) => ({ value: month, text: date(month, { month: "short", year: "numeric", timeZone: "UTC" }) });
  return figure({
    title: t("owed.months"),
    note: t("owed.monthsText"),
    test: "points-months",
    file,
    columns: ["owed.earnedIn", "reports.issued", "reports.redeemed", "owed.byFactors", "owed.byShares"].map((one) => t(one)),
    rows: months.map((one) => [
      monthOf(one),
      whole(one.issued),
      whole(one.redeemed),
      whole(Math.round(one.expectedByFactors)),
      whole(Math.round(one.expectedByShares)),
    ]),
  });
}

function deferredFigure(found, file) {
  const parts = ["goods", "recognised", "waiting"];
  return figure({
    title: t("owed.deferred"),
    note: t("owed.deferredText", {
      price: money(found.price),
      points: money(found.points),
      recognised: money(found.recognised),
      waiting: money(found.waiting),
    }),
    test: "deferred-revenue",
    file,
    picture: bars({
      label: t("owed.deferred"),
      rows: parts.map((one) => ({ label: t(`owed.${one}`), value: Number(found[one].amount), text: money(found[one]) })),
    }),
    columns: [t("reports.figure"), t("reports.value")],
    rows: [
      ...["price", "goods", "points", "recognised", "waiting"].map((one) => [t(`owed.${one}`), amount(found[one])]),
      ...["pointsIssued", "pointsExpected", "pointsRedeemed"].map((one) => [t(`owed.${one}`), whole(found[one])]),
    ],
  });
}
