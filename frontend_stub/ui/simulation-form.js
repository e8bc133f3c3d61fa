// Asking for a simulation: the days, and terms with today's values, or those that came along from another form.
import { given, keysByInput } from "../api.js";
import { go } from "../router.js";
import { t } from "../words/index.js";
import { Refusal, field, mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { LIFE_UNITS, lifeOf, lifeTerms } from "./life-of-points.js";
import { programmeDayOf } from "./moments.js";
import { sentencesOf } from "./tried-terms.js";

const DAY = 86_400_000;
const DAYS = 90;
const OF_FORM = { program: ["pointsPerCurrencyUnit", "pointsExpireAfterDays", "pointsExpireAfterMonths"], rule: ["perCurrencyUnit"], tier: ["qualifyingPoints"] };

/** `tried` holds what came along: terms of the programme, of one rule, of one tier. */
export function simulationForm(program, tried) {
  const [rules, tiers] = [rulesOf(program, tried.rule), program.tiers];
  const keyed = keysByInput();
  const form = mutationForm({
    mutation: "simulate-program",
    submit: t("simulations.start"),
    children: [
      daysFields(),
      programmeFields({ ...program, ...tried.program }),
      rules.length > 0 && group("simulations.rules", rules.map((rule) => rateField(rule, tried.rule, program))),
      tiers.length > 0 && group(`simulations.tiers_${program.tierBasis}`, tiers.map((tier) => thresholdField(tier, tried.tier))),
      alongFields(program, tried, rules),
      reckoningFields(),
    ],
    input: (values) => keyed(inputOf(form, values, program, tried, rules)),
    done: ({ simulation }) => go(`/staff/simulations?id=${encodeURIComponent(given(simulation).id)}`),
  });
  return form;
}

/** Those that give points for money, but for one that is to give something else. */
const rulesOf = ({ earnRules }, tried) =>
  earnRules.filter((rule) => rule.action === "PURCHASE" && rule.isActive && rule.perCurrencyUnit !== null && !(isSame(rule, tried) && tried.perCurrencyUnit === null));

const isSame = (thing, tried) => Boolean(tried) && (thing.id === undefined ? thing.slug === tried.slug : thing.id === tried.id);

const group = (title, ...fields) => h("fieldset.terms", h("legend", h("h2", t(title))), h("div.field-pair", fields));

function daysFields() {
  const now = Date.now();
  const day = (name, instant) =>
    field({ name, label: t(`simulations.${name}`), type: "date", required: true, value: programmeDayOf(new Date(instant).toISOString()) });
  return group("simulations.days", day("from", now - DAYS * DAY), day("to", now));
}

function programmeFields(program) {
  const [life, unit] = lifeOf(program);
  return group(
    "nav.programme",
    field({
      name: "pointsPerCurrencyUnit", label: t("programme.pointsPerCurrencyUnit"), type: "number", min: 1, step: 1, required: true,
      value: program.pointsPerCurrencyUnit, hint: t("programme.pointsPerCurrencyUnitHint", { currency: program.currency }),
    }),
    select({ name: "lifeUnit", label: t("programme.lifeUnit"), value: unit, options: LIFE_UNITS.map((one) => [one, t(`choice.lifeUnit_${one}`)]) }),
    field({ name: "life", label: t("programme.life"), type: "number", min: 1, step: 1, value: life }),
  );
}

const rateField = (rule, tried, { currency }) =>
  field({
    name: `rate-${rule.id}`,
    label: rule.title,
    hint: t("rules.way_perCurrencyUnit", { currency }),
    value: (isSame(rule, tried) && tried.perCurrencyUnit) || rule.perCurrencyUnit,
    required: true,
    inputmode: "decimal",
  });

const thresholdField = (tier, tried) =>
  field({
    name: `threshold-${tier.slug}`,
    label: tier.name,
    type: "number",
    min: 0,
    step: 1,
    required: true,
    value: (isSame(tier, tried) ? tried.qualifyingPoints : null) ?? tier.qualifyingPoints,
  });

/** What came along and has no field here is told, and tried with the rest. */
function alongFields({ tiers, earnRules }, tried, rules) {
  const of = (kind, isShown, name) => {
    if (!tried[kind]) return [];
    const said = sentencesOf(kind, tried[kind], isShown ? OF_FORM[kind] : []);
    return said.length ? [`${name} – ${said.join(", ")}`] : [];
  };
  const rule = earnRules.find((one) => isSame(one, tried.rule));
  const tier = tiers.find((one) => isSame(one, tried.tier));
  const lines = [
    ...of("program", true, t("nav.programme")),
    ...of("rule", rules.includes(rule), rule?.title ?? tried.rule?.title),
    ...of("tier", Boolean(tier), tier?.name ?? tried.tier?.name),
  ];
  return (
    lines.length > 0 &&
    h(
      "div.notice.simulation-along",
      { "data-test": "along" },
      h("div", h("p", t("simulations.along")), h("ul", lines.map((line) => h("li", line))), h("a", { href: "/staff/simulations" }, t("simulations.without"))),
    )
  );
}

const reckoningFields = () =>
  group(
    "simulations.reckoning",
    field({ name: "margin", label: t("simulations.margin"), hint: t("simulations.marginHint"), inputmode: "decimal", optional: true }),
    field({ name: "elasticity", label: t("simulations.elasticity"), hint: t("simulations.elasticityHint"), inputmode: "decimal", optional: true }),
  );

function inputOf(form, values, program, tried, rules) {
  for (const control of form.elements) if (/^(rate|threshold)-/.test(control.name)) put(form, control.name, control.name);
  const earnRules = triedRules(form, values, program, tried.rule, rules);
  const tiers = triedTiers(form, values, program, tried.tier);
  const margin = decimal(values, "margin");
  return {
    from: values.from,
    to: values.to,
    program: triedProgramme(values, program, tried.program),
    earnRules: earnRules.length ? earnRules : null,
    tiers: tiers.length ? tiers : null,
    margin: margin === null ? null : margin / 100,
    elasticity: decimal(values, "elasticity"),
  };
}

function decimal(values, name) {
  if (values[name] === null) return null;
  const value = Number(values[name].replace(",", "."));
  if (!Number.isFinite(value)) throw new Refusal(name, t("form.invalid"));
  return value;
}

function triedProgramme(values, program, tried) {
  const typed = { pointsPerCurrencyUnit: Number(values.pointsPerCurrencyUnit), ...lifeTerms(values) };
  const changed = Object.entries(typed).filter(([name, value]) => value !== program[name]);
  if (!changed.length && !tried) return null;
  const { name, pointsName } = program;
  return { ...tried, name, pointsName, ...typed };
}

function triedRules(form, values, program, tried, rules) {
  const found = [];
  for (const rule of rules) {
    const rate = values[`rate-${rule.id}`].replace(",", ".");
    if (!/^\d{1,8}(\.\d{1,4})?$/.test(rate)) throw new Refusal(`rate-${rule.id}`, t("form.invalid"));
    const along = isSame(rule, tried) ? tried : null;
    if (!along && Number(rate) === Number(rule.perCurrencyUnit)) continue;
    put(form, `rate-${rule.id}`, `earnRules.${found.length}.perCurrencyUnit`);
    found.push({ ...along, id: rule.id, action: rule.action, title: rule.title, perCurrencyUnit: rate });
  }
  if (tried && !rules.some((rule) => isSame(rule, tried))) {
    const { id, action, title } = program.earnRules.find((one) => isSame(one, tried)) ?? tried;
    found.push({ ...tried, id, action, title });
  }
  return found;
}

function triedTiers(form, values, { tiers }, tried) {
  const found = [];
  for (const tier of tiers) {
    const qualifyingPoints = Number(values[`threshold-${tier.slug}`]);
    const along = isSame(tier, tried) ? tried : null;
    if (!along && qualifyingPoints === tier.qualifyingPoints) continue;
    put(form, `threshold-${tier.slug}`, `tiers.${found.length}.qualifyingPoints`);
    found.push({ ...tier, ...along, name: tier.name, qualifyingPoints });
  }
  if (tried && !tiers.some((tier) => isSame(tier, tried))) found.push({ benefits: [], ...tried });
  return found;
}

/** What is wrong with it is told where it stands in the input. */
const put = (form, name, path) => {
  form.elements[name].closest("[data-field]").dataset.field = path;
};
