// Differences with their intervals of 95 %, each around nothing at all. Whoever does not see them has the table beneath.
import { svg } from "./h.js";

const ROW = { width: 360, height: 78, margin: 14 };

/** `rows` are `{label, low, value, high, text}`, each in a scale of its own: nothing at all is in the middle. */
export function intervals({ label, rows }) {
  const middle = ROW.width / 2;
  return svg(
    "svg",
    {
      class: "chart intervals",
      viewBox: `0 0 ${ROW.width} ${rows.length * ROW.height}`,
      width: ROW.width,
      role: "img",
      "aria-label": label,
    },
    rows.flatMap((row, place) => {
      const [top, line] = [place * ROW.height, place * ROW.height + 54];
      const largest = Math.max(Math.abs(row.low), Math.abs(row.high)) || 1;
      const x = (value) => middle + (value / largest) * (middle - ROW.margin);
      const side = row.low > 0 ? "is-more" : row.high < 0 ? "is-less" : "is-open";
      const rule = (x1, y1, x2, y2, kind) => svg("line", { class: kind, x1, y1, x2, y2 });
      return [
        svg("text", { x: 0, y: top + 18, "text-anchor": "start" }, row.label),
        svg("text", { class: "interval-text", x: 0, y: top + 35, "text-anchor": "start" }, row.text),
        rule(middle, top + 42, middle, top + 66, "interval-zero"),
        rule(x(row.low), line, x(row.high), line, `interval-line ${side}`),
        rule(x(row.low), line - 6, x(row.low), line + 6, `interval-line ${side}`),
        rule(x(row.high), line - 6, x(row.high), line + 6, `interval-line ${side}`),
        svg("circle", { class: `interval-dot ${side}`, cx: x(row.value), cy: line, r: 5 }),
      ];
    }),
  );
}
