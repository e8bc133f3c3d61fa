// A drawn label for products without a picture: arcs and a dot, always the same for a product.
import { svg } from "./h.js";

const COLOURINGS = 6;

function digestOf(text) {
  let sum = 17;
  for (const letter of text) sum = (sum * 33 + letter.codePointAt(0)) % 1_000_003;
  return sum;
}

export function drawnLabel({ sku }) {
  const digest = digestOf(sku);
  const rings = 2 + (digest % 3);
  const centre = 110 + ((digest >> 3) % 5) * 45;
  const base = 150 + ((digest >> 5) % 3) * 40;
  const turn = ((digest >> 4) % 4) * 90;
  const arcs = Array.from({ length: rings }, (_, index) => {
    const radius = 42 + index * 26;
    return svg("path", {
      class: "label-arc",
      d: `M${centre - radius} ${base}a${radius} ${radius} 0 0 1 ${radius * 2} 0`,
    });
  });
  return svg(
    "svg",
    {
      class: `product-picture label-${digest % COLOURINGS}`,
      viewBox: "0 0 400 300",
      preserveAspectRatio: "xMidYMid slice",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("rect", { class: "label-ground", width: 400, height: 300 }),
    svg(
      "g",
      { transform: `rotate(${turn} 200 150)` },
      arcs,
      svg("circle", { class: "label-dot", cx: centre, cy: base - 8, r: 17 }),
    ),
    svg("rect", { class: "label-stripe", x: 0, y: 288, width: 400, height: 12 }),
  );
}
