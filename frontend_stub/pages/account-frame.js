// The frame of the account pages: their heading and the way between them.
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { accountLinks } from "../ui/shell.js";
import { t } from "../words/index.js";

export function accountPage(title, ...content) {
  const links = accountLinks().map(([href, words, name]) =>
    h(
      "a.side-link",
      { href, "aria-current": href === location.pathname ? "page" : null },
      icon(name),
      h("span", words),
    ),
  );
  return {
    title,
    content: h(
      "div.account-page",
      h("nav.side-nav", { "aria-label": t("account.title") }, links),
      h("div.account-main", h("h1", title), content),
    ),
  };
}
