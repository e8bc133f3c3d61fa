// The frame of the pages at the entrance: joining, signing in, confirming, resetting.
import { h } from "../ui/h.js";
import { icon, mark } from "../ui/icons.js";
import { t } from "../words/index.js";

export function entrance(title, text, form, below) {
  return {
    title,
    content: h(
      "div.narrow.entrance",
      mark(),
      h("h1", title),
      text && h("p.lead", text),
      h("div.card.padded", form),
      below && h("div.entrance-below", below),
    ),
  };
}

/** Ways in by identity providers: links, for the browser leaves this site; ``brought`` goes with it. */
export const waysIn = (options, brought) =>
  options.map(({ name, url }) =>
    h("a.button.is-large", { href: `${url}?${new URLSearchParams(brought)}`, rel: "external" }, t("signOn.with", { name })),
  );

/** What stands in the card once a step is done. */
export const outcome = (iconName, title, text, action) =>
  h("div.outcome", { role: "status" }, h("span.state-icon", icon(iconName)), h("h2", title), h("p", text), action);
