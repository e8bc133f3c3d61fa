// The form of a survey, with any number of questions; each field is named by where it lies, so that refusals find it.
import { keysByInput } from "../api.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { limitedTo } from "./limited-to.js";
import { fromLocal, toLocal } from "./moments.js";
import { originalsOf } from "./originals.js";
import { settled } from "./settled.js";
import { OCCASIONS } from "./survey-requests.js";

const KINDS = ["NPS", "CSAT", "CUSTOM"];
const QUESTION_KINDS = ["SCORE_0_10", "RATING_1_5", "CHOICE", "TEXT"];
const MOST_POINTS = 10_000;
const MOST_DAYS = 180;

/** Opens it for a survey, or for a new one. Texts stand there as they were written, not as they are read. */
export async function editSurvey(survey) {
  const [limited, written, ...asked] = await Promise.all([
    limitedTo(survey?.id),
    ...[survey, ...(survey?.questions ?? [])].map((one) => originalsOf(one?.id)),
  ]);
  const questions = survey
    ? survey.questions.map((question, place) => ({ ...question, ...originalOf(question, asked[place]) }))
    : [{ kind: "SCORE_0_10", prompt: "", choices: [] }];
  const editor = questionsEditor(questions);
  const keyed = keysByInput();
  openDialog({
    title: survey ? survey.title : t("surveys.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-survey",
        submit: t("save"),
        children: [
          limited,
          field({ name: "title", label: t("surveys.title"), value: written.title ?? survey?.title ?? "", required: true, maxlength: 120 }),
          select({
            name: "kind",
            label: t("surveys.kind"),
            hint: t("surveys.kindHint"),
            value: survey?.kind ?? "NPS",
            options: KINDS.map((kind) => [kind, t(`surveys.kind_${kind}`)]),
          }),
          h(
            "div.field-pair",
            field({ name: "points", label: t("surveys.points"), type: "number", value: survey?.points ?? 0, min: 0, max: MOST_POINTS, step: 1, required: true }),
            field({ name: "closesAt", label: t("surveys.closesAt"), type: "datetime-local", value: toLocal(survey?.closesAt), optional: true }),
          ),
          h(
            "div.field-pair",
            select({
              name: "sentAfter",
              label: t("surveys.sentAfter"),
              hint: t("surveys.sentAfterHint"),
              value: survey?.sentAfter ?? "",
              options: [["", t("surveys.notSent")], ...OCCASIONS.map((one) => [one, t(`surveys.occasion_${one}`)])],
            }),
            field({ name: "sentAfterDays", label: t("surveys.sentAfterDays"), type: "number", value: survey?.sentAfterDays ?? "", min: 0, max: MOST_DAYS, step: 1, optional: true }),
          ),
          editor,
        ],
        input: ({ title, kind, points, closesAt, sentAfter, sentAfterDays }) => {
          const sent = { sentAfter: sentAfter || null, sentAfterDays: sentAfterDays ? Number(sentAfterDays) : null };
          const input = { title, kind, points: Number(points), closesAt: fromLocal(closesAt), ...sent, questions: questionsIn(editor) };
          return survey ? { ...input, id: survey.id } : keyed(input);
        },
        done: () => settled(close, t("saved")),
      }),
  });
}

/** @type {(question: any, original: any) => any} */
const originalOf = (question, { prompt, choices }) => ({
  prompt: prompt ?? question.prompt,
  choices: choices?.split("\n") ?? question.choices,
});

function questionsEditor(questions) {
  const rows = h("div.order-edit", questions.map(questionRow));
  const add = () => {
    const row = questionRow({ kind: "TEXT", prompt: "", choices: [] });
    rows.append(row);
    row.querySelector("input").focus();
  };
  return h(
    "fieldset.terms",
    { "data-field": "questions" },
    h("legend.label", t("surveys.asks")),
    h("p.hint", t("surveys.asksHint")),
    h("p.field-error", { hidden: true, id: "survey-questions-error" }),
    rows,
    h("button.button.is-quiet.is-small", { type: "button", onclick: add }, icon("plus"), t("surveys.addQuestion")),
  );
}

function questionRow({ kind, prompt, choices }) {
  const remove = () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector("input").focus();
  };
  const ask = field({ name: "prompt", label: t("surveys.prompt"), value: prompt, maxlength: 300 });
  const how = select({
    name: "questionKind",
    label: t("surveys.answeredBy"),
    value: kind,
    options: QUESTION_KINDS.map((one) => [one, t(`surveys.by_${one}`)]),
  });
  const between = field({ name: "choices", label: t("surveys.choices"), hint: t("surveys.choicesHint"), type: "textarea", value: choices.join("\n") });
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": t("surveys.question"), "data-test": "survey-question-row" },
    ask,
    how,
    between,
    h("button.button.is-quiet.is-small", { type: "button", onclick: remove }, icon("trash"), t("surveys.removeQuestion")),
  );
  const fit = () => {
    between.hidden = how.querySelector("select").value !== "CHOICE";
  };
  how.addEventListener("change", fit);
  fit();
  return row;
}

function questionsIn(editor) {
  return [...editor.querySelectorAll("[data-test=survey-question-row]")].map((row, place) => {
    const [prompt, kind, choices] = ["prompt", "questionKind", "choices"].map((name) => row.querySelector(`[name=${name}]`));
    prompt.closest(".field").dataset.field = `questions.${place}.prompt`;
    kind.closest(".field").dataset.field = `questions.${place}.kind`;
    choices.closest(".field").dataset.field = `questions.${place}.choices`;
    const lines = choices.value.split("\n").map((line) => line.trim()).filter(Boolean);
    return { prompt: prompt.value, kind: kind.value, choices: kind.value === "CHOICE" ? lines : null };
  });
}
