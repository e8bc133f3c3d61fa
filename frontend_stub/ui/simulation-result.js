// What a simulation came to: points and money as they were and as they would have been, who moves, who gains, what it costs.
import { money, number, share, signed } from "../format.js";
import { t } from "../words/index.js";
import { figure, pairs, scrolled } from "./charts.js";
import { h } from "./h.js";

const POINTS = ["issued", "reversed", "redeemed", "expired", "outstanding"];
const MONEY = ["cost", "liability"];

export const simulationResult = (simulation) => [
  sums(simulation),
  pointsFigure(simulation),
  moneyFigure(simulation),
  groupsTable(simulation),
  movesTable(simulation),
];

/** What it costs, what would make up for it, and what nobody knows. */
function sums({ before, after, revenue, breakEvenLift, expectedLift, assumption }) {
  return h(
    "section.card.padded.simulation",
    { "data-test": "simulation-sums" },
    h("h2", t("simulations.sums")),
    h("p", costs(before, after, revenue)),
    h("p", { "data-test": "break-even" }, breakEven(before, after, breakEvenLift)),
    expectedLift !== null && h("p", t("simulations.expected", { lift: share(expectedLift, 2) })),
    after.cutShort > 0 && h("p", t("simulations.cutShort", { count: after.cutShort })),
    h("p.notice", { "data-test": "assumption" }, assumption),
  );
}

function costs(before, after, revenue) {
  if (after.shareOfRevenue === null) return t("simulations.costNoRevenue", { was: money(before.cost), will: money(after.cost) });
  const known = { was: share(before.shareOfRevenue, 2), will: share(after.shareOfRevenue, 2), revenue: money(revenue) };
  return t("simulations.cost", { ...known, wasMoney: money(before.cost), willMoney: money(after.cost) });
}

function breakEven(before, after, lift) {
  if (lift !== null) return t("simulations.breakEven", { lift: share(lift, 2) });
  return Number(after.cost.amount) <= Number(before.cost.amount) ? t("simulations.noDearer") : t("simulations.noBreakEven");
}

const pointsFigure = ({ before, after }) => compared("points", POINTS, (one) => [before[one], after[one]], number, signed);

function moneyFigure({ before, after }) {
  const write = (amount) => money({ amount, currency: after.cost.currency });
  return compared("money", MONEY, (one) => [Number(before[one].amount), Number(after[one].amount)], write, write);
}

function compared(name, parts, valuesOf, write, writeDifference) {
  const title = t(`simulations.${name}`);
  const rows = parts.map((one) => ({ label: t(`simulations.of_${one}`), values: valuesOf(one) }));
  return figure({
    title,
    note: t("simulations.pale"),
    test: `simulation-${name}`,
    file: `simulation-${name}`,
    picture: pairs({
      label: rows.map(({ label, values }) => `${label}: ${values.map(write).join(" → ")}`).join("; "),
      rows: rows.map(({ label, values }) => ({ label, before: { value: values[0], text: write(values[0]) }, after: { value: values[1], text: write(values[1]) } })),
    }),
    columns: ["what", "before", "after", "difference"].map((key) => t(`simulations.column_${key}`)),
    rows: rows.map(({ label, values: [was, will] }) => [
      label,
      { value: was, text: write(was) },
      { value: will, text: write(will) },
      { value: will - was, text: writeDifference(will - was) },
    ]),
  });
}

const groupsTable = ({ groups }) =>
  table("groups", ["group", "members", "points"], groups.map((one) => [rangeOf(one), number(one.members), signed(one.points)]));

function rangeOf({ least, most }) {
  if (least === 0 && most === 0) return t("simulations.unchanged");
  if (least === null) return most < 0 ? t("simulations.fewerFrom", { points: number(-most) }) : t("simulations.upTo", { points: number(most) });
  if (most === null) return least > 0 ? t("simulations.moreFrom", { points: number(least) }) : t("simulations.atLeast", { points: signed(least) });
  if (least > 0) return t("simulations.more", { least: number(least), most: number(most) });
  if (most < 0) return t("simulations.fewer", { least: number(-most), most: number(-least) });
  return t("simulations.between", { least: signed(least), most: signed(most) });
}

const movesTable = ({ tierMoves }) =>
  table("moves", ["from", "to", "way", "members"], tierMoves.map((one) => [...placesOf(one), number(one.members)]));

function placesOf({ before, after, isRest, rises }) {
  if (isRest) return [t("simulations.rest"), "–", "–"];
  const way = rises === null ? "stays" : rises ? "rises" : "falls";
  return [before ?? t("simulations.noTier"), after ?? t("simulations.noTier"), t(`simulations.${way}`)];
}

const table = (name, columns, rows) =>
  h(
    "section.card.padded.figure-card",
    { "data-test": `simulation-${name}` },
    h("h2", t(`simulations.${name}`)),
    h("p.small.muted", t(`simulations.${name}Text`)),
    rows.length > 0
      ? h(
          "div.table-scroll",
          scrolled(t(`simulations.${name}`)),
          h(
            "table.figures",
            h("caption.sr-only", t(`simulations.${name}`)),
            h("thead", h("tr", columns.map((column) => h("th", { scope: "col" }, t(`simulations.column_${column}`))))),
            h("tbody", rows.map(([first, ...rest]) => h("tr", h("th", { scope: "row" }, first), rest.map((one) => h("td", one))))),
          ),
        )
      : h("p", t("simulations.nobody")),
  );
