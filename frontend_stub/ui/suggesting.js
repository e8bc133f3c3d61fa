// The list of suggestions under a field: one of them is chosen by keyboard or pointer, while the field keeps the focus.
import { h, fill } from "./h.js";

let count = 0;

/**
 * A hidden list for a field. `words(one)` gives what an option says and what stands beside it, `take(one)` has it;
 * `taking` are the keys that take the chosen one, and `shown` hears whenever the list comes and goes.
 * @param {HTMLElement} field
 * @param {{label: string, words: (one: any) => [string, string | false], take: (one: any) => void, close: () => void, shown: (isOpen: boolean) => void, taking?: string[]}} how
 */
export function suggesting(field, { label, words, take, close, shown, taking = ["Enter"] }) {
  const list = h("ul.suggestions", { id: `suggestions-${++count}`, role: "listbox", "aria-label": label, hidden: true });
  let found = [];
  let at = 0;

  function choose(to) {
    at = (to + found.length) % found.length;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    field.setAttribute("aria-activedescendant", list.children[at].id);
  }

  function option(one, index) {
    const [said, beside] = words(one);
    const onpointerdown = (event) => {
      event.preventDefault(); // the field keeps the focus
      take(one);
    };
    return h("li.suggestion", { id: `${list.id}-${index}`, role: "option", onpointerdown }, h("strong", said), beside && h("span.muted", beside));
  }

  function hide() {
    found = [];
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
    shown(false);
  }

  function show(some) {
    found = some;
    fill(list, found.map(option));
    list.hidden = false;
    shown(true);
    choose(0);
  }

  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.isComposing) return;
    const deeds = { ArrowDown: () => choose(at + 1), ArrowUp: () => choose(at - 1), Escape: close };
    const deed = taking.includes(event.key) ? () => take(found[at]) : deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  });
  return { list, show, hide };
}
