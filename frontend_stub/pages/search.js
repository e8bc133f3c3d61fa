// Everything that somebody may see and that has the words they look for.
import { ask } from "../api.js";
import { money, when } from "../format.js";
import { cleanedHtml, h } from "../ui/h.js";
import { memberName } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { productPath, reviewPath } from "../ui/products.js";
import { stars } from "../ui/stars.js";
import { searchForm } from "../ui/search.js";
import { emptyState } from "../ui/states.js";
import { categoryPath, threadPath } from "../ui/threads.js";
import { go } from "../router.js";
import { t } from "../words/index.js";

const TYPES = ["THREAD", "POST", "PRODUCT", "REVIEW", "MEMBER", "EXCLUSIVE"];
const DAYS = { week: 7, month: 31, year: 366 };

export default async function searchPage({ query, signal }) {
  const words = (query.get("q") || "").trim();
  const title = words ? t("search.of", { query: words }) : t("search.label");
  const head = [h("div.page-head", h("h1", t("search.label"))), searchForm(words, { isMain: true })];
  if (!words) return { title, content: [...head, h("p.lead", t("search.lead"))] };

  const asked = {
    query: words,
    first: 20,
    types: TYPES.includes(query.get("type")) ? [query.get("type")] : null,
    filter: filterOf(query),
    verbatim: query.has("verbatim"),
  };
  const fetchPage = (after) => ask("search-page", { ...asked, after }, { signal }).then((data) => data.search);
  const [found, { categories }] = await Promise.all([fetchPage(null), ask("categories", {}, { signal })]);
  return {
    title,
    content: [
      ...head,
      filters(query, categories),
      h("p.muted", { "data-test": "found" }, t("search.count", { count: found.totalCount })),
      found.correctedQuery && correction(query, found.correctedQuery),
      found.nodes.length
        ? pagedList({ connection: found, item: hitRow, more: fetchPage, tag: "ul.list.hits" })
        : emptyState("search", t("search.none"), t("search.noneText"), h("a.button", { href: "/" }, t("notFound.home"))),
    ],
  };
}

function filterOf(query) {
  const days = DAYS[query.get("time")];
  return {
    categorySlug: query.get("category") || null,
    tag: query.get("tag") || null,
    authorHandle: query.get("by") || null,
    solved: query.has("solved") ? true : null,
    since: days ? new Date(Math.floor(Date.now() / 86_400_000 - days) * 86_400_000).toISOString() : null,
  };
}

const addressWith = (query, changes) => {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) value ? changed.set(name, value) : changed.delete(name);
  return `/search?${changed}`;
};

/** What was looked for instead, and the way back. */
const correction = (query, corrected) =>
  h(
    "p.note",
    { "data-test": "corrected" },
    h(
      "span",
      t("search.corrected", { query: corrected }),
      " ",
      h("a", { href: addressWith(query, { verbatim: "1" }) }, t("search.verbatim", { query: query.get("q") })),
    ),
  );

function filters(query, categories) {
  const chosen = query.get("type") || "";
  const chip = (type, words) =>
    h("a.chip", { href: addressWith(query, { type }), "aria-current": chosen === type ? "true" : null }, words);
  const select = (name, label, options) =>
    h(
      "select.input.is-small",
      { "aria-label": label, onchange: (event) => go(addressWith(query, { [name]: event.target.value })) },
      options.map(([value, words]) => h("option", { value, selected: (query.get(name) || "") === value }, words)),
    );
  return h(
    "div.search-filters",
    h("nav.chips", { "aria-label": t("search.types") }, chip("", t("search.all")), TYPES.map((type) => chip(type, t(`search.type.${type}`)))),
    select("category", t("search.category"), [["", t("search.anyCategory")], ...categories.map(({ slug, name }) => [slug, name])]),
    select("time", t("search.time"), [["", t("search.anyTime")], ...Object.keys(DAYS).map((time) => [time, t(`search.time.${time}`)])]),
    select("solved", t("search.solved"), [["", t("search.anySolved")], ["1", t("search.solvedOnly")]]),
  );
}

const LOOKS = {
  Thread: (thread) => [threadPath(thread), thread.title, [memberName(thread.author), h("a.quiet-link", { href: categoryPath(thread.category) }, thread.category.name), when(thread.createdAt), thread.isSolved && h("span.solved", t("thread.solved"))]],
  Post: (post) => [`${threadPath(post.thread)}#post-${post.number}`, post.thread.title, [memberName(post.author), when(post.createdAt), post.isAccepted && h("span.solved", t("thread.solved"))]],
  Product: (product) => [productPath(product), product.title, [product.price && h("span", money(product.price))]],
  Member: (member) => [`/m/${encodeURIComponent(member.handle)}`, member.displayName, []],
  Review: (review) => [reviewPath(review), review.reviewTitle || t("review.of", { product: review.product.title }), [stars(review.rating), memberName(review.author), h("span", review.product.title), when(review.createdAt)]],
  Exclusive: (release) => [`/exclusives/${encodeURIComponent(release.slug)}`, release.title, []],
};

function hitRow({ result, snippetHtml }) {
  const [href, title, meta] = LOOKS[result.__typename](result);
  return h(
    "li.hit",
    { "data-test": "hit" },
    h("h2.hit-title", h("a", { href }, title)),
    cleanedHtml(h("p.hit-words"), snippetHtml),
    h("div.thread-meta", h("span.kind", t(`search.one.${result.__typename}`)), meta),
  );
}
