// The form of a segment: any number of conditions, each with the fields that its kind has, and how many members they match.
import { ask, given, keysByInput } from "../api.js";
import { number } from "../format.js";
import { t } from "../words/index.js";
import { failureText } from "./acts.js";
import { productsField } from "./choosing.js";
import { countriesField, countryName } from "./countries.js";
import { openDialog } from "./dialog.js";
import { checkbox, field, mutationForm, select } from "./form.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";
import { settled } from "./settled.js";

const OF_NUMBERS = ["AT_LEAST", "AT_MOST"];
const OF_WORDS = ["IS_ONE_OF", "IS_NONE_OF"];
const SEGMENTS = ["CHAMPION", "LOYAL", "PROMISING", "NEW", "AT_RISK", "LOST"];
// In the order in which they are offered: whether a number is asked or words, and whether of the last days alone.
const FIELDS = {
  ORDERS: { within: true },
  SPENT: { within: true, decimal: true },
  DAYS_SINCE_ORDER: {},
  PRODUCT: { words: true, within: true, named: productsField },
  CATEGORY: { words: true, within: true },
  RFM: { words: true, choices: () => SEGMENTS.map((one) => [one, t(`segment.${one}`)]) },
  POINTS_AVAILABLE: {},
  POINTS_EARNED: {},
  TIER: { words: true, choices: ({ tiers }) => tiers.map(({ slug, name }) => [slug, name]) },
  POSTS: { within: true },
  ACCEPTED_ANSWERS: { within: true },
  DAYS_SINCE_JOINING: {},
  BIRTHDAY_MONTH: { words: true, choices: () => months() },
  DAYS_TO_BIRTHDAY: {},
  PROFILE: { words: true },
  COUNTRY: { words: true, named: countriesField, called: countryName },
};

const months = () =>
  Array.from({ length: 12 }, (_, place) => [
    String(place + 1),
    new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, place, 15)),
  ]);

/** A condition in words. */
export function said({ field: asked, comparison, values, withinDays, questionId }, program) {
  const named = new Map(FIELDS[asked].choices?.(program) ?? []);
  const isNumber = OF_NUMBERS.includes(comparison);
  const question = program.questions.find(({ id }) => id === questionId);
  const name = question ? question.prompt : t(`ownSegments.field_${asked}`);
  const words = values.map((value) => named.get(value) ?? FIELDS[asked].called?.(value) ?? (isNumber ? number(Number(value), 2) : value)).join(", ");
  const within = withinDays ? ` ${t("ownSegments.within", { count: withinDays })}` : "";
  return `${name} ${t(`ownSegments.is_${comparison}`, { words })}${within}`;
}

/** Opens it for a segment, or for a new one. */
export function editSegment(segment, program) {
  const keyed = keysByInput();
  const rows = h("div.order-edit", (segment?.conditions ?? [{ field: "ORDERS", comparison: "AT_LEAST", values: ["1"] }]).map((one) => conditionRow(one, program)));
  const found = h("p", { "aria-live": "polite", "data-test": "segment-preview" });
  const count = async () => {
    const input = { match: rows.closest("form").elements.match.value, conditions: conditionsIn(rows) };
    const words = await ask("segment-preview", { input }).then(({ segmentPreview }) => previewed(given(segmentPreview)), failureText);
    fill(found, words);
  };
  openDialog({
    title: segment ? segment.name : t("ownSegments.new"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "save-segment",
        submit: t("save"),
        children: [
          field({ name: "name", label: t("ownSegments.name"), value: segment?.name ?? "", required: true, maxlength: 80, autocomplete: "off" }),
          select({ name: "match", label: t("ownSegments.match"), value: segment?.match ?? "ALL", options: ["ALL", "ANY"].map((one) => [one, t(`ownSegments.match_${one}`)]) }),
          conditionsEditor(rows, program),
          h("div.form-actions", h("button.button.is-quiet.is-small", { type: "button", onclick: count }, icon("users"), t("ownSegments.count"))),
          found,
          checkbox({ name: "isActive", label: t("ownSegments.isActive"), checked: segment?.isActive ?? true }),
        ],
        input: ({ name, match, isActive }) => {
          const input = { name, match, isActive, conditions: conditionsIn(rows) };
          return segment ? { ...input, id: segment.id } : keyed(input);
        },
        done: () => settled(close, t("saved")),
      }),
  });
}

function conditionsEditor(rows, program) {
  const add = () => {
    const row = conditionRow({ field: "ORDERS", comparison: "AT_LEAST", values: [] }, program);
    rows.append(row);
    row.querySelector("select").focus();
  };
  return h(
    "fieldset.terms",
    { "data-field": "conditions" },
    h("legend.label", t("ownSegments.conditions")),
    h("p.field-error", { hidden: true, id: "segment-conditions-error" }),
    rows,
    h("button.button.is-quiet.is-small", { type: "button", onclick: add }, icon("plus"), t("ownSegments.add")),
  );
}

const fieldsOf = ({ questions }) => Object.keys(FIELDS).filter((one) => one !== "PROFILE" || questions.length > 0);

function conditionRow(condition, program) {
  const remove = () => {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector("select").focus();
  };
  const what = select({ name: "conditionField", label: t("ownSegments.field"), value: condition.field, options: fieldsOf(program).map((one) => [one, t(`ownSegments.field_${one}`)]) });
  const rest = h("div.field-pair");
  const row = h(
    "div.order-edit-line",
    { role: "group", "aria-label": t("ownSegments.condition"), "data-test": "segment-condition" },
    what,
    rest,
    h("button.button.is-quiet.is-small", { type: "button", onclick: remove }, icon("trash"), t("ownSegments.remove")),
  );
  const chosen = what.querySelector("select");
  chosen.addEventListener("change", () => fill(rest, partsOf({ field: chosen.value, values: [] }, program)));
  fill(rest, partsOf(condition, program));
  return row;
}

/**
 * How it is compared, with what, and of which days.
 * @param {{field: string, comparison?: string, values: Array<string>, withinDays?: number, questionId?: string}} condition
 */
function partsOf({ field: asked, comparison, values, withinDays, questionId }, program) {
  if (asked === "PROFILE") return [profileParts({ comparison, values, questionId }, program)];
  const { words, within, decimal, choices, named } = FIELDS[asked];
  const ways = words ? OF_WORDS : OF_NUMBERS;
  return [
    select({ name: "comparison", label: t("ownSegments.comparison"), value: comparison ?? ways[0], options: ways.map((one) => [one, t(`ownSegments.way_${one}`)]) }),
    choices ? severalOf(choices(program), values) : named ? namedField(named, values) : valuesField(words, decimal, values, program),
    within && field({ name: "withinDays", label: t("ownSegments.withinDays"), type: "number", min: 1, max: 3660, step: 1, value: withinDays ?? "", optional: true }),
  ];
}

/** Which question, and what was told to it: its choices, or in how many days its date comes round. */
function profileParts(condition, program) {
  const { questions } = program;
  const chosen = questions.find(({ id }) => id === condition.questionId) ?? questions[0];
  const isDate = chosen.kind === "DATE";
  const ways = isDate ? OF_NUMBERS : OF_WORDS;
  const which = select({ name: "questionId", label: t("ownSegments.question"), value: chosen.id, options: questions.map(({ id, prompt }) => [id, prompt]) });
  const box = h(
    "div.field-pair",
    which,
    select({ name: "comparison", label: t("ownSegments.comparison"), value: ways.includes(condition.comparison) ? condition.comparison : ways[0], options: ways.map((one) => [one, t(`ownSegments.way_${one}`)]) }),
    isDate
      ? field({ name: "values", label: t("ownSegments.field_DAYS_TO_BIRTHDAY"), inputmode: "numeric", value: condition.values[0] ?? "", autocomplete: "off" })
      : severalOf(chosen.choices.map((one) => [one, one]), condition.values),
  );
  which.querySelector("select").addEventListener("change", ({ target }) => box.replaceWith(profileParts({ questionId: target.value, values: [] }, program)));
  return box;
}

/** What is chosen by its name, between commas. */
const namedField = (made, values) => made({ name: "values", label: t("ownSegments.values"), hint: t("ownSegments.namedHint"), value: values.join(", "), "data-list": true });

function valuesField(words, decimal, values, { currency }) {
  if (words) return field({ name: "values", label: t("ownSegments.values"), hint: t("ownSegments.valuesHint"), type: "textarea", rows: 3, value: values.join("\n") });
  const label = decimal ? t("ownSegments.amount", { currency }) : t("ownSegments.number");
  return field({ name: "values", label, inputmode: decimal ? "decimal" : "numeric", value: values[0] ?? "", autocomplete: "off" });
}

/** What was chosen and is gone since stays a choice, else saving would drop it in silence. */
const withGone = (options, values) => [
  ...options,
  ...values.filter((value) => !options.some(([key]) => key === value)).map((value) => [value, t("ownSegments.goneValue", { value })]),
];

const severalOf = (options, values) =>
  field({
    name: "values",
    label: t("ownSegments.chosen"),
    control: h(
      "select.input",
      { name: "values", multiple: true, size: Math.min(options.length, 6) },
      withGone(options, values).map(([key, name]) => h("option", { value: key, selected: values.includes(key) }, name)),
    ),
  });

function conditionsIn(rows) {
  return [...rows.querySelectorAll("[data-test=segment-condition]")].map((row, place) => {
    const control = (name) => row.querySelector(`[name=${name}]`);
    for (const name of ["conditionField", "comparison", "values", "withinDays", "questionId"]) {
      const box = control(name)?.closest(".field");
      if (box) box.dataset.field = `conditions.${place}.${name === "conditionField" ? "field" : name}`;
    }
    const within = control("withinDays")?.value.trim();
    return {
      field: control("conditionField").value,
      comparison: control("comparison").value,
      values: valuesIn(control("values")),
      withinDays: within ? Number(within) : null,
      questionId: control("questionId")?.value ?? null,
    };
  });
}

function valuesIn(control) {
  if (control.multiple) return [...control.selectedOptions].map(({ value }) => value);
  const written = control.value;
  const lines = "list" in control.dataset ? written.split(",") : control.tagName === "TEXTAREA" ? written.split("\n") : [written.replace(",", ".")];
  return lines.map((line) => line.trim()).filter(Boolean);
}

const previewed = ({ members, fewerThan }) =>
  members === null ? t("ownSegments.few", { count: fewerThan }) : t("ownSegments.members", { count: members, number: number(members) });
