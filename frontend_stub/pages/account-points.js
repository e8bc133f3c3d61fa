// My points: what there is, what runs out, and where every one came from.
import { ask, given } from "../api.js";
import { listen } from "../live.js";
import { currentProgram } from "../session.js";
import { fill, h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { balanceCard, expiringList, tierCard, transactionRow } from "../ui/points.js";
import { pointsOverTime } from "../ui/points-over-time.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { earnList } from "./earn-rules.js";
import { me, signedIn } from "./refusals.js";

const TYPES = ["EARN", "REDEEM", "EXPIRE", "REVERSE", "ADJUST", "RETURN"];

export default async function accountPointsPage({ query, signal }) {
  signedIn();
  const type = TYPES.includes(query.get("type")) ? query.get("type") : null;
  const variables = { first: 25, types: type ? [type] : null };
  const fetchPage = (after) => ask("account-points", { ...variables, after, isFirst: after === null }, { signal });
  const { viewer, program } = await fetchPage(null);
  const { loyalty } = me(viewer);
  const overTime = given(loyalty.overTime);
  const balance = h("div.account-cards", balanceCard(loyalty, currentProgram().pointsName), tierCard(loyalty));
  const pill = (words, key) =>
    h(
      "a.pill",
      { href: key ? `/account/points?type=${key}` : "/account/points", "aria-current": key === type ? "true" : null },
      words,
    );
  const page = accountPage(
    t("account.points"),
    balance,
    loyalty.expiring.length > 0 &&
      h(
        "section.card.padded",
        { "data-test": "expiring" },
        h("h2", t("points.expiringAll")),
        h("p.small.muted", t("points.expiringText")),
        expiringList(loyalty.expiring),
      ),
    pointsOverTime(overTime.nodes, !overTime.pageInfo.hasNextPage),
    h(
      "section.card",
      h(
        "div.card-head",
        h("h2", t("points.history")),
        h("a", { href: "/account/statement" }, t("statement.title")),
        h(
          "nav.pills",
          { "aria-label": t("filter.label") },
          pill(t("filter.all"), null),
          TYPES.map((key) => pill(t(`transaction.${key}`), key)),
        ),
      ),
      loyalty.transactions.nodes.length
        ? pagedList({
            connection: loyalty.transactions,
            item: transactionRow,
            more: async (after) => me((await fetchPage(after)).viewer).loyalty.transactions,
          })
        : h("p.card-empty", t("points.none")),
    ),
    earnList(program.earnRules),
  );
  const draw = ({ pointsChanged }) => {
    Object.assign(loyalty, pointsChanged, { tier: loyalty.tier });
    fill(balance, balanceCard(loyalty, currentProgram().pointsName), tierCard(loyalty));
  };
  return { ...page, started: () => listen("points-changed", {}, { signal, onData: draw }) };
}
