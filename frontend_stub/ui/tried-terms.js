// Terms to be tried: the link to the page that tries them with what a form holds, its address, and their words.
import { dateTime, number } from "../format.js";
import { t } from "../words/index.js";
import { Refusal, isFilled, showErrors, valuesOf } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

const PAGE = "/staff/simulations";
const TERMS = {
  program: [
    "pointsPerCurrencyUnit", "pointsExpireAfterDays", "pointsExpireAfterMonths", "expiryIsSliding", "adjustmentsAreActivity",
    "claimWindowDays", "voterAgeDays", "overlap", "tierBasis", "tierWindow", "tierWindowDays", "tierGraceDays", "tierDowngrade", "tierRefunds",
  ],
  rule: [
    "points", "perCurrencyUnit", "multiplier", "earnsNothing", "conditions", "asksMinimumAgain", "bySignal", "dailyCap", "holdDays",
    "startsAt", "endsAt", "multiplierByTier", "isActive",
  ],
  tier: ["rank", "qualifyingPoints", "earnMultiplier", "entryPoints"],
};
const NAMES = { program: [], rule: ["id", "action", "title"], tier: ["slug", "name"] };
const CHOICES = new Set(["overlap", "tierBasis", "tierWindow", "tierDowngrade", "tierRefunds"]);
const MOMENTS = new Set(["startsAt", "endsAt"]);

/** A link out of a form of `program`, `rule` or `tier`: what is typed there, as far as it is not `before`, goes along. */
export function tryFirst(kind, before, termsOf) {
  const link = h(
    "a.button.is-quiet",
    {
      href: PAGE,
      onclick: (event) => {
        const form = link.closest("form");
        try {
          if (!isFilled(form)) return event.preventDefault();
          link.href = `${PAGE}?${new URLSearchParams({ [kind]: JSON.stringify(others(kind, before, termsOf(valuesOf(form)))) })}`;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          event.preventDefault();
          showErrors(form, [error]);
        }
      },
    },
    icon("chart"),
    t("simulations.tryFirst"),
  );
  return link;
}

function others(kind, before, terms) {
  const changed = TERMS[kind].filter((name) => name in terms && (!before || plain(before[name]) !== plain(terms[name])));
  return Object.fromEntries([...NAMES[kind], ...changed].map((name) => [name, terms[name]]));
}

const plain = (value) => (value !== null && typeof value === "object" ? JSON.stringify(value) : String(value ?? ""));

/** What came along in the address; nothing that is not a term. */
export const triedIn = (query) => Object.fromEntries(Object.keys(TERMS).map((kind) => [kind, read(query.get(kind), kind)]));

function read(written, kind) {
  try {
    const said = Object(JSON.parse(written));
    const known = [...NAMES[kind], ...TERMS[kind]].filter((name) => Object.hasOwn(said, name));
    return known.length ? Object.fromEntries(known.map((name) => [name, said[name]])) : null;
  } catch {
    return null;
  }
}

/** The terms of what came along without these, each as a sentence would begin: `Days of grace: 30`. */
export const sentencesOf = (kind, tried, but = []) =>
  TERMS[kind]
    .filter((name) => Object.hasOwn(tried, name) && !but.includes(name))
    .map((name) => sentence(name, tried[name]));

/** A term with its value, as people say it. */
export const sentence = (name, value) => `${t(`simulations.term_${name}`)}: ${inWords(name, value)}`;

function inWords(name, value) {
  if (value === null || value === "") return t("simulations.nothing");
  if (name === "conditions") return value.map((one) => `${t(`rules.${one.field}`)} ${one.values.join(", ")}`).join("; ") || t("simulations.nothing");
  if (["true", "false"].includes(String(value))) return t(`simulations.${value}`);
  if (CHOICES.has(name)) return t(`choice.${name}_${value}`);
  if (MOMENTS.has(name)) return dateTime(value);
  return number(Number(value), 4);
}

/** Of a simulation: a line for the programme and for each rule or tier. */
export function linesOf(terms) {
  const lines = new Map();
  for (const { thing, term, value } of terms) {
    const name = thing ?? t("nav.programme");
    lines.set(name, [...(lines.get(name) ?? []), sentence(term, value)]);
  }
  return [...lines].map(([name, said]) => `${name} – ${said.join(", ")}`);
}
