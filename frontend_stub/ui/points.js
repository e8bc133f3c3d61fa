// Points as people see them: the balance, the way to the next tier, single movements.
import { date, lastDay, money, number, onDay, signed } from "../format.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { paintTier, tierBadge } from "./member.js";
import { progressBar } from "./progress.js";
import { threadPath } from "./threads.js";

export function balanceCard(loyalty, pointsName) {
  const part = (words, value, kind = "") => h("div.balance-part", { class: kind }, h("dt", words), h("dd", value));
  return h(
    "section.card.balance",
    { "aria-label": t("account.points"), "data-test": "balance" },
    h(
      "div.balance-main",
      h("div.eyebrow", t("points.available")),
      h(
        "div.balance-figure",
        { "data-test": "available" },
        number(loyalty.available),
        " ",
        h("span.balance-unit", pointsName),
      ),
      h("div.muted", t("points.worth", { amount: money(loyalty.worth) })),
    ),
    h(
      "dl.balance-parts",
      part(t("points.pending"), number(loyalty.pending)),
      loyalty.debt > 0 && part(t("points.debt"), number(loyalty.debt), "is-danger"),
      part(t("points.lifetime"), number(loyalty.lifetimeEarned)),
      part(t("points.redeemed"), number(loyalty.lifetimeRedeemed)),
    ),
    loyalty.debt > 0 && h("p.notice.is-warning", icon("warning"), t("points.debtText", { count: loyalty.debt })),
  );
}

/** Nothing where the programme has no tiers. */
export function tierCard({ tier, tierProgress }) {
  if (!tier && !tierProgress.nextTier) return null;
  const { nextTier, pointsToNextTier, qualifyingPoints, keepPoints, keepUntil, fraction } = tierProgress;
  const card = h(
    "section.card.tier-card",
    { "aria-label": t("tier.title"), "data-test": "tier-card" },
    h(
      "div.tier-card-head",
      h("div", h("div.eyebrow", t("tier.title")), h("div.tier-card-name", tier ? tierBadge(tier) : t("tier.none"))),
    ),
    progressBar(fraction, t("tier.progress"), nextTier || tier),
    h(
      "div.tier-card-scale",
      h("span", t("tier.points", { count: qualifyingPoints })),
      nextTier && h("span", `${nextTier.name} · ${number(nextTier.qualifyingPoints)}`),
    ),
    h("p", nextTier ? t("tier.toNext", { count: pointsToNextTier, tier: nextTier.name }) : t("tier.top")),
    keepUntil && h("p.small.muted", { "data-test": "tier-keep" }, keeping(keepPoints, keepUntil)),
    tier?.benefits.length > 0 &&
      h(
        "ul.benefits",
        tier.benefits.map((benefit) => h("li", icon("check"), benefit)),
      ),
  );
  return tier ? paintTier(card, tier) : card;
}

/** The end is the first instant without the tier, so its last day is the one before. */
const keeping = (points, until) => {
  const day = { date: date(new Date(Date.parse(until) - 1)) };
  return points > 0 ? t("tier.keep", { count: points, ...day }) : t("tier.until", day);
};

export const expiringList = (expiring) =>
  h(
    "ul.expiring",
    expiring.map(({ points, expiresAt }) =>
      h(
        "li",
        h("strong", t("points.count", { count: points })),
        h("span.muted", t("points.expireOn"), " ", lastDay(expiresAt)),
      ),
    ),
  );

const SOURCES = {
  Post: (source) => source.thread && [`${threadPath(source.thread)}#post-${source.number}`, source.thread.title],
  Thread: (source) => [threadPath(source), source.title],
  Order: (source) => [null, t("source.order", { number: source.externalId })],
  Referral: () => ["/account/referrals", t("account.referrals")],
  Redemption: (source) => ["/account/rewards", source.reward.title],
};

/** Why an award is smaller than its rule says, or nothing at all; undefined where no limit cut it. */
export function capWords({ points, pointsBeforeCap }) {
  if (pointsBeforeCap === null) return undefined;
  const would = number(pointsBeforeCap);
  return points > 0 ? t("transaction.capped", { would, count: points }) : t("transaction.cappedToNothing", { would });
}

export function transactionRow(transaction) {
  const [href, words] = (transaction.source && SOURCES[transaction.source.__typename]?.(transaction.source)) || [];
  const isGain = transaction.points > 0 || transaction.pointsBeforeCap !== null;
  return h(
    "li.transaction",
    { "data-test": "transaction", class: `is-${transaction.state.toLowerCase()}` },
    h(
      "span.round.is-small",
      { class: isGain ? "is-gain" : "is-loss" },
      icon(isGain ? "plus" : transaction.type === "EXPIRE" ? "clock" : "gift"),
    ),
    h(
      "div.transaction-main",
      h("div.transaction-title", transaction.description),
      h(
        "div.small.muted.dotted",
        onDay(transaction.createdAt),
        h("span", t(`transaction.${transaction.type}`)),
        words && (href ? h("a", { href }, words) : h("span", words)),
      ),
      capWords(transaction) && h("div.small.muted", { "data-test": "capped" }, capWords(transaction)),
      transaction.state === "PENDING" &&
        h(
          "div.small.pending",
          icon("clock"),
          h(
            "span",
            transaction.availableAt
              ? [t("points.pendingUntil"), " ", onDay(transaction.availableAt)]
              : t("points.pending"),
          ),
        ),
      transaction.state === "REVERSED" && h("div.small.muted", t("transaction.reversed")),
      transaction.state === "POSTED" &&
        isGain &&
        transaction.expiresAt &&
        h("div.small.muted", t("points.expiresOn"), " ", lastDay(transaction.expiresAt)),
    ),
    h(
      "div.transaction-points",
      h("strong", { class: isGain ? "gain" : "loss" }, signed(transaction.points)),
      transaction.balanceAfter !== null &&
        h("span.small.muted", t("transaction.balance", { count: transaction.balanceAfter })),
    ),
  );
}
