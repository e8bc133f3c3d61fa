// Inviting friends: the link, its QR code, and what became of those who came.
import { ask } from "../api.js";
import { money, number, onDay } from "../format.js";
import { copy } from "../ui/acts.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { channels, preview } from "../ui/inviting.js";
import { pagedList } from "../ui/pager.js";
import { rewardWords } from "../ui/rewards.js";
import { emptyState } from "../ui/states.js";
import { threadPath } from "../ui/threads.js";
import { toast } from "../ui/toast.js";
import { refresh } from "../router.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

export default async function accountReferralsPage({ signal }) {
  signedIn();
  const fetchPage = (after) => ask("account-referrals", { first: 20, after }, { signal });
  const fetchPosts = (after) => ask("referral-posts", { first: 10, after }, { signal }).then((found) => me(found.viewer).referralPosts);
  const [{ viewer, program }, posts] = await Promise.all([fetchPage(null), fetchPosts(null)]);
  const { referralCodes, referrals } = me(viewer);
  const taken = new Set(referralCodes.map(({ campaign }) => campaign.slug));
  const open = program.referralCampaigns.filter(({ isActive, slug }) => isActive && !taken.has(slug));
  return accountPage(
    t("account.referrals"),
    h("p.lead", t("referrals.lead")),
    referralCodes.map(codeCard),
    open.map(codeForm),
    !referralCodes.length && !open.length && emptyState("users", t("referrals.noCampaign"), ""),
    h(
      "section.card",
      h("div.card-head", h("h2", t("referrals.friends"))),
      referrals.nodes.length
        ? pagedList({
            connection: referrals,
            item: referralRow,
            more: async (after) => me((await fetchPage(after)).viewer).referrals,
          })
        : h("p.card-empty", t("referrals.none")),
    ),
    posts.nodes.length > 0 &&
      h(
        "section.card",
        h("div.card-head", h("h2", t("referrals.posts"))),
        pagedList({ connection: posts, item: postRow, more: fetchPosts }),
      ),
  );
}

function codeCard(code) {
  const { campaign } = code;
  const words = (side) =>
    campaign.rewards
      .filter((reward) => reward.side === side)
      .map(rewardWords)
      .join(", ");
  const shareNow = () => navigator.share({ title: campaign.name, url: code.url }).catch(() => {});
  return h(
    "section.card.code-card",
    { "data-test": "referral-code", "aria-label": campaign.name },
    h(
      "div.code-main",
      h("div.eyebrow", campaign.name),
      h("p.code-deal", t("referrals.deal", { mine: words("REFERRER"), theirs: words("REFEREE") })),
      stepsOf(campaign).map((words) => h("p.small.muted", { "data-test": "step" }, words)),
      campaign.minimumOrder && h("p.small.muted", t("referrals.minimum", { amount: money(campaign.minimumOrder) })),
      h("p.small.muted", t("referrals.hold", { count: campaign.holdDays })),
      h(
        "div.copy-field",
        h("input.input", {
          readonly: true,
          value: code.url,
          "aria-label": t("referrals.link"),
          onfocus: (event) => event.target.select(),
          "data-test": "referral-url",
        }),
        h("button.button.is-primary", { type: "button", onclick: () => copy(code.url) }, icon("copy"), t("copy")),
      ),
      channels(code),
      preview(code),
      "share" in navigator && h("button.button.is-quiet", { type: "button", onclick: shareNow }, icon("out"), t("share")),
      h(
        "dl.code-figures",
        [
          ["visits", code.visits],
          ["signUps", code.signUps],
          ["rewarded", code.rewarded],
        ].map(([key, value]) => h("div", h("dd", number(value)), h("dt", t(`referrals.${key}`)))),
      ),
    ),
    h(
      "figure.qr",
      h("img", { src: pictureOf(code.qrSvg), alt: t("referrals.qr", { code: code.code }), width: 168, height: 168 }),
      h("figcaption", h("code", code.code)),
    ),
  );
}

/** What later friends bring, where that is more. */
const stepsOf = (campaign) =>
  campaign.rewards.flatMap((reward) =>
    reward.steps.map((step) =>
      t("referrals.step", { count: step.fromFriend, reward: rewardWords({ ...reward, ...step }) }),
    ),
  );

/** As a picture the SVG is drawn but never run: scripts and links in it are dead. */
const pictureOf = (qrSvg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg)}`;

const codeForm = (campaign) =>
  h(
    "section.card.padded",
    h("h2", campaign.name),
    mutationForm({
      mutation: "create-referral-code",
      submit: t("referrals.create"),
      children: field({
        name: "vanity",
        label: t("referrals.vanity"),
        optional: true,
        hint: t("referrals.vanityHint"),
        autocomplete: "off",
        maxlength: 20,
      }),
      input: ({ vanity }) => ({ campaignSlug: campaign.slug, vanity }),
      done: () => {
        toast(t("saved"));
        refresh();
      },
    }),
  );

/** A post of one's own that was handed on, and who came through it. */
const postRow = ({ post, visits, signUps, rewarded }) =>
  h(
    "li.referral",
    { "data-test": "referral-post" },
    h("span.round.is-small", icon("chat")),
    h(
      "div",
      post
        ? h("a", { href: `${threadPath(post.thread)}#post-${post.number}` }, h("strong", post.thread.title))
        : h("strong", t("referrals.postGone")),
      h("div.small.muted.dotted", h("span", t("referrals.postVisits", { count: visits })), h("span", t("referrals.postSignUps", { count: signUps })), h("span", t("referrals.postRewarded", { count: rewarded }))),
    ),
  );

function referralRow(referral) {
  const { state } = referral;
  return h(
    "li.referral",
    { "data-test": "referral-row" },
    h("span.round.is-small", icon("user")),
    h(
      "div",
      h("strong", referral.referee?.displayName || t("referrals.someone")),
      h(
        "div.small.muted.dotted",
        onDay(referral.createdAt),
        state === "QUALIFIED" &&
          referral.rewardsDueAt &&
          h("span", t("referrals.due"), " ", onDay(referral.rewardsDueAt)),
      ),
    ),
    h("span.chip", { class: `is-${state.toLowerCase()}` }, t(`referral.${state}`)),
  );
}
