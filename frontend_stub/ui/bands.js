// What was expected of months, with its range, and what came: two lines and a band.
import { roomFor } from "./room.js";
import { h, svg } from "./h.js";

const SIZE = { widest: 640, height: 240, left: 16, right: 16, top: 28, bottom: 30 };
const LEAST_APART = 70;

/**
 * `points` are months in their order, each with `label`, `expected`, and `low`, `high` and `came`, which may be null.
 * The words of the legend are `names`: expected, range, came. `write` says how large the largest is.
 */
export function band({ label, points, names, write }) {
  const most = Math.max(1, ...points.flatMap((point) => [point.expected, point.high ?? 0, point.came ?? 0]));
  const least = Math.min(0, ...points.flatMap((point) => [point.expected, point.low ?? 0, point.came ?? 0]));
  const width = roomFor(SIZE.widest);
  const across = (at) => SIZE.left + ((width - SIZE.left - SIZE.right) * (at + 0.5)) / points.length;
  const up = (value) => SIZE.height - SIZE.bottom - ((SIZE.height - SIZE.top - SIZE.bottom) * (value - least)) / (most - least);
  const line = (of) =>
    points.flatMap((point, at) => (of(point) === null ? [] : [`${across(at)},${up(of(point))}`])).join(" ");
  const ranged = points.map((point, at) => ({ ...point, at })).filter((point) => point.low !== null);
  const step = Math.max(1, Math.ceil((points.length * LEAST_APART) / width));
  const came = points.map((point) => point.came ?? null);
  return h(
    "div",
    svg(
      "svg",
      { class: "chart curve", viewBox: `0 0 ${width} ${SIZE.height}`, width, role: "img", "aria-label": label },
      svg("line", { class: "axis", x1: SIZE.left, x2: width - SIZE.right, y1: up(0), y2: up(0) }),
      svg("line", { class: "axis is-largest", x1: SIZE.left, x2: width - SIZE.right, y1: up(most), y2: up(most) }),
      svg("text", { x: SIZE.left, y: up(most) - 8, "text-anchor": "start" }, write(most)),
      ranged.length > 1 &&
        svg("polygon", {
          class: "band",
          points: [
            ...ranged.map(({ at, high }) => `${across(at)},${up(high)}`),
            ...ranged.reverse().map(({ at, low }) => `${across(at)},${up(low)}`),
          ].join(" "),
        }),
      svg("polyline", { class: "line is-expected", points: line((point) => point.expected), fill: "none" }),
      svg("polyline", { class: "line is-came", points: line((point) => point.came ?? null), fill: "none" }),
      came.map((value, at) => value !== null && svg("circle", { class: "spot is-came", cx: across(at), cy: up(value), r: 4 })),
      points.map((point, at) =>
        at % step === 0 ? svg("text", { x: across(at), y: SIZE.height - 8, "text-anchor": "middle" }, point.label) : null,
      ),
    ),
    h(
      "ul.key",
      { role: "list" },
      key("is-expected", names.expected),
      ranged.length > 1 && key("is-range", names.range),
      came.some((value) => value !== null) && key("is-came", names.came),
    ),
  );
}

const key = (kind, name) => h("li", h("span.key-mark", { class: kind, "aria-hidden": "true" }), name);
