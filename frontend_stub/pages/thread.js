// A thread: its posts by keyset pages, replying, accepting, and what others write meanwhile.
import { ask, tell } from "../api.js";
import { money, when } from "../format.js";
import { listen } from "../live.js";
import { go, readdress, refresh } from "../router.js";
import { currentViewer } from "../session.js";
import { act } from "../ui/acts.js";
import { keepingFocus } from "../ui/focus.js";
import { h, fill } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { invitedHere } from "../ui/invitation.js";
import { memberName } from "../ui/member.js";
import { waitFor } from "../ui/pager.js";
import { postCard } from "../ui/post.js";
import { threadTools } from "../ui/edit-thread.js";
import { replyForm } from "../ui/reply.js";
import { reportDialog } from "../ui/report.js";
import { categoryPath, ideaChip, kindChip, tagLink, threadMarks, threadPath } from "../ui/threads.js";
import { announce } from "../ui/toast.js";
import { t } from "../words/index.js";
import { moderatorBar } from "./thread-moderation.js";
import { there } from "./refusals.js";

const PAGE = 20;
const LEAP = 100;
const MOST_LEAPS = 10;
const ORDERS = ["OLDEST", "NEWEST", "BEST"];

export default async function threadPage({ params, query, signal }) {
  const orderBy = ORDERS.includes(query.get("order")) ? query.get("order") : "OLDEST";
  const fetchPage = (variables) =>
    ask("thread-page", { id: params.id, orderBy, ...variables }, { signal }).then((data) => there(data.thread));
  const [thread, invitation] = await Promise.all([fetchPage({ first: PAGE }), invitedHere(query, signal)]);
  if (thread.id !== params.id) await goWhereItWent(params.id, thread, signal);
  const stream = postStream(thread, fetchPage, orderBy);
  await stream.reach(wantedPost());
  if (wantedPost() && !stream.has(wantedPost())) await goWhereItWent(thread.id, thread, signal);
  const reply = replyForm(thread, stream.written);
  stream.replyTo = reply.answer;
  const bar = h("div.thread-bar");
  const top = h("header.thread-top");
  const desk = thread.viewerCanModerate && moderatorBar(thread, () => stream.onChange(), stream.shown);
  stream.onChange = () => {
    keepingFocus(top, () => drawTop(top, thread));
    keepingFocus(bar, () => drawBar(bar, thread, orderBy, signal, stream.onChange));
    if (desk) keepingFocus(desk, desk.redraw);
    reply.redraw();
  };
  stream.onChange();
  return {
    title: thread.title,
    content: h(
      "div.columns.is-thread",
      h(
        "div.column-main",
        invitation,
        top,
        desk,
        bar,
        stream.element,
        reply.element,
      ),
      h("aside.column-aside", { "aria-label": t("thread.about") }, productCard(thread.product), facts(thread)),
    ),
    started() {
      follow(thread, stream, signal);
      const begun = Number(query.get("edit"));
      if (begun) readdress(`${threadPath(thread)}#post-${begun}`);
      if (begun) document.querySelector(`#post-${begun} .is-edit`)?.click();
    },
  };
}

/** The thread was merged, or the post split off: the address becomes the one that it has now. */
async function goWhereItWent(threadId, thread, signal) {
  const number = wantedPost();
  const post = number ? (await ask("post-at", { threadId, number }, { signal })).postAt : null;
  const address = `${threadPath(post?.thread ?? thread)}${post ? `#post-${post.number}` : ""}`;
  if (post && post.thread.id !== thread.id) go(address, { replace: true });
  else if (threadId !== thread.id) readdress(address);
}

const wantedPost = () => Number(/^#post-(\d+)$/.exec(location.hash)?.[1] || 0);

/** The posts shown so far, in order, without doubles. */
function postStream(thread, fetchPage, orderBy) {
  const cards = new Map();
  const numbers = new Set();
  const list = h("section.posts", { "aria-label": t("thread.posts") });
  const button = h("button.button.is-quiet.more", {
    type: "button",
    "data-test": "more-posts",
    onclick: () => waitFor(button, () => next(PAGE)),
  });
  let { pageInfo } = thread.posts;
  let newer = 0;
  const stream = {
    element: h("div", list, button),
    add,
    written,
    change,
    remove,
    reach,
    catchUp,
    isWhole: () => !pageInfo.hasNextPage,
    has: (number) => numbers.has(number),
    shown: () => [...cards.values()].map((card) => card.post),
    lastNumber: () => Math.max(0, ...numbers),
    onChange() {},
    /** @type {(post?: any, quoted?: any) => any} */
    replyTo() {},
  };

  const actions = { reply: (post, quoted) => stream.replyTo(post, quoted), accepted };

  function put(post, isLast = true) {
    const known = cards.get(post.id);
    if (known) return known.redraw(post);
    const card = postCard(post, thread, actions);
    cards.set(post.id, card);
    numbers.add(post.number);
    if (isLast || orderBy === "BEST") list.append(card);
    else list.insertBefore(card, successor(post.number));
    return card;
  }

  /** Before which card a post with that number stands. */
  function successor(number) {
    const comesAfter = (card) => (orderBy === "NEWEST" ? card.number < number : card.number > number);
    return [...list.children].find(comesAfter) ?? null;
  }

  function drawButton() {
    const hidden = thread.posts.totalCount + newer - cards.size;
    button.hidden = !pageInfo.hasNextPage;
    fill(button, t("thread.morePosts", { count: Math.max(hidden, 1) }));
  }

  /** The posts that follow; from the first on again where the place is no longer good: the session ended meanwhile. */
  async function next(size) {
    const { posts } = await fetchPage({ first: size, after: pageInfo.endCursor }).catch((error) => {
      if (error.code !== "INVALID_CURSOR") throw error;
      return fetchPage({ first: size });
    });
    pageInfo = posts.pageInfo;
    posts.nodes.forEach((post) => put(post));
    drawButton();
  }

  /** Loads on until the post with that number is there, for links into long threads. */
  async function reach(postNumber) {
    const has = () => [...cards.values()].some((card) => card.id === `post-${postNumber}`);
    for (let leap = 0; postNumber > 0 && !has() && pageInfo.hasNextPage && leap < MOST_LEAPS; leap += 1)
      await next(LEAP);
  }

  /** A post that was just written, here or elsewhere, or is back at its number. */
  function add(post, isOwn) {
    if (cards.has(post.id)) return cards.get(post.id).redraw(post);
    if (pageInfo.hasNextPage && !isOwn) newer += 1;
    else put(post, false).classList.add("is-new");
    drawButton();
    stream.onChange();
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

  /** After a gap in the connection: what is shown is fetched anew, and what was written meanwhile. */
  async function catchUp() {
    const wasWhole = !pageInfo.hasNextPage;
    const there = new Set();
    let page = { hasNextPage: true, endCursor: null };
    for (let leap = 0; page.hasNextPage && leap < MOST_LEAPS && (wasWhole || there.size < cards.size); leap += 1) {
      const { posts, ...facts } = await fetchPage({ first: LEAP, after: page.endCursor });
      Object.assign(thread, facts);
      page = posts.pageInfo;
      for (const post of posts.nodes) there.add(post.id) && put(post, false);
    }
    pageInfo = page;
    if (!page.hasNextPage) for (const id of cards.keys()) if (!there.has(id)) remove(id);
    drawButton();
    stream.onChange();
  }

  function accepted(post, isAccepted, fresh) {
    for (const card of cards.values()) if (card.classList.contains("is-accepted")) card.redraw({ isAccepted: false });
    cards.get(post.id).redraw({ isAccepted });
    Object.assign(thread, { acceptedAnswer: null }, fresh);
    stream.onChange();
    announce(isAccepted ? t("post.accepted") : t("post.unaccepted"));
  }

  thread.posts.nodes.forEach((post) => put(post));
  drawButton();
  return stream;
}

function drawTop(top, thread) {
  const answer = thread.acceptedAnswer;
  fill(
    top,
    h(
      "nav.crumbs",
      { "aria-label": t("crumbs") },
      h("a", { href: "/" }, t("nav.forum")),
      h("a", { href: categoryPath(thread.category) }, thread.category.name),
    ),
    h("div.thread-head", kindChip(thread.kind), ideaChip(thread.ideaStatus), threadMarks(thread)),
    h("h1", thread.title),
    h(
      "p.thread-facts",
      memberName(thread.author),
      when(thread.createdAt),
      h("span", t("thread.replies", { count: thread.replyCount })),
      h("span", t("thread.views", { count: thread.viewCount })),
    ),
    thread.tags.length > 0 && h("div.tags", thread.tags.map(tagLink)),
    answer &&
      h(
        "a.answer-note",
        { href: `#post-${answer.number}`, "data-test": "answer-note" },
        icon("check"),
        h(
          "span",
          t("thread.solvedBy", { name: answer.author?.displayName || t("member.erased"), number: answer.number }),
        ),
      ),
  );
}

function drawBar(bar, thread, orderBy, signal, changed) {
  const order = (key) =>
    h(
      "a.pill",
      {
        href: key === "OLDEST" ? threadPath(thread) : `${threadPath(thread)}?order=${key}`,
        "aria-current": key === orderBy ? "true" : null,
      },
      t(`postOrder.${key}`),
    );
  const follows = thread.viewerIsFollowing;
  const choose = (follow) => async (event) => {
    const payload = await act(event.currentTarget, "follow-thread", { threadId: thread.id, follow });
    if (!payload) return;
    Object.assign(thread, payload.thread);
    drawBar(bar, thread, orderBy, signal, changed);
    if (!follow) announce(t("thread.muteNote"));
  };
  const choice = (name, isChosen, words, onclick) =>
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "data-test": name, "aria-pressed": String(isChosen), disabled: isChosen, onclick },
      name === "follow" && icon("bell"),
      words,
    );
  const followButton = currentViewer() && [
    choice("follow", follows, follows ? t("thread.unfollow") : t("thread.follow"), choose(true)),
    choice("mute", thread.viewerHasMuted, t(thread.viewerHasMuted ? "thread.muted" : "thread.mute"), choose(false)),
  ];
  fill(
    bar,
    h("nav.pills", { "aria-label": t("order.label") }, ORDERS.map(order)),
    followButton,
    threadTools(thread, changed),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", onclick: () => reportDialog(thread.id, t("report.thread")) },
      icon("flag"),
      t("report.open"),
    ),
  );
}

const productCard = (product) =>
  product &&
  h(
    "a.card.product-note",
    { href: `/p/${encodeURIComponent(product.sku)}` },
    product.imageUrl ? h("img", { src: product.imageUrl, alt: "", loading: "lazy" }) : h("span.round", icon("bag")),
    h(
      "span",
      h("span.eyebrow", t("thread.product")),
      h("strong", product.title),
      product.price && h("span.muted", money(product.price)),
    ),
  );

const facts = (thread) =>
  h(
    "section.card.aside-card",
    h("h2.aside-title", t("thread.about")),
    h(
      "dl.facts",
      h("dt", t("thread.started")),
      h("dd", when(thread.createdAt)),
      h("dt", t("thread.lastActivity")),
      h("dd", when(thread.lastActivityAt)),
      h("dt", t("category")),
      h("dd", h("a", { href: categoryPath(thread.category) }, thread.category.name)),
    ),
  );

function follow(thread, stream, signal) {
  const onData = ({ threadChanged }) => {
    const { change, postId, post } = threadChanged;
    Object.assign(thread, threadChanged.thread);
    if (change === "POST_ADDED" || change === "POST_RESTORED")
      stream.add(post, post.author?.id === currentViewer()?.member.id);
    else if (change === "POST_CHANGED") stream.change(post);
    else if (change === "POST_REMOVED") stream.remove(postId);
    stream.onChange();
    if (change === "POST_ADDED" && stream.isWhole()) markRead();
  };
  const markRead = () => {
    if (!currentViewer() || document.hidden) return;
    tell("mark-thread-read", { threadId: thread.id, upToPostNumber: stream.lastNumber() }).catch(() => {});
  };
  listen("thread-changed", { threadId: thread.id }, { signal, onData, onGap: stream.catchUp, onEnd: refresh });
  if (thread.viewerUnreadCount > 0) markRead();
  if (wantedPost()) document.getElementById(`post-${wantedPost()}`)?.scrollIntoView({ block: "start" });
}
