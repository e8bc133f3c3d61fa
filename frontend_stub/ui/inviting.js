// Handing an invitation on: a text for each channel, and what the friend will read.
import { h } from "./h.js";
import { rewardWords } from "./rewards.js";
import { t } from "../words/index.js";

/** Where a browser takes a text to somebody else; nothing is asked of these services before the press. */
const CHANNELS = {
  EMAIL: (text, title) => `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`,
  WHATSAPP: (text) => `https://wa.me/?text=${encodeURIComponent(text)}`,
  TELEGRAM: (text, title, url) =>
    `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text.replace(` ${url}`, ""))}`,
};

/** `said` is a sentence of one's own choice, else what the friend gets. */
export function channels({ url, campaign }, said) {
  const reward = friendsReward(campaign);
  const text = said ? t(said, { url }) : reward ? t("referrals.shareReward", { reward, url }) : t("referrals.share", { url });
  return h(
    "div.share-ways",
    { "data-test": "channels" },
    Object.entries(CHANNELS).map(([name, address]) =>
      h(
        "a.button.is-quiet",
        { href: address(text, campaign.name, url), target: "_blank", rel: "noopener noreferrer" },
        t(`referrals.channel.${name}`),
      ),
    ),
  );
}

/** The lines at the head of the page that the link leads to. */
export function preview({ owner, campaign }) {
  const reward = friendsReward(campaign);
  return h(
    "div.small",
    { "data-test": "friend-preview" },
    h("p.muted", t("referrals.preview")),
    h("p", h("strong", t("join.invitedBy", { name: owner.displayName })), reward && ` · ${t("join.youGet", { reward })}`),
  );
}

const friendsReward = (campaign) =>
  campaign.rewards
    .filter(({ side }) => side === "REFEREE")
    .map(rewardWords)
    .join(", ");
