// How points are earned, for everyone to read.
import { date, number, signed } from "../format.js";
import { currentProgram } from "../session.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

export const earnList = (rules) =>
  h(
    "section.card",
    h("div.card-head", h("h2", t("earn.title"))),
    h("ul.list", { role: "list" }, rules.filter(isRunning).map(earnRow)),
  );

/** Switched on, and now: campaigns that are over, or still to come, are not shown. */
function isRunning({ isActive, startsAt, endsAt }) {
  const now = new Date();
  return isActive && (!startsAt || new Date(startsAt) <= now) && (!endsAt || now < new Date(endsAt));
}

/** What a rule gives: points, points for money, or a multiple of what the others give. */
export function gain({ points, perCurrencyUnit, multiplier, earnsNothing }) {
  if (earnsNothing) return t("earn.nothing");
  if (points !== null) return signed(points);
  if (multiplier !== null) return t("tiers.times", { factor: number(Number(multiplier), 2) });
  return t("earn.perUnit", { points: number(Number(perCurrencyUnit), 2), currency: currentProgram().currency });
}

function earnRow(rule) {
  const notes = [
    ...rule.terms.map((sentence) => sentence.replace(/\.$/, "")),
    rule.dailyCap !== null && t("earn.cap", { count: rule.dailyCap }),
    rule.holdDays > 0 && t("earn.hold", { count: rule.holdDays }),
    rule.multiplierByTier && t("earn.tier"),
    rule.endsAt && t("earn.until", { date: date(Date.parse(rule.endsAt) - 1) }),
  ].filter(Boolean);
  return h(
    "li.earn-row",
    h("div", h("strong", rule.title), notes.length > 0 && h("div.small.muted", notes.join(" · "))),
    h("strong.gain", gain(rule)),
  );
}
