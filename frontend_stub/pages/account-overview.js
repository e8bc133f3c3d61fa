// My account at a glance.
import { ask } from "../api.js";
import { currentProgram, isStaff } from "../session.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { nextReward } from "../ui/next-reward.js";
import { groupRow } from "../ui/notices.js";
import { openSurveys } from "../ui/open-surveys.js";
import { balanceCard, expiringList, tierCard, transactionRow } from "../ui/points.js";
import { recommended } from "../ui/recommended.js";
import { tierPath } from "../ui/tier-path.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { earnList } from "./earn-rules.js";
import { me, signedIn } from "./refusals.js";

export default async function accountOverviewPage({ signal }) {
  signedIn();
  const [found, chosen] = await Promise.all([
    ask("account-overview", {}, { signal }),
    ask("recommendations", {}, { signal }),
  ]);
  const viewer = me(found.viewer);
  const { loyalty } = viewer;
  const { program } = found;
  return accountPage(
    t("account.greeting", { name: viewer.member.displayName }),
    !viewer.emailVerified && h("p.notice.is-warning", icon("warning"), t("account.unverified")),
    h("div.account-cards", balanceCard(loyalty, currentProgram().pointsName), tierCard(loyalty)),
    sinceThen(viewer.notificationGroups.nodes),
    h("div.account-cards", nextReward(program.rewards.nodes, loyalty.available), tierPath(program.tiers, loyalty.tier, program.tierBasis)),
    !isStaff() && openSurveys(found.surveys), // staff do not answer
    recommended(me(chosen.viewer).recommendations),
    program.earnRules.length > 0 && earnList(program.earnRules),
    trustLine(viewer.trust),
    loyalty.expiring.length > 0 &&
      h("section.card.padded", h("h2", t("points.expiring")), expiringList(loyalty.expiring)),
    h(
      "section.card",
      h(
        "div.card-head",
        h("h2", t("points.recent")),
        h("a.card-link", { href: "/account/points" }, t("points.all"), icon("chevron")),
      ),
      loyalty.transactions.nodes.length
        ? h("ul.list", { role: "list" }, loyalty.transactions.nodes.map(transactionRow))
        : h("p.card-empty", t("points.none")),
    ),
    h(
      "div.grid.tiles",
      tile("/account/rewards", "gift", "account.rewards", "account.rewardsText"),
      tile("/account/referrals", "users", "account.referrals", "account.referralsText"),
      tile("/exclusives", "spark", "nav.exclusives", "account.exclusivesText"),
    ),
  );
}

/** What one has not read yet: what happened since the last time. */
const sinceThen = (groups) =>
  groups.length > 0 &&
  h(
    "section.card",
    { "data-test": "since-then" },
    h(
      "div.card-head",
      h("h2", t("account.sinceThen")),
      h("a.card-link", { href: "/account/notifications" }, t("account.notifications"), icon("chevron")),
    ),
    h("ul.list", { role: "list" }, groups.map(groupRow)),
  );

/** How far one is trusted, and what is missing for the next level. */
function trustLine({ level, opens, has, next }) {
  const missing = next && Object.keys(has).filter((name) => has[name] < next[name]);
  return h(
    "section.card.padded",
    { "data-trust": "" },
    h("h2", t("trust.level", { level })),
    h("p", opens),
    missing && h("p.muted", t("trust.next"), " ", missing.map((name) => t(`trust.${name}`, { has: has[name], need: next[name] })).join(" · ") || t("trust.soon")),
  );
}

const tile = (href, name, title, text) =>
  h("a.card.tile", { href }, h("span.round", icon(name)), h("strong", t(title)), h("span.muted", t(text)));
