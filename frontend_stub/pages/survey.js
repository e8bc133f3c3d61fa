// A survey, as who is asked answers it: what it brings, the questions, and thanks.
import { ask, keysByInput } from "../api.js";
import { atMoment } from "../format.js";
import { isStaff } from "../session.js";
import { mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { answersIn, surveyFields } from "../ui/survey-fields.js";
import { t } from "../words/index.js";
import { NotThere, signedIn } from "./refusals.js";

export default async function surveyPage({ params, query, signal }) {
  signedIn();
  const { node } = await ask("survey-page", { id: params.id }, { signal });
  if (node?.__typename !== "Survey") throw new NotThere();
  const place = h("section.card.padded", { "data-test": "survey" });
  const orderId = query.get("order");
  fill(place, whyNot(node, orderId) ?? questions(node, place, orderId));
  return {
    title: node.title,
    content: h("div.narrow.is-wide", h("h1.wrap-anywhere", node.title), place),
  };
}

/** What is said instead of the questions, to whom they are not put. */
function whyNot({ closesAt, viewerHasAnswered }, orderId) {
  // About another order one may answer again; whether it is another is for the server to say.
  if (viewerHasAnswered && !orderId) return outcome("check", t("surveys.answered"), t("surveys.answeredText"));
  if (closesAt && Date.parse(closesAt) <= Date.now()) return outcome("clock", t("surveys.closed"), t("surveys.closedText"));
  return isStaff() ? outcome("eye", t("surveys.forCustomers"), t("surveys.forCustomersText")) : null;
}

function questions(survey, place, orderId) {
  const keyed = keysByInput();
  return mutationForm({
    mutation: "answer-survey",
    submit: t("surveys.send"),
    children: [
      survey.points > 0 && h("p.notice", { "data-test": "survey-points" }, icon("coin"), t("surveys.worth", { count: survey.points })),
      survey.closesAt && h("p.small.muted", t("surveys.until"), " ", atMoment(survey.closesAt)),
      orderId && h("p.small.muted", t("surveys.aboutOrder")),
      surveyFields(survey.questions),
    ],
    input: (values) => keyed({ surveyId: survey.id, answers: answersIn(survey.questions, values), orderId }),
    done: ({ pointsAwarded }) => thank(place, pointsAwarded),
  });
}

/** The heading takes the focus, so that who listens hears at once that it has arrived. */
function thank(place, points) {
  fill(place, outcome("spark", t("surveys.thanks"), points > 0 ? t("surveys.thanksPoints", { count: points }) : t("surveys.thanksText")));
  const heading = place.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
}

const outcome = (symbol, title, text) =>
  h(
    "div.outcome",
    { "data-test": "survey-outcome" },
    h("span.state-icon", icon(symbol)),
    h("h2", title),
    h("p", text),
    h("a.button", { href: "/account" }, t("surveys.toAccount")),
  );
