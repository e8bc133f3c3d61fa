// The form of a partner: who they are, what an order brings them, and how they are paid.
import { t } from "../words/index.js";
import { memberField } from "./choosing.js";
import { openDialog } from "./dialog.js";
import { checkbox, decimal, field, mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { fromLocal, toLocal } from "./moments.js";
import { settled } from "./settled.js";

/** Opens it for a partner, or for a new one. */
export function editPartner(currency, partner) {
  openDialog({
    title: partner ? partner.name : t("partners.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-partner",
        submit: t("save"),
        children: [...person(partner), ...terms(currency, partner)],
        input: (values) => inputOf(currency, values),
        done: () => settled(close, t("saved")),
      }),
  });
}

const person = (partner) => [
  h(
    "div.field-pair",
    field({ name: "code", label: t("partners.code"), value: partner?.code, required: true, maxlength: 24, readonly: Boolean(partner), hint: t("partners.codeHint") }),
    field({ name: "name", label: t("partners.name"), value: partner?.name, required: true, maxlength: 120 }),
  ),
  h(
    "div.field-pair",
    field({ name: "email", label: t("form.emailLabel"), type: "email", value: partner?.email ?? "", optional: true }),
    memberField({ name: "memberHandle", label: t("partners.member"), value: partner?.member?.handle ?? "", optional: true, hint: t("partners.memberHint") }),
  ),
  select({ name: "paidBy", label: t("partners.paidBy"), value: partner?.paidBy ?? "INVOICE", options: ["INVOICE", "STORE_CREDIT"].map((key) => [key, t(`partners.${key}`)]) }),
];

const terms = (currency, partner) => [
  h(
    "div.field-pair",
    field({ name: "percent", label: t("partners.percent"), value: partner?.percent ?? "", ...decimal(), optional: true, hint: t("partners.percentHint") }),
    field({ name: "fixed", label: t("partners.fixed", { currency }), value: partner?.fixed?.amount ?? "", ...decimal(), optional: true }),
  ),
  h(
    "div.field-pair",
    field({ name: "minimumOrder", label: t("partners.minimum", { currency }), value: partner?.minimumOrder?.amount ?? "", ...decimal(), optional: true }),
    field({ name: "holdDays", label: t("partners.holdDays"), type: "number", value: partner?.holdDays ?? 14, min: 0, max: 365, step: 1, required: true }),
  ),
  h(
    "div.field-pair",
    field({ name: "attributionDays", label: t("partners.attributionDays"), type: "number", value: partner?.attributionDays ?? 90, min: 1, max: 365, step: 1, required: true }),
    field({ name: "maxCommissionsPerMonth", label: t("partners.cap"), type: "number", value: partner?.maxCommissionsPerMonth ?? "", min: 1, step: 1, optional: true }),
  ),
  h(
    "div.field-pair",
    field({ name: "startsAt", label: t("rules.startsAt"), type: "datetime-local", value: toLocal(partner?.startsAt), optional: true }),
    field({ name: "endsAt", label: t("rules.endsAt"), type: "datetime-local", value: toLocal(partner?.endsAt), optional: true }),
  ),
  checkbox({ name: "newCustomersOnly", label: t("partners.newOnly"), checked: partner?.newCustomersOnly ?? false }),
  checkbox({ name: "isActive", label: t("webhooks.isActive"), checked: partner?.isActive ?? true }),
];

const amountOf = (written, currency) => written && { amount: written.replace(",", "."), currency };

const inputOf = (currency, values) => ({
  ...values,
  code: values.code ?? "",
  name: values.name ?? "",
  percent: values.percent && values.percent.replace(",", "."),
  fixed: amountOf(values.fixed, currency),
  minimumOrder: amountOf(values.minimumOrder, currency),
  holdDays: Number(values.holdDays),
  attributionDays: Number(values.attributionDays),
  maxCommissionsPerMonth: values.maxCommissionsPerMonth && Number(values.maxCommissionsPerMonth),
  startsAt: fromLocal(values.startsAt),
  endsAt: fromLocal(values.endsAt),
});
