// My statement: a period whose sums come out, to read, print and keep.
import { ask } from "../api.js";
import { date, number, onDay, signed } from "../format.js";
import { go } from "../router.js";
import { field } from "../ui/form.js";
import { h } from "../ui/h.js";
import { downloadCsv } from "../ui/csv.js";
import { programmeDay } from "../ui/moments.js";
import { capWords } from "../ui/points.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export default async function accountStatementPage({ query, signal }) {
  signedIn();
  const period = periodOf(query);
  const viewer = me((await ask("account-statement", period, { signal })).viewer);
  const { statement } = viewer.loyalty;
  return accountPage(
    t("statement.title"),
    h("p.lead.no-print", t("statement.lead")),
    chooser(period, statement),
    h("p.print-only", `${viewer.member.displayName} · ${day(period.from)} – ${day(period.to)}`),
    sums(statement),
    movements(statement.transactions),
  );
}

/** What the address asks for, else the present month. */
function periodOf(query) {
  const today = programmeDay();
  const [from, to] = ["from", "to"].map((name) => (DAY.test(query.get(name) || "") ? query.get(name) : null));
  return { from: from || `${(to || today).slice(0, 8)}01`, to: to || today };
}

/** A day without a time is the same day everywhere. */
const day = (text) => date(`${text}T12:00:00Z`, { dateStyle: "medium", timeZone: "UTC" });

function chooser(period, statement) {
  const form = h(
    "form.form.statement-period.no-print",
    field({ name: "from", label: t("statement.from"), type: "date", value: period.from, required: true }),
    field({ name: "to", label: t("statement.to"), type: "date", value: period.to, required: true }),
    h(
      "div.form-actions",
      h("button.button.is-primary", { type: "submit" }, t("statement.show")),
      h("button.button", { type: "button", onclick: () => window.print() }, t("statement.print")),
      h("button.button", { type: "button", onclick: () => download(period, statement) }, t("statement.download")),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(form));
    if (from && to) go(`/account/statement?from=${from}&to=${to}`);
  });
  return h("section.card.padded.no-print", form);
}

function sums(statement) {
  const line = (words, value, kind = "") =>
    h("div.statement-sum", { class: kind }, h("dt", words), h("dd", value));
  return h(
    "section.card.padded",
    h(
      "dl.statement-sums",
      { "data-test": "statement" },
      line(t("statement.opening"), number(statement.opening), "is-total"),
      line(t("statement.earned"), signed(statement.earned)),
      line(t("statement.redeemed"), signed(-statement.redeemed)),
      line(t("statement.expired"), signed(-statement.expired)),
      line(t("statement.adjusted"), signed(statement.adjusted)),
      line(t("statement.closing"), number(statement.closing), "is-total"),
    ),
  );
}

const movements = (transactions) =>
  h(
    "section.card",
    h("div.card-head", h("h2", t("statement.movements"))),
    transactions.length
      ? h("ul.list", { role: "list" }, transactions.map(movement))
      : h("p.card-empty", t("statement.none")),
  );

const movement = (one) =>
  h(
    "li.transaction",
    { "data-test": "movement" },
    h(
      "div.transaction-main",
      h("div.transaction-title", one.description),
      h("div.small.muted.dotted", onDay(one.createdAt), h("span", t(`transaction.${one.type}`))),
      capWords(one) && h("div.small.muted", { "data-test": "capped" }, capWords(one)),
      one.lots.length > 0 &&
        h(
          "ul.statement-lots.small.muted",
          { "aria-label": t("statement.lots") },
          one.lots.map((lot) => h("li", lotWords(lot))),
        ),
    ),
    h(
      "div.transaction-points",
      h("strong", { class: one.points > 0 ? "gain" : "loss" }, signed(one.points)),
      h("span.small.muted", t("transaction.balance", { count: one.balanceAfter })),
    ),
  );

function lotWords({ points, earnedAt, expiresAt }) {
  const values = { points: signed(points), earned: date(earnedAt) };
  if (!expiresAt) return t("statement.lotForever", values);
  return t("statement.lot", { ...values, expires: date(Date.parse(expiresAt) - 1) });
}

function download(period, statement) {
  const head = ["date", "kind", "what", "points", "balance", "lots"].map((name) => t(COLUMNS[name]));
  const rows = statement.transactions.map((one) => [
    one.createdAt,
    t(`transaction.${one.type}`),
    one.description,
    one.points,
    one.balanceAfter,
    one.lots.map(lotWords).join("; "),
  ]);
  const total = (name, value) => ["", "", t(`statement.${name}`), "", value, ""];
  downloadCsv(t("statement.file", period), [
    head,
    total("opening", statement.opening),
    ...rows,
    total("closing", statement.closing),
  ]);
}

const COLUMNS = {
  date: "statement.date",
  kind: "statement.kind",
  what: "statement.what",
  points: "statement.points",
  balance: "statement.balance",
  lots: "statement.lots",
};
