// One category: what it is for, what lies below it, and its threads.
import { ask } from "../api.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { tierBadge } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { categoryPath, choiceFrom, filterBar, filterOf, threadRow } from "../ui/threads.js";
import { t } from "../words/index.js";
import { there } from "./refusals.js";

export default async function categoryPage({ params, query, signal }) {
  const choice = choiceFrom(query);
  const variables = { slug: params.slug, first: 20, filter: filterOf(choice), orderBy: choice.orderBy };
  const category = there((await ask("category-page", variables, { signal })).category);
  const more = (after) =>
    ask("category-page", { ...variables, after }, { signal }).then((data) => there(data.category).threads);
  const { threads } = category;
  // Where a thread stands is said of those that stand further down.
  const item = (thread) => threadRow(thread.category.id === category.id ? { ...thread, category: null } : thread);
  return {
    title: category.name,
    content: [
      crumbs(category),
      h(
        "div.page-head",
        h(
          "div",
          h("h1", category.name, " ", tierBadge(category.requiredTier)),
          category.description && h("p.lead", category.description),
        ),
        category.viewerCanPost &&
          h(
            "a.button.is-primary",
            { href: `/new?category=${encodeURIComponent(category.slug)}` },
            icon("plus"),
            t("thread.new"),
          ),
      ),
      category.isArchived && h("p.notice", icon("lock"), t("category.archived")),
      category.children.length > 0 && h("ul.grid.subcategories", { role: "list" }, category.children.map(child)),
      // A category that only holds others has nothing to filter.
      category.threadCount > 0 && filterBar(categoryPath(category), choice, { inOneLanguage: Boolean(category.locale) }),
      threads.nodes.length
        ? h("div.card", pagedList({ connection: threads, item, more, tag: "ul.list.threads" }))
        : nothing(category),
    ],
  };
}

function nothing({ threadCount, children, viewerCanPost, viewerCanOpen }) {
  if (!viewerCanOpen) return emptyState("lock", t("category.closed"), t("category.closedText"));
  if (threadCount > 0) return emptyState("chat", t("front.empty.title"), t("front.empty.text"));
  if (children.length && !viewerCanPost) return null;
  return emptyState("chat", t("front.empty.title"), viewerCanPost && t("category.empty"));
}

const child = (category) =>
  h(
    "li",
    h(
      "a.card.subcategory",
      { href: categoryPath(category) },
      h("strong", category.name),
      tierBadge(category.requiredTier),
      h("span.muted", category.description),
      h("span.count", t("category.threads", { count: category.threadCount })),
    ),
  );

const crumbs = ({ parent, name }) =>
  h(
    "nav.crumbs",
    { "aria-label": t("crumbs") },
    h("a", { href: "/" }, t("nav.forum")),
    parent && h("a", { href: categoryPath(parent) }, parent.name),
    h("span", { "aria-current": "page" }, name),
  );
