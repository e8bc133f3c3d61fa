// What staff wrote, in other languages: by kind and language, what is missing or outdated first, original beside translation.
import { ask } from "../api.js";
import { go } from "../router.js";
import { field, mutationForm, writtenIn } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { languageList, nameOfLanguage } from "../ui/languages.js";
import { pageAt, walkedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { currentLanguage, LANGUAGES, t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ADDRESS = "/staff/translations";
const KINDS = [
  ...["Category", "Product", "Program", "Tier", "EarnRule", "Reward", "ReferralCampaign", "Exclusive"],
  ...["Survey", "SurveyQuestion"],
];
const LISTS = new Set(["benefits", "choices"]);
const SHORT = new Set(["name", "title", "pointsName", "eventLocation", "prompt"]);
const LINES = 3;
const MOST_LINES = 14;

export default async function translationsPage({ query, signal }) {
  forStaff();
  const kind = KINDS.includes(query.get("kind")) ? query.get("kind") : KINDS[0];
  const locale = (query.get("language") || "").trim() || otherLanguage();
  const fetchPage = (place) =>
    ask("things-to-translate", { ...place, kind, locale }, { signal }).then((data) => data.thingsToTranslate);
  const [page, refusal] = await pageAt(query, fetchPage).then(
    (found) => [found, null],
    (error) => {
      if (error.code !== "INVALID") throw error;
      return [null, error.message];
    },
  );
  return staffPage(
    t("nav.translations"),
    h("p.lead", t("translate.lead")),
    h("section.card", choiceForm(kind, locale, refusal), page && listOf(page, locale)),
  );
}

/** Staff translate into the language that they do not read the portal in. */
const otherLanguage = () => LANGUAGES.map(([key]) => key).find((key) => key !== currentLanguage());

const listOf = (page, locale) =>
  page.nodes.length
    ? walkedList({ connection: page, item: (thing) => thingRow(thing, locale) })
    : emptyState("globe", t("translate.none"));

function choiceForm(kind, locale, refusal) {
  const language = h("input.input.is-small", {
    name: "language", value: locale, list: "languages", size: 8, maxlength: 12, required: true, autocomplete: "off", autocapitalize: "off", "aria-invalid": refusal ? "true" : null,
  });
  const form = h(
    "form.span-form.rate-filter",
    { role: "search" },
    h(
      "label.span-field",
      h("span", t("translate.kind")),
      h("select.input.is-small", { name: "kind" }, KINDS.map((one) => h("option", { value: one, selected: one === kind }, t(`translate.kind_${one}`)))),
    ),
    h("label.span-field", h("span", t("translate.language")), language),
    languageList(),
    h("button.button.is-small", { type: "submit" }, t("rates.filterShow")),
    refusal && h("p.field-error", { role: "alert" }, refusal),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(`${ADDRESS}?${new URLSearchParams(writtenIn(form))}`);
  });
  return form;
}

function thingRow(thing, locale) {
  const chip = h("span.chip");
  const tell = (isOpen) => {
    chip.className = isOpen ? "chip is-waiting" : "chip is-delivered";
    fill(chip, t(isOpen ? "translate.open" : "translate.done"));
  };
  tell(thing.isOpen);
  const form = mutationForm({
    mutation: "save-translations",
    submit: t("save"),
    children: thing.texts.map((text, place) => textPair(text, place, locale)),
    input: (values) => ({
      id: thing.thingId,
      locale,
      texts: thing.texts.map((text, place) => ({ field: text.field, text: values[`texts.${place}.text`] ?? null })),
    }),
    done: ({ translations }) => {
      const kept = translations.filter((one) => one.locale === locale || sameTag(one.locale, locale));
      tell(kept.length < thing.texts.length);
      for (const note of form.querySelectorAll("[data-test=outdated]")) note.remove();
      toast(t("saved"));
    },
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return h(
    "li.hook-row",
    { "data-test": "thing" },
    h("h3.translate-name", thing.texts[0]?.original.split("\n")[0] ?? thing.name, " ", chip),
    thing.texts.length ? form : h("p.muted", t("translate.nothing")),
  );
}

const sameTag = (one, other) => one.toLowerCase() === other.replaceAll("_", "-").toLowerCase();

function textPair({ field: name, original, translation, translates }, place, locale) {
  const isShort = SHORT.has(name);
  return h(
    "div.translate-pair",
    h("div.translate-original", h("span.label", t(`translate.field_${name}`)), h("div.wrap-anywhere", original)),
    h(
      "div",
      field({
        name: `texts.${place}.text`,
        label: t("translate.into", { field: t(`translate.field_${name}`), language: nameOfLanguage(locale) }),
        type: isShort ? "text" : "textarea",
        value: translation ?? "",
        lang: locale,
        rows: isShort ? null : Math.min(MOST_LINES, Math.max(LINES, original.split("\n").length + 1)),
        hint: LISTS.has(name) ? t("translate.lines") : undefined,
      }),
      translates && h("p.hint", { "data-test": "outdated" }, t("translate.outdated", { text: translates })),
    ),
  );
}
