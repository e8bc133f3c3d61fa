// Tables as files that a spreadsheet opens, made in the browser.
import { saveFile } from "./files.js";

/** What a spreadsheet would take for a formula is kept as text. */
function cell(value) {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Has `rows` saved under `name`; a mark at the beginning tells spreadsheets that it is UTF-8. */
export function downloadCsv(name, rows) {
  const text = `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  saveFile(name, text, "text/csv;charset=utf-8");
}
