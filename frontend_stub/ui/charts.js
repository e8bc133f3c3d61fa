// Pictures of figures, drawn in the page. Whoever does not see them has the table beneath; it prints, too.
import { downloadCsv, downloadJson } from "./csv.js";
import { h, svg } from "./h.js";
import { roomFor } from "./room.js";
import { t } from "../words/index.js";

const CELL = { width: 46, height: 26, label: 96 };
const PAIR = { width: 440, height: 66, value: 110 };

/** What is wider than a telephone is scrolled by the keyboard, too. */
export const scrolled = (name) => ({ tabindex: 0, role: "group", "aria-label": name });

/**
 * A picture with its table: `columns` are the words at its head, `rows` what stands beneath, as text or number.
 * @typedef {string | number | null | undefined | {value: number | null, text: string}} Shown
 * @param {{title: string, note?: Child, picture?: Child, columns: string[], rows: Shown[][], file: string, test: string}} of
 */
export function figure({ title, note, picture, columns, rows, file, test }) {
  const table = h(
    "div.table-scroll",
    scrolled(title),
    h(
      "table.figures",
      h("caption.sr-only", title),
      h("thead", h("tr", columns.map((column) => h("th", { scope: "col" }, column)))),
      h("tbody", rows.map(([first, ...rest]) => h("tr", h("th", { scope: "row" }, shown(first)), rest.map((one) => h("td", shown(one)))))),
    ),
  );
  const isEmpty = rows.every(([, ...rest]) => rest.every((value) => value === null || value === undefined));
  return h(
    "section.card.padded.figure-card",
    { "data-test": test },
    h("h2", title),
    note && h("p.small.muted", note),
    picture && h("div.table-scroll", scrolled(title), picture),
    !isEmpty && h("details", h("summary", t("charts.table")), table),
    !isEmpty && h(
      "div.form-actions",
      h(
        "button.button.is-small",
        { type: "button", onclick: () => downloadCsv(`${file}.csv`, [columns, ...rows.map((row) => row.map(written))]) },
        t("charts.csv"),
      ),
      h(
        "button.button.is-small.is-quiet",
        { type: "button", onclick: () => downloadJson(`${file}.json`, columns, rows.map((row) => row.map(plain))) },
        t("charts.json"),
      ),
    ),
  );
}

const shown = (value) => (value === null || value === undefined ? "–" : typeof value === "object" ? value.text : String(value));
const plain = (value) => (value === null || value === undefined ? null : typeof value === "object" ? value.value : value);
const written = (value) => (value === null || value === undefined ? "" : typeof value === "object" ? value.value : value);

/** Rows of shares from 0 to 1, the darker the higher; null where nothing is known yet. */
export function heatMap({ label, rows, write, head = (place) => String(place + 1) }) {
  const longest = Math.max(1, ...rows.map((row) => row.cells.length));
  const width = CELL.label + longest * CELL.width;
  return svg(
    "svg",
    { class: "chart heat-map", viewBox: `0 0 ${width} ${(rows.length + 1) * CELL.height}`, width, role: "img", "aria-label": label },
    Array.from({ length: longest }, (_, age) => words(CELL.label + (age + 0.5) * CELL.width, 17, head(age), "middle")),
    rows.flatMap((row, place) => {
      const top = (place + 1) * CELL.height;
      return [
        words(0, top + 17, row.label, "start"),
        ...row.cells.flatMap((cell, age) => [
          svg("rect", {
            class: "heat",
            x: CELL.label + age * CELL.width + 1,
            y: top + 1,
            width: CELL.width - 2,
            height: CELL.height - 2,
            rx: 4,
            "fill-opacity": (0.05 + 0.5 * cell).toFixed(3),
          }),
          words(CELL.label + (age + 0.5) * CELL.width, top + 17, write(cell), "middle"),
        ]),
      ];
    }),
  );
}

/** A bar for each row, as long as its value is of the largest (of shares say it, for it is below 1); the text stands at its end. */
export function bars({ label, rows, largest = Math.max(1, ...rows.map((row) => Math.abs(row.value))) }) {
  return h(
    "ul.bars",
    { role: "list", "aria-label": label },
    rows.map((row) => h("li.bar-row", h("span", row.label), line(largest ? Math.abs(row.value) / largest : 0, row.value < 0 ? "bar is-less" : "bar"), h("span", row.text))),
  );
}

const line = (share, kind) =>
  svg(
    "svg",
    { class: "bar-line", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: kind, width: Math.max(0.5, 100 * share), height: 10 }),
  );

/** For each row two bars, as it was and as it would be, in one scale; the texts stand at their ends. */
export function pairs({ label, rows }) {
  const largest = Math.max(1, ...rows.flatMap(({ before, after }) => [before.value, after.value].map(Math.abs)));
  const width = roomFor(PAIR.width);
  const room = width - PAIR.value;
  const half = ({ value, text }, top, kind) => {
    const length = Math.max(2, (room * Math.abs(value)) / largest);
    return [svg("rect", { class: `bar ${kind}`, x: 0, y: top, width: length, height: 14, rx: 3 }), words(length + 8, top + 12, text, "start")];
  };
  return svg(
    "svg",
    { class: "chart pairs", viewBox: `0 0 ${width} ${rows.length * PAIR.height}`, width, role: "img", "aria-label": label },
    rows.flatMap((row, place) => {
      const top = place * PAIR.height;
      return [words(0, top + 14, row.label, "start"), ...half(row.before, top + 22, "is-before"), ...half(row.after, top + 40, "is-after")];
    }),
  );
}

const words = (x, y, text, anchor) => svg("text", { x, y, "text-anchor": anchor }, text);
