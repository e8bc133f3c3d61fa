// Holdouts as staff see them: who is kept out of what, and what it brings the others, with its interval.
import { ask, whole } from "../api.js";
import { calendarDay, money, number, share } from "../format.js";
import { figure } from "../ui/charts.js";
import { openDialog } from "../ui/dialog.js";
import { mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { planHoldout } from "../ui/holdout-form.js";
import { icon } from "../ui/icons.js";
import { intervals } from "../ui/intervals.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const CHIPS = { RUNNING: "is-delivered", DRAWING: "is-delivered", STOPPED: "is-failed", OVER: "is-rewarded" };

export default async function holdoutsPage({ signal }) {
  forStaff();
  const data = whole(await ask("staff-holdouts", {}, { signal }));
  return staffPage(
    t("nav.holdouts"),
    h(
      "div.page-head",
      h("p.lead", t("holdouts.lead")),
      h(
        "button.button.is-small",
        { type: "button", onclick: () => planHoldout(data) },
        icon("plus"),
        t("holdouts.new"),
      ),
    ),
    data.holdouts.length
      ? data.holdouts.map((one) => card(one, data.program.currency))
      : h("section.card", h("p.card-empty", t("holdouts.none"))),
  );
}

function card(holdout, currency) {
  const { name, state, verdictText, result } = holdout;
  return h(
    "section.card.padded.holdout",
    { "data-test": "holdout" },
    h(
      "div.holdout-head",
      h("h2.wrap-anywhere", name, " ", h("span.chip", { class: CHIPS[state] }, t(`holdouts.state_${state}`))),
      acts(holdout),
    ),
    h("p.small.muted", notesOf(holdout, currency).join(" · ")),
    h("p", { "data-test": "verdict" }, state === "PLANNED" ? t("holdouts.plannedText") : verdictText),
    result && picture(holdout, currency),
  );
}

function notesOf({ kind, message, subjectTitle, share: part, outcome, endsOn, eligible, members, heldOut, state, isWatched, margin, cap }, currency) {
  return [
    kind === "MESSAGE" ? t(`holdouts.message_${message}`) : `${t(`holdouts.kind_${kind}`)}: ${subjectTitle ?? "–"}`,
    t("holdouts.heldOutShare", { share: share(part, 1) }),
    t(`holdouts.outcome_${outcome}`),
    margin !== null && t("holdouts.marginOf", { share: share(margin, 1) }),
    cap && t("holdouts.cappedAt", { amount: money(cap) }),
    t("holdouts.until", { day: calendarDay(endsOn) }),
    isWatched && t("holdouts.watched"),
    state === "PLANNED" ? t("holdouts.eligible", { count: eligible }) : t("holdouts.drawn", { members: number(members), heldOut: number(heldOut) }),
  ].filter(Boolean);
}

function acts({ id, name, state }) {
  const act = ({ mutation, verb, symbol, kind }) =>
    h(
      "button.button.is-small",
      {
        type: "button",
        class: kind === "danger" ? "is-quiet" : "",
        onclick: () => confirm(id, mutation, `${t(`holdouts.${verb}`)}: ${name}`, verb, kind),
      },
      icon(symbol),
      t(`holdouts.${verb}`),
    );
  const start = { mutation: "start-holdout", verb: "start", symbol: "check", kind: "primary" };
  const drop = { mutation: "delete-holdout", verb: "drop", symbol: "trash", kind: "danger" };
  const stop = { mutation: "stop-holdout", verb: "stop", symbol: "lock", kind: "danger" };
  const possible = { PLANNED: [start, drop], DRAWING: [stop], RUNNING: [stop] }[state] ?? [];
  return possible.length > 0 && h("div.tier-acts", possible.map(act));
}

const confirm = (id, mutation, title, verb, kind) =>
  openDialog({
    title,
    body: (close) =>
      mutationForm({
        mutation,
        submit: t(`holdouts.${verb}`),
        kind,
        children: [h("p", t(`holdouts.${verb}Text`))],
        input: () => ({ holdoutId: id }),
        done: () => settled(close, t("saved")),
      }),
  });

function picture({ name, result }, currency) {
  const found = result.outcomes.filter((one) => one.difference !== null);
  const write = (outcome, value) => written(outcome, value, currency);
  const words = (one) => t("holdouts.interval", { value: write(one.outcome, one.difference), low: write(one.outcome, one.low), high: write(one.outcome, one.high) });
  return figure({
    title: t("holdouts.compared"),
    note: t("holdouts.comparedText", { treated: number(result.treated), heldOut: number(result.heldOut), treatedBuyers: number(result.treatedBuyers), heldOutBuyers: number(result.heldOutBuyers) }),
    test: "holdout-result",
    file: `holdout-${name}`,
    picture:
      found.length > 0 &&
      intervals({
        label: found.map((one) => `${labelOf(one)}: ${words(one)}`).join("; "),
        rows: found.map((one) => ({ label: labelOf(one), low: one.low, value: one.difference, high: one.high, text: words(one) })),
      }),
    columns: ["outcome", "treated", "heldOut", "difference", "low", "high", "rho", "p"].map((key) => t(`holdouts.column_${key}`)),
    rows: result.outcomes.map((one) => [
      labelOf(one),
      ...[one.treated, one.heldOut, one.difference, one.low, one.high].map((value) =>
        value === null ? null : { value, text: write(one.outcome, value) },
      ),
      { value: one.rho, text: number(one.rho, 2) },
      one.p === null ? null : { value: one.p, text: number(one.p, 4) },
    ]),
  });
}

const labelOf = ({ outcome, isExploratory }) =>
  isExploratory ? t("holdouts.exploratory", { outcome: t(`holdouts.outcome_${outcome}`) }) : t(`holdouts.outcome_${outcome}`);

function written(outcome, value, currency) {
  if (outcome === "BUYERS") return share(value, 2);
  return outcome === "ORDERS" ? number(value, 3) : money({ amount: value, currency });
}
