// Without a connection: the threads that were read last and can still be read, and whether any are kept on this device.
import { when } from "../format.js";
import { forgetKept, keepFor, keptThreads, startServiceWorker, wantsKept } from "../offline.js";
import { refresh } from "../router.js";
import { currentViewer, remember } from "../session.js";
import { h } from "../ui/h.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";

export default async function offlinePage() {
  const threads = await keptThreads();
  return {
    title: t("offline.title"),
    content: [
      h("h1", t("offline.title")),
      h("p.lead", t("offline.lead")),
      currentViewer() && choice(),
      threads.length
        ? h("section.card", h("ul.list", { role: "list" }, threads.map(row)))
        : emptyState("bookmark", t("offline.none"), t("offline.noneText")),
    ],
  };
}

/** Nothing of what somebody reads is kept unless they say so. */
function choice() {
  const isKept = wantsKept();
  const change = async () => {
    if (isKept) await forgetKept();
    else {
      remember("offline", "yes");
      await keepFor(currentViewer().member.handle);
      await startServiceWorker();
    }
    await refresh();
  };
  return h("p", h("button.button", { type: "button", onclick: change }, t(isKept ? "offline.forget" : "offline.keep")));
}

const row = ({ id, slug, title, at }) =>
  h(
    "li.hook-row",
    { "data-test": "kept-thread" },
    h("div", h("a.wrap-anywhere", { href: `/t/${id}/${slug}` }, h("strong", title)), h("div.small.muted", t("offline.readAt"), " ", when(at))),
  );
