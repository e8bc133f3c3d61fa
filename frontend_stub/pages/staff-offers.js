// What free shipping from an order value on, or a bundle at a discount, would bring and cost. Nothing is saved by it.
import { ask, given, whole } from "../api.js";
import { money, number, share } from "../format.js";
import { go } from "../router.js";
import { bars, figure } from "../ui/charts.js";
import { columns } from "../ui/columns.js";
import { field, writtenIn } from "../ui/form.js";
import { h } from "../ui/h.js";
import { programmeDay } from "../ui/moments.js";
import { writtenDay } from "../ui/span.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const YEAR = 365 * 86_400_000;
const PATH = "/staff/offers";
const STEP = 5;

export default async function offersPage({ query, signal }) {
  forStaff();
  const asked = askedIn(query);
  const span = { from: asked.from, to: asked.to };
  const { program, insights } = whole(await ask("staff-offers", { ...span, discount: asked.discount / 100 }, { signal }));
  const { averageOrderValue: usual, margin } = insights.clv;
  const threshold = asked.threshold ?? String(Math.max(STEP, Math.ceil(Number(usual.amount) / STEP) * STEP));
  const amountOf = (amount) => ({ amount, currency: program.currency });
  const { freeShipping } = await ask(
    "staff-free-shipping",
    {
      ...span,
      threshold: amountOf(threshold),
      within: asked.within / 100,
      fillShare: asked.share === null ? null : asked.share / 100,
      shippingFee: asked.fee === null ? null : amountOf(asked.fee),
    },
    { signal },
  ).then((found) => given(found.insights));
  return staffPage(
    t("nav.offers"),
    h("p.lead", t("offers.lead")),
    margin === null && h("p.hint", t("clv.noMargin"), " ", h("a", { href: "/insights" }, t("clv.sayMargin"))),
    h("section.card.padded", { "data-test": "offers-form" }, offersForm({ ...asked, threshold }, program.currency)),
    h(
      "div.figure-list",
      bandsFigure(freeShipping, span),
      moneyFigure(freeShipping, span),
      bundlesFigure(insights.bundles, asked.discount, span),
    ),
  );
}

/** What the address asks for; shares in percent, as people write them. */
function askedIn(query) {
  const part = (name, least, most, otherwise) => {
    const value = Number((query.get(name) ?? "").replace(",", "."));
    return query.get(name) && value >= least && value <= most ? value : otherwise;
  };
  const amount = (name) => {
    const text = (query.get(name) ?? "").trim().replace(",", ".");
    return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? text : null;
  };
  const threshold = amount("threshold");
  const today = Date.parse(programmeDay());
  return {
    from: writtenDay(query.get("from")) ?? new Date(today - YEAR).toISOString().slice(0, 10),
    to: writtenDay(query.get("to")) ?? programmeDay(),
    threshold: Number(threshold) > 0 ? threshold : null,
    within: part("within", 5, 50, 20),
    share: part("share", 0.1, 100, null),
    fee: amount("fee"),
    discount: part("discount", 1, 99, 10),
  };
}

function offersForm({ from, to, threshold, within, share: filled, fee, discount }, currency) {
  const text = (name, words, value, hint) => field({ name, label: words, value: value ?? "", hint, inputmode: "decimal" });
  const show = (event) => {
    event.preventDefault();
    go(`${PATH}?${new URLSearchParams(writtenIn(event.currentTarget).filter(([, value]) => value.trim()))}`);
  };
  return h(
    "form.form",
    { onsubmit: show },
    h(
      "div.field-pair",
      field({ name: "from", label: t("insights.from"), type: "date", value: from, required: true }),
      field({ name: "to", label: t("insights.to"), type: "date", value: to, required: true }),
      text("threshold", t("offers.threshold", { currency }), threshold, t("offers.thresholdHint")),
      text("within", t("offers.within"), within, t("offers.withinHint")),
      text("share", t("offers.share"), filled, t("offers.shareHint")),
      text("fee", t("offers.fee", { currency }), fee, t("offers.feeHint")),
      text("discount", t("offers.discount"), discount, t("offers.discountHint")),
    ),
    h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("insights.show"))),
  );
}

const amount = (value) => (value === null ? null : { value: Number(value.amount), text: money(value) });
const percent = (value) => (value === null ? null : { value, text: share(value, 1) });
const counted = (value) => (value === null ? null : { value, text: number(value) });
const few = () => t("offers.few");

function bandsFigure({ bands, threshold, ordersJustBelow, missing, within, existingThreshold }, { from, to }) {
  const label = (band) => t("offers.band", { low: money(band.low), high: money(band.high) });
  const note = [
    ordersJustBelow === null
      ? t("offers.tooFew", { share: share(within) })
      : t("offers.justBelow", { count: ordersJustBelow, share: share(within), threshold: money(threshold), missing: money(missing) }),
    existingThreshold ? t("offers.existing", { threshold: money(existingThreshold) }) : t("offers.noExisting"),
  ];
  return figure({
    title: t("offers.bands"),
    note: note.join(" "),
    test: "offers-bands",
    file: `order-values-${from}-${to}`,
    picture: columns({
      label: t("offers.bands"),
      items: bands.map((band) => ({ label: money(band.low), value: band.orders ?? 0, text: band.orders === null ? few() : number(band.orders) })),
      lineAt: bands.findIndex((band) => Number(band.low.amount) >= Number(threshold.amount)),
      lineText: money(threshold),
    }),
    columns: [t("offers.value"), t("offers.from"), t("offers.below"), t("reports.orders")],
    rows: bands.map((band) => [
      label(band),
      amount(band.low),
      amount(band.high),
      band.orders === null ? { value: null, text: few() } : counted(band.orders),
    ]),
  });
}

function moneyFigure(found, { from, to }) {
  const { fillShare, basis, observedShare, paysFrom, net } = found;
  const note = [
    fillShare === null ? t("offers.noShare") : t(`offers.basis_${basis}`, { share: share(fillShare, 1) }),
    paysFrom !== null && t("offers.paysFrom", { share: share(paysFrom, 1) }),
    found.missing !== null && paysFrom === null && found.shippingWaived !== null && net !== null && t("offers.neverPays"),
    t("offers.assumption"),
  ].filter(Boolean);
  const parts = ["extraRevenue", "extraProfit", "shippingWaived", "net"];
  return figure({
    title: t("offers.shipping"),
    note: note.join(" "),
    test: "offers-shipping",
    file: `free-shipping-${from}-${to}`,
    picture:
      found.extraRevenue !== null &&
      bars({
        label: t("offers.shipping"),
        rows: parts.filter((one) => found[one] !== null).map((one) => ({ label: t(`offers.${one}`), value: Number(found[one].amount), text: money(found[one]) })),
      }),
    columns: [t("reports.figure"), t("reports.value")],
    rows: [
      [t("offers.ordersJustBelow"), counted(found.ordersJustBelow)],
      [t("offers.missing"), amount(found.missing)],
      [t("offers.observedShare"), percent(observedShare)],
      [t("offers.fillShare"), percent(fillShare)],
      ...parts.map((one) => [t(`offers.${one}`), amount(found[one])]),
      [t("offers.breakEven"), percent(paysFrom)],
    ],
  });
}

function bundlesFigure(bundles, discount, { from, to }) {
  const name = (bundle) => bundle.products.map((one) => one.title).join(" + ");
  const verdict = (bundle) =>
    bundle.paysFrom === null ? t("offers.bundleNever") : t("offers.bundlePays", { count: bundle.moreOrders, share: share(bundle.paysFrom) });
  return figure({
    title: t("offers.bundles", { discount: share(discount / 100) }),
    note: bundles.length ? t("offers.bundlesText") : t("offers.noBundles"),
    test: "offers-bundles",
    file: `bundles-${from}-${to}`,
    picture:
      bundles.length > 0 &&
      h(
        "ol.pair-list",
        bundles
          .slice(0, 5)
          .map((bundle) =>
            h("li", h("strong", name(bundle)), " ", t("offers.bundleCosts", { price: money(bundle.bundlePrice), given: money(bundle.givenAway) }), " ", bundle.profitOfEachMore && verdict(bundle)),
          ),
      ),
    columns: ["reports.pair", "offers.together", "offers.partly", "reports.liftName", "offers.price", "offers.bundlePrice", "offers.givenAway", "offers.eachMore", "offers.breakEvenLift", "offers.moreOrders"].map((one) => t(one)),
    rows: bundles.map((one) => [
      name(one),
      counted(one.orders),
      counted(one.partialOrders),
      { value: one.lift, text: number(one.lift, 2) },
      amount(one.price),
      amount(one.bundlePrice),
      amount(one.givenAway),
      amount(one.profitOfEachMore),
      percent(one.paysFrom),
      counted(one.moreOrders),
    ]),
  });
}
