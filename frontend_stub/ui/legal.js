// What a shop owes its visitors: imprint, privacy, terms, contact and cookies, where staff have said where they stand.
import { t } from "../words/index.js";
import { h } from "./h.js";

const LINKS = ["imprint", "privacy", "terms", "contact", "cookies"];

/** Those that are set, each as address and words. */
export const legalLinks = (program) =>
  LINKS.filter((name) => program[`${name}Url`]).map((name) => [program[`${name}Url`], t(`legal.${name}`)]);

/** What joining means, with the links to read it and the version of the terms; nothing where there is nothing to read. */
export function consentLine({ termsUrl, termsVersion, privacyUrl }) {
  const link = (href, words) => h("a", { href, target: "_blank", rel: "noopener" }, words);
  const terms = termsUrl ? link(termsUrl, t("legal.terms")) : termsVersion && t("legal.terms");
  const version = termsVersion && [", ", t("legal.version", { version: termsVersion })];
  const said = [
    terms && [t("legal.byJoining"), " ", terms, version, "."],
    privacyUrl && [t("legal.read"), " ", link(privacyUrl, t("legal.privacy")), "."],
  ].filter(Boolean);
  return said.length > 0 && h("p.small.muted", { "data-test": "consent-line" }, said.map((parts) => [parts, " "]));
}
