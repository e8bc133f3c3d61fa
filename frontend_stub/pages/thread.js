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
import { PAGE, pageAround, postStream } from "../ui/post-stream.js";
import { threadTools } from "../ui/edit-thread.js";
import { replyForm } from "../ui/reply.js";
import { reportDialog } from "../ui/report.js";
import { categoryPath, ideaChip, kindChip, tagLink, threadMarks, threadPath } from "../ui/threads.js";
import { drawTimeline } from "../ui/timeline.js";
import { announce } from "../ui/toast.js";
import { t } from "../words/index.js";
import { moderatorBar } from "./thread-moderation.js";
import { there } from "./refusals.js";

const ORDERS = ["OLDEST", "NEWEST", "BEST"];

export default async function threadPage({ params, query, signal }) {
  const orderBy = ORDERS.includes(query.get("order")) ? query.get("order") : "OLDEST";
  const fetchPage = (variables) =>
    ask("thread-page", { id: params.id, orderBy, ...variables }, { signal }).then((data) => there(data.thread));
  const [thread, invitation] = await Promise.all([fetchPage(pageAround(wantedPost(), orderBy)), invitedHere(query, signal)]);
  if (thread.id !== params.id) await goWhereItWent(params.id, thread, signal);
  const since = thread.viewerUnreadCount > 0 && thread.viewerLastReadNumber ? { after: thread.viewerLastReadNumber, count: thread.viewerUnreadCount } : null;
  const stream = postStream(thread, fetchPage, { orderBy, since: since?.after, asked: wantedPost() });
  await stream.reach(wantedPost());
  if (namedPost() && !stream.has(namedPost())) await goWhereItWent(thread.id, thread, signal);
  const reply = replyForm(thread, stream.written);
  stream.replyTo = reply.answer;
  const bar = h("div.thread-bar");
  const top = h("header.thread-top");
  const place = h("div.timeline-slot");
  const desk = thread.viewerCanModerate && moderatorBar(thread, () => stream.onChange(), stream.shown);
  stream.onChange = () => {
    keepingFocus(top, () => drawTop(top, thread, since));
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
      h("aside.column-aside", { "aria-label": t("thread.about") }, productCard(thread.product), facts(thread), place),
    ),
    started() {
      follow(thread, stream, signal);
      // A long thread says where one is in it, where its posts stand in the order of their numbers.
      if (orderBy === "OLDEST" && thread.posts.totalCount > PAGE) drawTimeline(place, thread, stream, signal);
      const begun = Number(query.get("edit"));
      if (begun) readdress(`${threadPath(thread)}#post-${begun}`);
      if (begun) document.querySelector(`#post-${begun} .is-edit`)?.click();
    },
  };
}

/** The thread was merged, or the post split off: the address becomes the one that it has now. */
async function goWhereItWent(threadId, thread, signal) {
  const number = namedPost();
  const post = number ? (await ask("post-at", { threadId, number }, { signal })).postAt : null;
  const address = `${threadPath(post?.thread ?? thread)}${post ? `#post-${post.number}` : ""}`;
  if (post && post.thread.id !== thread.id) go(address, { replace: true });
  else if (threadId !== thread.id) readdress(address);
}

/** The post that the address names; 0 for none. */
const namedPost = () => Number(/^#post-(\d+)$/.exec(location.hash)?.[1] || 0);

/** At which number to begin to read: at that post, or after the last one that was read. */
const wantedPost = () => namedPost() || Number(/^#after-(\d+)$/.exec(location.hash)?.[1] ?? -1) + 1;

function drawTop(top, thread, since) {
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
    since &&
      h(
        "a.answer-note.is-new",
        { href: `#after-${since.after}`, "data-test": "new-note" },
        icon("clock"),
        h("span", since.count > 99 ? t("thread.newSinceMany") : t("thread.newSinceCount", { count: since.count })),
      ),
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
  if (thread.viewerUnreadCount > 0) {
    markRead();
    stream.onMore = markRead;
  }
  const goThere = async () => {
    if (!wantedPost()) return;
    await stream.reach(wantedPost());
    scrollToPost(stream, wantedPost());
  };
  // A link within the page to a post that is not shown yet.
  addEventListener("hashchange", goThere, { signal });
  if (wantedPost()) scrollToPost(stream, wantedPost());
}

function scrollToPost(stream, number) {
  const line = document.getElementById(location.hash.slice(1));
  (line ?? stream.nearest(number))?.scrollIntoView({ block: "start" });
}
