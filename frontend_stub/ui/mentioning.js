// While a name is typed behind an @: who may be meant, chosen by keyboard or pointer, and told to those who hear the page.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { suggesting } from "./suggesting.js";
import { announce } from "./toast.js";

const NAME = /(?:^|[^\p{L}\p{N}_@/.+-])@([\p{L}\p{N}][\p{L}\p{N}._-]{0,31})$/u;
const PAUSE = 150;

/** Suggests members in the text area; returns the list, which stands right behind it. */
export function mentioning(area, threadId) {
  const { list, show, hide } = suggesting(area, {
    label: t("composer.members"),
    words: ({ handle, displayName }) => [displayName, `@${handle}`],
    take,
    close,
    shown: (isOpen) => (isOpen ? area.setAttribute("aria-controls", list.id) : area.removeAttribute("aria-controls")),
    taking: ["Enter", "Tab"],
  });
  let waiting = 0;
  let asked = null;
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("autocomplete", "off");

  const begun = () =>
    area.selectionStart === area.selectionEnd ? NAME.exec(area.value.slice(0, area.selectionStart))?.[1] : undefined;

  function close() {
    clearTimeout(waiting);
    asked?.abort();
    hide();
  }

  function take({ handle }) {
    const end = area.selectionStart;
    area.setRangeText(`@${handle} `, end - begun().length - 1, end, "end");
    close();
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

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
    show(answer.memberSuggestions);
    announce(t("composer.suggested", { count: answer.memberSuggestions.length }));
  }

  area.addEventListener("input", () => {
    clearTimeout(waiting);
    if (begun()) waiting = setTimeout(look, PAUSE);
    else close();
  });
  area.addEventListener("blur", close);
  area.addEventListener("click", close);
  area.addEventListener("keydown", ({ key, ctrlKey, metaKey, isComposing }) => {
    if (list.hidden || ctrlKey || metaKey || isComposing) return;
    if (key === "ArrowLeft" || key === "ArrowRight") close();
  });
  return list;
}
