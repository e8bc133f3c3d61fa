// Referrals that wait until somebody decides: what speaks against each, how much that weighs, and the decision.
import { ask, given } from "../api.js";
import { dateTime, number } from "../format.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const SIZE = 20;

export default async function referralReviewsPage({ signal }) {
  forStaff();
  const fetchPage = (after) =>
    ask("referral-reviews", { first: SIZE, after }, { signal }).then((data) => given(data.referralReviews));
  const waiting = await fetchPage(null);
  return staffPage(
    t("nav.referralReviews"),
    h("p.lead", t("referralReviews.lead")),
    h(
      "section.card",
      { "data-test": "referral-reviews" },
      waiting.nodes.length
        ? pagedList({ connection: waiting, item: row, more: fetchPage })
        : emptyState("check", t("referralReviews.none"), t("referralReviews.noneText")),
    ),
    h("p.small.muted", t("referralReviews.kept")),
  );
}

function row(referral) {
  const { campaign, code, owner } = referral.code;
  const names = { friend: referral.referee?.displayName ?? "–", owner: owner.displayName };
  return h(
    "li.tier-row",
    { "data-test": "referral-review" },
    h(
      "div",
      h("strong.wrap-anywhere", t("referralReviews.who", names)),
      h(
        "div.small.muted.wrap-anywhere",
        [
          referral.referee?.member && `@${referral.referee.member.handle}`,
          owner.handle && `@${owner.handle}`,
          campaign.name,
          code,
          dateTime(referral.createdAt),
        ]
          .filter(Boolean)
          .join(" · "),
      ),
      h(
        "div.small",
        { "data-test": "risk-score" },
        campaign.reviewScore === null
          ? t("referralReviews.score", { score: number(referral.riskScore) })
          : t("referralReviews.scoreOf", { score: number(referral.riskScore), limit: number(campaign.reviewScore) }),
      ),
      h("ul.small", referral.riskSignals.map((signal) => h("li", t(`risk.${signal}`)))),
    ),
    h(
      "div.tier-acts",
      h(
        "button.button.is-small",
        { type: "button", "aria-label": t("referralReviews.approveOf", names), onclick: () => decide(referral, true) },
        t("partners.approve"),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("referralReviews.turnDownOf", names), onclick: () => decide(referral, false) },
        t("partners.turnDown"),
      ),
    ),
  );
}

function decide(referral, approve) {
  const words = approve ? t("partners.approve") : t("partners.turnDown");
  openDialog({
    title: words,
    body: (close) =>
      mutationForm({
        mutation: "review-referral",
        submit: words,
        children: [
          h("p", approve ? t("referralReviews.approveText") : t("referralReviews.turnDownText")),
          field({ name: "reason", label: t("members.reason"), hint: t("partners.reasonHint"), required: true, maxlength: 200 }),
        ],
        input: (values) => ({ referralId: referral.id, approve, reason: values.reason ?? "" }),
        done: () => settled(close, t("saved")),
      }),
  });
}
