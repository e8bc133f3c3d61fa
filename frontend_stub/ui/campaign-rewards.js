// What a referral campaign gives to both sides, as fields: any number of rewards, and steps for who invites.
import { t } from "../words/index.js";
import { productField } from "./choosing.js";
import { field, Refusal, select } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

const SIDES = ["REFERRER", "REFEREE"];
const MEMBERS = { POINTS: "points", DISCOUNT_AMOUNT: "value", DISCOUNT_PERCENT: "percent", STORE_CREDIT: "value", FREE_PRODUCT: "productSku" };
const WHOLE = /^\s*\d{1,9}\s*$/;

export function rewardsEditor(currency, campaign) {
  const known = campaign?.rewards ?? SIDES.map((side) => ({ side, kind: "POINTS", steps: [] }));
  const rows = h("div.order-edit", known.map((reward) => rewardRow(currency, reward)));
  return h(
    "fieldset.terms",
    { "data-field": "rewards" },
    h("legend.label", t("campaigns.rewards")),
    h("p.field-error", { hidden: true, id: "campaign-rewards-error" }),
    rows,
    adding(t("campaigns.addReward"), rows, () => rewardRow(currency, { side: "REFERRER", kind: "POINTS", steps: [] })),
  );
}

const adding = (words, rows, made) =>
  h(
    "button.button.is-quiet.is-small",
    {
      type: "button",
      onclick: () => {
        const row = made();
        rows.append(row);
        row.querySelector("input, select").focus();
      },
    },
    icon("plus"),
    words,
  );

const removing = (words, row) =>
  h(
    "button.button.is-quiet.is-small",
    {
      type: "button",
      onclick: () => {
        const next = row().nextElementSibling ?? row().previousElementSibling;
        row().remove();
        next?.querySelector("input, select").focus();
      },
    },
    icon("trash"),
    words,
  );

function rewardRow(currency, reward) {
  const steps = h("div.order-edit", reward.steps.map((step) => stepRow(reward.kind, step, currency)));
  const side = select({ name: "side", label: t("campaigns.side"), value: reward.side, options: SIDES.map((key) => [key, t(`campaigns.${key}`)]) });
  const kind = select({ name: "kind", label: t("staffRewards.kind"), value: reward.kind, options: Object.keys(MEMBERS).map((key) => [key, t(`campaigns.kind_${key}`)]) });
  const stepped = h(
    "div.form",
    { "data-part": "steps" },
    h("p.field-error", { hidden: true }),
    steps,
    adding(t("campaigns.addStep"), steps, () => stepRow(row.querySelector("[name=kind]").value, null, currency)),
  );
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": t("campaigns.reward"), "data-test": "campaign-reward" },
    h("div.field-pair", side, kind),
    amountField(reward.kind, amountOf(reward), currency, reward.product),
    stepped,
    removing(t("campaigns.removeReward"), () => row),
  );
  const fit = () => {
    const [sideNow, kindNow] = ["side", "kind"].map((name) => row.querySelector(`[name=${name}]`).value);
    stepped.hidden = sideNow !== "REFERRER" || kindNow === "FREE_PRODUCT";
    // A field that is left tells of its change, which comes here again: so it is left before another takes its place.
    const left = row.querySelector(":scope > [data-part=amount] :focus");
    if (left instanceof HTMLElement) left.blur();
    const own = row.querySelector(":scope > [data-part=amount]");
    if ((kindNow === "FREE_PRODUCT") !== ("product" in own.dataset)) own.replaceWith(amountField(kindNow, "", currency));
    for (const box of row.querySelectorAll("[data-part=amount]")) box.querySelector("label").textContent = amountWords(kindNow, currency);
  };
  row.addEventListener("change", fit);
  fit();
  return row;
}

function stepRow(kind, step, currency) {
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": t("campaigns.stepTitle"), "data-test": "campaign-step" },
    h(
      "div.field-pair",
      field({ name: "fromFriend", label: t("campaigns.fromFriend"), value: step?.fromFriend ?? "", inputmode: "numeric", autocomplete: "off" }),
      amountField(kind, step ? amountOf({ kind, ...step }) : "", currency),
    ),
    removing(t("campaigns.removeStep"), () => row),
  );
  return row;
}

/** How much it is; a product is chosen by its name, so it has a field of another kind. */
function amountField(kind, value, currency, product = null) {
  const isProduct = kind === "FREE_PRODUCT";
  const of = { name: "amount", label: amountWords(kind, currency) };
  const box = isProduct ? productField({ ...of, product }) : field({ ...of, value, autocomplete: "off" });
  box.dataset.part = "amount";
  if (isProduct) box.dataset.product = "";
  return box;
}

const amountWords = (kind, currency) => t(`campaigns.amount_${kind}`, { currency });

const amountOf = ({ kind, points, value, percent, product }) =>
  ({ points, value: value?.amount, percent: percent && String(Number(percent)), productSku: product?.sku })[MEMBERS[kind]] ?? "";

/** What the rows say, as the mutation takes it; each field is named by where it lies in that, so that refusals find it. */
export function rewardsIn(editor, currency) {
  return [...editor.querySelectorAll("[data-test=campaign-reward]")].map((row, place) => {
    const at = `rewards.${place}`;
    const [side, kind] = ["side", "kind"].map((name) => row.querySelector(`[name=${name}]`));
    const amount = row.querySelector("[name=amount]");
    const stepped = row.querySelector("[data-part=steps]");
    const member = MEMBERS[kind.value];
    side.closest(".field").dataset.field = `${at}.side`;
    kind.closest(".field").dataset.field = `${at}.kind`;
    amount.closest(".field").dataset.field = `${at}.${member}`;
    stepped.dataset.field = `${at}.steps`;
    const rows = stepped.hidden ? [] : [...stepped.querySelectorAll("[data-test=campaign-step]")];
    return {
      side: side.value,
      kind: kind.value,
      ...given(member, amount.value, currency, `${at}.${member}`),
      steps: rows.map((step, number) => stepIn(step, member, currency, `${at}.steps.${number}`)),
    };
  });
}

function stepIn(row, member, currency, at) {
  const [friend, amount] = ["fromFriend", "amount"].map((name) => row.querySelector(`[name=${name}]`));
  friend.closest(".field").dataset.field = `${at}.fromFriend`;
  amount.closest(".field").dataset.field = `${at}.${member}`;
  if (!WHOLE.test(friend.value)) throw new Refusal(`${at}.fromFriend`, t("form.wholeNumber"));
  if (!amount.value.trim()) throw new Refusal(`${at}.${member}`, t("form.missing"));
  return { fromFriend: Number(friend.value), ...given(member, amount.value, currency, `${at}.${member}`) };
}

/** Of an amount that is empty the server says what is missing. */
function given(member, written, currency, at) {
  const said = written.trim();
  if (!said) return {};
  if (member === "productSku") return { productSku: said };
  if (member === "points") {
    if (!WHOLE.test(said)) throw new Refusal(at, t("rules.wholeAmount"));
    return { points: Number(said) };
  }
  const amount = said.replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new Refusal(at, t("campaigns.noAmount"));
  return member === "percent" ? { percent: amount } : { value: { amount, currency } };
}

/** A reward that was read, as the mutation takes it. */
export const inputOfReward = ({ side, kind, points, value, percent, product, steps }) => ({
  side,
  kind,
  points,
  percent,
  value: value && { amount: value.amount, currency: value.currency },
  productSku: product?.sku ?? null,
  steps: steps.map((step) => ({ fromFriend: step.fromFriend, points: step.points, percent: step.percent, value: step.value && { amount: step.value.amount, currency: step.value.currency } })),
});
