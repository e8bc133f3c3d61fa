// The box to search by: small in the header, large on its own page; what fits is offered while somebody types.
import { ask } from "../api.js";
import { go } from "../router.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { lookingUp } from "./looking-up.js";
import { suggesting } from "./suggesting.js";
import { threadPath } from "./threads.js";
import { announce } from "./toast.js";
import { t } from "../words/index.js";

const MOST = 200;
const PAUSE = 350;
const SHORTEST = 3;

export function searchForm(words, { isMain = false } = {}) {
  const input = h("input.input", {
    type: "search",
    name: "q",
    maxlength: MOST,
    value: words,
    placeholder: t("search.placeholder"),
    "aria-label": t("search.placeholder"),
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    autocomplete: "off",
    "data-test": isMain ? "search-box" : "header-search-box",
  });
  const { list, show, hide } = suggesting(input, {
    label: t("search.suggestions"),
    words: ({ words: said, kind }) => [said, kind && t(`search.one.${kind}`)],
    take: ({ href }) => {
      close();
      go(href);
    },
    close,
    shown: (isOpen) => input.setAttribute("aria-expanded", String(isOpen)),
  });
  input.setAttribute("aria-controls", list.id);
  const looking = lookingUp({
    pause: PAUSE,
    find: async (wanted, signal) =>
      wanted.length < SHORTEST ? [] : (await ask("suggest", { query: wanted }, { signal })).search.nodes,
    holds: (wanted) => input.value.trim() === wanted && document.activeElement === input,
    found: (nodes, wanted) => {
      if (!nodes.length) return close();
      // Enter searches, as ever: that stands first, and the arrow keys lead on to what was found.
      show([{ words: t("search.for", { query: wanted }), href: searchPath(wanted) }, ...nodes.map(({ result }) => suggestion(result))]);
      announce(t("search.found", { count: nodes.length }));
    },
  });
  input.addEventListener("input", () => looking.begin(input.value.trim()));
  input.addEventListener("blur", close);

  function close() {
    looking.stop();
    hide();
  }

  return h(
    isMain ? "form.finder" : "form.finder.top-search",
    {
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        close();
        go(searchPath(input.value.trim()));
      },
    },
    input,
    list,
    isMain && h("button.button", { type: "submit" }, icon("search", t("search.label"))),
  );
}

const searchPath = (words) => (words ? `/search?q=${encodeURIComponent(words)}` : "/search");

function suggestion(result) {
  const { __typename: kind } = result;
  if (kind === "Thread") return { kind, words: result.title, href: threadPath(result) };
  if (kind === "Product") return { kind, words: result.productTitle, href: `/p/${encodeURIComponent(result.sku)}` };
  return { kind, words: result.displayName, href: `/m/${encodeURIComponent(result.handle)}` };
}

/** Where the header has no room for the box: a way to the page that has it. */
export const searchLink = () =>
  h("a.icon-button.top-search-link", { href: "/search", "aria-label": t("search.label") }, icon("search"));
