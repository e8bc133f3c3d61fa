// What the community and the shop know about some words.
import { ask } from "../api.js";
import { cleanedHtml, h } from "../ui/h.js";
import { emptyState } from "../ui/states.js";
import { pagedList } from "../ui/pager.js";
import { threadPath } from "../ui/threads.js";
import { t } from "../words/index.js";

const PLACES = {
  Thread: (hit) => [threadPath(hit), hit.title],
  Post: (hit) => [`${threadPath(hit.thread)}#post-${hit.number}`, hit.thread.title],
  Product: (hit) => [`/p/${encodeURIComponent(hit.sku)}`, hit.title],
  Member: (hit) => [`/m/${encodeURIComponent(hit.handle)}`, hit.displayName],
  Exclusive: (hit) => [`/exclusives/${encodeURIComponent(hit.slug)}`, hit.title],
};

export default async function searchPage({ query, signal }) {
  const words = query.get("q") || "";
  const fetchPage = (after) =>
    ask("search", { query: words, first: 20, after }, { signal }).then((data) => data.search);
  const hits = await fetchPage(null);
  const title = t("search.title", { words });
  return {
    title,
    content: [
      h("div.page-head", h("h1", title)),
      h("p.muted", { role: "status" }, t("search.count", { count: hits.totalCount })),
      hits.nodes.length
        ? h("div.card", pagedList({ connection: hits, item, more: fetchPage, tag: "ul.list.hits" }))
        : emptyState(
            "search",
            t("search.empty.title"),
            t("search.empty.text"),
            h("a.button", { href: "/new" }, t("thread.new")),
          ),
    ],
  };
}

function item({ result, snippetHtml }) {
  const [href, title] = PLACES[result.__typename](result);
  return h(
    "li.hit",
    h("span.eyebrow", t(`search.${result.__typename}`)),
    h("h3", h("a", { href }, title)),
    cleanedHtml(h("p.snippet"), snippetHtml),
  );
}
