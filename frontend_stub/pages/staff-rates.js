// What one euro was worth by day: those that orders wait for, the table, and saying, removing and importing rates.
import { ask, given, whole } from "../api.js";
import { calendarDay, money, number, when } from "../format.js";
import { go } from "../router.js";
import { act } from "../ui/acts.js";
import { confirmDialog, confirmed, openDialog } from "../ui/dialog.js";
import { field, mutationForm, Refusal } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { programmeDay } from "../ui/moments.js";
import { pageAt, walkedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ADDRESS = "/staff/rates";
const DECIMALS = 10;
const USUAL_CHANGE = 1.1; // between two rates of a currency that were said one after the other
const LARGEST_FILE = 200 << 10; // what a request holds, less what its frame and escapes take

export default async function ratesPage({ query, signal }) {
  forStaff();
  const currency = (query.get("currency") || "").trim().toUpperCase() || null;
  const fetchPage = (place) =>
    ask("exchange-rates", { ...place, currency }, { signal }).then((data) => data.exchangeRates);
  const [{ missingExchangeRates: missing }, rates] = await Promise.all([
    ask("missing-exchange-rates", {}, { signal }).then(whole),
    pageAt(query, fetchPage),
  ]);
  return staffPage(
    t("nav.rates"),
    h("p.lead", t("rates.lead")),
    missing.length > 0 && missingCard(missing),
    h(
      "section.card",
      { "data-test": "rates" },
      h("div.card-head", h("h2", t("rates.title")), h("div.tier-acts", newButton(currency), importButton())),
      filterForm(currency),
      rates.nodes.length ? walkedList({ connection: rates, item: rateRow }) : nothing(currency),
    ),
  );
}

const nothing = (currency) =>
  currency
    ? emptyState("globe", t("rates.noneOf", { currency }), t("rates.noneOfText"))
    : emptyState("globe", t("rates.none"), t("rates.noneText"));

const missingCard = (missing) =>
  h(
    "section.card",
    { "data-test": "missing-rates" },
    h("div.card-head", h("h2", t("rates.missing"))),
    h("ul.list", { role: "list" }, missing.map(missingRow)),
  );

const missingRow = ({ currency, deliveries, oldestAt }) =>
  h(
    "li.hook-row",
    h(
      "div",
      h("strong", currency),
      h(
        "div.small.muted.dotted",
        h("span", t("rates.waits", { count: deliveries })),
        h("span", t("rates.since"), " ", when(oldestAt)),
      ),
    ),
    h(
      "div.hook-acts",
      h(
        "button.button.is-small",
        {
          type: "button",
          "aria-label": t("rates.giveOf", { currency }),
          onclick: () => save({ currency, day: oldestAt.slice(0, 10) }),
        },
        t("rates.give"),
      ),
      h("a.button.is-quiet.is-small", { href: "/staff/deliveries?state=WAITING" }, t("rates.see")),
    ),
  );

const newButton = (currency) =>
  h(
    "button.button.is-small",
    { type: "button", onclick: () => save({ currency, day: programmeDay() }) },
    icon("plus"),
    t("rates.new"),
  );

const importButton = () =>
  h("button.button.is-quiet.is-small", { type: "button", onclick: importFile }, icon("up"), t("rates.import"));

function filterForm(currency) {
  const form = h(
    "form.span-form.rate-filter",
    { role: "search" },
    h(
      "label.span-field",
      h("span", t("rates.filter")),
      h("input.input.is-small", { name: "currency", value: currency ?? "", maxlength: 3, size: 6, autocapitalize: "characters", autocomplete: "off" }),
    ),
    h("button.button.is-small", { type: "submit" }, t("rates.filterShow")),
    currency && h("a.button.is-quiet.is-small", { href: ADDRESS }, t("rates.filterAll")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = String(new FormData(form).get("currency")).trim().toUpperCase();
    go(wanted ? `${ADDRESS}?currency=${encodeURIComponent(wanted)}` : ADDRESS);
  });
  return form;
}

const lineOf = ({ currency, perEuro }) => t("rates.line", { rate: number(Number(perEuro), DECIMALS), currency });

const rateRow = (rate) =>
  h(
    "li.tier-row",
    { "data-test": "rate" },
    h(
      "div",
      h(
        "strong",
        lineOf(rate),
        " ",
        rate.isByHand ? h("span.chip.is-waiting", t("rates.byHand")) : h("span.chip", t("rates.ofEcb")),
      ),
      h(
        "div.small.muted.dotted",
        h("span", calendarDay(rate.day)),
        h("span", t("rates.saved"), " ", when(rate.savedAt)),
      ),
    ),
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        "aria-label": t("rates.removeOf", { currency: rate.currency, day: calendarDay(rate.day) }),
        onclick: () => remove(rate),
      },
      icon("trash"),
      t("rates.remove"),
    ),
  );

/** What a person wrote, with a comma or a point, as the server reads it. */
const plain = (written) => written.trim().replace(",", ".");

/** Which way round a rate goes is easily mistaken, so it is told what it makes of an amount. */
function save({ currency, day }) {
  const meaning = h("p.hint", { "aria-live": "polite", "data-test": "meaning" });
  openDialog({
    title: t("rates.new"),
    body: (close) => {
      const form = mutationForm({
        mutation: "save-exchange-rate",
        submit: t("save"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          h(
            "div.field-pair",
            field({ name: "currency", label: t("rates.currency"), hint: t("rates.currencyHint"), value: currency ?? "", required: true, maxlength: 3, pattern: "\\s*[A-Za-z]{3}\\s*", "data-complaint": t("rates.currencyWrong"), autocapitalize: "characters", autocomplete: "off" }),
            field({ name: "day", label: t("rates.day"), type: "date", value: day, required: true, hint: t("rates.dayHint") }),
          ),
          field({ name: "perEuro", label: t("rates.perEuro"), hint: t("rates.perEuroHint"), required: true, inputmode: "decimal", pattern: "\\s*[0-9]{1,9}([.,][0-9]{1,10})?\\s*", "data-complaint": t("rates.perEuroWrong"), autocomplete: "off" }),
          meaning,
        ],
        input: (values) =>
          meant({
            currency: values.currency.trim().toUpperCase(),
            day: values.day,
            perEuro: plain(values.perEuro),
          }),
        done: async () => {
          await settled(close, t("rates.kept"));
        },
      });
      form.addEventListener("input", () => fill(meaning, meaningOf(form.elements)));
      return form;
    },
  });
}

/** @param {any} controls */
function meaningOf({ currency, perEuro }) {
  const rate = Number(plain(perEuro.value));
  if (!(rate > 0) || !currency.value.trim()) return "";
  const euros = money({ amount: 100 / rate, currency: "EUR" });
  return t("rates.means", { currency: currency.value.trim().toUpperCase(), euros });
}

/** A rate far from the newest that is kept is mostly a slip, or the wrong way round: it is asked once more. */
async function meant(rate) {
  const { exchangeRates } = await ask("exchange-rates", { first: 1, currency: rate.currency });
  const [known] = given(exchangeRates).nodes;
  const change = known ? Number(rate.perEuro) / Number(known.perEuro) : 1;
  if (change <= USUAL_CHANGE && change >= 1 / USUAL_CHANGE) return rate;
  const isMeant = await confirmed({
    title: t("rates.farTitle"),
    text: t("rates.farText", { before: lineOf(known), day: calendarDay(known.day), after: lineOf(rate) }),
    yes: t("rates.farYes"),
  });
  if (!isMeant) throw new Refusal(null, t("programme.worthNo"));
  return rate;
}

const remove = (rate) =>
  confirmDialog({
    title: t("rates.removeTitle"),
    text: t("rates.removeText", { line: lineOf(rate), day: calendarDay(rate.day) }),
    yes: t("rates.remove"),
    onYes: async (close, button) => {
      if (!(await act(button, "remove-exchange-rate", { currency: rate.currency, day: rate.day }))) return;
      await settled(close, t("rates.removed"));
    },
  });

function importFile() {
  const file = field({ name: "csv", label: t("rates.file"), type: "file", accept: ".csv,text/csv", required: true, hint: t("rates.fileHint") });
  openDialog({
    title: t("rates.import"),
    body: (close) =>
      mutationForm({
        mutation: "import-exchange-rates",
        submit: t("rates.import"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [file],
        input: async () => ({ csv: await textOf(file.querySelector("input").files[0]) }),
        done: async ({ added, corrected, byHand }) => {
          await settled(close, t("rates.imported", { added, corrected, byHand }));
        },
      }),
  });
}

async function textOf(file) {
  if (file.size > LARGEST_FILE) throw new Refusal("csv", t("rates.tooLarge", { count: LARGEST_FILE >> 10 }));
  return file.text();
}
