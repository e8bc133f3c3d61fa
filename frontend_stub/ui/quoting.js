// What somebody said, as it is quoted in an answer: their words, and the way back to them.
import { t } from "../words/index.js";
import { threadPath } from "./threads.js";

const LONGEST = 1200;

/** What is marked within the card, if anything is. */
export function markedIn(card) {
  const marked = document.getSelection();
  const isWithin = marked && !marked.isCollapsed && card.contains(marked.anchorNode) && card.contains(marked.focusNode);
  return isWithin ? marked.toString().trim() : "";
}

/** Markdown; what is left out of a long text is an ellipsis. */
export function quotation(text, post, thread) {
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
  const name = (post.author?.displayName || t("member.erased")).replace(/[\\[\]*_`<>]/g, "\\$&");
  const source = `[${name}, #${post.number}](${threadPath(thread)}#post-${post.number})`;
  return `${[source, "", ...said.split("\n")].map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}
