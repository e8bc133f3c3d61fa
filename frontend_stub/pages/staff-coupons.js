// Who had a reward, and what became of each coupon; staff take unused ones back.
import { ask, given } from "../api.js";
import { dateTime } from "../format.js";
import { go } from "../router.js";
import { act } from "../ui/acts.js";
import { couponState, isUnused } from "../ui/coupons.js";
import { confirmDialog } from "../ui/dialog.js";
import { checkbox } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { there } from "./refusals.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function staffCouponsPage({ query, signal }) {
  forStaff();
  if (!query.has("reward")) return go("/staff/rewards", { replace: true });
  const fetchPage = (after) =>
    ask("staff-coupons", { reward: query.get("reward") ?? "", first: 50, after }, { signal }).then((data) => data.node);
  const reward = there(await fetchPage(null));
  const redemptions = given(reward.redemptions);
  return staffPage(
    reward.title,
    h("p.lead", t("staffCoupons.lead")),
    h("p", h("a", { href: "/staff/rewards" }, t("nav.rewards"))),
    h(
      "section.card",
      h("div.card-head", h("h2", t("staffCoupons.title")), h("span.muted", String(redemptions.totalCount))),
      redemptions.nodes.length
        ? pagedList({
            connection: redemptions,
            item: (coupon) => couponRow(coupon, reward),
            more: (after) => fetchPage(after).then((found) => given(there(found).redemptions)),
          })
        : h("p.card-empty", t("staffCoupons.none")),
    ),
  );
}

/** Enough to know a code again that a customer reads out, not enough to use it. */
const ending = (code) => (code ? `…${code.slice(-4)}` : "");

const since = ({ state, usedAt, cancelledAt, expiresAt }) =>
  ({ USED: usedAt, CANCELLED: cancelledAt, EXPIRED: expiresAt })[state];

function couponRow(coupon, reward) {
  const row = h("li.tier-row", { "data-test": "staff-coupon" });
  const draw = () => {
    const notes = [
      dateTime(coupon.createdAt),
      couponState(coupon) + (since(coupon) && !coupon.isBeingWithdrawn ? ` ${dateTime(since(coupon))}` : ""),
      coupon.orderExternalId && t("source.order", { number: coupon.orderExternalId }),
    ].filter(Boolean);
    fill(
      row,
      h("div", h("strong", whose(coupon.member), " ", h("code", ending(coupon.couponCode))), h("div.small.muted", notes.join(" · "))),
      isUnused(coupon) &&
        h("button.text-button", { type: "button", onclick: () => takeBack(coupon, reward, draw) }, t("staffCoupons.cancel")),
    );
  };
  draw();
  return row;
}

const whose = (member) => (member ? h("a", { href: `/m/${member.handle}` }, member.displayName) : t("staffCoupons.gone"));

function takeBack(coupon, reward, draw) {
  const writeOff = checkbox({ name: "writeOff", label: t("staffCoupons.writeOff"), checked: false });
  const dialog = confirmDialog({
    title: t("staffCoupons.cancelTitle"),
    text: t("staffCoupons.cancelText", { count: coupon.cost }),
    yes: t("staffCoupons.cancel"),
    onYes: async (close, button) => {
      const wish = { redemptionId: coupon.id, writeOff: writeOff.querySelector("input").checked };
      const payload = await act(button, "cancel-redemption", wish);
      if (!payload) return;
      Object.assign(coupon, payload.redemption, { cancelledAt: new Date().toISOString() });
      close();
      draw();
      toast(t(coupon.isBeingWithdrawn ? "coupon.asksShop" : "staffCoupons.cancelled"));
    },
  });
  if (reward.stock !== null) dialog.querySelector(".dialog-actions").before(writeOff);
}
