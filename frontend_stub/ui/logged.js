// What the log keeps of a deed is short and of no language; here it is said in the reader's.
import { t } from "../words/index.js";
import { nameOfLanguage } from "./languages.js";
import { CHANGING, loggedWords } from "./terms-undone.js";

const RULING = /^([A-Z_]+) \(([A-Z_]+)\): /;
const FIELDS = /^([a-z]{2}(?:[-_]\w+)?): ([\w, ]+)$/;
const STARS = /^(\d)\/\d$/;
const APPEAL = /^(upheld|not upheld): ([A-Z_]+)$/;

/** The words of `t` under the key, or what was logged where there are none. */
const known = (key, logged) => (t(key) === key ? logged : t(key));

const SAID = {
  ...Object.fromEntries(CHANGING.map((action) => [action, loggedWords(action)])),
  "translations.save": (detail) =>
    detail.replace(FIELDS, (_, locale, names) => {
      const fields = names.split(", ").map((name) => known(`translate.field_${name}`, name));
      return `${nameOfLanguage(locale)}: ${fields.join(", ")}`;
    }),
  "case.decide": (detail) =>
    detail.replace(RULING, (_, action, reason) => `${known(`action.${action}`, action)} (${known(`reason.${reason}`, reason)}): `),
  "case.appeal": (detail) =>
    detail.replace(APPEAL, (_, outcome, action) => `${t(outcome === "upheld" ? "audit.upheld" : "audit.notUpheld")}: ${known(`action.${action}`, action)}`),
  "review.reply": (detail) => detail.replace(STARS, (_, count) => t("stars.given", { count: Number(count) })),
  "role.grant": (detail) => known(`rights.audience.${detail}`, detail),
  "role.revoke": (detail) => known(`rights.audience.${detail}`, detail),
};

/** An entry's detail in words; what has none is shown as it is kept. */
export const detailOf = ({ action, detail }) => (detail && SAID[action] ? SAID[action](detail) : detail);
