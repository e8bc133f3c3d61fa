// What stands in place of content: not yet there, nothing there, gone wrong.
import { NetworkFailure } from "../api.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

export function emptyState(iconName, title, text, action) {
  return h(
    "div.state",
    h("span.state-icon", icon(iconName)),
    h("h2.state-title", title),
    text && h("p", text),
    action && h("div.state-action", action),
  );
}

/** The way on where there is nothing. */
export const toForum = () => h("a.button", { href: "/" }, t("notFound.home"));

/** A page that says what failed, in a sentence, with a button to try again. */
export function failure(error, retry) {
  const isNetwork = error instanceof NetworkFailure || !error.message;
  const heading = isNetwork ? t("failure.network.title") : t("failure.server.title");
  const content = h(
    "div.state",
    { role: "alert", "data-test": "failure" },
    h("span.state-icon.is-danger", icon("warning")),
    h("h1.state-title", heading),
    h("p", isNetwork ? t("failure.network.text") : error.message),
    error.reference && h("p.muted", t("failure.reference", { id: error.reference })),
    h("div.state-action", 
      h("button.button", { type: "button", onclick: retry }, t("failure.retry")),
      isNetwork && h("a.button.is-quiet", { href: "/offline" }, t("offline.see")),
    ),
  );
  return { title: heading, content };
}

export function notFound() {
  const content = h(
    "div.state",
    { "data-test": "not-found" },
    h("span.state-icon", icon("search")),
    h("h1.state-title", t("notFound.title")),
    h("p", t("notFound.text")),
    h("div.state-action", toForum()),
  );
  return { title: t("notFound.title"), content };
}

const bones = (...kinds) => kinds.map((kind) => h(`span.bone.bone-${kind}`));
const row = () => h("div.bone-row", ...bones("circle"), h("div.bone-lines", ...bones("wide", "short")));
const card = () => h("div.card.bone-card", ...bones("picture", "wide", "short"));
const post = () => h("div.card.bone-post", row(), ...bones("full", "full", "wide"));

const repeat = (count, make) => Array.from({ length: count }, make);

/** The outline of the page that is on its way. */
export function skeleton(path) {
  const kind = path.startsWith("/t/")
    ? repeat(4, post)
    : path === "/p" || path.startsWith("/exclusives") || path.endsWith("/rewards")
      ? [h("div.grid", repeat(6, card))]
      : [h("div.card.list", repeat(8, row))];
  return h(
    "div.skeleton",
    { role: "status", "data-test": "skeleton" },
    h("span.sr-only", t("loading")),
    ...bones("title"),
    ...kind,
  );
}
