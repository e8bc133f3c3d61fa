// While a name is typed behind an @: who may be meant, chosen by keyboard or pointer, and told to those who hear the page.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { lookingUp } from "./looking-up.js";
import { suggesting } from "./suggesting.js";
import { announce } from "./toast.js";

const NAME = /(?:^|[^\p{L}\p{N}\p{M}_@/.+-])@([\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,31})$/u;
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
  area.setAttribute("aria-autocomplete", "list");
  area.setAttribute("autocomplete", "off");

  const begun = () =>
    area.selectionStart === area.selectionEnd ? NAME.exec(area.value.slice(0, area.selectionStart))?.[1] : undefined;

  const looking = lookingUp({
    pause: PAUSE,
    find: async (prefix, signal) => (await ask("member-suggestions", { prefix, threadId }, { signal })).memberSuggestions,
    holds: (prefix) => begun() === prefix,
    found: offer,
  });

  function close() {
    looking.stop();
    hide();
  }

  function take({ handle }) {
    const [end, name] = [area.selectionStart, begun()];
    if (name === undefined) return close(); // the caret has left it meanwhile
    area.setRangeText(`@${handle} `, end - name.length - 1, end, "end");
    close();
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function offer(members) {
    if (!members.length) return close();
    show(members);
    announce(t("composer.suggested", { count: members.length }));
  }

  area.addEventListener("input", () => {
    const prefix = begun();
    if (prefix) looking.begin(prefix);
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
