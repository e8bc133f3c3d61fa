// What was said in one survey: a picture for each question, and the comments, newest first.
import { ask, whole } from "../api.js";
import { dateTime, number, share } from "../format.js";
import { bars, figure } from "../ui/charts.js";
import { writeTo } from "../ui/care-message.js";
import { h } from "../ui/h.js";
import { answeredShare, sentWhen } from "../ui/survey-requests.js";
import { t } from "../words/index.js";
import { NotThere } from "./refusals.js";
import { forStaff, staffPage } from "./staff-frame.js";

const SIZE = 100;
const MOST = 1000; // answers that are counted: beyond those the newest tell what customers think now
const SCALES = { SCORE_0_10: [0, 10], RATING_1_5: [1, 5] };

export default async function staffSurveyPage({ params, signal }) {
  forStaff();
  const { survey, totalCount, responses } = await read(params.id, signal);
  const asked = questionsIn(survey, responses);
  return staffPage(
    survey.title,
    h(
      "p.lead",
      h("a", { href: "/staff/surveys" }, t("surveys.all")),
      " · ",
      t(`surveys.kind_${survey.kind}`),
      " · ",
      t("surveys.responses", { count: totalCount }),
    ),
    survey.kind !== "CUSTOM" && h("p", { "data-test": "survey-score" }, scoreOf(survey)),
    survey.sentAfter && h("p.small.muted", { "data-test": "survey-sent" }, sentWhen(survey)),
    survey.requests !== null && survey.requests.asked > 0 && h("p", { "data-test": "survey-requests" }, answeredShare(survey.requests)),
    totalCount > 0 &&
      h(
        "p",
        h(
          "button.button.is-small",
          { type: "button", "data-test": "write-to-respondents", onclick: () => write(survey) },
          t("surveys.writeTo"),
        ),
        " ",
        h("span.small.muted", t("surveys.writeToText")),
      ),
    responses.length < totalCount && h("p.notice", t("surveys.newest", { count: responses.length })),
    responses.length
      ? asked.map((question, place) => (question.kind === "TEXT" ? comments(question) : picture(question, place)))
      : h("p.card.padded", t("surveys.noResponses")),
  );
}

/** What came of it is told to those who said it: you said, we did. */
async function write({ id, title }) {
  const { careAudience } = whole(await ask("care-audience", { surveyId: id }));
  writeTo(t("surveys.respondents", { title }), { surveyId: id }, careAudience);
}

/** NPS or CSAT of all that was answered to it, with its interval; too few answers make none. */
function scoreOf({ kind, score }) {
  if (!score) return t("surveys.tooFew", { name: kind });
  const write = kind === "CSAT" ? share : number;
  return [
    h("strong", t("surveys.score", { name: kind, value: write(score.value) })),
    " ",
    t("surveys.interval", { low: write(score.low), high: write(score.high) }),
  ];
}

async function read(id, signal) {
  const responses = [];
  for (let after = null; ; ) {
    const { node } = await ask("survey-results", { id, first: SIZE, after }, { signal });
    if (!node?.responses) throw new NotThere();
    const { nodes, pageInfo, totalCount } = node.responses;
    responses.push(...nodes);
    if (!pageInfo.hasNextPage || responses.length >= MOST) return { survey: node, totalCount, responses };
    after = pageInfo.endCursor;
  }
}

/** What is asked today, then what was asked once, each with all that was said to it. */
function questionsIn({ questions }, responses) {
  const found = new Map();
  const keyOf = ({ kind, prompt }) => `${kind} ${prompt}`;
  for (const response of responses)
    for (const answer of response.answers) {
      const key = keyOf(answer);
      if (!found.has(key)) found.set(key, { kind: answer.kind, prompt: answer.prompt, choices: [], said: [] });
      found.get(key).said.push({ ...answer, response });
    }
  const today = new Map(questions.map((question, place) => [keyOf(question), { ...question, place }]));
  for (const [key, question] of found) question.choices = today.get(key)?.choices ?? [];
  const placeOf = (question) => today.get(keyOf(question))?.place ?? today.size;
  return [...found.values()].sort((one, other) => placeOf(one) - placeOf(other));
}

function picture({ kind, prompt, choices, said }, place) {
  const given = said.map(({ score, choice }) => (kind in SCALES ? String(score) : choice));
  const [least, most] = SCALES[kind] ?? [];
  const options = kind in SCALES
    ? Array.from({ length: most - least + 1 }, (_, step) => String(least + step))
    : [...new Set([...choices, ...given])];
  const rows = options.map((option) => [option, given.filter((one) => one === option).length]);
  return figure({
    title: prompt,
    note: t("surveys.responses", { count: said.length }),
    test: "survey-question",
    file: `survey-${place + 1}`,
    picture: bars({
      label: t("surveys.picture", { prompt }),
      rows: rows.map(([option, count]) => ({ label: short(option), value: count, text: number(count) })),
    }),
    columns: [t("surveys.answer"), t("surveys.count")],
    rows,
  });
}

const LONGEST_LABEL = 16;

/** As much as stands beside a bar; the table says all of it. */
const short = (text) => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

const comments = ({ prompt, said }) =>
  h(
    "section.card",
    { "data-test": "survey-comments" },
    h("div.card-head", h("h2", prompt)),
    h(
      "ul.list",
      { role: "list" },
      said.map(({ text, response: { member, answeredAt } }) =>
        h(
          "li.tier-row",
          h(
            "div",
            h("p.wrap-anywhere", text ?? t("surveys.erased")),
            h("div.small.muted", [member?.displayName, dateTime(answeredAt)].filter(Boolean).join(" · ")),
          ),
        ),
      ),
    ),
  );
