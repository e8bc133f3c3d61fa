// Notices in a list: the newest of each thread, with how many there are.
import { when } from "../format.js";
import { go } from "../router.js";
import { currentViewer, updateViewer } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

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

/** The id in `/t/ID/title#post-3`, which is the thread's. */
export const threadKeyOf = (url) => (url?.startsWith("/t/") ? url.split("/")[2] : null);

/** The newest notice of a thread, or of what is no thread, with how many there are. */
export function groupRow({ latest, count, unreadCount, threadId }) {
  const row = h("li.notification", {
    class: unreadCount ? "is-unread" : "",
    "data-test": "notification",
    "data-thread": threadKeyOf(latest.url),
    "data-count": count,
    "data-unread": unreadCount,
  });
  const open = async (event) => {
    if (latest.url) event.preventDefault();
    const isUnread = row.classList.contains("is-unread");
    row.classList.remove("is-unread");
    const which = threadId ? { threadId } : { ids: [latest.id] };
    const payload = isUnread && (await act(null, "mark-notifications-read", which));
    if (payload && currentViewer()) updateViewer({ unreadNotificationCount: payload.unreadNotificationCount });
    if (latest.url) follow(latest.url);
  };
  const title = latest.url
    ? h("a.notification-title", { href: latest.url, onclick: open }, latest.title)
    : h("button.notification-title.text-button", { type: "button", onclick: open }, latest.title);
  row.append(
    h("span.round.is-small", icon(ICONS[latest.kind] || "bell")),
    h(
      "div",
      title,
      latest.body && h("p.muted", latest.body),
      count > 1 && h("p.small.muted", { "data-test": "notification-more" }, t("notifications.more", { count: count - 1 })),
    ),
    when(latest.createdAt),
  );
  return row;
}

function follow(address) {
  const { origin, pathname, search, hash } = new URL(address, location.origin);
  if (origin === location.origin) go(pathname + search + hash);
  else location.assign(address);
}
