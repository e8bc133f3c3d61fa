// The console opens here: what waits for the brand's staff, with the way to where it is done.
import { ask, whole } from "../api.js";
import { when } from "../format.js";
import { moderatesSomewhere } from "../session.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { programmeDay } from "../ui/moments.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function waitingPage({ signal }) {
  forStaff();
  const wanted = { today: programmeDay(), moderates: moderatesSomewhere() };
  const { alarms, insights, moderationQueue, referralReviews, unansweredQuestions } = whole(await ask("staff-waiting", wanted, { signal }));
  const rows = [
    ...alarms.map(alarmRow),
    moderationQueue && moderationQueue.totalCount > 0 && countRow("cases", moderationQueue.totalCount, "/moderation"),
    referralReviews.totalCount > 0 && countRow("referrals", referralReviews.totalCount, "/staff/referrals"),
    unansweredQuestions.totalCount > 0 && questionsRow(unansweredQuestions),
    ...insights.goals.filter(isBehind).map(goalRow),
  ].filter(Boolean);
  return staffPage(
    t("nav.alarms"),
    h("p.lead", t("alarms.lead")),
    rows.length
      ? h("section.card", h("ul.list", { role: "list" }, rows))
      : emptyState("check", t("alarms.none"), t("alarms.noneText")),
  );
}

const alarmRow = (alarm) =>
  h(
    "li.hook-row",
    { "data-test": "alarm" },
    h(
      "div",
      h("span.chip.is-failed", icon("warning"), t(`alarms.kind.${alarm.kind}`)),
      h("strong.wrap-anywhere", alarm.title),
      h("p.muted.wrap-anywhere", alarm.body),
    ),
    isElsewhere(alarm) && h("a.button.is-small", { href: alarm.url }, t(`alarms.go.${alarm.kind}`), icon("chevron")),
  );

/** What is mended outside the portal has its address here, where its words say what to do. */
const isElsewhere = ({ url }) => url !== location.pathname;

const waiting = (kind, href, ...what) =>
  h(
    "li.hook-row",
    { "data-test": `waiting-${kind}` },
    h("div", h("span.chip.is-waiting", icon("clock"), t(`waiting.kind_${kind}`)), what),
    h("a.button.is-small", { href }, t(`waiting.go_${kind}`), icon("chevron")),
  );

const countRow = (kind, count, href) => waiting(kind, href, h("strong", t(`waiting.${kind}`, { count })));

/** The first few by name, those that wait longest first. */
const questionsRow = ({ totalCount, nodes }) =>
  waiting(
    "questions",
    "/?kind=QUESTION&solved=no&order=UNANSWERED_FIRST",
    h("strong", t("waiting.questions", { count: totalCount })),
    h(
      "ul.pair-list",
      nodes.map(({ id, slug, title, createdAt }) =>
        h("li.wrap-anywhere", h("a", { href: `/t/${id}/${slug}` }, title), " ", h("span.small.muted", when(createdAt))),
      ),
    ),
  );

/** One that is over is no more to be helped. */
const isBehind = ({ onTrack, dueOn, measuredOn }) => !onTrack && dueOn !== measuredOn;

const goalRow = ({ metric }) => waiting("goal", "/insights", h("strong", t("waiting.goal", { name: t(`goal.${metric}`) })));
