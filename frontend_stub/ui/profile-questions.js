// What the brand would like to know of a customer: answering, changing and taking it back, one question at a time.
import { date } from "../format.js";
import { refresh } from "../router.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { checkbox, field, mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { toast } from "./toast.js";

/** A card with all of them; nothing where nothing is asked. */
export const profileQuestions = ({ profileQuestions: questions, profileConsent }) =>
  questions.length > 0 &&
  h(
    "section.card.padded",
    { "data-test": "profile-questions" },
    h("h2", t("profile.title")),
    h("p.small.muted", profileConsent),
    questions.map(questionForm),
  );

function questionForm(question) {
  const { id, prompt, purpose, points, isActive, viewerAnswer: told } = question;
  return h(
    "div.profile-question",
    { "data-test": "profile-question" },
    isActive
      ? mutationForm({
          mutation: "tell-profile",
          submit: told ? t("profile.change") : t("profile.tell"),
          children: [
            answerField(question),
            h("p.hint", purpose, points > 0 && !told ? ` ${t("profile.points", { count: points })}` : ""),
          ],
          input: (values) => ({ questionId: id, ...answerIn(question, values) }),
          done: () => settle(t("saved")),
          extra: told && takeBack(question),
        })
      : h("div", h("p", h("strong", prompt), ` ${words(told)}`), takeBack(question)),
    told && h("p.small.muted", t("profile.told", { day: date(told.toldAt) })),
  );
}

const words = ({ choices, day }) => (day ? date(day, { dateStyle: "medium", timeZone: "UTC" }) : choices.join(", "));

function answerField({ id, prompt, kind, choices, viewerAnswer: told }) {
  if (kind === "DATE") return field({ name: "day", label: prompt, type: "date", value: told?.day ?? "", required: true });
  if (kind === "CHOICE")
    return select({ name: "choices", label: prompt, value: told?.choices[0] ?? "", options: [["", "–"], ...choices.map((one) => [one, one])] });
  return h(
    "fieldset.choices",
    { "data-field": "choices" },
    h("legend.label", prompt),
    choices.map((one, place) => checkbox({ name: `choice-${place}`, label: one, checked: told?.choices.includes(one) ?? false })),
    h("p.field-error", { hidden: true, id: `profile-${id}-error` }),
  );
}

function answerIn({ kind, choices }, values) {
  if (kind === "DATE") return { day: values.day };
  if (kind === "CHOICE") return { choices: values.choices ? [values.choices] : [] };
  return { choices: choices.filter((_, place) => values[`choice-${place}`]) };
}

const takeBack = ({ id, prompt }) =>
  h(
    "button.button.is-quiet",
    {
      type: "button",
      "aria-label": t("profile.takeBackOf", { prompt }),
      onclick: async ({ currentTarget }) => (await act(currentTarget, "take-back-profile", { questionId: id })) && settle(t("profile.gone")),
    },
    t("profile.takeBack"),
  );

async function settle(message) {
  await refresh();
  toast(message);
}
