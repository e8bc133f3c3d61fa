// A histogram: columns side by side, with a line between two of them. Whoever does not see it has the table beneath.
import { roomFor } from "./room.js";
import { svg } from "./h.js";

const SIZE = { widest: 560, height: 220, top: 34, bottom: 44 };
const GAP = 4;
const NARROW = 62;

/** `items` are `{label, value, text}`; before the one at `lineAt` stands a line with `lineText` above it. */
export function columns({ label, items, lineAt, lineText }) {
  const width = roomFor(SIZE.widest);
  const each = width / Math.max(1, items.length);
  const most = Math.max(1, ...items.map((item) => item.value));
  const floor = SIZE.height - SIZE.bottom;
  const up = (value) => floor - ((floor - SIZE.top - 18) * value) / most;
  const isNarrow = each < NARROW;
  return svg(
    "svg",
    { class: "chart columns", viewBox: `0 0 ${width} ${SIZE.height}`, width, role: "img", "aria-label": label },
    svg("line", { class: "axis", x1: 0, x2: width, y1: floor, y2: floor }),
    items.flatMap((item, place) => {
      const middle = (place + 0.5) * each;
      return [
        svg("rect", { class: "bar", x: place * each + GAP / 2, y: up(item.value), width: each - GAP, height: floor - up(item.value), rx: 3 }),
        words(middle, up(item.value) - 5, item.text, "middle"),
        // Side by side on a telephone they would run into each other: every other one stands lower.
        words(middle, floor + (isNarrow && place % 2 ? 34 : 17), item.label, "middle"),
      ];
    }),
    lineAt > 0 && [
      svg("line", { class: "mark", x1: lineAt * each, x2: lineAt * each, y1: 18, y2: floor }),
      words(lineAt * each, 13, lineText, "middle"),
    ],
  );
}

const words = (x, y, text, anchor) => svg("text", { x, y, "text-anchor": anchor }, text);
