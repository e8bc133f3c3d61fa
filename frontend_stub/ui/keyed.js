// One way of drawing what changes: state goes in, elements come out, and what stays the same is not touched.
import { FOCUSABLE } from "./focus.js";

const drawn = new WeakMap();

/**
 * Makes `parent` hold what `items` say, in their order. What had the same key before keeps its element: with the same
 * state it is left alone, otherwise its own `redraw(item)` puts the new state in where it has one, and what has none is
 * drawn anew. The keyboard stays where it was, and so does the text of fields that are left alone.
 * @template Item
 * @param {HTMLElement} parent
 * @param {Item[]} items
 * @param {{key: (item: Item) => string, state?: (item: Item) => any, draw: (item: Item) => HTMLElement}} how
 * @returns {HTMLElement} the parent
 */
export function fillKeyed(parent, items, { key, state = (item) => item, draw }) {
  const before = drawn.get(parent) ?? new Map();
  const place = focusedIn(before);
  const now = new Map(items.map((item) => [key(item), pieceOf(item, before.get(key(item)), JSON.stringify(state(item)), draw)]));
  drawn.set(parent, now);
  const wanted = new Set([...now.values()].map(({ element }) => element));
  for (const { element } of before.values()) if (!wanted.has(element)) element.remove();
  let next = parent.firstElementChild;
  for (const element of wanted) {
    if (element === next) next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
  if (place && !place.control.isConnected) controls(now.get(place.key)?.element)[place.at]?.focus({ preventScroll: true });
  else if (place && document.activeElement !== place.control) place.control.focus({ preventScroll: true });
  return parent;
}

function pieceOf(item, known, said, draw) {
  if (known?.said === said) return known;
  if (!known?.element.redraw) return { element: draw(item), said };
  known.element.redraw(item);
  return { element: known.element, said };
}

const controls = (element) => [...(element?.querySelectorAll(FOCUSABLE) ?? [])];

function focusedIn(pieces) {
  const control = /** @type {HTMLElement} */ (document.activeElement);
  for (const [key, { element }] of pieces) if (element.contains(control)) return { key, control, at: controls(element).indexOf(control) };
  return null;
}
