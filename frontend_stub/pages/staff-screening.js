// What is held back until a moderator has looked, and what follows from that, as staff set it.
import { ask, whole } from "../api.js";
import { checkbox, field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const HOLDS = ["NOTHING", "SUSPECTED", "NEWCOMERS", "EVERYTHING"];

export default async function screeningPage({ signal }) {
  forStaff();
  const { screening: terms } = whole(await ask("screening", {}, { signal }));
  const count = (name, most, props) =>
    field({ name, label: t(`screening.${name}`), hint: t(`screening.${name}Hint`), type: "number", value: terms[name] ?? "", min: 0, max: most, step: 1, ...props });
  return staffPage(
    t("nav.screening"),
    h("p.lead", t("screening.lead")),
    h("div.prose.small", h("ul", ["held", "told", "edits", "before", "staff"].map((key) => h("li", t(`screening.follows.${key}`))))),
    h(
      "section.card.padded",
      { "data-test": "screening" },
      mutationForm({
        mutation: "save-screening",
        submit: t("save"),
        children: [
          field({ name: "words", label: t("screening.words"), hint: t("screening.wordsHint"), type: "textarea", value: terms.words, rows: 8, maxlength: 20000, optional: true, spellcheck: false }),
          checkbox({ name: "holdsPersonalData", label: t("screening.holdsPersonalData"), checked: terms.holdsPersonalData }),
          h("div.field-pair", count("mostLinksOfNewcomers", 100, { optional: true }), count("newcomerDays", 365, { required: true })),
          select({ name: "reviews", label: t("screening.reviews"), hint: t("screening.reviewsHint"), value: terms.reviews, options: HOLDS.map((key) => [key, t(`holds.${key}`)]) }),
        ],
        input: ({ mostLinksOfNewcomers: links, newcomerDays, ...values }) => ({
          ...values,
          mostLinksOfNewcomers: links === null ? null : Number(links),
          newcomerDays: Number(newcomerDays),
        }),
        done: () => toast(t("saved")),
      }),
    ),
  );
}
