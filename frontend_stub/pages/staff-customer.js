// One customer on all channels: figures, and all that happened with them, newest first.
import { ask } from "../api.js";
import { date, dateTime, money, number, share } from "../format.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { t } from "../words/index.js";
import { recordContact, recordOrder } from "./recording.js";
import { there } from "./refusals.js";
import { nameOf, segmentChip } from "./staff-customers.js";
import { forStaff, staffPage } from "./staff-frame.js";

const SIZE = 20;

export default async function customerPage({ params, signal }) {
  forStaff();
  const from = (after) => ask("customer", { id: params.id, first: SIZE, after }, { signal }).then((data) => data.customer);
  const customer = there(await from(null));
  const { timeline } = customer;
  return staffPage(
    nameOf(customer),
    h(
      "p.lead.wrap-anywhere",
      customer.email,
      " ",
      customer.member
        ? h("a", { href: `/m/${encodeURIComponent(customer.member.handle)}` }, `@${customer.member.handle}`)
        : t("customers.guest"),
      " ",
      segmentChip(customer.segment),
    ),
    figures(customer),
    h(
      "section.card",
      { "data-test": "timeline" },
      h("div.card-head", h("h2", t("customers.timeline")), customer.email && actsOf(customer)),
      timeline.nodes.length
        ? pagedList({ connection: timeline, item: happening, more: (after) => from(after).then((one) => there(one).timeline) })
        : h("p.card-empty", t("customers.nothing")),
    ),
  );
}

/** A contact or a purchase of which no system tells. */
const actsOf = (customer) =>
  h(
    "div.tier-acts",
    act(t("recording.contact"), () => recordContact(customer)),
    act(t("recording.order"), () => recordOrder(customer)),
  );

const act = (words, onclick) => h("button.button.is-small", { type: "button", onclick }, icon("plus"), words);

function figures({ spent, orderCount, lastOrderAt, clv, predictedClv, churnRisk, loyalty, member, acceptedTerms }) {
  const shown = [
    ["spent", money(spent)],
    ["orderCount", number(orderCount)],
    ["lastOrder", lastOrderAt ? date(lastOrderAt) : "–"],
    ["clv", money(clv)],
    ["predicted", money(predictedClv)],
    ["churn", churnRisk === null ? "–" : share(churnRisk)],
    loyalty && ["points", number(loyalty.available)],
    loyalty?.tier && ["tier", loyalty.tier.name],
    member && ["terms", acceptedTerms ? `${acceptedTerms.version} · ${date(acceptedTerms.acceptedAt)}` : t("customers.noTerms")],
  ].filter(Boolean);
  return h(
    "section.card.padded",
    h(
      "dl.funnel-figures",
      { "data-test": "customer-figures" },
      shown.map(([name, value]) => h("div", h("dt", t(`customers.${name}`)), h("dd", value))),
    ),
    h("p.small.muted", t("customers.figuresText")),
  );
}

const happening = (item) => {
  const { what, at, href, more } = TELLS[item.__typename](item);
  return h(
    "li.tier-row",
    { "data-test": "happening" },
    h(
      "div",
      h("span.chip", t(`happening.${item.__typename}`)),
      " ",
      href ? h("a.wrap-anywhere", { href }, h("strong", what)) : h("strong.wrap-anywhere", what),
      more && h("div.small.muted.wrap-anywhere", more),
    ),
    h("time.small.muted", { datetime: at }, dateTime(at)),
  );
};

const thread = ({ id }) => `/t/${encodeURIComponent(id)}`;

const TELLS = {
  Order: ({ externalId, placedAt, state, total }) => ({
    what: `${externalId} · ${money(total)}`,
    at: placedAt,
    href: `/staff/orders?number=${encodeURIComponent(externalId)}`,
    more: state === "PAID" ? null : t(`customers.state.${state}`),
  }),
  Thread: (one) => ({ what: one.title, at: one.createdAt, href: thread(one) }),
  Post: (one) => ({ what: one.thread?.title ?? "–", at: one.createdAt, href: one.thread && thread(one.thread) }),
  Review: ({ product, rating, reviewedAt }) => ({ what: `${product?.title ?? "–"} · ${rating}/5`, at: reviewedAt }),
  Redemption: ({ reward, cost, redeemedAt }) => ({
    what: reward?.title ?? "–",
    at: redeemedAt,
    more: t("customers.points.spent", { count: cost }),
  }),
  Referral: ({ referredAt, referralState }) => ({ what: t(`referral.${referralState}`), at: referredAt }),
  Interaction: ({ channel, summary, at }) => ({ what: t(`channel.${channel}`), at, more: summary }),
  SurveyResponse: ({ survey, answers, answeredAt }) => ({
    what: survey?.title ?? "–",
    at: answeredAt,
    more: answers.map((one) => `${one.prompt} ${one.score ?? one.choice ?? one.text ?? "–"}`).join(" · "),
  }),
};
