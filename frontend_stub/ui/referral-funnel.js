// The way from a referral link to a rewarded friend: a picture for the eye, and a table with the same figures.
import { money, number, share } from "../format.js";
import { t } from "../words/index.js";
import { h, svg } from "./h.js";

const WIDE = 640;
const STEP = 64;
const BAR = 40;
const STEPS = ["visits", "signUps", "qualified", "rewarded"];

export function referralFunnel(funnel) {
  return h(
    "section.card.padded.referral-funnel",
    { "aria-labelledby": "referral-funnel-title", "data-test": "referral-funnel" },
    h("h2", { id: "referral-funnel-title" }, t("funnel.title")),
    h("p.muted", t("funnel.lead")),
    drawing(funnel),
    table(funnel),
    h(
      "dl.funnel-figures",
      figure("rejected", number(funnel.rejected)),
      figure("viral", number(funnel.viralCoefficient, 2)),
      figure("revenue", money(funnel.revenue)),
      figure("cost", money(funnel.rewardCost)),
    ),
  );
}

const figure = (name, value) =>
  h("div", { "data-test": `funnel-${name}` }, h("dt", t(`funnel.${name}`)), h("dd", value));

/** Bars around one middle, each as wide as its share of the widest; what there is of it is never thinner than a line. */
function drawing(funnel) {
  const most = Math.max(1, ...STEPS.map((step) => funnel[step]));
  const bars = STEPS.map((step, place) => {
    const width = funnel[step] ? Math.max(4, (WIDE * funnel[step]) / most) : 0;
    return svg("rect", {
      class: `funnel-bar is-step-${place + 1}`,
      x: (WIDE - width) / 2,
      y: place * STEP,
      width,
      height: BAR,
      rx: 4,
    });
  });
  const links = STEPS.slice(1).map((step, place) => slope(funnel[STEPS[place]], funnel[step], most, place));
  return svg(
    "svg",
    { class: "funnel-drawing", viewBox: `0 0 ${WIDE} ${STEP * 3 + BAR}`, "aria-hidden": "true", focusable: "false" },
    links,
    bars,
  );
}

function slope(from, to, most, place) {
  const [upper, lower] = [from, to].map((count) => ((count ? Math.max(4, (WIDE * count) / most) : 0) / 2));
  const [top, bottom, middle] = [place * STEP + BAR, (place + 1) * STEP, WIDE / 2];
  const points = [
    [middle - upper, top],
    [middle + upper, top],
    [middle + lower, bottom],
    [middle - lower, bottom],
  ];
  return svg("polygon", { class: "funnel-slope", points: points.map((point) => point.join(",")).join(" ") });
}

function table(funnel) {
  const head = (words) => h("th", { scope: "col" }, words);
  const row = (step, place) =>
    h(
      "tr",
      { "data-test": `funnel-${step}` },
      h("th", { scope: "row" }, h("span.funnel-key", { class: `is-step-${place + 1}`, "aria-hidden": "true" }), t(`funnel.${step}`)),
      h("td", number(funnel[step])),
      h("td", place && funnel[STEPS[place - 1]] ? share(funnel[step] / funnel[STEPS[place - 1]], 1) : "–"),
    );
  return h(
    "table.funnel-table",
    h("caption.sr-only", t("funnel.title")),
    h("thead", h("tr", head(t("funnel.step")), head(t("funnel.people")), head(t("funnel.ofBefore")))),
    h("tbody", STEPS.map(row)),
  );
}
