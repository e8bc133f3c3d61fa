// Drawing anew what somebody may be in with the keyboard.

/** What the keyboard can be in. */
export const FOCUSABLE = "button, a, input, select, textarea";

const controls = (element) => [...element.querySelectorAll(FOCUSABLE)];

/** After `draw()` the same control of `element` has the focus as before. */
export function keepingFocus(element, draw) {
  const place = controls(element).indexOf(document.activeElement);
  draw();
  if (place >= 0) controls(element)[place]?.focus({ preventScroll: true });
}
