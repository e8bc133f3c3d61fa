// Says things in the chosen language, from one catalogue per language.
import en from "./en.js";
import de from "./de.js";

const CATALOGUES = { en, de };
export const LANGUAGES = [
  ["de", "Deutsch"],
  ["en", "English"],
];
let language = "en";
let plural = new Intl.PluralRules("en");

/** The language that fits a locale such as `de-AT`; English when none does. */
export const fitting = (locale) => {
  const short = String(locale || "")
    .slice(0, 2)
    .toLowerCase();
  return short in CATALOGUES ? short : null;
};

export const currentLanguage = () => language;

export function speak(chosen) {
  language = fitting(chosen) || "en";
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

/** `t("thread.replies", {count: 3})`: a text, or the plural form of it that fits `count`. */
export function t(key, values = {}) {
  let text = CATALOGUES[language][key] ?? en[key];
  if (text === undefined) return key;
  if (typeof text === "object") text = text[plural.select(values.count)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    typeof values[name] === "number" ? values[name].toLocaleString(language) : (values[name] ?? whole),
  );
}
