// The programme as its staff set it up: points, how they end, what tiers count, and the tiers themselves.
import { ask } from "../api.js";
import { money } from "../format.js";
import { refresh } from "../router.js";
import { loadSession } from "../session.js";
import { confirmed } from "../ui/dialog.js";
import { checkbox, field, mutationForm, Refusal, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { LIFE_UNITS, lifeOf, lifeTerms } from "../ui/life-of-points.js";
import { originalsOf } from "../ui/originals.js";
import { toast } from "../ui/toast.js";
import { tryFirst } from "../ui/tried-terms.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";
import { tiersCard } from "./staff-tiers.js";

const SAMPLE = 1000;

export default async function staffProgrammePage({ signal }) {
  forStaff();
  const { program } = await ask("staff-programme", {}, { signal });
  const written = { ...program, ...(await originalsOf(program.id)) };
  return staffPage(t("nav.programme"), h("p.lead", t("programme.lead")), programmeCard(written), tiersCard(program));
}

const programmeCard = (program) =>
  h(
    "section.card.padded",
    { "data-test": "programme" },
    mutationForm({
      mutation: "save-program",
      submit: t("save"),
      extra: tryFirst("program", program, inputOf),
      children: [...pointsFields(program), ...endFields(program), ...tierFields(program)],
      input: async (values) => {
        await ensureMeant(program, Number(values.pointsPerCurrencyUnit));
        return inputOf(values);
      },
      done: async () => {
        await loadSession();
        await refresh();
        toast(t("saved"));
      },
    }),
  );

/** Every balance is worth something else at once: that is asked, with what it makes of one. */
async function ensureMeant({ pointsPerCurrencyUnit: before, currency }, after) {
  if (before === after) return;
  const worth = (rate) => money({ amount: SAMPLE / rate, currency });
  const isMeant = await confirmed({
    title: t("programme.worthTitle"),
    text: t("programme.worthText", { before, after, currency, was: worth(before), will: worth(after) }),
    yes: t("programme.worthYes"),
  });
  if (!isMeant) throw new Refusal(null, t("programme.worthNo"));
}

const group = (title, text, ...fields) =>
  h("fieldset.terms", h("legend", h("h2", t(title))), h("p.small.muted", t(text)), ...fields);

const pair = (...fields) => h("div.field-pair", fields);

const count = (name, value, props = {}) =>
  field({ name, label: t(`programme.${name}`), type: "number", value, required: true, min: 0, step: 1, ...props });

const choice = (name, values, value) =>
  select({ name, label: t(`programme.${name}`), options: values.map((one) => [one, t(`choice.${name}_${one}`)]), value });

const pointsFields = (program) => [
  group(
    "programme.points",
    "programme.pointsText",
    pair(
      field({ name: "name", label: t("programme.name"), value: program.name, required: true, maxlength: 120 }),
      field({ name: "pointsName", label: t("programme.pointsName"), value: program.pointsName, required: true, maxlength: 60 }),
    ),
    pair(
      count("pointsPerCurrencyUnit", program.pointsPerCurrencyUnit, {
        min: 1,
        hint: t("programme.pointsPerCurrencyUnitHint", { currency: program.currency }),
      }),
      count("claimWindowDays", program.claimWindowDays, { hint: t("programme.claimWindowDaysHint") }),
    ),
    count("voterAgeDays", program.voterAgeDays, { hint: t("programme.voterAgeDaysHint") }),
    choice("overlap", ["BEST_ONLY", "ADDITIVE", "MULTIPLICATIVE"], program.overlap),
  ),
];

const endFields = (program) => {
  const [life, unit] = lifeOf(program);
  return [
    group(
      "programme.ends",
      "programme.endsText",
      pair(
        choice("lifeUnit", LIFE_UNITS, unit),
        count("life", life, { required: false, min: 1, hint: t("programme.lifeHint") }),
      ),
      checkbox({ name: "expiryIsSliding", label: t("programme.expiryIsSliding"), checked: program.expiryIsSliding }),
      checkbox({
        name: "adjustmentsAreActivity",
        label: t("programme.adjustmentsAreActivity"),
        checked: program.adjustmentsAreActivity,
      }),
      field({
        name: "reminderDays",
        label: t("programme.reminderDays"),
        value: program.reminderDays.join(", "),
        pattern: "[0-9, ]*",
        inputmode: "numeric",
        optional: true,
        hint: t("programme.reminderDaysHint"),
      }),
    ),
  ];
};

const tierFields = (program) => [
  group(
    "programme.tiers",
    "programme.tiersText",
    pair(
      choice("tierBasis", ["POINTS", "SPEND"], program.tierBasis),
      choice("tierWindow", ["ROLLING", "CALENDAR_YEAR", "LIFETIME"], program.tierWindow),
    ),
    pair(
      count("tierWindowDays", program.tierWindowDays, { min: 1, hint: t("programme.tierWindowDaysHint") }),
      count("tierGraceDays", program.tierGraceDays, { hint: t("programme.tierGraceDaysHint") }),
    ),
    pair(
      choice("tierDowngrade", ["DROP", "ONE_DOWN"], program.tierDowngrade),
      choice("tierRefunds", ["IMMEDIATE", "AT_NEXT_EVALUATION"], program.tierRefunds),
    ),
  ),
];

/** @returns {any} */
function inputOf({ lifeUnit, life, reminderDays, ...values }) {
  return {
    ...values,
    pointsPerCurrencyUnit: Number(values.pointsPerCurrencyUnit),
    claimWindowDays: Number(values.claimWindowDays),
    voterAgeDays: Number(values.voterAgeDays),
    tierWindowDays: Number(values.tierWindowDays),
    tierGraceDays: Number(values.tierGraceDays),
    ...lifeTerms({ lifeUnit, life }),
    reminderDays: (reminderDays || "").split(/[\s,]+/).filter(Boolean).map(Number),
  };
}
