// The form of a referral campaign, and its end. What each side gets has fields of its own (campaign-rewards.js).
import { t } from "../words/index.js";
import { inputOfReward, rewardsEditor, rewardsIn } from "./campaign-rewards.js";
import { openDialog } from "./dialog.js";
import { checkbox, decimal, field, mutationForm } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { limitedTo } from "./limited-to.js";
import { fromLocal, toLocal } from "./moments.js";
import { originalsOf } from "./originals.js";
import { settled } from "./settled.js";

const USUAL_HOLD = 14;
const USUAL_WINDOW = 90;
const USUAL_SCORE = 50;

/** Opens it for a campaign, or for a new one; one that `isOff` can be switched on again. */
export async function editCampaign(currency, campaign, isOff = false) {
  const [written, limited] = await Promise.all([originalsOf(campaign?.id), limitedTo(campaign?.id)]);
  const editor = rewardsEditor(currency, campaign);
  openDialog({
    title: campaign ? campaign.name : t("campaigns.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-referral-campaign",
        submit: t("save"),
        children: [
          limited,
          h(
            "div.field-pair",
            field({ name: "name", label: t("campaigns.name"), value: written.name ?? campaign?.name ?? "", required: true, maxlength: 120 }),
            field({ name: "slug", label: t("releases.slug"), value: campaign?.slug ?? "", required: true, maxlength: 60, readonly: Boolean(campaign), hint: t("releases.slugHint") }),
          ),
          editor,
          ...terms(currency, campaign),
          isOff && checkbox({ name: "isActive", label: t("webhooks.isActive"), checked: false }),
          campaign && h("p.notice", { "data-test": "what-stays" }, icon("clock"), t("campaigns.stays")),
        ],
        input: (values) => inputOf(currency, values, rewardsIn(editor, currency)),
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

/** Asks first, and says what becomes of friends who are on their way. */
export async function endCampaign(campaign) {
  const written = await originalsOf(campaign.id);
  openDialog({
    title: t("campaigns.endOf", { name: campaign.name }),
    body: (close) =>
      mutationForm({
        mutation: "save-referral-campaign",
        submit: t("campaigns.end"),
        children: h("p", t("campaigns.endText")),
        input: () => ({
          slug: campaign.slug,
          name: written.name ?? campaign.name,
          holdDays: campaign.holdDays,
          attributionDays: campaign.attributionDays,
          rewards: campaign.rewards.map(inputOfReward),
          endsAt: new Date().toISOString(),
        }),
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

const terms = (currency, campaign) => [
  h(
    "div.field-pair",
    field({ name: "minimumOrder", label: t("partners.minimum", { currency }), value: campaign?.minimumOrder?.amount ?? "", ...decimal(), optional: true }),
    count("holdDays", campaign?.holdDays ?? USUAL_HOLD, t("campaigns.holdDays"), { min: 0, max: 365, required: true }),
  ),
  h(
    "div.field-pair",
    count("attributionDays", campaign?.attributionDays ?? USUAL_WINDOW, t("campaigns.attributionDays"), { min: 1, max: 365, required: true }),
    count("reviewScore", campaign ? campaign.reviewScore : USUAL_SCORE, t("campaigns.reviewScore"), { min: 1, max: 100, optional: true, hint: t("campaigns.reviewScoreHint") }),
  ),
  h(
    "div.field-pair",
    count("maxRewardsPerMonth", campaign?.maxRewardsPerMonth, t("campaigns.perMonth"), { min: 1, optional: true }),
    count("maxRewardsPerReferrer", campaign?.maxRewardsPerReferrer, t("campaigns.perReferrer"), { min: 1, optional: true }),
  ),
  h(
    "div.field-pair",
    field({ name: "startsAt", label: t("rules.startsAt"), type: "datetime-local", value: toLocal(campaign?.startsAt), optional: true }),
    field({ name: "endsAt", label: t("rules.endsAt"), type: "datetime-local", value: toLocal(campaign?.endsAt), optional: true }),
  ),
];

const count = (name, value, label, rest) => field({ name, label, type: "number", value: value ?? "", step: 1, ...rest });

const inputOf = (currency, values, rewards) => ({
  slug: values.slug ?? "",
  name: values.name ?? "",
  rewards,
  minimumOrder: values.minimumOrder && { amount: values.minimumOrder.replace(",", "."), currency },
  holdDays: Number(values.holdDays),
  attributionDays: Number(values.attributionDays),
  maxRewardsPerReferrer: values.maxRewardsPerReferrer && Number(values.maxRewardsPerReferrer),
  maxRewardsPerMonth: values.maxRewardsPerMonth && Number(values.maxRewardsPerMonth),
  reviewScore: values.reviewScore && Number(values.reviewScore),
  startsAt: fromLocal(values.startsAt),
  endsAt: fromLocal(values.endsAt),
  ...("isActive" in values && { isActive: values.isActive }),
});
