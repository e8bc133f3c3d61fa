// Rewards in words: what a coupon or an invitation is worth.
import { money, number } from "../format.js";
import { t } from "../words/index.js";

/** What a referral gives to one side. */
export function rewardWords(reward) {
  if (reward.kind === "POINTS") return t("points.count", { count: reward.points });
  return worthWords(reward);
}

export function worthWords({ kind, value, percent, product }) {
  if (kind === "DISCOUNT_PERCENT" && percent) return t("reward.percent", { percent: number(Number(percent), 1) });
  if (kind === "DISCOUNT_AMOUNT" && value) return t("reward.amount", { amount: money(value) });
  if (kind === "STORE_CREDIT" && value) return t("reward.credit", { amount: money(value) });
  if (kind === "FREE_PRODUCT" && product) return t("reward.product", { product: product.title });
  return t(`reward.${kind}`);
}
