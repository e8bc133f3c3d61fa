// The form of a release: what it is, who sees it from when on, and what can be booked in it.
import { t } from "../words/index.js";
import { productField } from "./choosing.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm, Refusal, select } from "./form.js";
import { h } from "./h.js";
import { limitedTo } from "./limited-to.js";
import { fromLocal, instantOf, toLocal } from "./moments.js";
import { originalsOf } from "./originals.js";
import { settled } from "./settled.js";

const KINDS = ["ARTICLE", "PRODUCT_DROP", "SALE", "EVENT"];
const OFFERS = ["INDIVIDUAL", "PUBLIC"];
const VISIBILITIES = ["TEASER", "HIDDEN"];

/** Opens it for a release, or for a new one. */
export async function editRelease({ tiers, currency }, release) {
  const [written, limited] = await Promise.all([originalsOf(release?.id), limitedTo(release?.id)]);
  openDialog({
    title: release ? release.title : t("releases.new"),
    body: (close) => {
      const form = mutationForm({
        mutation: "save-exclusive",
        submit: t("save"),
        children: [limited, ...content(release, written), ...times(tiers, release), ...places(release, written), offer(currency, release)],
        input: (values) => inputOf(values, tiers, offerCurrency(currency, release)),
        done: async () => {
          await settled(close, t("saved"));
        },
      });
      const kind = form.elements.kind;
      const showFitting = () => {
        for (const box of form.querySelectorAll("[data-kinds]")) box.hidden = !box.dataset.kinds.split(" ").includes(kind.value);
      };
      kind.addEventListener("change", showFitting);
      showFitting();
      return form;
    },
  });
}

const content = (release, written) => [
  h(
    "div.field-pair",
    select({ name: "kind", label: t("releases.kind"), value: release?.kind ?? "ARTICLE", options: KINDS.map((key) => [key, t(`exclusive.${key}`)]) }),
    field({ name: "slug", label: t("releases.slug"), value: release?.slug, required: true, maxlength: 80, readonly: Boolean(release), hint: t("releases.slugHint") }),
  ),
  field({ name: "title", label: t("releases.name"), value: written.title, required: true, maxlength: 200 }),
  field({ name: "teaser", label: t("releases.teaser"), type: "textarea", rows: 2, value: written.teaser ?? "", required: true, maxlength: 1000 }),
  field({ name: "bodyMarkdown", label: t("releases.body"), type: "textarea", rows: 8, value: written.bodyMarkdown ?? "", required: true, hint: t("releases.bodyHint") }),
];

const times = (tiers, release) => [
  select({ name: "visibility", label: t("releases.visibility"), value: release?.visibility ?? "TEASER", options: VISIBILITIES.map((key) => [key, t(`releases.${key}`)]) }),
  h("p.hint", t("releases.timesHint")),
  h(
    "div.form",
    { "data-field": "windows" },
    highestFirst(tiers).map((tier) =>
      moment(`window_${tier.slug}`, t("releases.opensFor", { tier: tier.name }), openingOf(release, tier)),
    ),
    h("p.field-error", { hidden: true }),
  ),
  moment("publicAt", t("releases.publicAt"), release?.access.publicAt),
];

const places = (release, written) => [
  h(
    "div.field-pair",
    { "data-kinds": "PRODUCT_DROP SALE ARTICLE" },
    productField({ name: "productSku", label: t("releases.product"), product: release?.product, optional: true }),
    field({ name: "saleCode", label: t("releases.saleCode"), value: release?.saleCode ?? "", optional: true, maxlength: 60 }),
  ),
  h(
    "div.field-pair",
    { "data-kinds": "PRODUCT_DROP", "data-field": "drop" },
    count("pieces", release?.drop?.pieces, t("releases.pieces"), t("releases.piecesHint")),
    count("holdHours", release?.drop?.holdHours ?? 24, t("releases.holdHours")),
    h("p.field-error", { hidden: true }),
  ),
  h(
    "div.form",
    { "data-kinds": "EVENT", "data-field": "event" },
    moment("startsAt", t("releases.startsAt"), release?.event?.startsAt, { optional: false }),
    h(
      "div.field-pair",
      field({ name: "location", label: t("releases.location"), value: written.eventLocation ?? "", optional: true, maxlength: 200 }),
      count("seats", release?.event?.seats, t("releases.seats"), t("releases.seatsHint")),
    ),
    h("p.field-error", { hidden: true }),
  ),
];

/** What an offer names is said in the currency in which it was saved, else in the programme's. */
const offerCurrency = (currency, release) => release?.offer?.price.currency ?? currency;

function offer(currency, release) {
  const of = { currency: offerCurrency(currency, release) };
  const known = release?.offer;
  const price = (name, words, value, hint) =>
    field({ name, label: t(words, of), hint, value: value?.amount ?? "", inputmode: "decimal", autocomplete: "off", optional: true });
  return h(
    "fieldset.terms",
    { "data-kinds": "PRODUCT_DROP SALE ARTICLE", "data-field": "offer" },
    h("legend.label", t("releases.offer")),
    select({ name: "offerKind", label: t("releases.offerKind"), value: known?.kind ?? "", options: ["", ...OFFERS].map((key) => [key, t(key ? `releases.offer_${key}` : "releases.noOffer")]) }),
    h("div.field-pair", price("price", "releases.offerPrice", known?.price), price("lowestPrice", "releases.lowestPrice", known?.lowestPrice, t("releases.lowestPriceHint"))),
    h("p.field-error", { hidden: true }),
  );
}

export const highestFirst = (tiers) => [...tiers].sort((a, b) => b.rank - a.rank);

/** When a release opens for a tier by a window of its own; null where it has none. */
export const openingOf = (release, tier) =>
  release?.access.windows.find((window) => window.tier.slug === tier.slug)?.opensAt ?? null;

const moment = (name, label, value, rest = {}) =>
  field({ name, label, type: "datetime-local", value: toLocal(value), optional: true, ...rest });

const count = (name, value, label, hint) =>
  field({ name, label, hint, type: "number", value: value ?? "", min: 1, step: 1, optional: true });

function inputOf(values, tiers, currency) {
  const { kind } = values;
  return {
    slug: values.slug ?? "",
    kind,
    title: values.title ?? "",
    teaser: values.teaser ?? "",
    bodyMarkdown: values.bodyMarkdown ?? "",
    visibility: values.visibility,
    windows: tiers
      .filter(({ slug }) => values[`window_${slug}`])
      .map(({ slug }) => ({ tierSlug: slug, opensAt: instantOf(values[`window_${slug}`]) })),
    publicAt: fromLocal(values.publicAt),
    productSku: kind === "EVENT" ? null : values.productSku,
    saleCode: kind === "EVENT" ? null : values.saleCode,
    event: kind === "EVENT" && values.startsAt ? { startsAt: instantOf(values.startsAt), location: values.location, seats: values.seats && Number(values.seats) } : null,
    drop: kind === "PRODUCT_DROP" && values.pieces ? { pieces: Number(values.pieces), holdHours: values.holdHours && Number(values.holdHours) } : null,
    offer: kind === "EVENT" || !values.offerKind ? null : offerOf(values, currency),
  };
}

function offerOf({ offerKind, price, lowestPrice }, currency) {
  if (!price) throw new Refusal("price", t("form.missing"));
  return { kind: offerKind, price: { amount: price, currency }, lowestPrice: lowestPrice && { amount: lowestPrice, currency } };
}
