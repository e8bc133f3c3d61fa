// The bell in the header: how many notices are unread, and the newest of them, by thread, in a list beneath it.
import { ask } from "../api.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";
import { groupRow } from "./notices.js";

const MOST = 6;
const ID = "notices-menu";

const menu = h("div.menu.notices-menu", { id: ID, popover: "auto", role: "dialog", "data-test": ID });
menu.addEventListener("toggle", (event) => event.newState === "open" && show());
menu.addEventListener("click", ({ target }) => /** @type {Element} */ (target).closest("a, button") && menu.hidePopover());

/** It stays the same button while the count changes: a menu closes with the button that opened it. */
export function bell() {
  if (!menu.isConnected) document.body.append(menu);
  const button = h("button.icon-button.bell", { type: "button", popovertarget: ID, "data-test": "bell" });
  button.redraw = () => {
    const { unreadNotificationCount: count } = currentViewer();
    menu.setAttribute("aria-label", t("account.notifications"));
    button.setAttribute("aria-label", t("nav.notifications", { count }));
    fill(button, icon("bell"), count > 0 && h("span.bell-count", { "aria-hidden": "true" }, count > 99 ? "99+" : count));
  };
  button.redraw();
  return button;
}

async function show() {
  const all = h("a.menu-link", { href: "/account/notifications" }, icon("bell"), t("notifications.all"));
  fill(menu, h("p.card-empty", { role: "status" }, t("loading")), all);
  const found = await ask("account-notifications", { first: MOST, unreadOnly: false }).catch(() => null);
  const groups = found?.viewer?.notificationGroups.nodes ?? [];
  const nothing = found ? t("notifications.noneText") : t("failure.network.text");
  fill(menu, groups.length ? h("ul.list", { role: "list" }, groups.map(groupRow)) : h("p.card-empty", nothing), all);
}
