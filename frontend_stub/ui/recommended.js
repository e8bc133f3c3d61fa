// What is recommended to a member, with the reason for each, and the way to want none of it.
import { t } from "../words/index.js";
import { h } from "./h.js";
import { productPath } from "./products.js";
import { threadPath } from "./threads.js";

const MOST = 3;
// Where each step is taken; what is not known here is told without a link.
const WAYS = {
  POINTS_EXPIRE: () => "/account/rewards",
  REDEEM_REWARD: () => "/account/rewards",
  ANSWER_SURVEY: (survey) => `/surveys/${survey.id}`,
  WRITE_REVIEW: productPath,
  INVITE_FRIEND: () => "/account/referrals",
};

/** A card with all of it; none where there is nothing. */
export function recommended({ products, buyAgain, threads, nextBestActions, reasons }) {
  const why = new Map(reasons.map((reason) => [reason.thingId, reason.text]));
  const things = (list, path) => list.slice(0, MOST).map((one) => row(path(one), one.title, why.get(one.id)));
  const parts = [
    part("recommended.next", nextBestActions.map(step)),
    part("recommended.products", things(products, productPath)),
    part("recommended.buyAgain", things(buyAgain, productPath)),
    part("recommended.threads", things(threads, threadPath)),
  ].filter(Boolean);
  return (
    parts.length > 0 &&
    h(
      "section.card",
      { "data-test": "recommended" },
      h("div.card-head", h("h2", t("recommended.title")), h("a.card-link", { href: "/account/settings" }, t("recommended.off"))),
      parts,
    )
  );
}

const part = (name, rows) => rows.length > 0 && h("div", h("h3.card-part", t(name)), h("ul.list", { role: "list" }, rows));

const row = (href, title, note) =>
  h("li.tier-row", h("div", href ? h("a.wrap-anywhere", { href }, title) : title, note && h("div.small.muted", note)));

function step({ code, title, points, subject }) {
  const notes = [
    subject?.title,
    points && t(code === "POINTS_EXPIRE" ? "recommended.atStake" : "recommended.brings", { count: points }),
  ].filter(Boolean);
  return row(WAYS[code]?.(subject), title, notes.join(" · "));
}
