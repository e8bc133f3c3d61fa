// Orders by their number: whose one is, who a shop's customer is, and what was recorded wrongly.
import { ask, keysByInput } from "../api.js";
import { money, onDay } from "../format.js";
import { go } from "../router.js";
import { memberField } from "../ui/choosing.js";
import { openDialog } from "../ui/dialog.js";
import { memberNamed } from "../ui/find-member.js";
import { field, mutationForm, radios, Refusal } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { memberName } from "../ui/member.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { correct } from "./correcting-orders.js";
import { recordOrder, recordRefund } from "./recording.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ADDRESS = "/staff/orders";
const RECORDED = "shop";
const REFUNDABLE = new Set(["PAID", "PARTIALLY_REFUNDED"]);
const CHIPS = { PAID: "is-delivered", OPEN: "is-waiting", REFUNDED: "is-failed", CANCELLED: "is-failed" };

export default async function ordersPage({ query, signal }) {
  forStaff();
  const number = (query.get("number") || "").trim();
  const found = number ? (await ask("find-orders", { number }, { signal })).findOrders : null;
  return staffPage(t("nav.orders"), h("p.lead", t("orders.lead")), searchForm(number), found && results(found));
}

function searchForm(number) {
  const form = h(
    "form.form.search-row",
    { role: "search" },
    field({ name: "number", label: t("orders.search"), value: number, required: true, maxlength: 120, type: "search" }),
    h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("orders.find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = String(new FormData(form).get("number")).trim();
    if (wanted) go(`${ADDRESS}?number=${encodeURIComponent(wanted)}`);
  });
  return h("section.card.padded", form, h("div.form-actions", recordButton()));
}

/** What was recorded is shown at once, where a refund of it may be recorded, too. */
const recordButton = () =>
  h(
    "button.button.is-small",
    { type: "button", onclick: () => recordOrder({ kept: (number) => go(`${ADDRESS}?number=${encodeURIComponent(number)}`) }) },
    icon("plus"),
    t("recording.order"),
  );

const results = (found) =>
  found.length
    ? h("section.card", h("ul.list", { role: "list" }, found.map(orderRow)))
    : emptyState("list", t("orders.none"), t("orders.noneText"), h("a.button", { href: "/staff/deliveries" }, t("nav.deliveries")));

function orderRow(order) {
  const { number, externalId, source, member, customerNumber } = order;
  return h(
    "li.hook-row",
    { "data-test": "order" },
    h(
      "div",
      h(
        "strong.wrap-anywhere",
        t("source.order", { number }),
        " ",
        h("span.chip", { class: CHIPS[order.state] ?? "" }, t(`orders.state.${order.state}`)),
      ),
      h(
        "div.small.muted.dotted.wrap-anywhere",
        h("span", source === RECORDED ? t("orders.recorded") : source),
        number !== externalId && h("span", t("orders.shopNumber", { number: externalId })),
        onDay(order.placedAt),
      ),
      h(
        "div.dotted",
        h("strong", money(order.total)),
        Number(order.refunded.amount) > 0 && h("span", t("orders.refunded", { amount: money(order.refunded) })),
        h("span", t("orders.earned", { count: order.pointsEarned })),
      ),
      h(
        "div.wrap-anywhere",
        t("orders.boughtBy"),
        " ",
        member ? memberName(member) : h("span.muted", t("orders.nobody")),
        customerNumber && h("span.small.muted", ` · ${t("orders.customer", { number: customerNumber })}`),
      ),
      order.lines.length > 0 && linesOf(order.lines),
    ),
    h("div.hook-acts", actsOf(order)),
  );
}

const linesOf = (lines) =>
  h(
    "details.small",
    h("summary", t("orders.lines", { count: lines.length })),
    h(
      "ul.order-lines",
      lines.map((line) =>
        h("li.wrap-anywhere", `${line.quantity} × ${line.title} `, h("span.muted", line.sku), ` ${money(line.total)}`),
      ),
    ),
  );

function actsOf(order) {
  const { number, source, customerNumber } = order;
  const button = (words, label, onclick, kind = "is-quiet") =>
    h("button.button.is-small", { type: "button", class: kind, "aria-label": label, onclick }, words);
  return [
    button(t("orders.move"), t("orders.moveOf", { number }), () => moveOrder(order), ""),
    customerNumber &&
      button(t("orders.moveCustomer"), t("orders.moveCustomerOf", { number: customerNumber }), () => moveCustomer(order)),
    source === RECORDED && REFUNDABLE.has(order.state) && button(t("recording.refund"), t("recording.refundOf", { number }), () => recordRefund(order)),
    source === RECORDED && button(t("orders.correct"), t("orders.correctOf", { number }), () => correct(order)),
  ];
}

function moveOrder(order) {
  let named = null;
  moveDialog({
    mutation: "move-order",
    title: t("orders.moveOf", { number: order.number }),
    text: t("orders.moveText"),
    input: (member) => {
      named = member;
      return { orderId: order.id };
    },
    told: () => (named ? t("orders.moved", { name: named.displayName }) : t("orders.movedToNobody")),
  });
}

const moveCustomer = ({ source, customerNumber: number }) =>
  moveDialog({
    mutation: "move-customer",
    title: t("orders.moveCustomerOf", { number }),
    text: t("orders.moveCustomerText", { number, source }),
    input: () => ({ source, number }),
    told: ({ orders }) => t("orders.customerMoved", { count: orders ?? 0 }),
  });

/** Whose it is, a member's or nobody's: neither is chosen beforehand, and both need a reason. */
function moveDialog({ mutation, title, text, input, told }) {
  const keyed = keysByInput();
  openDialog({
    title,
    body: (close) => {
      const name = memberField({ name: "memberId", label: t("orders.member"), hint: t("orders.memberHint"), maxlength: 254, autocapitalize: "none", autocomplete: "off" });
      const form = mutationForm({
        mutation,
        submit: t("save"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          h("p.wrap-anywhere", text),
          radios({
            name: "whose",
            label: t("orders.whose"),
            options: [
              ["member", t("orders.aMember")],
              ["nobody", t("orders.nobodys"), t("orders.nobodysText")],
            ],
          }),
          name,
          field({ name: "reason", label: t("orders.reason"), hint: t("orders.reasonHint"), required: true, maxlength: 300 }),
        ],
        input: async ({ whose, memberId, reason }) => {
          const member = whose === "member" ? await meant(memberId) : null;
          return keyed({ ...input(member), memberId: member?.id ?? null, reason });
        },
        done: async (payload) => {
          await settled(close, told(payload));
        },
      });
      name.hidden = true;
      form.addEventListener("change", () => {
        name.hidden = form.elements.whose.value !== "member";
      });
      return form;
    },
  });
}

function meant(written) {
  if (!written) throw new Refusal("memberId", t("orders.memberMissing"));
  return memberNamed("memberId", written);
}
