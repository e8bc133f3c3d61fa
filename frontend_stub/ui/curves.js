// A figure over time, with marks where something was changed: evaluate, and adjust.
import { roomFor } from "./room.js";
import { h, svg } from "./h.js";

const SIZE = { widest: 640, height: 240, left: 16, right: 16, top: 34, bottom: 30 };
const MARK = 9;
const LEAST_APART = 90;

/**
 * A line through `points`, each with `day` (2026-11-27), `value`, and `label` to stand beneath it.
 * `write` says how large the largest is.
 * It reaches to the day `until`, which may lie after the last point. `marks` are days with the `number` that stands above their line; what they mean is told beside the picture.
 */
export function curve({ label, points, marks, until, write }) {
  const days = points.map((point) => Date.parse(point.day));
  const [first, last] = [Math.min(...days), Math.max(...days, Date.parse(until))];
  const most = Math.max(1, ...points.map((point) => point.value));
  const width = roomFor(SIZE.widest);
  const across = (day) =>
    SIZE.left + ((width - SIZE.left - SIZE.right) * (Date.parse(day) - first)) / Math.max(1, last - first);
  const up = (value) => SIZE.height - SIZE.bottom - ((SIZE.height - SIZE.top - SIZE.bottom) * value) / most;
  const places = points.map((point) => [across(point.day), up(point.value)]);
  const step = Math.max(1, Math.ceil((points.length * LEAST_APART) / width));
  return svg(
    "svg",
    { class: "chart curve", viewBox: `0 0 ${width} ${SIZE.height}`, width, role: "img", "aria-label": label },
    svg("line", { class: "axis", x1: SIZE.left, x2: width - SIZE.right, y1: up(0), y2: up(0) }),
    marks
      .filter(({ day }) => Date.parse(day) >= first && Date.parse(day) <= last)
      .flatMap(({ day, number }) => [
        svg("line", { class: "mark", x1: across(day), x2: across(day), y1: SIZE.top - MARK, y2: up(0) }),
        svg("circle", { class: "mark-spot", cx: across(day), cy: SIZE.top - 2 * MARK, r: MARK }),
        words(across(day), SIZE.top - 2 * MARK + 4, String(number), "middle", "mark-number"),
      ]),
    svg("line", { class: "axis is-largest", x1: SIZE.left, x2: width - SIZE.right, y1: up(most), y2: up(most) }),
    words(SIZE.left, up(most) + 14, write(most), "start", ""),
    svg("polyline", { class: "line", points: places.map((place) => place.join(",")).join(" "), fill: "none" }),
    places.map(([x, y]) => svg("circle", { class: "spot", cx: x, cy: y, r: 3 })),
    points.map((point, at) =>
      at % step === 0 ? words(across(point.day), SIZE.height - 8, point.label, anchorOf(at), "") : null,
    ),
  );
}

/** What the numbers above the lines mean. */
export const legend = (items) => h("ol.mark-list", items);

const anchorOf = (at) => (at === 0 ? "start" : "middle");
const words = (x, y, text, anchor, kind) => svg("text", { x, y, "text-anchor": anchor, class: kind }, text);
