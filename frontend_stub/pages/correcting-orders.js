// Putting right an order that was recorded: only what is changed is sent, for what is left out was right.
import { keysByInput } from "../api.js";
import { openDialog } from "../ui/dialog.js";
import { checkbox, field, mutationForm, Refusal } from "../ui/form.js";
import { h } from "../ui/h.js";
import { amountField, lineFields, linesEditor, linesIn, plain, written } from "../ui/order-lines.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";

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
