// The posts of a thread that are shown: a stretch of them in order, which grows at both ends and lies where one reads.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { h, fill } from "./h.js";
import { waitFor } from "./pager.js";
import { postCard } from "./post.js";
import { announce } from "./toast.js";

export const PAGE = 20;
const LEAP = 100;
const MOST_LEAPS = 10;
/** So many posts before the one that is wanted come along, to see what it follows. */
const BEFORE = 3;

/** The variables of the page to begin with, for a post of that number; 0 is the beginning. */
export function pageAround(number, orderBy) {
  // Who orders by votes finds a post anywhere; and what stands on the first page anyway is asked for as ever.
  if (orderBy === "BEST" || (orderBy === "OLDEST" && number <= PAGE) || !number) return { first: PAGE };
  return { first: PAGE, around: orderBy === "OLDEST" ? number - BEFORE : number + BEFORE };
}

/**
 * `since` is the number of the last post that was read, where there are newer ones, and `asked` the post for which the
 * first page was asked.
 */
export function postStream(thread, fetchPage, { orderBy, since, asked }) {
  const cards = new Map();
  const list = h("section.posts", { "aria-label": t("thread.posts") });
  const more = h("button.button.is-quiet.more", {
    type: "button",
    "data-test": "more-posts",
    onclick: () => waitFor(more, () => next(PAGE)),
  });
  const earlier = h(
    "button.button.is-quiet.more",
    { type: "button", "data-test": "earlier-posts", onclick: () => waitFor(earlier, previous) },
    t("thread.earlierPosts"),
  );
  const line = since && h("p.new-line", { id: `after-${since}`, tabindex: "-1", "data-test": "new-line" }, t("thread.newSince"));
  let pageInfo;
  /** From which number on all is shown that there is, and up to which. */
  let from = 0;
  let upTo = 0;
  let newer = 0;
  /** The last one that was told of, shown or not. */
  let heard = null;
  const stream = {
    element: h("div", earlier, list, more),
    add,
    written,
    change,
    remove,
    reach,
    nearest,
    catchUp,
    isWhole: () => !pageInfo.hasNextPage,
    has: (number) => [...cards.values()].some((card) => card.number === number),
    shown: () => [...cards.values()].map((card) => card.post),
    /** The post with the highest number of which is known, that one included. */
    latest: (known) => [...stream.shown(), heard].reduce((last, post) => (post?.number > last.number ? post : last), known),
    lastNumber: () => Math.max(0, ...[...cards.values()].map((card) => card.number)),
    onChange() {},
    /** Somebody wrote one more, which may be out of sight. */
    onAdded() {},
    /** More posts came into sight. */
    onMore() {},
    /** @type {(post?: any, quoted?: any) => any} */
    replyTo() {},
  };

  const actions = { reply: (post, quoted) => stream.replyTo(post, quoted), accepted };

  function put(post) {
    const known = cards.get(post.id);
    if (known) return known.redraw(post);
    const card = postCard(post, thread, actions);
    cards.set(post.id, card);
    list.insertBefore(card, orderBy === "BEST" ? null : successor(post.number));
    return card;
  }

  /** Before which card a post with that number stands. */
  function successor(number) {
    const comesAfter = (card) => (orderBy === "NEWEST" ? card.number < number : card.number > number);
    if (!list.lastElementChild || !comesAfter(list.lastElementChild)) return null;
    return [...list.children].find(comesAfter) ?? null;
  }

  function draw() {
    placeLine();
    earlier.hidden = !pageInfo.hasPreviousPage;
    more.hidden = !pageInfo.hasNextPage;
    const hidden = thread.posts.totalCount + newer - cards.size;
    fill(more, pageInfo.hasPreviousPage ? t("thread.laterPosts") : t("thread.morePosts", { count: Math.max(hidden, 1) }));
  }

  /** Above the first post that is new to the reader, where what stands before it is shown as well. */
  function placeLine() {
    if (!line || orderBy !== "OLDEST") return;
    const me = currentViewer()?.member.id;
    const fresh = from <= since + 1 && /** @type {HTMLElement[]} */ ([...list.children]).find((card) => card.number !== undefined && card.number > since && card.post.author?.id !== me);
    if (!fresh) line.remove();
    else if (line.nextElementSibling !== fresh) list.insertBefore(line, fresh);
  }

  /** Shows this stretch alone, which begins at that number. */
  function begin(posts, at) {
    cards.clear();
    list.replaceChildren();
    pageInfo = { ...posts.pageInfo };
    from = pageInfo.hasPreviousPage ? at : 0;
    upTo = newer = 0;
    take(posts.nodes);
  }

  function take(posts) {
    posts.forEach((post) => put(post));
    upTo = Math.max(upTo, ...posts.map(({ number }) => number));
    draw();
  }

  /** The posts that follow; where their place is no longer good, since the session ended meanwhile, by their number. */
  async function next(size) {
    const { posts } = await fetchPage({ first: size, after: pageInfo.endCursor }).catch((error) => {
      if (error.code !== "INVALID_CURSOR") throw error;
      return fetchPage({ first: size, ...(orderBy === "OLDEST" && { around: upTo + 1 }) });
    });
    Object.assign(pageInfo, { hasNextPage: posts.pageInfo.hasNextPage, endCursor: posts.pageInfo.endCursor });
    take(posts.nodes);
    stream.onMore();
  }

  /** The posts before; what one reads stays where it is. */
  async function previous() {
    const { posts } = await fetchPage({ last: PAGE, before: pageInfo.startCursor }).catch((error) => {
      if (error.code !== "INVALID_CURSOR") throw error;
      return null;
    }) ?? { posts: null };
    if (!posts) return begin((await fetchPage({ first: PAGE })).posts, 0);
    const [top] = list.children;
    const before = top?.getBoundingClientRect().top;
    Object.assign(pageInfo, { hasPreviousPage: posts.pageInfo.hasPreviousPage, startCursor: posts.pageInfo.startCursor ?? pageInfo.startCursor });
    from = pageInfo.hasPreviousPage ? Math.min(from, ...posts.nodes.map(({ number }) => number)) : 0;
    take(posts.nodes);
    if (top) scrollBy({ top: top.getBoundingClientRect().top - before, behavior: "instant" });
    const last = posts.nodes.at(-1);
    if (last) focusOn(cards.get(last.id));
  }

  /** Shows the post with that number: by reading on where it is near, and else from it on. */
  async function reach(number) {
    if (number < 1) return;
    if (orderBy === "BEST") {
      for (let leap = 0; !stream.has(number) && pageInfo.hasNextPage && leap < MOST_LEAPS; leap += 1) await next(LEAP);
      return;
    }
    if (orderBy === "OLDEST" && number >= from && number > upTo && number <= upTo + LEAP && pageInfo.hasNextPage) await next(LEAP);
    if (isCovered(number)) return;
    const page = pageAround(number, orderBy);
    const { posts } = await fetchPage(page);
    if (posts.nodes.length) begin(posts, page.around ?? 0);
    else await showEnd();
    stream.onMore();
  }

  /** Beyond the last post lies nothing. */
  async function showEnd() {
    const { posts } = await fetchPage({ last: PAGE });
    begin(posts, Math.min(...posts.nodes.map(({ number }) => number)));
  }

  function isCovered(number) {
    if (orderBy === "NEWEST") return stream.has(number) || !pageInfo.hasNextPage && !pageInfo.hasPreviousPage;
    return number >= from && (number <= upTo || !pageInfo.hasNextPage);
  }

  /** The card of that post, or of the one with the next number that is shown, or with the last. */
  function nearest(number) {
    const shown = [...cards.values()].sort((one, other) => one.number - other.number);
    return shown.find((card) => card.number >= number) ?? shown.at(-1) ?? null;
  }

  /** A post that was just written, here or elsewhere, or is back at its number. */
  function add(post, isOwn) {
    if (cards.has(post.id)) return cards.get(post.id).redraw(post);
    if (!(heard?.number > post.number)) heard = post;
    if (pageInfo.hasNextPage && !isOwn) newer += 1;
    else put(post).classList.add("is-new");
    draw();
    stream.onChange();
    stream.onAdded();
    if (!isOwn) announce(t("thread.newPost", { name: post.author?.displayName || t("member.erased") }));
  }

  /** A reply from this page, unless it was told live already. */
  function written(post) {
    if (!cards.has(post.id)) thread.replyCount += 1;
    add(post, true);
  }

  /** A post that reads differently, or has other votes; one that is not shown yet is fetched as it is, later. */
  function change(post) {
    cards.get(post.id)?.redraw(post);
  }

  /** Nothing of it stays, nor of whom it was by. */
  function remove(id) {
    cards.get(id)?.vanish();
    for (const card of cards.values()) card.forget(id);
  }

  /** After a gap in the connection: what is shown is fetched anew, and what was written meanwhile where it is next. */
  async function catchUp() {
    const wasWhole = !pageInfo.hasNextPage;
    const there = new Set();
    const isBest = orderBy === "BEST";
    const way = orderBy === "NEWEST" ? -1 : 1;
    const numbers = [...cards.values()].map(({ number }) => number);
    const around = pageInfo.hasPreviousPage && !isBest ? (way > 0 ? from : upTo) : null;
    // One's own reply may stand beyond the stretch.
    const end = way > 0 ? upTo : Math.min(...numbers);
    let reached = -Infinity;
    const isThrough = () => (isBest ? there.size >= cards.size : reached >= way * end);
    let page = { hasNextPage: true, endCursor: null };
    for (let leap = 0; page.hasNextPage && leap < MOST_LEAPS && (wasWhole || !isThrough()); leap += 1) {
      const { posts, ...facts } = await fetchPage({ first: LEAP, after: page.endCursor, ...(leap || around === null ? {} : { around }) });
      Object.assign(thread, facts);
      page = posts.pageInfo;
      for (const post of posts.nodes) there.add(post.id) && put(post);
      upTo = Math.max(upTo, ...posts.nodes.map(({ number }) => number));
      reached = Math.max(reached, ...posts.nodes.map(({ number }) => way * number));
    }
    Object.assign(pageInfo, { hasNextPage: page.hasNextPage, endCursor: page.endCursor });
    const isBetween = ({ number }) =>
      (around === null || way * number >= way * around) && (!page.hasNextPage || (!isBest && way * number <= reached));
    for (const [id, card] of cards) if (!there.has(id) && isBetween(card)) remove(id);
    draw();
    stream.onChange();
  }

  function accepted(post, isAccepted, fresh) {
    for (const card of cards.values()) if (card.classList.contains("is-accepted")) card.redraw({ isAccepted: false });
    cards.get(post.id).redraw({ isAccepted });
    Object.assign(thread, { acceptedAnswer: null }, fresh);
    stream.onChange();
    announce(isAccepted ? t("post.accepted") : t("post.unaccepted"));
  }

  begin(thread.posts, pageAround(asked, orderBy).around ?? 0);
  return stream;
}

/** A post takes the keyboard without being a stop of its own. */
export function focusOn(card) {
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
}
