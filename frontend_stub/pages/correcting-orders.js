// Putting right an order that was recorded: only what is changed is sent, for what is left out was right.
import { keysByInput } from "../api.js";
import { openDialog } from "../ui/dialog.js";
import { checkbox, field, mutationForm, Refusal } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { settled } from "../ui/settled.js";
import { currentLanguage, t } from "../words/index.js";

const AMOUNT = "\\s*[0-9]{1,12}([.,][0-9]{1,4})?\\s*";
const QUANTITY = "\\s*0*[1-9][0-9]{0,6}\\s*";

const plain = (written) => written.trim().replace(",", ".");

/** An amount as the reader writes it, without a mark for thousands that would be taken for a comma. */
const written = ({ amount }) => (currentLanguage() === "de" ? amount.replace(".", ",") : amount);

export function correct(order) {
  const { currency } = order.total;
  const keyed = keysByInput();
  const lines = h("div.order-edit", order.lines.map(lineFields));
  const wasCancelled = order.state === "CANCELLED";
  const before = JSON.stringify(linesIn(lines, currency));
  openDialog({
    title: t("orders.correctOf", { number: order.number }),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "correct-order",
        submit: t("orders.correct"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          h("p", t("orders.correctText")),
          h(
            "div.field-pair",
            amountField("total", t("orders.total", { currency }), written(order.total)),
            field({ name: "customerEmail", label: t("orders.email"), hint: t("orders.emailHint"), type: "email", maxlength: 254, autocomplete: "off" }),
          ),
          checkbox({ name: "isCancelled", label: t("orders.isCancelled"), checked: wasCancelled }),
          linesEditor(lines),
          field({ name: "reason", label: t("orders.reason"), hint: t("orders.reasonHint"), required: true, maxlength: 300 }),
        ],
        input: ({ total, customerEmail, isCancelled, reason }) => {
          const changed = {};
          if (Number(plain(total)) !== Number(order.total.amount)) changed.total = { amount: plain(total), currency };
          if (customerEmail) changed.customerEmail = customerEmail;
          if (isCancelled !== wasCancelled) changed.isCancelled = isCancelled;
          const now = linesIn(lines, currency);
          if (JSON.stringify(now) !== before) changed.lines = now;
          if (!Object.keys(changed).length) throw new Refusal("total", t("orders.unchanged"));
          return keyed({ orderId: order.id, ...changed, reason });
        },
        done: async () => {
          await settled(close, t("orders.corrected"));
        },
      }),
  });
}

const amountField = (name, label, value) =>
  field({ name, label, value, required: true, inputmode: "decimal", pattern: AMOUNT, "data-complaint": t("orders.amountWrong"), autocomplete: "off" });

const linesEditor = (lines) =>
  h(
    "details",
    { "data-field": "lines" },
    h("summary", t("orders.what")),
    h("p.field-error", { hidden: true, id: "order-lines-error" }),
    h("p.hint", t("orders.whatHint")),
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
function lineFields(line) {
  const at = `line-${++count}`;
  const title = line?.title;
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": title ?? t("orders.what"), "data-test": "order-line" },
    field({ name: `${at}.title`, label: t("orders.title"), value: title ?? "", required: true, maxlength: 200 }),
    h(
      "div.field-pair",
      field({ name: `${at}.sku`, label: t("orders.sku"), value: line?.sku ?? "", maxlength: 64, autocomplete: "off" }),
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

function linesIn(lines, currency) {
  const told = (row, name) => row.querySelector(`[name$=".${name}"]`).value.trim();
  return [...lines.children].map((row) => ({
    sku: told(row, "sku"),
    title: told(row, "title"),
    quantity: Number(told(row, "quantity")),
    total: { amount: plain(told(row, "total")), currency },
  }));
}
