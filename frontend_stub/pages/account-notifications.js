// What happened that concerns me, the newest first and live.
import { ask } from "../api.js";
import { when } from "../format.js";
import { currentViewer, updateViewer } from "../session.js";
import { act } from "../ui/acts.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { go } from "../router.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

const ICONS = {
  REPLY: "reply",
  MENTION: "chat",
  ANSWER_ACCEPTED: "check",
  VOTE: "up",
  POINTS_EARNED: "coin",
  POINTS_EXPIRING: "clock",
  TIER_CHANGED: "star",
  REFERRAL_REWARDED: "users",
  EXCLUSIVE_OPENED: "spark",
  MODERATION: "shield",
  REWARD: "gift",
  SURVEY: "chart",
  ANNOUNCEMENT: "bell",
};

export default async function accountNotificationsPage({ query, signal }) {
  signedIn();
  const unreadOnly = query.get("unread") === "yes";
  const fetchPage = async (after) =>
    me((await ask("account-notifications", { first: 20, after, unreadOnly }, { signal })).viewer);
  const { notifications, unreadNotificationCount } = await fetchPage(null);
  updateViewer({ unreadNotificationCount });
  const list = pagedList({
    connection: notifications,
    item: notificationRow,
    more: async (after) => (await fetchPage(after)).notifications,
  });
  addEventListener("portal:notification", ({ detail }) => list.firstElementChild.prepend(notificationRow(detail)), {
    signal,
  });
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
    notifications.nodes.length
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

function notificationRow(notification) {
  const row = h("li.notification", { class: notification.readAt ? "" : "is-unread", "data-test": "notification" });
  const open = async (event) => {
    if (notification.url) event.preventDefault();
    const isUnread = row.classList.contains("is-unread");
    row.classList.remove("is-unread");
    const payload = isUnread && (await act(null, "mark-notifications-read", { ids: [notification.id] }));
    if (payload && currentViewer()) updateViewer({ unreadNotificationCount: payload.unreadNotificationCount });
    if (notification.url) follow(notification.url);
  };
  const title = notification.url
    ? h("a.notification-title", { href: notification.url, onclick: open }, notification.title)
    : h("button.notification-title.text-button", { type: "button", onclick: open }, notification.title);
  row.append(
    h("span.round.is-small", icon(ICONS[notification.kind] || "bell")),
    h("div", title, notification.body && h("p.muted", notification.body)),
    when(notification.createdAt),
  );
  return row;
}

function follow(address) {
  const { origin, pathname, search, hash } = new URL(address, location.origin);
  if (origin === location.origin) go(pathname + search + hash);
  else location.assign(address);
}
