// What was bought, line by line, in a form: amounts as the reader writes them, products looked up while they are typed.
import { currentLanguage, t } from "../words/index.js";
import { productField } from "./choosing.js";
import { field } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

const AMOUNT = "\\s*[0-9]{1,12}([.,][0-9]{1,4})?\\s*";
const QUANTITY = "\\s*0*[1-9][0-9]{0,6}\\s*";

export const plain = (written) => written.trim().replace(",", ".");

/** An amount as the reader writes it, without a mark for thousands that would be taken for a comma. */
export const written = ({ amount }) => (currentLanguage() === "de" ? amount.replace(".", ",") : amount);

export const amountField = (name, label, value) =>
  field({ name, label, value, required: true, inputmode: "decimal", pattern: AMOUNT, "data-complaint": t("orders.amountWrong"), autocomplete: "off" });

export const linesEditor = (lines, hint = t("orders.whatHint")) =>
  h(
    "details",
    { "data-field": "lines" },
    h("summary", t("orders.what")),
    h("p.field-error", { hidden: true, id: "order-lines-error" }),
    hint && h("p.hint", hint),
    lines,
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        onclick: () => {
          const line = lineFields();
          lines.append(line);
          line.querySelector("input").focus();
        },
      },
      icon("plus"),
      t("orders.addLine"),
    ),
  );

let count = 0;

/** The fields of one line; each has a name of its own, so that what is missing is told beside it. */
export function lineFields(line) {
  const at = `line-${++count}`;
  const title = line?.title;
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": title ?? t("orders.what"), "data-test": "order-line" },
    field({ name: `${at}.title`, label: t("orders.title"), value: title ?? "", required: true, maxlength: 200 }),
    h(
      "div.field-pair",
      productField({ name: `${at}.sku`, label: t("orders.sku"), value: line?.sku ?? "", maxlength: 64, chosen: ({ name }) => (titleOf(row).value ||= name) }),
      field({ name: `${at}.quantity`, label: t("orders.quantity"), value: String(line?.quantity ?? 1), required: true, inputmode: "numeric", pattern: QUANTITY, "data-complaint": t("orders.quantityWrong"), autocomplete: "off" }),
      amountField(`${at}.total`, t("orders.sum"), line ? written(line.total) : ""),
    ),
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        "aria-label": title ? t("orders.removeLine", { title }) : t("orders.removeNew"),
        onclick: () => {
          const next = row.nextElementSibling ?? row.previousElementSibling;
          row.remove();
          next?.querySelector("input").focus();
        },
      },
      icon("trash"),
      t("orders.removeNew"),
    ),
  );
  return row;
}

const titleOf = (row) => row.querySelector('[name$=".title"]');

export function linesIn(lines, currency) {
  const told = (row, name) => row.querySelector(`[name$=".${name}"]`).value.trim();
  return [...lines.children].map((row) => ({
    sku: told(row, "sku"),
    title: told(row, "title"),
    quantity: Number(told(row, "quantity")),
    total: { amount: plain(told(row, "total")), currency },
  }));
}
