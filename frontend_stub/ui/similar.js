// While a title is written: threads that may have said it already, of those that whoever writes may see.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { h, fill } from "./h.js";
import { threadPath } from "./threads.js";
import { announce } from "./toast.js";

const PAUSE = 600;
const SHORTEST = 8;

/** A list of threads like what `box`, a field, says; it stands where it is put, and is hidden while there are none. */
export function similar(box) {
  const input = box.querySelector("input");
  const list = h("ul.similar-list");
  const element = h(
    "section.similar",
    { "aria-label": t("similar.title"), hidden: true, "data-test": "similar" },
    h("p.label", t("similar.title")),
    list,
    h("p.hint", t("similar.hint")),
  );
  let waiting = 0;
  let asked = null;
  let shown = "";

  const row = (thread) =>
    h(
      "li",
      h("a", { href: threadPath(thread), target: "_blank", rel: "noopener" }, thread.title),
      h(
        "span.small.muted",
        thread.isSolved ? t("similar.solved") : t("similar.replies", { count: thread.replyCount }),
      ),
    );

  async function look() {
    const query = input.value.trim();
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    // It is an offer: where there is no answer there is none.
    const answer = query.length < SHORTEST ? null : await ask("similar-threads", { query }, { signal }).catch(() => null);
    if (signal.aborted) return;
    const threads = (answer?.search.nodes || []).map(({ result }) => result);
    fill(list, threads.map(row));
    element.hidden = !threads.length;
    const ids = threads.map(({ id }) => id).join();
    if (ids && ids !== shown) announce(t("similar.found", { count: threads.length }));
    shown = ids;
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  if (input.value) look();
  return element;
}
