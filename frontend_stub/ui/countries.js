// Countries by their names in the reader's language, held by their codes.
import { currentLanguage, t } from "../words/index.js";
import { choosing } from "./choosing.js";
import { field } from "./form.js";

const A = "A".charCodeAt(0);
const LETTERS = Array.from({ length: 26 }, (_, place) => String.fromCharCode(A + place));
// What the standard of regions knows beside countries: unions, and codes that are kept for tests.
// Codes of before, like DD, are others today.
const NO_COUNTRIES = ["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];

/** What a country is called in the reader's language; its code where nothing is known of it. */
export const countryName = (code) => {
  const names = new Intl.DisplayNames([currentLanguage()], { type: "region" });
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : code;
};

/** All that the browser has a name for, by their names. */
function countries() {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !NO_COUNTRIES.includes(code) && new Intl.Locale(`und-${code}`).region === code);
  return codes
    .map((value) => ({ value, name: countryName(value) }))
    .filter(({ value, name }) => name !== value)
    .sort((one, other) => one.name.localeCompare(other.name, currentLanguage()));
}

const fitting = async (typed) => {
  const wanted = typed.toLocaleLowerCase(currentLanguage());
  const rank = ({ value, name }) => (value.toLocaleLowerCase() === wanted ? 0 : name.toLocaleLowerCase(currentLanguage()).startsWith(wanted) ? 1 : 2);
  return countries()
    .filter((one) => rank(one) < 2 || one.name.toLocaleLowerCase(currentLanguage()).includes(wanted))
    .sort((one, other) => rank(one) - rank(other));
};

/** Several countries, by their codes, between commas. */
export const countriesField = (/** @type {any} */ of) => choosing(field({ ...of, hint: t("ownSegments.countryHint") }), fitting, { isList: true });
