// Surveys as staff see them: how satisfied customers are, and each survey with its form and its results.
import { ask, whole } from "../api.js";
import { dateTime, number, share } from "../format.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { programmeDay } from "../ui/moments.js";
import { editProfileQuestion } from "../ui/profile-question-form.js";
import { editSurvey } from "../ui/survey-form.js";
import { answeredShare, sentWhen } from "../ui/survey-requests.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const YEAR = 365 * 86_400_000;

export default async function staffSurveysPage({ signal }) {
  forStaff();
  const to = programmeDay();
  const from = new Date(Date.parse(to) - YEAR).toISOString().slice(0, 10);
  const [{ surveys, insights }, { profileQuestions }] = await Promise.all([
    ask("staff-surveys", { from, to }, { signal }).then(whole),
    ask("profile-questions", {}, { signal }),
  ]);
  return staffPage(
    t("nav.surveys"),
    h("p.lead", t("surveys.lead")),
    satisfactionCard(insights.satisfaction),
    h(
      "section.card",
      { "data-test": "surveys" },
      h(
        "div.card-head",
        h("h2", t("nav.surveys")),
        h("button.button.is-small", { type: "button", onclick: () => editSurvey(null) }, icon("plus"), t("surveys.new")),
      ),
      surveys.length ? h("ul.list", { role: "list" }, surveys.map(row)) : h("p.card-empty", t("surveys.none")),
    ),
    h(
      "section.card",
      { "data-test": "asked" },
      h(
        "div.card-head",
        h("h2", t("profile.asked")),
        h("button.button.is-small", { type: "button", onclick: () => editProfileQuestion(null) }, icon("plus"), t("profile.new")),
      ),
      h("p.hint.padded", t("profile.askedText")),
      profileQuestions.length ? h("ul.list", { role: "list" }, profileQuestions.map(questionRow)) : h("p.card-empty", t("profile.none")),
    ),
  );
}

const satisfactionCard = ({ nps, npsInterval, csat, csatInterval, responses }) =>
  h(
    "section.card.padded",
    { "data-test": "satisfaction" },
    h("h2", t("surveys.satisfaction")),
    h("p.small.muted", t("surveys.satisfactionText"), " ", t("surveys.responses", { count: responses })),
    h("p", figureWords("NPS", nps, npsInterval, number)),
    h("p", figureWords("CSAT", csat, csatInterval, share)),
  );

/** A figure with the interval in which it lies, or that too few have answered for one. */
const figureWords = (name, value, interval, write) =>
  value === null
    ? t("surveys.tooFew", { name })
    : [
        h("strong", `${name} ${write(value)}`),
        " ",
        t("surveys.interval", { low: write(interval.low), high: write(interval.high) }),
      ];

const isClosed = ({ closesAt }) => Boolean(closesAt) && Date.parse(closesAt) <= Date.now();

function row(survey) {
  const { id, kind, title, points, closesAt, questions, requests, responses, sentAfter } = survey;
  const notes = [
    t(`surveys.kind_${kind}`),
    t("surveys.questions", { count: questions.length }),
    t("points.count", { count: points }),
    sentAfter && sentWhen(survey),
    closesAt && t("rules.to", { moment: dateTime(closesAt) }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "survey" },
    h(
      "div",
      h(
        "strong.wrap-anywhere",
        h("a", { href: `/staff/surveys/${id}` }, title),
        " ",
        isClosed(survey) ? h("span.chip", t("surveys.over")) : h("span.chip.is-delivered", t("surveys.open")),
      ),
      h("div.small.muted", notes.join(" · ")),
      h(
        "div.small",
        [t("surveys.responses", { count: responses.totalCount }), requests.asked > 0 && answeredShare(requests)].filter(Boolean).join(" · "),
      ),
    ),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("tiers.edit", { name: title }), onclick: () => editSurvey(survey) },
      icon("edit"),
      t("tiers.change"),
    ),
  );
}

const questionRow = (question) =>
  h(
    "li.tier-row",
    { "data-test": "profile-question" },
    h(
      "div",
      h("strong.wrap-anywhere", question.prompt),
      " ",
      !question.isActive && h("span.chip", t("profile.off")),
      h("div.small.muted.wrap-anywhere", [t(`profile.by_${question.kind}`), t("points.count", { count: question.points }), question.purpose].join(" · ")),
      h("div.small", question.answerCount === null ? t("profile.few") : t("profile.answers", { count: question.answerCount })),
    ),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("tiers.edit", { name: question.prompt }), onclick: () => editProfileQuestion(question) },
      icon("edit"),
      t("tiers.change"),
    ),
  );
