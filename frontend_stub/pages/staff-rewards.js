// The rewards as staff see them: a list with what is switched off, and a dialog to change one or add one.
import { ask, given } from "../api.js";
import { dateTime } from "../format.js";
import { orderField, productField } from "../ui/choosing.js";
import { confirmed, openDialog } from "../ui/dialog.js";
import { checkbox, decimal, field, mutationForm, Refusal, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { limitedTo } from "../ui/limited-to.js";
import { fromLocal, toLocal } from "../ui/moments.js";
import { pagedList } from "../ui/pager.js";
import { worthWords } from "../ui/rewards.js";
import { originalsOf } from "../ui/originals.js";
import { settled } from "../ui/settled.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const KINDS = ["DISCOUNT_AMOUNT", "DISCOUNT_PERCENT", "FREE_PRODUCT", "FREE_SHIPPING", "STORE_CREDIT", "EXPERIENCE"];
const WITH_VALUE = ["DISCOUNT_AMOUNT", "STORE_CREDIT"];

export default async function staffRewardsPage({ signal }) {
  forStaff();
  const fetchPage = (after) => ask("staff-rewards", { first: 50, after }, { signal }).then((data) => data.program);
  const program = await fetchPage(null);
  return staffPage(
    t("nav.rewards"),
    h("p.lead", t("staffRewards.lead")),
    h(
      "section.card",
      { "data-test": "staff-rewards" },
      h(
        "div.card-head",
        h("h2", t("nav.rewards")),
        h(
          "div.tier-acts",
          h("button.button.is-quiet.is-small", { type: "button", onclick: useCoupon }, t("staffRewards.use")),
          h("button.button.is-small", { type: "button", onclick: () => edit(program, null) }, icon("plus"), t("staffRewards.new")),
        ),
      ),
      program.rewards.nodes.length
        ? pagedList({
            connection: program.rewards,
            item: (reward) => rewardRow(program, reward),
            more: (after) => fetchPage(after).then((found) => found.rewards),
          })
        : h("p.card-empty", t("staffRewards.none")),
    ),
  );
}

function rewardRow(program, reward) {
  const notes = [
    worthWords(reward),
    reward.stock !== null && t("staffRewards.left", { count: reward.stock }),
    reward.perMemberLimit !== null && t("staffRewards.each", { count: reward.perMemberLimit }),
    reward.requiredTier && reward.requiredTier.name,
    reward.availableFrom && t("rules.from", { moment: dateTime(reward.availableFrom) }),
    reward.availableUntil && t("rules.to", { moment: dateTime(reward.availableUntil) }),
    reward.couponValidDays !== null && t("staffRewards.valid", { count: reward.couponValidDays }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "staff-reward" },
    h(
      "div",
      h("strong", reward.title, " · ", t("points.count", { count: reward.cost }), " ", !reward.isActive && h("span.chip.is-failed", t("webhooks.off"))),
      h("div.small.muted", notes.join(" · ")),
    ),
    h(
      "div.tier-acts",
      h("a.button.is-quiet.is-small", { href: `/staff/coupons?reward=${reward.id}` }, icon("gift"), t("staffCoupons.title")),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("tiers.edit", { name: reward.title }), onclick: () => edit(program, reward) },
        icon("edit"),
        t("tiers.change"),
      ),
    ),
  );
}

async function edit({ tiers, currency }, reward) {
  const [written, limited] = await Promise.all([originalsOf(reward?.id), limitedTo(reward?.id)]);
  const count = (name, value, label, rest = {}) =>
    field({ name, label, type: "number", value: value ?? "", min: 0, step: 1, optional: true, ...rest });
  openDialog({
    title: reward ? reward.title : t("staffRewards.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-reward",
        submit: t("save"),
        children: [
          limited,
          field({ name: "title", label: t("staffRewards.title"), value: written.title, required: true, maxlength: 120 }),
          field({ name: "description", label: t("staffRewards.description"), type: "textarea", value: written.description ?? "", maxlength: 2000, optional: true }),
          h(
            "div.field-pair",
            select({ name: "kind", label: t("staffRewards.kind"), value: reward?.kind, options: KINDS.map((key) => [key, t(`staffRewards.kind_${key}`)]) }),
            count("cost", reward?.cost, t("staffRewards.cost"), { required: true, optional: false, min: 1 }),
          ),
          h(
            "div.field-pair",
            field({ name: "value", label: t("staffRewards.value", { currency }), value: reward?.value?.amount ?? "", ...decimal(), optional: true, hint: t("staffRewards.valueHint") }),
            field({ name: "percent", label: t("staffRewards.percent"), value: reward?.percent ?? "", ...decimal(), optional: true }),
          ),
          h(
            "div.field-pair",
            productField({ name: "productSku", label: t("staffRewards.product"), product: reward?.product, optional: true }),
            select({ name: "requiredTierSlug", label: t("staffRewards.tier"), value: reward?.requiredTier?.slug ?? "", options: [["", t("staffRewards.everybody")], ...tiers.map(({ slug, name }) => [slug, name])] }),
          ),
          h("div.field-pair", count("stock", reward?.stock, t("staffRewards.stock")), count("perMemberLimit", reward?.perMemberLimit, t("staffRewards.limit"), { min: 1 })),
          h(
            "div.field-pair",
            field({ name: "availableFrom", label: t("rules.startsAt"), type: "datetime-local", value: toLocal(reward?.availableFrom), optional: true }),
            field({ name: "availableUntil", label: t("rules.endsAt"), type: "datetime-local", value: toLocal(reward?.availableUntil), optional: true }),
          ),
          count("couponValidDays", reward?.couponValidDays, t("staffRewards.couponValidDays"), { min: 1 }),
          checkbox({ name: "returnsPoints", label: t("staffRewards.returnsPoints"), checked: reward?.returnsPoints ?? false }),
          checkbox({ name: "isActive", label: t("webhooks.isActive"), checked: reward?.isActive ?? true }),
        ],
        input: async ({ value, percent, ...values }) => {
          await ensureMeant(reward, Number(values.cost));
          return {
            ...values,
            id: reward?.id,
            title: values.title ?? "",
            description: values.description ?? "",
            cost: Number(values.cost),
            value: value && WITH_VALUE.includes(values.kind) ? { amount: value.replace(",", "."), currency } : null,
            percent: percent && values.kind === "DISCOUNT_PERCENT" ? percent.replace(",", ".") : null,
            productSku: values.kind === "FREE_PRODUCT" ? values.productSku : null,
            stock: values.stock && Number(values.stock),
            perMemberLimit: values.perMemberLimit && Number(values.perMemberLimit),
            couponValidDays: values.couponValidDays && Number(values.couponValidDays),
            availableFrom: fromLocal(values.availableFrom),
            availableUntil: fromLocal(values.availableUntil),
          };
        },
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

/** Another price is asked once more, with what it was. */
async function ensureMeant(reward, cost) {
  if (!reward || reward.cost === cost) return;
  const isMeant = await confirmed({
    title: t("staffRewards.priceTitle"),
    text: t("staffRewards.priceText", { title: reward.title, was: t("points.count", { count: reward.cost }), will: t("points.count", { count: cost }) }),
    yes: t("rules.rateYes"),
  });
  if (!isMeant) throw new Refusal(null, t("programme.worthNo"));
}

/** At a till without a shop system behind it: the code that somebody reads out is used up. */
const useCoupon = () =>
  openDialog({
    title: t("staffRewards.use"),
    body: (close) => {
      const code = field({ name: "couponCode", label: t("staffRewards.code"), required: true, maxlength: 60, autocomplete: "off", autocapitalize: "characters" });
      const couponCode = () => code.querySelector("input").value.trim();
      return mutationForm({
        mutation: "mark-coupon-used",
        submit: t("staffRewards.useNow"),
        children: [
          code,
          orderField({ name: "orderExternalId", label: t("staffRewards.order"), hint: t("staffRewards.orderHint"), optional: true, maxlength: 100, couponCode }),
        ],
        done: ({ redemption }) => {
          close();
          toast(t("staffRewards.used", { title: given(redemption).reward.title }));
        },
      });
    },
  });
