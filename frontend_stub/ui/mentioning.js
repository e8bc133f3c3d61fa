// While a name is typed behind an @: who may be meant, chosen by keyboard or pointer, and told to those who hear the page.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { h, fill } from "./h.js";
import { announce } from "./toast.js";

const NAME = /(?:^|[^\p{L}\p{N}_@/.+-])@([\p{L}\p{N}][\p{L}\p{N}._-]{0,31})$/u;
const PAUSE = 150;
let count = 0;

/** Suggests members in the text area; returns the list, which stands right behind it. */
export function mentioning(area, threadId) {
  const list = h("ul.suggestions", {
    id: `suggestions-${++count}`,
    role: "listbox",
    "aria-label": t("composer.members"),
    hidden: true,
  });
  let members = [];
  let chosen = 0;
  let waiting = 0;
  let asked = null;
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("autocomplete", "off");

  const begun = () =>
    area.selectionStart === area.selectionEnd ? NAME.exec(area.value.slice(0, area.selectionStart))?.[1] : undefined;

  function close() {
    clearTimeout(waiting);
    asked?.abort();
    members = [];
    list.hidden = true;
    area.removeAttribute("aria-activedescendant");
    area.removeAttribute("aria-controls");
  }

  function choose(at) {
    chosen = (at + members.length) % members.length;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
    area.setAttribute("aria-activedescendant", list.children[chosen].id);
  }

  function take(at) {
    const { handle } = members[at];
    const end = area.selectionStart;
    area.setRangeText(`@${handle} `, end - begun().length - 1, end, "end");
    close();
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const option = ({ handle, displayName }, index) =>
    h(
      "li.suggestion",
      {
        id: `${list.id}-${index}`,
        role: "option",
        // The text area keeps the focus.
        onpointerdown: (event) => {
          event.preventDefault();
          take(index);
        },
      },
      h("strong", displayName),
      h("span.muted", `@${handle}`),
    );

  async function look() {
    const prefix = begun();
    if (!prefix) return close();
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    // Whoever types on needs no suggestions: without an answer there are none.
    const answer = await ask("member-suggestions", { prefix, threadId }, { signal }).catch(() => null);
    if (signal.aborted) return;
    if (!answer?.memberSuggestions.length || begun() !== prefix) return close();
    members = answer.memberSuggestions;
    fill(list, members.map(option));
    list.hidden = false;
    area.setAttribute("aria-controls", list.id);
    choose(0);
    announce(t("composer.suggested", { count: members.length }));
  }

  area.addEventListener("input", () => {
    clearTimeout(waiting);
    if (begun()) waiting = setTimeout(look, PAUSE);
    else close();
  });
  area.addEventListener("blur", close);
  area.addEventListener("click", close);
  area.addEventListener("keydown", (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.isComposing) return;
    const deed = {
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen - 1),
      Enter: () => take(chosen),
      Tab: () => take(chosen),
      Escape: close,
    }[event.key];
    if (deed) {
      event.preventDefault();
      event.stopPropagation();
      deed();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") close();
  });
  return list;
}
