// Who helped, earned or invited most in some span of time.
import { ask } from "../api.js";
import { number } from "../format.js";
import { currentViewer } from "../session.js";
import { h } from "../ui/h.js";
import { avatar, badgeList, memberName, tierOf } from "../ui/member.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";

const METRICS = ["POINTS_EARNED", "ACCEPTED_ANSWERS", "HELPFUL_VOTES", "REFERRALS"];
const PERIODS = ["WEEK", "MONTH", "QUARTER", "YEAR", "ALL_TIME"];

export default async function leaderboardPage({ query, signal }) {
  const metric = METRICS.includes(query.get("by")) ? query.get("by") : METRICS[0];
  const period = PERIODS.includes(query.get("in")) ? query.get("in") : "MONTH";
  const { leaderboard } = await ask("leaderboard", { metric, period, first: 50 }, { signal });
  const pills = (label, all, chosen, address, words) =>
    h(
      "nav.pills",
      { "aria-label": t(label) },
      all.map((key) =>
        h("a.pill", { href: address(key), "aria-current": key === chosen ? "true" : null }, t(`${words}.${key}`)),
      ),
    );
  const title = t("nav.leaderboard");
  return {
    title,
    content: [
      h("div.page-head", h("div", h("h1", title), h("p.lead", t("leaderboard.lead")))),
      h(
        "div.filters",
        pills("leaderboard.metric", METRICS, metric, (key) => `/leaderboard?by=${key}&in=${period}`, "metric"),
        pills("leaderboard.period", PERIODS, period, (key) => `/leaderboard?by=${metric}&in=${key}`, "period"),
      ),
      leaderboard.length
        ? [
            h("ol.podium", { role: "list" }, leaderboard.slice(0, 3).map(place)),
            leaderboard.length > 3 && h("ol.card.list", { role: "list" }, leaderboard.slice(3).map(row)),
          ]
        : emptyState("trophy", t("leaderboard.empty"), t("leaderboard.emptyText")),
    ],
  };
}

const isSelf = (member) => (currentViewer()?.member.id === member.id ? "is-self" : "");

const place = ({ rank, member, value }) =>
  h(
    "li.card.podium-place",
    { class: `is-rank-${rank} ${isSelf(member)}`, "data-test": "leader" },
    h("span.podium-rank", rank),
    avatar(member, "is-large"),
    memberName(member),
    tierOf(member),
    h("strong.podium-value", number(value)),
  );

const row = ({ rank, member, value }) =>
  h(
    "li.leader-row",
    { class: isSelf(member), "data-test": "leader" },
    h("span.rank", rank),
    avatar(member),
    h("div.post-names", memberName(member), tierOf(member), badgeList(member.badges)),
    h("strong", number(value)),
  );
