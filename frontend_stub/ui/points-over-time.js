// What somebody's points were at the end of each month, out of their movements.
import { date, number } from "../format.js";
import { t } from "../words/index.js";
import { curve } from "./curves.js";
import { h } from "./h.js";

const MONTHS = 12;

/** The first of the months that end with today's, the earliest first. */
const monthsTo = (now) =>
  Array.from({ length: MONTHS }, (_, back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (MONTHS - 1 - back), 1)));

/**
 * The newest movements come first; `isWhole` says that there are none before them. Of what they do not reach back to,
 * nothing is told.
 * @param {{createdAt: string, balanceAfter: number | null}[]} movements
 * @param {boolean} isWhole
 */
export function balances(movements, isWhole, now = new Date()) {
  const known = movements.filter(({ balanceAfter }) => balanceAfter !== null);
  return monthsTo(now).flatMap((month) => {
    const end = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1);
    const last = known.find(({ createdAt }) => Date.parse(createdAt) < end);
    if (!last && !isWhole) return [];
    return [{ day: month.toISOString().slice(0, 10), value: last?.balanceAfter ?? 0 }];
  });
}

/** Nothing before there is something to compare. */
export function pointsOverTime(movements, isWhole) {
  const points = balances(movements, isWhole).map((one) => ({
    ...one,
    label: date(one.day, { month: "short", timeZone: "UTC" }),
  }));
  if (points.length < 2 || new Set(points.map(({ value }) => value)).size < 2) return null;
  const last = points[points.length - 1];
  return h(
    "section.card.padded",
    { "data-test": "points-over-time" },
    h("h2", t("pointsOverTime.title")),
    h("p.small.muted", t("pointsOverTime.text")),
    curve({
      label: t("pointsOverTime.label", { first: number(points[0].value), last: number(last.value) }),
      points: points.map((one) => ({ ...one, value: Math.max(0, one.value) })),
      marks: [],
      until: last.day,
      write: number,
    }),
  );
}
