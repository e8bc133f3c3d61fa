// The terms of fair play, as staff set them: how often one votes in a day, and how long a vote can be changed.
import { ask, given, whole } from "../api.js";
import { isModerator } from "../session.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

// Name, least and most: the server has the same.
/** @type {Array<[string, number, number]>} */
const TERMS = [
  ["votesADay", 1, 1000],
  ["votesADayForOne", 1, 1000],
  ["voteStandsAfterMinutes", 0, 1440],
];

export default async function staffFairPlayPage({ signal }) {
  forStaff();
  const { fairPlay: terms } = whole(await ask("fair-play", {}, { signal }));
  const fields = TERMS.map(([name, min, max]) =>
    field({ name, label: t(`fairPlay.${name}`), hint: t(`fairPlay.${name}Hint`), type: "number", value: terms[name], min, max, step: 1, optional: true }),
  );
  const numeric = (value) => (value === null ? null : Number(value));
  return staffPage(
    t("nav.fairPlay"),
    h("p.lead", t("fairPlay.termsLead")),
    h(
      "section.card.padded",
      { "data-test": "fair-play" },
      mutationForm({
        mutation: "save-fair-play",
        submit: t("save"),
        children: fields,
        input: (values) => Object.fromEntries(TERMS.map(([name]) => [name, numeric(values[name])])),
        // What was left empty is now what it is by itself.
        done: ({ fairPlay: saved }, form) => {
          for (const [name] of TERMS) form.elements[name].value = given(saved)[name];
          toast(t("saved"));
        },
      }),
    ),
    isModerator() &&
      h("div.form-actions", h("a.button.is-quiet.is-small", { href: "/moderation/fair-play" }, icon("shield"), t("fairPlay.toFindings"))),
  );
}
