// Terms of the programme, its tiers, rules and rewards put back to what they were: read out of the audit log, offered
// while nobody changed them since.
import { dateTime } from "../format.js";
import { t } from "../words/index.js";

// How the log writes a value (`read` gives it as the schema takes it), and whether it still holds.
const plain = { read: (logged) => logged, holds: (value, logged) => String(value) === logged };
const orNone = { read: (logged) => (logged === "None" ? null : logged), holds: (value, logged) => (value ?? "None") === logged };
const figure = {
  read: (logged) => (logged === "None" ? null : Number(logged)),
  holds: (value, logged) => (value === null ? logged === "None" : logged !== "None" && Number(value) === Number(logged)),
};
const decimal = { ...figure, read: orNone.read };
const either = { read: (logged) => logged === "True", holds: (value, logged) => (value ? "True" : "False") === logged };
const days = { read: (logged) => logged.split(",").filter(Boolean).map(Number), holds: (value, logged) => value.join(",") === logged };
const instant = (logged) => (logged === "None" ? null : new Date(logged.replace(" ", "T")).toISOString());
const moment = {
  read: instant,
  holds: (value, logged) => (value === null || logged === "None" ? value === null && logged === "None" : Date.parse(value) === Date.parse(instant(logged) ?? "")),
};

// Each term by its name in the log: what it is called in the schema, how the log writes its value, and its words where
// they are not those of the page. Texts are not among them: where one ends, only its writer knows.
const OF_PROGRAMME = {
  points_per_currency_unit: ["pointsPerCurrencyUnit", figure],
  points_expire_after_days: ["pointsExpireAfterDays", figure, "audit.lifeInDays"],
  points_expire_after_months: ["pointsExpireAfterMonths", figure, "audit.lifeInMonths"],
  expiry_is_sliding: ["expiryIsSliding", either],
  adjustments_are_activity: ["adjustmentsAreActivity", either],
  reminder_days: ["reminderDays", days],
  claim_window_days: ["claimWindowDays", figure],
  voter_age_days: ["voterAgeDays", figure],
  overlap: ["overlap", plain],
  tier_basis: ["tierBasis", plain],
  tier_window: ["tierWindow", plain],
  tier_window_days: ["tierWindowDays", figure],
  tier_grace_days: ["tierGraceDays", figure],
  tier_downgrade: ["tierDowngrade", plain],
  tier_refunds: ["tierRefunds", plain],
};
const OF_LOOK = {
  terms_version: ["termsVersion", orNone],
  terms_are_asked_anew: ["termsAreAskedAnew", either],
};
const OF_TIER = {
  rank: ["rank", figure],
  qualifying_points: ["qualifyingPoints", figure],
  entry_points: ["entryPoints", figure],
  earn_multiplier: ["earnMultiplier", decimal],
  colour: ["colour", orNone],
};
const OF_REWARD = {
  cost: ["cost", figure],
  percent: ["percent", decimal],
  stock: ["stock", figure],
  per_member_limit: ["perMemberLimit", figure, "staffRewards.limit"],
  available_from: ["availableFrom", moment, "rules.startsAt"],
  available_until: ["availableUntil", moment, "rules.endsAt"],
  coupon_valid_days: ["couponValidDays", figure],
  returns_points: ["returnsPoints", either],
  is_active: ["isActive", either, "webhooks.isActive"],
};
const OF_RULE = {
  points: ["points", figure],
  per_currency_unit: ["perCurrencyUnit", decimal],
  multiplier: ["multiplier", decimal],
  earns_nothing: ["earnsNothing", either],
  asks_minimum_again: ["asksMinimumAgain", either],
  by_signal: ["bySignal", either],
  daily_cap: ["dailyCap", figure],
  hold_days: ["holdDays", figure],
  starts_at: ["startsAt", moment],
  ends_at: ["endsAt", moment],
  multiplier_by_tier: ["multiplierByTier", either],
  is_active: ["isActive", either],
};

/** By deed: its terms, where their words begin, and whether they are the programme's or those of the entry's target. */
const KNOWN = {
  "programme.save": { terms: OF_PROGRAMME, start: "programme.", of: (entry, program) => program },
  "programme.look": { terms: OF_LOOK, start: "look.", of: (entry, program) => program },
  "tier.save": { terms: OF_TIER, start: "tiers.", of: ({ target }) => target },
  "reward.save": { terms: OF_REWARD, start: "staffRewards.", of: ({ target }) => target },
  "rule.save": { terms: OF_RULE, start: "simulations.term_", of: ({ target }) => target },
};
const VALUE = "(?:\\d{4}-\\d\\d-\\d\\d )?\\S*";
const CHANGE = new RegExp(`(?:^|, )(\\w+): (${VALUE}) → (${VALUE}?)(?=, \\w+: |$)`, "g");

/** Of an entry's changes those that still hold, each with the value before: `[{name, words, before, after, value}]`. */
export function undoable(entry, program) {
  const { action, detail } = entry;
  const known = KNOWN[action];
  const current = known?.of(entry, program);
  if (!current || !detail) return [];
  return [...detail.matchAll(CHANGE)].flatMap(([, logged, before, after]) => {
    const [name, kind] = known.terms[logged] ?? [];
    return name && kind.holds(current[name], after)
      ? [{ name, words: wordsOf(known, logged), before, after, value: kind.read(before) }]
      : [];
  });
}

/** The input that puts them back; what is not named stays as it is. */
export const undoing = (changes) => Object.fromEntries(changes.map(({ name, value }) => [name, value]));

/** In words: what it is now and what it will be. */
export const undoneWords = ({ name, words, before, after }) =>
  t("audit.back", { term: t(words), now: written(name, after), then: written(name, before) });

/** What the log says was changed, in words; texts stand as they are. */
export const loggedWords = (action) => (detail) =>
  detail.replace(CHANGE, (whole, logged, before, after) => {
    const [name] = KNOWN[action].terms[logged] ?? [];
    const start = whole.startsWith(", ") ? ", " : "";
    return name ? `${start}${t(wordsOf(KNOWN[action], logged))}: ${written(name, before)} → ${written(name, after)}` : whole;
  });

/** The deeds whose details are changes of terms. */
export const CHANGING = Object.keys(KNOWN);

function wordsOf({ terms, start }, logged) {
  const [name, , own] = terms[logged];
  return own ?? `${start}${name}`;
}

const CHOICES = new Set(["overlap", "tierBasis", "tierWindow", "tierDowngrade", "tierRefunds"]);
const MOMENTS = new Set(["startsAt", "endsAt", "availableFrom", "availableUntil"]);
const WORDS = { None: "audit.never", True: "audit.yes", False: "audit.no" };

function written(name, value) {
  if (CHOICES.has(name)) return t(`choice.${name}_${value}`);
  if (WORDS[value]) return t(WORDS[value]);
  if (MOMENTS.has(name)) return dateTime(instant(value));
  return value.replaceAll(",", ", ") || "–";
}
