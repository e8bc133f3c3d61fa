// How points are earned, for everyone to read.
import { number, signed } from "../format.js";
import { currentProgram } from "../session.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

export const earnList = (rules) =>
  h(
    "section.card",
    h("div.card-head", h("h2", t("earn.title"))),
    h("ul.list", { role: "list" }, rules.filter(({ isActive }) => isActive).map(earnRow)),
  );

function earnRow(rule) {
  const amount =
    rule.points !== null
      ? signed(rule.points)
      : t("earn.perUnit", { points: number(Number(rule.perCurrencyUnit), 2), currency: currentProgram().currency });
  const notes = [
    rule.dailyCap !== null && t("earn.cap", { count: rule.dailyCap }),
    rule.holdDays > 0 && t("earn.hold", { count: rule.holdDays }),
    rule.multiplierByTier && t("earn.tier"),
  ].filter(Boolean);
  return h(
    "li.earn-row",
    h("div", h("strong", rule.title), notes.length > 0 && h("div.small.muted", notes.join(" · "))),
    h("strong.gain", amount),
  );
}
