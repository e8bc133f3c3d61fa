// Says things in the chosen language, from one catalogue per language, and another for what only staff read.
const CATALOGUES = { en: () => import("./en.js"), de: () => import("./de.js") };
const FOR_STAFF = { en: () => import("./en-staff.js"), de: () => import("./de-staff.js") };
export const LANGUAGES = [
  ["de", "Deutsch"],
  ["en", "English"],
];
let language = "en";
/** @type {Record<string, any>} */
let said = {};
let plural = new Intl.PluralRules("en");

/** The language that fits a locale such as `de-AT`; English when none does. */
export const fitting = (locale) => {
  const short = String(locale || "")
    .slice(0, 2)
    .toLowerCase();
  return short in CATALOGUES ? short : null;
};

export const currentLanguage = () => language;

/** The language that was asked for last, whose words may still be on their way: what is fetched meanwhile is to be in it. */
export const wantedLanguage = () => asked;

/** The chosen language as the reader's own country writes it, where the browser says which: 28 Nov in Britain, Nov 28 in the US. */
export const currentLocale = () => navigator.languages.find((one) => fitting(one) === language) ?? language;

const AMOUNTS = { en: /(\{\w+\}) points?\b/g, de: /(\{\w+\}) Punkte?n?\b/g };
const PLAIN = new Set(["points", "punkte"]);
let pointsName = null;
let asked = language;

/** What the programme calls its points: amounts of them are told by that name, on every page. */
export function callPoints(name) {
  pointsName = PLAIN.has(name.toLowerCase()) ? null : name;
}

/** Fetches the words of a language and speaks it from then on; what was asked for last is spoken. */
export async function speak(chosen) {
  const wanted = (asked = fitting(chosen) || "en");
  const { default: words } = await CATALOGUES[wanted]();
  if (wanted !== asked) return;
  said = language === wanted ? { ...said, ...words } : words;
  language = wanted;
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

/** What the pages of staff say besides, in the language that is spoken. */
export async function speakOfStaff() {
  const wanted = language;
  const { default: words } = await FOR_STAFF[wanted]();
  if (wanted === language) said = { ...said, ...words };
}

/** `t("thread.replies", {count: 3})`: a text, or the plural form of it that fits `count`. */
export function t(key, values = {}) {
  let text = said[key];
  if (text === undefined) return key;
  if (typeof text === "object") text = text[plural.select(values.count)] ?? text.other;
  if (pointsName) text = text.replace(AMOUNTS[language], (_, amount) => `${amount} ${pointsName}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    typeof values[name] === "number" ? values[name].toLocaleString(currentLocale()) : (values[name] ?? whole),
  );
}
