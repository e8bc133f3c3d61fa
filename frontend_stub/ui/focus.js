// Drawing anew what somebody may be in with the keyboard.

const buttons = (element) => [...element.querySelectorAll("button, a")];

/** After `draw()` the same button of `element` has the focus as before. */
export function keepingFocus(element, draw) {
  const place = buttons(element).indexOf(document.activeElement);
  draw();
  if (place >= 0) buttons(element)[place]?.focus({ preventScroll: true });
}
