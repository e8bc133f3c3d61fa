// What happened that concerns me, by thread, the newest first and live.
import { ask } from "../api.js";
import { updateViewer } from "../session.js";
import { act } from "../ui/acts.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { groupRow, threadKeyOf } from "../ui/notices.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

export default async function accountNotificationsPage({ query, signal }) {
  signedIn();
  const unreadOnly = query.get("unread") === "yes";
  const fetchPage = async (after) =>
    me((await ask("account-notifications", { first: 20, after, unreadOnly }, { signal })).viewer);
  const { notificationGroups, unreadNotificationCount } = await fetchPage(null);
  updateViewer({ unreadNotificationCount });
  const list = pagedList({
    connection: notificationGroups,
    item: groupRow,
    more: async (after) => (await fetchPage(after)).notificationGroups,
  });
  addEventListener("portal:notification", ({ detail }) => arrive(list.firstElementChild, detail), { signal });
  const pill = (words, href, isOn) => h("a.pill", { href, "aria-current": isOn ? "true" : null }, words);
  return accountPage(
    t("account.notifications"),
    h(
      "div.filters",
      h(
        "nav.pills",
        { "aria-label": t("filter.label") },
        pill(t("filter.all"), "/account/notifications", !unreadOnly),
        pill(t("notifications.unread"), "/account/notifications?unread=yes", unreadOnly),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", onclick: (event) => readAll(event.currentTarget) },
        icon("check"),
        t("notifications.readAll"),
      ),
      h(
        "a.button.is-quiet.is-small",
        { href: "/account/notification-settings" },
        icon("settings"),
        t("channels.title"),
      ),
    ),
    notificationGroups.nodes.length
      ? h("div.card", list)
      : emptyState("bell", t("notifications.none"), t("notifications.noneText")),
  );
}

async function readAll(button) {
  const payload = await act(button, "mark-notifications-read", { all: true });
  if (!payload) return;
  updateViewer({ unreadNotificationCount: payload.unreadNotificationCount });
  for (const row of document.querySelectorAll(".notification.is-unread")) row.classList.remove("is-unread");
}

/** What comes while one looks joins what is there of its thread. */
function arrive(list, latest) {
  const threadKey = threadKeyOf(latest.url);
  const before = threadKey && [...list.children].find((row) => row.dataset.thread === threadKey);
  before?.remove();
  const count = Number(before?.dataset.count || 0) + 1;
  const unreadCount = Number(before?.dataset.unread || 0) + 1;
  list.prepend(groupRow({ latest, count, unreadCount, threadId: threadKey }));
}
