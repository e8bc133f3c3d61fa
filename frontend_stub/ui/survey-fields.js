// The questions of a survey as fields, and what was said in them as the server takes it.
import { t } from "../words/index.js";
import { field, radios } from "./form.js";
import { h } from "./h.js";

const LONGEST_TEXT = 2000;
const SCALES = { SCORE_0_10: [0, 10], RATING_1_5: [1, 5] };

/** One field for each question, named by the path at which the server tells what is wrong with it. */
export const surveyFields = (questions) => questions.map(fieldOf);

/** All that was said, in the order of the questions. */
export const answersIn = (questions, values) =>
  questions.map((question, place) => {
    const said = values[nameOf(question, place)] ?? null;
    return { questionId: question.id, [partOf(question)]: said !== null && question.kind in SCALES ? Number(said) : said };
  });

const partOf = ({ kind }) => (kind in SCALES ? "score" : kind === "CHOICE" ? "choice" : "text");

const nameOf = (question, place) => `answers.${place}.${partOf(question)}`;

function fieldOf(question, place) {
  const { kind, prompt, choices } = question;
  const name = nameOf(question, place);
  if (kind in SCALES) return scale({ name, label: prompt, ends: SCALES[kind] });
  if (kind === "CHOICE") return radios({ name, label: prompt, options: choices.map((choice) => [choice, choice]) });
  return field({ name, label: prompt, type: "textarea", maxlength: LONGEST_TEXT, optional: true });
}

/** Numbers in a row, of which one is chosen; arrow keys go along them. */
function scale({ name, label, ends: [least, most] }) {
  const hint = `${name}-hint`;
  const numbers = Array.from({ length: most - least + 1 }, (_, step) => least + step);
  return h(
    "fieldset.choices.is-scale",
    { "data-field": name, "aria-describedby": hint },
    h("legend.label.wrap-anywhere", label),
    h("p.hint", { id: hint }, t("surveys.scale", { least, most })),
    numbers.map((one) =>
      h("label.choice", h("input", { type: "radio", name, value: one, required: true }), h("span.choice-in", String(one))),
    ),
    h("p.field-error", { hidden: true, id: `${name}-error` }),
  );
}
