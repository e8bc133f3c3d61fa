// The report on moderation, for whoever publishes it: its figures, and its files in the Commission's columns.
import { ask } from "../api.js";
import { calendarDay, number } from "../format.js";
import { isStaff } from "../session.js";
import { scrolled } from "../ui/charts.js";
import { saveFile } from "../ui/files.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { programmeDay } from "../ui/moments.js";
import { spanForm, writtenDay } from "../ui/span.js";
import { t } from "../words/index.js";
import { notForThem, signedIn } from "./refusals.js";
import { staffPage } from "./staff-frame.js";

const PATH = "/moderation/transparency";
const CSV = "text/csv;charset=utf-8";

export default async function transparencyPage({ query, signal }) {
  signedIn();
  const span = spanOf(query);
  /** @type {Documents["transparency-report"]["data"] & {says?: string} | {says: string, transparencyReport?: undefined}} */
  const found = await ask("transparency-report", span, { signal }).catch(refused);
  const content = [
    h("p.lead", t("transparency.lead")),
    spanForm(PATH, span),
    found.says ? h("p.field-error", { role: "alert" }, found.says) : reportOf(found.transparencyReport, span),
  ];
  const title = t("nav.transparency");
  return isStaff() ? staffPage(title, content) : { title, content: [h("div.page-head", h("h1", title)), content] };
}

/** This year so far, unless the address says otherwise. */
function spanOf(query) {
  const today = programmeDay();
  return { from: writtenDay(query.get("from")) ?? `${today.slice(0, 4)}-01-01`, to: writtenDay(query.get("to")) ?? today };
}

/** Days that no report is about are the reader's to mend: the server's sentence stands where the report would. */
/** @returns {{says: string, transparencyReport?: undefined}} */
const refused = (failure) => (failure.code === "INVALID" ? { says: failure.message } : notForThem(failure));

const reportOf = (report, span) => [
  h("p.muted", t("transparency.span", { from: calendarDay(span.from), to: calendarDay(span.to) })),
  !report.isRequired && h("p.note", t("transparency.notRequired")),
  h("section.card.padded", { "data-test": "transparency-figures" }, h("h2", t("transparency.figures")), table(figuresOf(report))),
  filesOf(report, span),
];

const figuresOf = (report) => [
  ...report.notices.map(({ reason, count }) => [t("transparency.notices", { reason: t(`reason.${reason}`) }), number(count)]),
  ...report.decisions.map(({ action, automated, count }) => [
    t(automated ? "transparency.byProgram" : "transparency.byPeople", { action: t(`action.${action}`) }),
    number(count),
  ]),
  [t("transparency.ownInitiative"), number(report.ownInitiative)],
  [t("transparency.appeals"), number(report.appeals)],
  [t("transparency.upheld"), number(report.appealsUpheld)],
  [t("transparency.toDecision"), hours(report.medianHoursToDecision)],
  [t("transparency.toAppealDecision"), hours(report.medianHoursToAppealDecision)],
  [t("transparency.threats"), number(report.threats)],
  [t("transparency.threatsTold"), number(report.threatsTold)],
  [t("transparency.suspensions"), number(report.suspensions)],
  [t("transparency.active"), number(report.activeRecipientsPerMonth, 1)],
];

const hours = (value) => (value === null ? "–" : number(value, 1));

const table = (rows) =>
  h(
    "div.table-scroll",
    scrolled(t("transparency.figures")),
    h("table.figures", h("caption.sr-only", t("transparency.figures")), h("tbody", rows.map(([name, value]) => h("tr", h("th", { scope: "row" }, name), h("td", value))))),
  );

/** As the server wrote them, for the Commission's columns hold to the letter. */
const filesOf = ({ csv, templates }, { from, to }) =>
  h(
    "section.card.padded",
    h("h2", t("transparency.files")),
    h("p.small.muted", t("transparency.filesText")),
    h(
      "ul.list",
      { role: "list" },
      templates.map((one) => fileRow(t(`transparency.part.${one.name}`), one.csv, `${one.name}-${from}-${to}.csv`)),
      fileRow(t("transparency.own"), csv, `transparency-${from}-${to}.csv`),
    ),
  );

const fileRow = (title, text, name) =>
  h(
    "li.tier-row",
    { "data-test": "transparency-file" },
    h("div", h("strong.wrap-anywhere", title), h("div.small.muted.wrap-anywhere", name)),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("transparency.saveOf", { title }), onclick: () => saveFile(name, text, CSV) },
      icon("list"),
      t("transparency.save"),
    ),
  );
