// Orders that were paid with coupons which were no longer good: staff decide whether the points stay taken.
import { ask, whole } from "../api.js";
import { atMoment, when } from "../format.js";
import { currentViewer } from "../session.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm, radios } from "../ui/form.js";
import { h } from "../ui/h.js";
import { memberName } from "../ui/member.js";
import { pageAt, walkedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ADDRESS = "/staff/coupon-cases";
const CHIPS = { OPEN: "is-waiting", CONFIRMED: "is-failed", FORGIVEN: "is-delivered" };

export default async function couponCasesPage({ query, signal }) {
  forStaff();
  const onlyOpen = query.get("show") !== "all";
  const fetchPage = (place) =>
    ask("coupon-cases", { ...place, onlyOpen }, { signal }).then((data) => data.couponCases);
  const cases = await pageAt(query, fetchPage);
  const { couponsBeingWithdrawn: slow } = whole(await ask("coupons-being-withdrawn", { first: 50 }, { signal }));
  const pill = (words, href, isOn) => h("a.pill", { href, "aria-current": isOn ? "true" : null }, words);
  return staffPage(
    t("nav.couponCases"),
    h("p.lead", t("couponCases.lead")),
    slow.nodes.length > 0 &&
      h(
        "section.card",
        h("div.card-head", h("h2", t("withdrawals.title"))),
        h("p.small.muted", t("withdrawals.text")),
        h("ul.list", { role: "list" }, slow.nodes.map(withdrawalRow)),
      ),
    h(
      "nav.pills",
      { "aria-label": t("filter.label") },
      pill(t("couponCases.open"), ADDRESS, onlyOpen),
      pill(t("couponCases.all"), `${ADDRESS}?show=all`, !onlyOpen),
    ),
    cases.nodes.length
      ? h("section.card", walkedList({ connection: cases, item: caseRow }))
      : emptyState(
          "shield",
          onlyOpen ? t("couponCases.none") : t("couponCases.noneAtAll"),
          onlyOpen ? t("couponCases.noneText") : t("couponCases.noneAtAllText"),
        ),
  );
}

const withdrawalRow = (coupon) =>
  h(
    "li.hook-row",
    { "data-test": "coupon-withdrawal" },
    h(
      "div",
      h("strong.wrap-anywhere", coupon.reward.title, " ", coupon.couponCode && h("code", `…${coupon.couponCode.slice(-4)}`)),
      h(
        "div.small.muted.dotted.wrap-anywhere",
        coupon.member && memberName(coupon.member),
        h("span", t(`withdrawals.why.${coupon.withdrawalReason}`)),
        h("span", t("withdrawals.since"), " ", when(coupon.withdrawingSince)),
      ),
    ),
  );

function caseRow(couponCase) {
  const { orderExternalId: number, redemption, state } = couponCase;
  return h(
    "li.hook-row",
    { "data-test": "coupon-case" },
    h(
      "div",
      h(
        "strong.wrap-anywhere",
        h("a", { href: `/staff/orders?number=${encodeURIComponent(number)}` }, t("source.order", { number })),
        " ",
        h("span.chip", { class: CHIPS[state] ?? "" }, t(`couponCases.state.${state}`)),
      ),
      redemption &&
        h(
          "div.small.muted.dotted.wrap-anywhere",
          memberName(redemption.member),
          h("span", redemption.reward.title),
          redemption.couponCode && h("code", `…${redemption.couponCode.slice(-4)}`),
        ),
      h("p", t(`couponCases.why.${couponCase.reason}`), " ", taken(couponCase)),
      h("div.small.muted.dotted", h("span", t("couponCases.paid"), " ", when(couponCase.openedAt)), decided(couponCase)),
      couponCase.note && h("p.small.wrap-anywhere", t("couponCases.note", { note: couponCase.note })),
    ),
    state === "OPEN" && (isOwn(redemption) ? h("p.small.muted", t("couponCases.own")) : decideButton(couponCase)),
  );
}

function taken({ points, reason }) {
  if (!points) return t("couponCases.nothingTaken");
  return t(reason === "WITHDRAWN" ? "couponCases.owed" : "couponCases.taken", { count: points });
}

const decided = ({ decidedAt, state }) =>
  decidedAt &&
  h("span", state === "CLOSED" ? t("couponCases.closedAt") : t("couponCases.decidedAt"), " ", atMoment(decidedAt));

const isOwn = (redemption) => redemption?.member?.id === currentViewer().member.id;

const decideButton = (couponCase) =>
  h(
    "button.button.is-small",
    {
      type: "button",
      "aria-label": t("couponCases.decideOf", { number: couponCase.orderExternalId }),
      onclick: () => decide(couponCase),
    },
    t("couponCases.decide"),
  );

function decide(couponCase) {
  const back = couponCase.points
    ? t("couponCases.forgiveText", { count: couponCase.points })
    : t("couponCases.forgiveNothing");
  openDialog({
    title: t("couponCases.decideOf", { number: couponCase.orderExternalId }),
    body: (close) =>
      mutationForm({
        mutation: "decide-coupon-case",
        submit: t("couponCases.decide"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          h("p", t(`couponCases.why.${couponCase.reason}`), " ", taken(couponCase)),
          radios({
            name: "decision",
            label: t("couponCases.decision"),
            options: [
              ["forgive", t("couponCases.forgive"), back],
              ["confirm", t("couponCases.confirm"), t("couponCases.confirmText")],
            ],
          }),
          field({ name: "note", label: t("couponCases.reason"), hint: t("couponCases.reasonHint"), required: true, maxlength: 300 }),
        ],
        input: ({ decision, note }) => ({ caseId: couponCase.id, forgive: decision === "forgive", note }),
        done: async () => {
          await settled(close, t("couponCases.done"));
        },
      }),
  });
}
