// Terms of the programme put back to what they were: read out of the audit log, offered while nobody changed them since.
import { t } from "../words/index.js";

const plain = { read: (written) => written, of: String };
const whole = { read: Number, of: String };
const orNothing = { read: (written) => (written === "None" ? null : Number(written)), of: (value) => String(value ?? "None") };
const orNone = { read: (written) => (written === "None" ? null : written), of: (value) => value ?? "None" };
const either = { read: (written) => written === "True", of: (value) => (value ? "True" : "False") };
const days = { read: (written) => written.split(",").filter(Boolean).map(Number), of: (value) => value.join(",") };

// Each term by its name in the log: what it is called in the schema, and how the log writes its value. Texts are not among
// them: where one ends, only its writer knows.
const TERMS = {
  points_per_currency_unit: ["pointsPerCurrencyUnit", whole],
  points_expire_after_days: ["pointsExpireAfterDays", orNothing],
  points_expire_after_months: ["pointsExpireAfterMonths", orNothing],
  expiry_is_sliding: ["expiryIsSliding", either],
  adjustments_are_activity: ["adjustmentsAreActivity", either],
  reminder_days: ["reminderDays", days],
  claim_window_days: ["claimWindowDays", whole],
  voter_age_days: ["voterAgeDays", whole],
  overlap: ["overlap", plain],
  tier_basis: ["tierBasis", plain],
  tier_window: ["tierWindow", plain],
  tier_window_days: ["tierWindowDays", whole],
  tier_grace_days: ["tierGraceDays", whole],
  tier_downgrade: ["tierDowngrade", plain],
  tier_refunds: ["tierRefunds", plain],
};
// What the pages look like is texts but for these.
const OF_LOOK = { terms_version: ["termsVersion", orNone], terms_are_asked_anew: ["termsAreAskedAnew", either] };
const KNOWN = { "programme.save": TERMS, "programme.look": OF_LOOK };
const CHANGE = /(?:^|, )(\w+): (\S*) → (\S*?)(?=, \w+: |$)/g;

/** Of an entry's changes those that still hold, each with the value before: `[{name, before, after, value}]`. */
export function undoable({ action, detail }, program) {
  const terms = KNOWN[action];
  if (!terms || !detail) return [];
  return [...detail.matchAll(CHANGE)].flatMap(([, logged, before, after]) => {
    const [name, kind] = terms[logged] ?? [];
    return name && kind.of(program[name]) === after ? [{ name, before, after, value: kind.read(before) }] : [];
  });
}

/** The input that puts them back; what is not named stays as it is. */
export const undoing = (changes) => Object.fromEntries(changes.map(({ name, value }) => [name, value]));

/** In words: what it is now and what it will be. */
export const undoneWords = ({ name, before, after }) =>
  t("audit.back", { term: t(NAMED[name] ?? `programme.${name}`), now: written(name, after), then: written(name, before) });

/** What the log says was changed of the programme, in words; texts stand as they are. */
export const loggedWords = (detail) =>
  detail.replace(CHANGE, (whole, logged, before, after) => {
    const [name] = TERMS[logged] ?? OF_LOOK[logged] ?? [];
    const start = whole.startsWith(", ") ? ", " : "";
    return name ? `${start}${t(NAMED[name] ?? `programme.${name}`)}: ${written(name, before)} → ${written(name, after)}` : whole;
  });

const NAMED = {
  termsVersion: "look.termsVersion",
  termsAreAskedAnew: "look.termsAreAskedAnew",
  pointsExpireAfterDays: "audit.lifeInDays", pointsExpireAfterMonths: "audit.lifeInMonths",
};
const CHOICES = new Set(["overlap", "tierBasis", "tierWindow", "tierDowngrade", "tierRefunds"]);
const WORDS = { None: "audit.never", True: "audit.yes", False: "audit.no" };

const written = (name, value) =>
  CHOICES.has(name) ? t(`choice.${name}_${value}`) : WORDS[value] ? t(WORDS[value]) : value.replaceAll(",", ", ") || "–";
