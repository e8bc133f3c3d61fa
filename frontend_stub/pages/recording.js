// What no shop and no system reports, entered by hand: orders, refunds and contacts; what follows is said before it is saved.
import { given, keysByInput, tell } from "../api.js";
import { money } from "../format.js";
import { currentProgram } from "../session.js";
import { buyerField } from "../ui/choosing.js";
import { confirmed, openDialog } from "../ui/dialog.js";
import { field, mutationForm, Refusal, Refusals, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { fromLocal, instantOf, toLocal } from "../ui/moments.js";
import { amountField, linesEditor, linesIn, plain, written } from "../ui/order-lines.js";
import { settled } from "../ui/settled.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";

const CHANNELS = ["PHONE", "STORE", "EMAIL", "CHAT", "SOCIAL"];

const now = () => toLocal(new Date().toISOString());

const momentField = (name) =>
  field({ name, label: t(`recording.${name}`), type: "datetime-local", value: now(), required: true, hint: t("recording.zone") });

const numberField = (name, hint) =>
  field({ name, label: t(`recording.${name}`), hint, required: true, maxlength: 120, autocomplete: "off" });

const asideOf = (close) => h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel"));

/**
 * Of `email`, or of whom staff name; `kept(number)` draws what is shown then, else the page is drawn anew.
 * @param {{email?: string, kept?: (number: string) => any}} of
 */
export function recordOrder({ email = "", kept }) {
  const { currency } = currentProgram();
  const lines = h("div.order-edit");
  openDialog({
    title: t("recording.order"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "record-order",
        submit: t("recording.goOn"),
        extra: asideOf(close),
        children: [
          h("p", t("recording.orderText")),
          buyerField({ name: "customerEmail", label: t("recording.buyer"), hint: t("recording.buyerHint"), value: email, required: true }),
          h("div.field-pair", numberField("externalId", t("recording.externalIdHint")), momentField("placedAt")),
          h(
            "div.field-pair",
            amountField("total", t("orders.total", { currency }), ""),
            field({ name: "referralCode", label: t("recording.referralCode"), optional: true, maxlength: 40, autocomplete: "off" }),
          ),
          linesEditor(lines, t("recording.linesHint")),
        ],
        input: async ({ customerEmail, externalId, placedAt, total, referralCode }) => {
          const order = {
            customerEmail, externalId, referralCode, placedAt: instantOf(placedAt), total: { amount: plain(total), currency }, lines: linesIn(lines, currency),
          };
          await ensureMeant(await tell("try-order", order), t("recording.order"), orderConsequence);
          return order;
        },
        done: async ({ order }) => {
          if (!kept) return settled(close, t("recording.orderKept"));
          await kept(given(order).externalId);
          close();
          toast(t("recording.orderKept"));
        },
      }),
  });
}

/** Of an order that was recorded here; its shop tells of the others. */
export function recordRefund({ number, externalId, total, refunded }) {
  const { currency } = total;
  const left = { amount: rest(total.amount, refunded.amount), currency };
  openDialog({
    title: t("recording.refundOf", { number }),
    body: (close) =>
      mutationForm({
        mutation: "record-refund",
        submit: t("recording.goOn"),
        extra: asideOf(close),
        children: [
          h("p", t("recording.refundText", { left: money(left) })),
          h("div.field-pair", numberField("externalId", t("recording.refundNumberHint")), momentField("refundedAt")),
          amountField("amount", t("recording.amount", { currency }), written(left)),
        ],
        input: async ({ externalId: refundNumber, refundedAt, amount }) => {
          if (Number(plain(amount)) > Number(left.amount)) throw new Refusal("amount", t("recording.tooMuch", { left: money(left) }));
          const refund = {
            externalId: refundNumber, orderExternalId: externalId, refundedAt: instantOf(refundedAt), amount: { amount: plain(amount), currency },
          };
          await ensureMeant(await tell("try-refund", refund), t("recording.refund"), refundConsequence);
          return refund;
        },
        done: async () => {
          await settled(close, t("recording.refundKept"));
        },
      }),
  });
}

/** With `email`; the customer reads it in a copy of their data. */
export function recordContact({ email }) {
  const keyed = keysByInput();
  openDialog({
    title: t("recording.contact"),
    body: (close) =>
      mutationForm({
        mutation: "record-interaction",
        submit: t("save"),
        extra: asideOf(close),
        children: [
          h(
            "div.field-pair",
            select({ name: "channel", label: t("recording.channel"), options: CHANNELS.map((one) => [one, t(`channel.${one}`)]) }),
            momentField("at"),
          ),
          field({ name: "summary", label: t("recording.summary"), type: "textarea", required: true, maxlength: 2000 }),
          h("p.notice", icon("users"), t("recording.contactText")),
        ],
        input: ({ channel, summary, at }) => {
          const { idempotencyKey, ...contact } = keyed({ customerEmail: email, channel, summary, at: fromLocal(at) });
          return { ...contact, externalId: `by hand ${idempotencyKey}` };
        },
        done: async () => {
          await settled(close, t("recording.contactKept"));
        },
      }),
  });
}

/** What is left of an amount, in its own digits: binary fractions would lose some. */
function rest(whole, part) {
  const places = Math.max(...[whole, part].map((one) => (one.split(".")[1] ?? "").length));
  const minor = (one) => BigInt(one.replace(".", "") + "0".repeat(places - (one.split(".")[1] ?? "").length));
  const left = String(minor(whole) - minor(part)).padStart(places + 1, "0");
  return places ? `${left.slice(0, -places)}.${left.slice(-places)}` : left;
}

/** What was tried is asked with what follows; what it would be refused with is told at once. */
async function ensureMeant(payload, title, consequenceOf) {
  if (payload.errors.length) throw new Refusals(payload.errors);
  const isMeant = await confirmed({ title, text: consequenceOf(payload), yes: t("recording.yes"), kind: "primary" });
  if (!isMeant) throw new Refusal(null, t("recording.no"));
}

function orderConsequence({ member, pointsThen, isKnown }) {
  if (isKnown) return t("recording.brings.known");
  if (!member) return t("recording.brings.nobody");
  const name = member.displayName;
  return pointsThen > 0 ? t("recording.brings.points", { name, count: pointsThen }) : t("recording.brings.nothing", { name });
}

function refundConsequence({ member, pointsNow, pointsThen, isKnown }) {
  if (isKnown) return t("recording.takes.known");
  const taken = pointsNow - pointsThen;
  if (!member || taken === 0) return t("recording.takes.nothing");
  return t("recording.takes.points", { name: member.displayName, count: taken, now: pointsNow, then: pointsThen });
}
