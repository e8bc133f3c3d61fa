// What new customers cost by how they came, and the profit that is set against it; staff say what nobody else knows.
import { money, number } from "../format.js";
import { go } from "../router.js";
import { bars, figure } from "../ui/charts.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { programmeDay } from "../ui/moments.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";

const HEALTHY_RATIO = 3;
const USUAL_HORIZON = 12;
const HORIZONS = [6, USUAL_HORIZON, 24, 36, 60];
const CHANNELS = ["REFERRED", "OTHER"];

/** Within how many months profit is counted, as the address says. */
export function horizonOf(query) {
  const asked = Number(query.get("horizon"));
  return HORIZONS.includes(asked) ? asked : USUAL_HORIZON;
}

export function costCard(clv, currency, span) {
  const { acquisitionCost, ltvToCac, profit, margin, horizonMonths } = clv;
  const unknown = [margin === null && t("clv.noMargin"), acquisitionCost === null && t("clv.noCost")].filter(Boolean);
  return h(
    "section.card.padded",
    { "data-test": "ltv-to-cac" },
    h("h2", t("clv.ratio")),
    h("div.big-figure", ltvToCac === null ? "–" : `${number(ltvToCac, 1)} : 1`),
    ltvToCac !== null && h("p", h("span.chip", { class: ltvToCac >= HEALTHY_RATIO ? "is-rewarded" : "is-reason" }, verdict(ltvToCac))),
    h(
      "p.muted",
      unknown.length
        ? unknown.join(" ")
        : t("clv.ratioText", { profit: money(profit), cost: money(acquisitionCost), count: horizonMonths }),
    ),
    horizonChoice(horizonMonths, span),
    h(
      "div.form-actions",
      sayButton("clv.sayCost", () => sayCost(currency)),
      sayButton("clv.sayChannelCost", () => sayChannelCost(currency)),
      sayButton("clv.sayMargin", () => sayMargin(margin)),
    ),
  );
}

const verdict = (ratio) => t(ratio >= HEALTHY_RATIO ? "clv.healthy" : ratio < 1 ? "clv.losing" : "clv.unhealthy");

const sayButton = (words, onclick) => h("button.button.is-quiet.is-small", { type: "button", onclick }, t(words));

const horizonChoice = (months, span) =>
  h(
    "label.span-field",
    h("span", t("clv.horizon")),
    h(
      "select.input.is-small",
      {
        name: "horizon",
        onchange: (event) => go(`/insights?${new URLSearchParams({ ...span, horizon: event.currentTarget.value })}`),
      },
      HORIZONS.map((one) => h("option", { value: one, selected: one === months }, t("clv.months", { count: one }))),
    ),
  );

export const acquisitionFigure = (channels, { from, to }) => {
  const amount = (value) => (value === null ? null : { value: Number(value.amount), text: money(value) });
  const whole = (value) => ({ value, text: number(value) });
  const nameOf = ({ channel }) => t(`acquisition.${channel}`);
  return figure({
    title: t("acquisition.title"),
    note: t("acquisition.text"),
    test: "acquisition",
    file: `acquisition-${from}-${to}`,
    picture: bars({
      label: t("acquisition.title"),
      rows: channels.map((one) => ({
        label: nameOf(one),
        value: Number(one.costPerCustomer?.amount ?? 0),
        text: `${money(one.costPerCustomer)} · ${number(one.customers)}`,
      })),
    }),
    columns: ["customers", "rewards", "running", "stated", "total", "each"].reduce(
      (columns, one) => [...columns, t(`acquisition.${one}`)],
      [t("worth.group")],
    ),
    rows: channels.map((one) => [
      nameOf(one),
      whole(one.customers),
      amount(one.rewardCost),
      amount(one.runningCost),
      amount(one.statedCost),
      amount(one.totalCost),
      amount(one.costPerCustomer),
    ]),
  });
};

/** A dialog that says something from a day on. */
const say = ({ title, mutation, fields, input }) =>
  openDialog({
    title: t(title),
    body: (close) =>
      mutationForm({
        mutation,
        submit: t("save"),
        children: [
          ...fields,
          field({ name: "since", label: t("clv.costSince"), type: "date", value: programmeDay(), required: true }),
        ],
        input,
        done: () => settled(close, t("saved")),
      }),
  });

const written = (text) => text.trim().replace(",", ".");
const amountField = (label, hint) => field({ name: "amount", label, hint, required: true, inputmode: "decimal" });

const sayCost = (currency) =>
  say({
    title: "clv.sayCost",
    mutation: "save-acquisition-cost",
    fields: [amountField(t("clv.costAmount", { currency }), t("clv.costHint"))],
    input: ({ amount, since }) => ({ amount: { amount: written(amount), currency }, since }),
  });

const sayChannelCost = (currency) =>
  say({
    title: "clv.sayChannelCost",
    mutation: "save-channel-cost",
    fields: [
      select({
        name: "channel",
        label: t("clv.channel"),
        options: CHANNELS.map((value) => [value, t(`acquisition.${value}`)]),
        value: CHANNELS[0],
      }),
      amountField(t("clv.channelAmount", { currency }), t("clv.channelHint")),
    ],
    input: ({ channel, amount, since }) => ({ channel, amount: { amount: written(amount), currency }, since }),
  });

const sayMargin = (margin) =>
  say({
    title: "clv.sayMargin",
    mutation: "save-margin",
    fields: [
      field({
        name: "share",
        label: t("clv.marginShare"),
        hint: t("clv.marginHint"),
        value: margin === null ? "" : String(Math.round(margin * 1000) / 10),
        required: true,
        inputmode: "decimal",
      }),
    ],
    input: ({ share, since }) => ({ share: Number(written(share)) / 100, since }),
  });
