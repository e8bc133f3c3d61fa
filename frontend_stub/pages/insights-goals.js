// Goals, and what was changed of the programme when, on the page of insights.
import { calendarDay, date, money, number, share } from "../format.js";
import { curve, legend } from "../ui/curves.js";
import { figure } from "../ui/charts.js";
import { openDialog } from "../ui/dialog.js";
import { Refusal, field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { progressBar } from "../ui/progress.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";

const METRICS = [
  "REPEAT_PURCHASE_RATE",
  "AVERAGE_ORDER_VALUE",
  "CLV",
  "LTV_TO_CAC",
  "REFERRED_CUSTOMERS",
  "REDEMPTION_RATE",
  "NPS",
  "ACTIVE_MEMBERS",
  "ANSWERED_SHARE",
];
const SHARES = new Set(["REPEAT_PURCHASE_RATE", "REDEMPTION_RATE", "ANSWERED_SHARE"]);
const AMOUNTS = new Set(["AVERAGE_ORDER_VALUE", "CLV"]);

export const goalsCard = (goals, currency) =>
  h(
    "section.card",
    { "data-test": "goals" },
    h(
      "div.card-head",
      h("h2", t("goals.title")),
      h("button.button.is-small", { type: "button", onclick: () => edit(currency, null) }, icon("plus"), t("goals.new")),
    ),
    goals.length
      ? h("ul.list", { role: "list" }, goals.map((goal) => row(goal, currency)))
      : h("p.card-empty", t("goals.none")),
  );

function row(goal, currency) {
  const { metric, target, current, expected, dueOn, startedOn, windowDays } = goal;
  const name = t(`goal.${metric}`);
  const shown = (value) => written(metric, value, currency);
  return h(
    "li.tier-row",
    { "data-test": "goal" },
    h(
      "div.goal",
      h("strong", name, " ", stateOf(goal)),
      progressBar(along(goal), t("goals.progress", { name })),
      h(
        "div.small",
        current === null ? goal.noValue : t("goals.standsAt", { current: shown(current), expected: shown(expected) }),
      ),
      h(
        "div.small.muted",
        t("goals.until", { target: shown(target), day: calendarDay(dueOn), since: calendarDay(startedOn) }),
        " ",
        t("goals.window", { count: windowDays }),
      ),
    ),
    h(
      "div.tier-acts",
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("tiers.edit", { name }), onclick: () => edit(currency, goal) },
        icon("edit"),
        t("tiers.change"),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("goals.dropOf", { name }), onclick: () => drop(goal, name) },
        icon("trash"),
        t("goals.drop"),
      ),
    ),
  );
}

function stateOf({ dueOn, measuredOn, onTrack }) {
  const isOver = dueOn === measuredOn;
  if (onTrack) return h("span.chip.is-rewarded", t(isOver ? "goals.reached" : "goals.onTrack"));
  return h("span.chip.is-failed", t(isOver ? "goals.missed" : "goals.behind"));
}

/** How much of the way from where it set out is gone; a target below the start counts as reached. */
function along({ startValue, target, current }) {
  if (current === null) return 0;
  const start = startValue ?? 0;
  return target > start ? (current - start) / (target - start) : current >= target ? 1 : 0;
}

function written(metric, value, currency) {
  if (SHARES.has(metric)) return share(value, 1);
  if (AMOUNTS.has(metric)) return money({ amount: value, currency });
  return metric === "LTV_TO_CAC" ? `${number(value, 1)} : 1` : number(value, 1);
}

function edit(currency, goal) {
  const target = goal && (SHARES.has(goal.metric) ? Number((goal.target * 100).toFixed(6)) : goal.target);
  openDialog({
    title: goal ? t(`goal.${goal.metric}`) : t("goals.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-goal",
        submit: t("save"),
        children: [
          select({
            name: "metric",
            label: t("goals.metric"),
            value: goal?.metric ?? METRICS[0],
            options: METRICS.map((metric) => [metric, t(`goal.${metric}`)]),
          }),
          field({
            name: "target",
            label: t("goals.target"),
            hint: t("goals.targetHint", { currency }),
            value: target ?? "",
            inputmode: "decimal",
            required: true,
          }),
          field({ name: "dueOn", label: t("goals.dueOn"), type: "date", value: goal?.dueOn ?? "", required: true }),
        ],
        input: (values) => inputOf(goal, values),
        done: () => settled(close, t("saved")),
      }),
  });
}

function inputOf(goal, values) {
  const target = Number((values.target ?? "").replace(",", "."));
  if (!Number.isFinite(target)) throw new Refusal("target", t("form.invalid"));
  return { ...values, id: goal?.id, target: SHARES.has(values.metric) ? target / 100 : target };
}

const drop = (goal, name) =>
  openDialog({
    title: t("goals.dropOf", { name }),
    body: (close) =>
      mutationForm({
        mutation: "delete-goal",
        submit: t("goals.drop"),
        kind: "danger",
        children: [h("p", t("goals.dropText"))],
        input: () => ({ goalId: goal.id }),
        done: () => settled(close, t("saved")),
      }),
  });

/** New customers by month, with a numbered line on each day on which something was changed. */
export function changesFigure(cohorts, changes, { from, to }) {
  const points = byMonth(cohorts, from, to);
  const days = [...new Set(changes.map((change) => change.day))].sort();
  const marks = days.map((day, place) => ({ day, number: place + 1 }));
  return figure({
    title: t("changes.title"),
    note: changes.length ? t("changes.text") : t("changes.none"),
    test: "changes",
    file: `changes-${from}-${to}`,
    picture: h(
      "div",
      h("p.small", h("strong", t("changes.newCustomers"))),
      points.length > 1 && curve({ label: t("changes.newCustomers"), points, marks, until: to, write: number }),
      legend(marks.map(({ day, number }) => legendRow(number, day, changes.filter((change) => change.day === day)))),
    ),
    columns: [t("changes.day"), t("changes.what"), t("changes.thing"), t("changes.detail"), t("changes.by")],
    rows: changes.map((change) => [
      { value: change.day, text: calendarDay(change.day) },
      t(`change.${change.kind}`),
      change.title,
      change.detail,
      change.by?.displayName ?? null,
    ]),
  });
}

const legendRow = (place, day, changes) =>
  h(
    "li",
    h("strong", `${place} · ${calendarDay(day)}`),
    " ",
    changes.map((change) => `${t(`change.${change.kind}`)}: ${change.title}`).join(" · "),
  );

function byMonth(cohorts, from, to) {
  const counts = new Map(cohorts.map((cohort) => [cohort.month.slice(0, 7), cohort.customers]));
  const points = [];
  const month = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (; month.toISOString().slice(0, 10) <= to; month.setUTCMonth(month.getUTCMonth() + 1)) {
    const day = month.toISOString().slice(0, 10);
    points.push({
      day,
      value: counts.get(day.slice(0, 7)) ?? 0,
      label: date(day, { month: "short", year: "2-digit", timeZone: "UTC" }),
    });
  }
  return points;
}
