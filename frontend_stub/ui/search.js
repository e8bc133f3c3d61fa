// The box to search by: small in the header, large on its own page.
import { go } from "../router.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { t } from "../words/index.js";

const MOST = 200;

export function searchForm(words, { isMain = false } = {}) {
  const input = h("input.input", {
    type: "search",
    name: "q",
    maxlength: MOST,
    value: words,
    placeholder: t("search.placeholder"),
    "aria-label": t("search.placeholder"),
    "data-test": isMain ? "search-box" : "header-search-box",
  });
  return h(
    isMain ? "form.finder" : "form.finder.top-search",
    {
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        const wanted = input.value.trim();
        go(wanted ? `/search?q=${encodeURIComponent(wanted)}` : "/search");
      },
    },
    input,
    isMain && h("button.button", { type: "submit" }, icon("search", t("search.label"))),
  );
}

/** Where the header has no room for the box: a way to the page that has it. */
export const searchLink = () =>
  h("a.icon-button.top-search-link", { href: "/search", "aria-label": t("search.label") }, icon("search"));
