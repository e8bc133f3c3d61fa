// Reactions under a post: the signs that were given, and the few that can be.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { h } from "./h.js";

const SIGNS = ["👍", "❤️", "😄", "🎉", "🤔", "👀"];

/** `draw` shows the post anew once it changed. */
export function reactionBar(post, draw) {
  const viewer = currentViewer();
  const mayReact = viewer && post.state === "VISIBLE" && post.author?.id !== viewer.member.id;
  const given = new Map(post.reactions.map((one) => [one.emoji, one]));
  if (!given.size && !mayReact) return null;
  const react = async (button, emoji, remove) => {
    const payload = await act(button, "react", { postId: post.id, emoji, remove });
    if (!payload) return;
    Object.assign(post, payload.post);
    draw();
  };
  const sign = (emoji) => {
    const { count = 0, viewerReacted = false } = given.get(emoji) || {};
    if (!count && !mayReact) return null;
    return h(
      "button.reaction",
      {
        type: "button",
        class: count ? "" : "is-unused",
        "aria-pressed": String(viewerReacted),
        "aria-label": t("reaction.label", { sign: emoji, count }),
        disabled: !mayReact,
        onclick: (event) => react(event.currentTarget, emoji, viewerReacted),
      },
      emoji,
      count > 0 && h("span", count),
    );
  };
  return h("div.reactions", { role: "group", "aria-label": t("reaction.group"), "data-test": "reactions" }, SIGNS.map(sign));
}
