// The form of a question about preferences: what is asked, what for, how it is answered and what that is worth.
import { keysByInput } from "../api.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { checkbox, field, mutationForm, select } from "./form.js";
import { originalsOf } from "./originals.js";
import { settled } from "./settled.js";

const KINDS = ["CHOICE", "CHOICES", "DATE"];

/** Opens it for a question, or for a new one. Texts stand there as they were written, not as they are read. */
export async function editProfileQuestion(question) {
  const written = await originalsOf(question?.id);
  const keyed = keysByInput();
  openDialog({
    title: question ? question.prompt : t("profile.new"),
    body: (close) => {
      const form = mutationForm({
        mutation: "save-profile-question",
        submit: t("save"),
        children: [
          field({ name: "prompt", label: t("profile.prompt"), value: written.prompt ?? question?.prompt ?? "", required: true, maxlength: 300 }),
          field({ name: "purpose", label: t("profile.purpose"), hint: t("profile.purposeHint"), value: written.purpose ?? question?.purpose ?? "", required: true, maxlength: 300 }),
          select({ name: "kind", label: t("surveys.answeredBy"), value: question?.kind ?? KINDS[0], options: KINDS.map((one) => [one, t(`profile.by_${one}`)]) }),
          field({ name: "choices", label: t("surveys.choices"), hint: t("surveys.choicesHint"), type: "textarea", value: written.choices ?? (question?.choices ?? []).join("\n") }),
          field({ name: "points", label: t("profile.worth"), type: "number", value: question?.points ?? 0, min: 0, max: 10_000, step: 1, required: true }),
          checkbox({ name: "isActive", label: t("profile.isActive"), checked: question?.isActive ?? true }),
        ],
        input: ({ choices, points, ...rest }) => {
          const lines = (choices ?? "").split("\n").map((line) => line.trim()).filter(Boolean);
          const input = { ...rest, points: Number(points), choices: rest.kind === "DATE" ? [] : lines };
          return question ? { ...input, id: question.id } : keyed(input);
        },
        done: () => settled(close, t("saved")),
      });
      const fit = () => (form.elements.choices.closest(".field").hidden = form.elements.kind.value === "DATE");
      form.elements.kind.addEventListener("change", fit);
      fit();
      return form;
    },
  });
}
