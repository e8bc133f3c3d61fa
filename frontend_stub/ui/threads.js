// How threads look in a list, and the list with its filters.
import { compact, when } from "../format.js";
import { go } from "../router.js";
import { LANGUAGES, t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { avatar, memberName, tierOf } from "./member.js";

export const KINDS = ["QUESTION", "DISCUSSION", "IDEA", "ANNOUNCEMENT"];

export const threadPath = (thread) => `/t/${thread.id}/${thread.slug}`;
export const categoryPath = (category) => `/c/${encodeURIComponent(category.slug)}`;

export const kindChip = (kind) => h("span.kind", { class: `kind-${kind.toLowerCase()}` }, t(`kind.${kind}`));

export const ideaChip = (status) => status && h("span.chip.is-idea", t(`idea.${status}`));

export const tagLink = (tag) => h("a.tag", { href: `/?tag=${encodeURIComponent(tag)}` }, `#${tag}`);

const lockMark = (words) => h("span.mark-icon", { title: words }, icon("lock", words));

export function threadMarks(thread) {
  return [
    thread.isPinned && h("span.mark-icon", { title: t("thread.pinned") }, icon("pin", t("thread.pinned"))),
    thread.isLocked && lockMark(t(thread.category?.isArchived ? "thread.archived" : "thread.locked")),
    thread.isSolved && h("span.solved", icon("check"), t("thread.solved")),
  ];
}

/** Where the reader goes on: at what is new since they were there. */
const placeToRead = (thread) =>
  thread.viewerUnreadCount && thread.viewerLastReadNumber ? `${threadPath(thread)}#after-${thread.viewerLastReadNumber}` : threadPath(thread);

/** One row of a list of threads. */
export function threadRow(thread) {
  const unread = thread.viewerUnreadCount || 0;
  return h(
    "li.thread-row",
    { class: unread ? "is-unread" : "", "data-test": "thread-row" },
    avatar(thread.author),
    h(
      "div.thread-main",
      // A pin holds within a category: where threads of all of them stand together, it would say nothing.
      h("div.thread-head", threadMarks({ ...thread, isPinned: thread.isPinned && !thread.category })),
      h(
        "h2.thread-title.is-item",
        h("a", { href: placeToRead(thread) }, thread.title),
        unread > 0 &&
          h(
            "span.unread",
            { title: unread > 99 ? t("thread.unreadMany") : t("thread.unread", { count: unread }) },
            unread > 99 ? "99+" : unread,
          ),
      ),
      thread.excerpt && h("p.thread-excerpt", { "data-test": "excerpt" }, thread.excerpt),
      h(
        "div.thread-meta",
        kindChip(thread.kind),
        ideaChip(thread.ideaStatus),
        h("span.thread-by", memberName(thread.author), tierOf(thread.author)),
        thread.category && h("a.quiet-link", { href: categoryPath(thread.category) }, thread.category.name),
        lastWritten(thread),
      ),
      thread.tags.length > 0 && h("div.tags", thread.tags.map(tagLink)),
    ),
    h(
      "div.thread-figures",
      figure("chat", thread.replyCount, t("thread.replies", { count: thread.replyCount })),
      figure("up", thread.score, t("thread.votes", { count: thread.score })),
      figure("eye", thread.viewCount, t("thread.views", { count: thread.viewCount })),
    ),
  );
}

/** Who wrote last, and when; of a thread without replies that is known already. */
const lastWritten = (thread) =>
  thread.replyCount > 0 && "lastPoster" in thread
    ? h("span.thread-by", { "data-test": "last-poster" }, icon("reply", t("thread.lastPost")), memberName(thread.lastPoster), when(thread.lastActivityAt))
    : when(thread.lastActivityAt);

const figure = (iconName, value, words) =>
  h(
    "span.figure",
    { title: words, class: `figure-${iconName}` },
    icon(iconName),
    h("span", { "aria-hidden": "true" }, compact(value)),
    h("span.sr-only", words),
  );

const ORDERS = ["LATEST_ACTIVITY", "NEWEST", "MOST_VOTED", "MOST_REPLIES", "UNANSWERED_FIRST"];

/** What the address says about order and filter; foreign values are passed over. */
export function choiceFrom(query) {
  const known = (value, all) => (all.includes(value) ? value : null);
  return {
    orderBy: known(query.get("order"), ORDERS) || "LATEST_ACTIVITY",
    kind: known(query.get("kind"), KINDS),
    tag: query.get("tag") || null,
    solved: { yes: true, no: false }[query.get("solved")] ?? null,
    locale: known(query.get("language"), LANGUAGES.map(([key]) => key)),
  };
}

/** @returns {any} */
export function filterOf({ kind, tag, solved, locale }, more = {}) {
  /** @type {any} */
  const filter = { ...more };
  if (kind) filter.kind = kind;
  if (tag) filter.tag = tag;
  if (solved !== null) filter.solved = solved;
  if (locale) filter.locale = locale;
  return filter;
}

/** The bar above a list: links, so that every choice has an address of its own. */
export function filterBar(path, choice, { inOneLanguage = false } = {}) {
  const address = (change) => {
    const next = { ...choice, ...change };
    const query = new URLSearchParams();
    if (next.orderBy !== "LATEST_ACTIVITY") query.set("order", next.orderBy);
    if (next.kind) query.set("kind", next.kind);
    if (next.tag) query.set("tag", next.tag);
    if (next.solved !== null) query.set("solved", next.solved ? "yes" : "no");
    if (next.locale) query.set("language", next.locale);
    return query.size ? `${path}?${query}` : path;
  };
  const pill = (words, change, isOn) =>
    h("a.pill", { href: address(change), "aria-current": isOn ? "true" : null }, words);
  const order = h(
    "select.input.is-small",
    { "aria-label": t("order.label"), "data-test": "order" },
    ORDERS.map((key) =>
      h("option", { value: address({ orderBy: key }), selected: key === choice.orderBy }, t(`order.${key}`)),
    ),
  );
  order.addEventListener("change", () => go(order.value));
  const language = h(
    "select.input.is-small",
    { "aria-label": t("filter.language"), "data-test": "language-filter" },
    [[null, t("filter.anyLanguage")], ...LANGUAGES].map(([key, words]) =>
      h("option", { value: address({ locale: key }), selected: key === choice.locale }, words),
    ),
  );
  language.addEventListener("change", () => go(language.value));
  return h(
    "div.filters",
    h(
      "nav.pills",
      { "aria-label": t("filter.label") },
      pill(t("filter.all"), { kind: null, solved: null }, !choice.kind && choice.solved === null),
      KINDS.map((kind) =>
        pill(t(`kinds.${kind}`), { kind, solved: null }, choice.kind === kind && choice.solved === null),
      ),
      pill(t("filter.unsolved"), { kind: "QUESTION", solved: false }, choice.solved === false),
    ),
    h("div.filter-choices", order, !inOneLanguage && language),
    choice.tag &&
      h("a.chip.is-removable", { href: address({ tag: null }) }, `#${choice.tag}`, icon("close", t("filter.remove"))),
  );
}
