// Rewards: what there is to have, what stands in the way, and the coupons I hold.
import { ask, freshKey } from "../api.js";
import { lastDay, number, onDay } from "../format.js";
import { currentViewer, updateBalance } from "../session.js";
import { act, copy } from "../ui/acts.js";
import { couponState, isUnused } from "../ui/coupons.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { tierBadge } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { worthWords } from "../ui/rewards.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { refresh } from "../router.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

export default async function accountRewardsPage({ signal }) {
  signedIn();
  const fetchPage = (variables) => ask("account-rewards", { first: 24, couponsFirst: 10, ...variables }, { signal });
  const { viewer, program } = await fetchPage({});
  const { loyalty, redemptions } = me(viewer);
  return accountPage(
    t("account.rewards"),
    h("p.lead", t("rewards.lead", { count: loyalty.available })),
    program.rewards.nodes.length
      ? pagedList({
          connection: program.rewards,
          item: rewardCard,
          tag: "ul.grid.rewards",
          more: async (after) => (await fetchPage({ after })).program.rewards,
        })
      : emptyState("gift", t("rewards.empty"), ""),
    h(
      "section.card",
      { id: "coupons" },
      h("div.card-head", h("h2", t("rewards.coupons"))),
      redemptions.nodes.length
        ? pagedList({
            connection: redemptions,
            item: couponRow,
            more: async (couponsAfter) => me((await fetchPage({ couponsAfter })).viewer).redemptions,
          })
        : h("p.card-empty", t("rewards.noCoupons")),
    ),
  );
}

function rewardCard(reward) {
  const missing = reward.cost - currentViewer().loyalty.available;
  const obstacle =
    reward.viewerObstacle === "INSUFFICIENT_POINTS" && missing > 0
      ? t("obstacle.missing", { count: missing })
      : t(`obstacle.${reward.viewerObstacle || "NONE"}`);
  return h(
    "li.card.reward",
    { class: reward.viewerCanRedeem ? "" : "is-out-of-reach", "data-test": "reward" },
    h("div.reward-top", h("span.round", icon("gift")), h("span.reward-worth", worthWords(reward))),
    h("h2.is-item", reward.title),
    h("p.muted", reward.description),
    h(
      "div.reward-notes",
      tierBadge(reward.requiredTier),
      reward.stock !== null && h("span.chip", t("rewards.stock", { count: reward.stock })),
      reward.availableUntil && h("span.chip", t("rewards.until"), " ", lastDay(reward.availableUntil)),
    ),
    h(
      "div.reward-foot",
      h("strong.reward-cost", icon("coin"), number(reward.cost)),
      reward.viewerCanRedeem
        ? h(
            "button.button.is-primary",
            {
              type: "button",
              onclick: () => redeem(reward),
              "aria-label": t("rewards.redeemNamed", { title: reward.title }),
            },
            t("rewards.redeem"),
          )
        : h("span.obstacle", icon("lock"), obstacle),
    ),
  );
}

/** The key is made when the dialog opens: however often the button is pressed, it is one redemption. */
function redeem(reward) {
  const idempotencyKey = freshKey();
  confirmDialog({
    title: reward.title,
    kind: "primary",
    yes: t("rewards.confirm", { count: reward.cost }),
    text: t("rewards.confirmText", { left: currentViewer().loyalty.available - reward.cost }),
    onYes: async (close, button) => {
      const payload = await act(button, "redeem-reward", { rewardId: reward.id, idempotencyKey, shownCost: reward.cost });
      if (!payload) return;
      close();
      updateBalance(payload.loyalty);
      showCoupon(payload.redemption);
    },
  });
}

/** A coupon that the shop is still to make is looked for until it is there, or will not be. */
function showCoupon(redemption) {
  const told = h("div.outcome", { "aria-live": "polite" });
  const title = t(redemption.state === "PENDING" ? "rewards.coupon" : "rewards.yours");
  const dialog = openDialog({ title, body: (close) => [told, closing(close)] });
  const open = new AbortController();
  dialog.addEventListener("close", () => {
    open.abort();
    refresh();
  });
  const draw = (now) => fill(told, ...(COUPON_WORDS[now.state] ?? COUPON_WORDS.ISSUED)(now));
  draw(redemption);
  if (redemption.state === "PENDING") watch(redemption.id, draw, open.signal);
}

const COUPON_WORDS = {
  PENDING: () => [h("span.state-icon", icon("clock")), h("p", t("rewards.pendingText"))],
  CANCELLED: () => [h("span.state-icon.is-danger", icon("warning")), h("p", t("rewards.notMadeText"))],
  ISSUED: (redemption) => [
    h("span.state-icon", icon("gift")),
    h("p", t("rewards.yoursText")),
    couponCode(redemption.couponCode),
    redemption.expiresAt && h("p.muted", t("rewards.until"), " ", lastDay(redemption.expiresAt)),
  ],
};

async function watch(id, draw, signal) {
  for (let wait = 1000; !signal.aborted; wait = Math.min(wait * 1.5, 10000)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return;
    const { node } = await ask("coupon", { id }, { signal }).catch(() => ({ node: null }));
    if (node && node.state !== "PENDING") return draw(node);
  }
}

const closing = (close) =>
  h("div.form-actions.is-centred", h("button.button", { type: "button", onclick: close }, t("close")));

const couponCode = (code) =>
  h(
    "div.coupon-code",
    h("code", { "data-test": "coupon" }, code),
    h(
      "button.icon-button",
      { type: "button", "aria-label": t("rewards.copy"), onclick: () => copy(code) },
      icon("copy"),
    ),
  );

function couponRow(redemption) {
  const row = h("li.coupon", { "data-test": "coupon-row" });
  const cancel = () =>
    confirmDialog({
      title: t("rewards.cancelTitle"),
      text: t("rewards.cancelText", { count: redemption.cost }),
      yes: t("rewards.cancel"),
      onYes: async (close, button) => {
        const payload = await act(button, "cancel-redemption", { redemptionId: redemption.id });
        if (!payload) return;
        Object.assign(redemption, payload.redemption);
        updateBalance(payload.loyalty);
        close();
        draw();
        toast(t(redemption.isBeingWithdrawn ? "coupon.asksShop" : "rewards.cancelled"));
      },
    });
  const draw = () =>
    fill(
      row,
      h(
        "div",
        h("strong", redemption.reward.title),
        h(
          "div.small.muted.dotted",
          h("span", couponState(redemption)),
          onDay(redemption.createdAt),
          redemption.state === "ISSUED" &&
            redemption.expiresAt &&
            h("span", t("rewards.until"), " ", lastDay(redemption.expiresAt)),
        ),
      ),
      isUnused(redemption)
        ? [
            redemption.couponCode && couponCode(redemption.couponCode),
            h("button.text-button", { type: "button", onclick: cancel }, t("rewards.cancel")),
          ]
        : redemption.couponCode && h("code.muted", redemption.couponCode),
    );
  draw();
  return row;
}
