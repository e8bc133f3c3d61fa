// Where one is in a long thread: a slider from its first post to its last, and the way to a number or a day.
import { ask, whole } from "../api.js";
import { date } from "../format.js";
import { readdress } from "../router.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field } from "./form.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";
import { instantOf } from "./moments.js";
import { waitFor } from "./pager.js";
import { focusOn } from "./post-stream.js";
import { threadPath } from "./threads.js";

const PAUSE = 250;
/** So many posts are asked for at once when a day is looked for; each time the stretch is a seventh of what it was. */
const PROBES = /** @type {const} */ (["a", "b", "c", "d", "e", "f", "g"]);

/** Fills `slot` once the server has said which post is the last. */
export async function drawTimeline(slot, thread, stream, signal) {
  const found = await ask("thread-end", { id: thread.id }, { signal }).catch(() => null);
  const asked = found?.thread?.posts.nodes[0];
  if (!asked || signal.aborted) return;
  let end = asked;
  const last = () => Math.max(end.number, stream.lastNumber());
  const days = new Map([
    [1, thread.createdAt],
    [end.number, end.createdAt],
  ]);
  const slider = h("input.timeline-slider", { type: "range", min: 1, step: 1, "aria-label": t("timeline.label"), "data-test": "timeline" });
  const here = h("span.timeline-here", { "aria-hidden": "true", "data-test": "timeline-here" });
  const go = (number) => goTo(thread, stream, number, signal);
  const way = (name, number) =>
    h("button.text-button", {
      type: "button",
      "data-test": name,
      onclick: (event) => waitFor(event.currentTarget, () => go(number()).then((card) => card && focusOn(card))),
    });
  const [first, latest] = [way("to-first", () => 1), way("to-last", last)];
  /** What is read out holds what is seen, for whoever says it to press it. */
  const call = (button, words, at) => {
    const day = date(at, { dateStyle: "short" });
    button.setAttribute("aria-label", t(words, { day }));
    fill(button, day);
  };
  const jump = h(
    "button.button.is-quiet.is-small",
    { type: "button", "data-test": "go-to-post", onclick: () => jumpDialog(thread, last(), go, signal) },
    t("timeline.go"),
  );

  function say(number) {
    const day = stream.nearest(number)?.number === number ? stream.nearest(number).post.createdAt : days.get(number);
    slider.setAttribute("aria-valuetext", day ? t("timeline.hereOn", { number, last: last(), day: date(day) }) : t("timeline.here", { number, last: last() }));
    fill(here, h("strong", `${number} / ${last()}`), day && h("span.muted", date(day)));
  }

  function draw() {
    end = stream.latest(end);
    days.set(end.number, end.createdAt);
    call(latest, "timeline.last", end.createdAt);
    slider.max = String(last());
    // Who draws the slider chooses a place; until the page is there, it says which.
    if (waiting || going) return;
    slider.value = String(inView(stream));
    say(Number(slider.value));
  }

  let waiting = null;
  let going = false;
  /** Where to go next: what is chosen while a page is on its way counts once that page is there. */
  let wanted = null;
  const follow = async () => {
    going = true;
    while (wanted !== null && !signal.aborted) {
      const number = wanted;
      wanted = null;
      await waitFor(slider, () => go(number));
    }
    going = false;
    if (!signal.aborted) draw();
  };
  slider.addEventListener("input", () => {
    clearTimeout(waiting);
    say(Number(slider.value));
    waiting = setTimeout(() => {
      waiting = null;
      wanted = Number(slider.value);
      if (!going) follow();
    }, PAUSE);
  });
  signal.addEventListener("abort", () => clearTimeout(waiting));
  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      draw();
    });
  };
  addEventListener("scroll", soon, { signal, passive: true });
  fill(
    slot,
    h(
      "nav.timeline",
      { "aria-label": t("timeline.label") },
      h("div.timeline-ends", first, latest),
      slider,
      h("div.timeline-foot", here, jump),
    ),
  );
  slot.closest(".columns").classList.add("has-timeline");
  call(first, "timeline.first", thread.createdAt);
  stream.onAdded = soon;
  draw();
}

/** Shows the post, says so in the address, and gives its card; nothing once one has left the page. */
async function goTo(thread, stream, number, signal) {
  await stream.reach(number);
  if (signal.aborted) return null;
  const card = stream.nearest(number);
  readdress(`${threadPath(thread)}#${card.id}`);
  card.scrollIntoView({ block: "start", behavior: "instant" });
  return card;
}

/** The number of the first post that can be read below the header. */
function inView(stream) {
  const posts = /** @type {HTMLElement[]} */ ([...stream.element.querySelectorAll(".post")]);
  const top = document.querySelector("header.top").getBoundingClientRect().bottom + 40;
  return (posts.find((post) => post.getBoundingClientRect().bottom > top) ?? posts.at(-1))?.number ?? 1;
}

function jumpDialog(thread, last, go, signal) {
  openDialog({
    title: t("timeline.goTitle"),
    body: (close) => {
      const number = field({ name: "number", label: t("timeline.number"), hint: t("timeline.numberHint", { last }), type: "number", min: 1, max: last, optional: true });
      const day = field({ name: "day", label: t("timeline.day"), type: "date", optional: true });
      const button = h("button.button.is-primary", { type: "submit" }, icon("chevron"), t("timeline.goOn"));
      const submit = async (event) => {
        event.preventDefault();
        const wanted = Object.fromEntries(new FormData(event.target));
        if (!wanted.number && !wanted.day) return;
        const card = await waitFor(button, async () => go(Number(wanted.number) || (await numberFrom(thread.id, String(wanted.day), last, signal))));
        if (!card) return;
        close();
        focusOn(card);
      };
      return h("form.form", { onsubmit: submit }, number, day, h("div.form-actions", button));
    },
  });
}

/**
 * The number of the first post from that day on; of the last one where nothing was written since.
 *
 * Where threads were merged, the days begin anew with the posts of the other: the post is then one from that day on
 * that follows an older one, not always the first such, or the last post, where all that were looked at are older.
 */
async function numberFrom(id, day, last, signal) {
  const midnight = Date.parse(instantOf(`${day}T00:00`));
  const isSince = (post) => Date.parse(post.createdAt) >= midnight;
  let [low, high] = [1, last];
  while (low < high) {
    const step = Math.ceil((high - low) / PROBES.length);
    const places = PROBES.map((_, at) => Math.min(high, low + at * step));
    const [a, b, c, d, e, f, g] = places;
    const { thread } = whole(await ask("posts-from", { id, a, b, c, d, e, f, g }, { signal }));
    const found = PROBES.map((name) => thread[name].nodes[0]);
    const first = found.findIndex((post) => !post || isSince(post));
    if (first === 0) return low;
    const before = first < 0 ? PROBES.length - 1 : first - 1;
    low = found[before].number + 1;
    if (first >= 0) high = Math.min(high, places[first]);
    if (low > high) high = low;
  }
  return Math.min(low, last);
}
