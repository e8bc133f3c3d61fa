// Languages by their tags: their names in the reader's language, and the tags that a field suggests.
import { currentLanguage } from "../words/index.js";
import { h } from "./h.js";

const SUGGESTED = ["da", "de", "en", "es", "fr", "it", "nl", "pl", "pt-BR", "sv", "tr", "uk"];

export const nameOfLanguage = (locale) =>
  new Intl.DisplayNames([currentLanguage()], { type: "language" }).of(locale.replaceAll("_", "-"));

/** For fields with `list: "languages"`; anything else may be typed as well. */
export const languageList = () => h("datalist", { id: "languages" }, SUGGESTED.map((value) => h("option", { value }, nameOfLanguage(value))));
