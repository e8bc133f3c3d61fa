// The rules of earning as staff see them: a list, and a dialog to change one or add one. Each change is a new version.
import { ask } from "../api.js";
import { dateTime } from "../format.js";
import { productsField } from "../ui/choosing.js";
import { confirmed, openDialog } from "../ui/dialog.js";
import { Refusal, checkbox, decimal, field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { limitedTo } from "../ui/limited-to.js";
import { fromLocal, toLocal } from "../ui/moments.js";
import { originalsOf } from "../ui/originals.js";
import { settled } from "../ui/settled.js";
import { tryFirst } from "../ui/tried-terms.js";
import { t } from "../words/index.js";
import { gain } from "./earn-rules.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ACTIONS = ["PURCHASE", "SIGN_UP", "VERIFY_EMAIL", "THREAD", "POST", "ANSWER_ACCEPTED", "VOTE_RECEIVED", "REVIEW", "SURVEY", "SHARE", "BIRTHDAY"];
const WAYS = ["points", "perCurrencyUnit", "multiplier", "earnsNothing"];
const GOODS = ["product", "productType", "category", "property"];
const CONDITIONS = [...GOODS, "minimumOrder"];
const TIER = "tier:";

export default async function rulesPage({ signal }) {
  forStaff();
  const { program } = await ask("staff-rules", {}, { signal });
  return staffPage(
    t("nav.rules"),
    h("p.lead", t("rules.lead"), " ", t(`rules.overlap_${program.overlap}`)),
    h(
      "section.card",
      { "data-test": "rules" },
      h(
        "div.card-head",
        h("h2", t("rules.title")),
        h("button.button.is-small", { type: "button", onclick: () => edit(program, null) }, icon("plus"), t("rules.new")),
      ),
      program.earnRules.length
        ? h("ul.list", { role: "list" }, program.earnRules.map((rule) => ruleRow(program, rule)))
        : h("p.card-empty", t("rules.none")),
    ),
  );
}

function ruleRow(program, rule) {
  const notes = [
    t(`rules.action_${rule.action}`),
    rule.dailyCap !== null && t("earn.cap", { count: rule.dailyCap }),
    rule.holdDays > 0 && t("earn.hold", { count: rule.holdDays }),
    rule.multiplierByTier && t("earn.tier"),
    rule.startsAt && t("rules.from", { moment: dateTime(rule.startsAt) }),
    rule.endsAt && t("rules.to", { moment: dateTime(rule.endsAt) }),
    ...rule.conditions.map(({ field: name, values }) => `${t(`rules.${name}`)}: ${values.join(", ")}`),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "rule" },
    h(
      "div",
      h("strong", rule.title, " · ", gain(rule), " ", !rule.isActive && h("span.chip.is-failed", t("webhooks.off"))),
      h("div.small.muted", notes.join(" · ")),
    ),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("tiers.edit", { name: rule.title }), onclick: () => edit(program, rule) },
      icon("edit"),
      t("tiers.change"),
    ),
  );
}

async function edit({ tiers, currency }, rule) {
  const [written, limited] = await Promise.all([originalsOf(rule?.id), limitedTo(rule?.id)]);
  const held = Object.fromEntries((rule?.conditions ?? []).map(({ field: name, values }) => [name, values]));
  const way = WAYS.find((name) => rule?.[name]) ?? "points";
  openDialog({
    title: rule ? rule.title : t("rules.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-earn-rule",
        submit: t("save"),
        extra: tryFirst("rule", rule, (values) => termsOf(rule, values)),
        children: [
          limited,
          field({ name: "title", label: t("rules.name"), value: written.title, required: true, maxlength: 120 }),
          select({ name: "action", label: t("rules.action"), value: rule?.action, disabled: Boolean(rule), options: ACTIONS.map((key) => [key, t(`rules.action_${key}`)]) }),
          h(
            "div.field-pair",
            select({ name: "way", label: t("rules.way"), value: way, options: WAYS.map((key) => [key, t(`rules.way_${key}`, { currency })]) }),
            field({ name: "amount", label: t("rules.amount"), value: way === "earnsNothing" ? "" : (rule?.[way] ?? ""), optional: true, ...decimal() }),
          ),
          h(
            "div.field-pair",
            field({ name: "dailyCap", label: t("rules.dailyCap"), type: "number", value: rule?.dailyCap ?? "", min: 1, step: 1, optional: true }),
            field({ name: "holdDays", label: t("rules.holdDays"), type: "number", value: rule?.holdDays ?? 0, min: 0, max: 365, step: 1, required: true }),
          ),
          h(
            "div.field-pair",
            field({ name: "startsAt", label: t("rules.startsAt"), type: "datetime-local", value: toLocal(rule?.startsAt), optional: true }),
            field({ name: "endsAt", label: t("rules.endsAt"), type: "datetime-local", value: toLocal(rule?.endsAt), optional: true }),
          ),
          GOODS.map((name) => goodsField({ name, label: t(`rules.${name}`), value: (held[name] ?? []).join(", "), optional: true, hint: t(`rules.${name}Hint`) })),
          tierBoxes(tiers, held.tier ?? []),
          field({ name: "minimumOrder", label: t("rules.minimumOrder"), value: held.minimumOrder?.[0] ?? "", optional: true, ...decimal() }),
          checkbox({ name: "asksMinimumAgain", label: t("rules.asksMinimumAgain"), checked: rule?.asksMinimumAgain ?? true }),
          checkbox({ name: "bySignal", label: t("rules.bySignal"), checked: rule?.bySignal ?? true }),
          checkbox({ name: "multiplierByTier", label: t("rules.multiplierByTier"), checked: rule?.multiplierByTier ?? false }),
          checkbox({ name: "isActive", label: t("webhooks.isActive"), checked: rule?.isActive ?? true }),
          h("p.notice", icon("clock"), t("rules.version")),
        ],
        input: async (values) => {
          const terms = termsOf(rule, values);
          await ensureMeant(rule, terms);
          return terms;
        },
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

const goodsField = (of) => (of.name === "product" ? productsField(of) : field(of));

const termsOf = (rule, values) => ({
  id: rule?.id,
  title: values.title ?? "",
  action: rule?.action ?? values.action,
  ...given(values),
  dailyCap: values.dailyCap && Number(values.dailyCap),
  holdDays: Number(values.holdDays),
  startsAt: fromLocal(values.startsAt),
  endsAt: fromLocal(values.endsAt),
  multiplierByTier: values.multiplierByTier,
  isActive: values.isActive,
  asksMinimumAgain: values.asksMinimumAgain,
  bySignal: values.bySignal,
  conditions: [
    ...CONDITIONS.filter((name) => values[name]).map((name) => ({ field: name, values: listed(name, values[name]) })),
    ...tierCondition(values),
  ],
});

/** Another rate is asked once more, with what it was; what the server will not take anyway it says by itself. */
async function ensureMeant(rule, after) {
  const isSame = !rule || WAYS.every((name) => String(rule[name] ?? "") === String(after[name] ?? ""));
  if (isSame || WAYS.every((name) => !Number(after[name]))) return;
  const isMeant = await confirmed({
    title: t("rules.rateTitle"),
    text: t("rules.rateText", { title: rule.title, was: gain(rule), will: gain(after) }),
    yes: t("rules.rateYes"),
  });
  if (!isMeant) throw new Refusal(null, t("programme.worthNo"));
}

/** The tiers that there are, and those that a rule names though they are no more. */
function tierBoxes(tiers, held) {
  const known = tiers.map(({ slug, name }) => [slug, name]);
  const gone = held.filter((slug) => !tiers.some((tier) => tier.slug === slug)).map((slug) => [slug, slug]);
  const all = [...known, ...gone];
  return (
    all.length > 0 &&
    h(
      "fieldset.terms",
      { "data-field": "conditions" },
      h("legend.label", t("rules.tier")),
      h("p.field-error", { hidden: true, id: "rule-tiers-error" }),
      all.map(([slug, name]) => checkbox({ name: TIER + slug, label: name, checked: held.includes(slug) })),
      h("p.hint", t("rules.everyTier")),
    )
  );
}

function tierCondition(values) {
  const chosen = Object.keys(values).filter((name) => name.startsWith(TIER) && values[name]);
  return chosen.length ? [{ field: "tier", values: chosen.map((name) => name.slice(TIER.length)) }] : [];
}

/** What it gives and nothing else; of a field that is empty the server says what is missing. */
function given({ way, amount }) {
  const nothing = { points: null, perCurrencyUnit: null, multiplier: null, earnsNothing: false };
  if (way === "earnsNothing") return { ...nothing, earnsNothing: true };
  if (!amount) return nothing;
  if (way !== "points") return { ...nothing, [way]: amount.replace(",", ".") };
  if (!/^\s*-?\d{1,9}\s*$/.test(amount)) throw new Refusal("amount", t("rules.wholeAmount"));
  return { ...nothing, points: Number(amount) };
}

const listed = (name, text) =>
  name === "minimumOrder" ? [text.replace(",", ".")] : text.split(",").map((one) => one.trim()).filter(Boolean);
