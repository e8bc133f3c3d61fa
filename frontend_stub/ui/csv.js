// Tables as files that spreadsheets and programs open, made in the browser.
import { saveFile } from "./files.js";

/** What a spreadsheet would take for a formula is kept as text, in its wide forms too; numbers stay numbers (U8). */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** The rows as RFC 4180 has them; a mark at the beginning tells spreadsheets that it is UTF-8. */
export const csvOf = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** Has `rows` saved under `name`. */
export const downloadCsv = (name, rows) => saveFile(name, csvOf(rows), "text/csv;charset=utf-8");

/** The rows as objects, each by the words at the table's head; a number stays one, and what is not known is null. */
export const jsonOf = (columns, rows) =>
  `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null]))), null, 2)}\n`;

/** Has them saved under `name`. */
export const downloadJson = (name, columns, rows) => saveFile(name, jsonOf(columns, rows), "application/json");
