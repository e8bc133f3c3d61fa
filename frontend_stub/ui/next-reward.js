// The reward that comes within reach next, with how far it is; or the dearest one that can be had already.
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { progressBar } from "./progress.js";

/** Nothing where no reward is waiting for points alone, and none can be had. */
export function nextReward(rewards, available) {
  const byCost = [...rewards].sort((one, other) => one.cost - other.cost);
  const wanted = byCost.find((one) => one.viewerObstacle === "INSUFFICIENT_POINTS" && one.cost > available);
  const had = byCost.filter((one) => one.viewerCanRedeem).at(-1);
  if (!wanted && !had) return null;
  return h(
    "section.card.padded.next-reward",
    { "data-test": "next-reward" },
    h("h2", t("nextReward.title")),
    had && h("p", icon("check"), " ", t("nextReward.had", { reward: had.title, count: had.cost })),
    wanted && [
      h("p", t("nextReward.missing", { count: wanted.cost - available, reward: wanted.title })),
      progressBar(available / wanted.cost, t("nextReward.progress", { reward: wanted.title })),
    ],
    h("a.card-link", { href: "/account/rewards" }, t("account.rewards"), icon("chevron")),
  );
}
