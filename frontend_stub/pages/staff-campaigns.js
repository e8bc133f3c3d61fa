// Referral campaigns as staff see them: what runs, what is to come and what is over, and a form for each.
import { ask } from "../api.js";
import { dateTime, money, number } from "../format.js";
import { editCampaign, endCampaign } from "../ui/campaign-form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { rewardWords } from "../ui/rewards.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const STANDINGS = ["running", "coming", "off", "over"];
const CHIPS = { running: "is-delivered", coming: "is-waiting", off: "is-failed", over: "" };

export default async function staffCampaignsPage({ signal }) {
  forStaff();
  const { program } = await ask("staff-campaigns", {}, { signal });
  const { currency, referralCampaigns } = program;
  const sorted = STANDINGS.flatMap((standing) => referralCampaigns.filter((one) => standingOf(one) === standing));
  return staffPage(
    t("nav.campaigns"),
    h("p.lead", t("campaigns.lead")),
    h(
      "section.card",
      { "data-test": "campaigns" },
      h(
        "div.card-head",
        h("h2", t("nav.campaigns")),
        h("button.button.is-small", { type: "button", onclick: () => editCampaign(currency, null) }, icon("plus"), t("campaigns.new")),
      ),
      sorted.length
        ? h("ul.list", { role: "list" }, sorted.map((campaign) => row(currency, campaign)))
        : h("p.card-empty", t("campaigns.none")),
    ),
  );
}

function standingOf({ isActive, isSwitchedOff, startsAt, endsAt }) {
  if (isActive) return "running";
  if (endsAt && Date.parse(endsAt) <= Date.now()) return "over";
  return !isSwitchedOff && startsAt && Date.parse(startsAt) > Date.now() ? "coming" : "off";
}

function row(currency, campaign) {
  const standing = standingOf(campaign);
  const notes = [
    campaign.minimumOrder && t("campaigns.minimum", { amount: money(campaign.minimumOrder) }),
    t("campaigns.window", { count: campaign.attributionDays }),
    t("campaigns.hold", { count: campaign.holdDays }),
    campaign.maxRewardsPerMonth !== null && t("campaigns.inMonth", { count: campaign.maxRewardsPerMonth }),
    campaign.maxRewardsPerReferrer !== null && t("campaigns.inAll", { count: campaign.maxRewardsPerReferrer }),
    campaign.startsAt && t("rules.from", { moment: dateTime(campaign.startsAt) }),
    campaign.endsAt && t("rules.to", { moment: dateTime(campaign.endsAt) }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "campaign" },
    h(
      "div",
      h("strong.wrap-anywhere", campaign.name, " ", h("span.chip", { class: CHIPS[standing] }, t(`campaigns.${standing}`))),
      ["REFERRER", "REFEREE"].map((side) => promise(campaign, side)),
      h("div.small.muted", notes.join(" · ")),
      campaign.codesFull > 0 && h("div.small", { "data-test": "codes-full" }, t("campaigns.full", { count: campaign.codesFull })),
    ),
    h(
      "div.tier-acts",
      standing === "running" &&
        h(
          "button.button.is-quiet.is-small",
          { type: "button", "aria-label": t("campaigns.endOf", { name: campaign.name }), onclick: () => endCampaign(campaign) },
          t("campaigns.end"),
        ),
      h(
        "button.button.is-quiet.is-small",
        {
          type: "button",
          "aria-label": t("tiers.edit", { name: campaign.name }),
          onclick: () => editCampaign(currency, campaign, standing === "off"),
        },
        icon("edit"),
        t("tiers.change"),
      ),
    ),
  );
}

/** What one side gets, with what it is from later friends on. */
function promise(campaign, side) {
  const words = campaign.rewards
    .filter((reward) => reward.side === side)
    .map((reward) => [rewardWords(reward), ...reward.steps.map((step) => stepWords(reward, step))].join(", "));
  return words.length > 0 && h("div.small", t(`campaigns.gets_${side}`, { reward: words.join(" + ") }));
}

const stepWords = (reward, step) =>
  t("campaigns.step", { friend: number(step.fromFriend), reward: rewardWords({ ...reward, ...step }) });
