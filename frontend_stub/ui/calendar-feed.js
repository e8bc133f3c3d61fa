// A member's own calendar: its address to copy, a new one, and none any more.
import { ask, given } from "../api.js";
import { onDay } from "../format.js";
import { t } from "../words/index.js";
import { act, copy } from "./acts.js";
import { openDialog } from "./dialog.js";
import { fill, h } from "./h.js";
import { icon } from "./icons.js";

/** Opens the dialog about it. */
export async function openCalendarFeed() {
  const { viewer } = await ask("calendar-feed");
  const box = h("div.form", { "data-test": "calendar-feed" });
  const show = (feed) => fill(box, feed ? existing(feed, show) : none(show));
  show(given(viewer).calendarFeed);
  openDialog({ title: t("calendar.title"), body: () => box });
}

const none = (show) => [
  h("p", t("calendar.lead")),
  h(
    "div.form-actions",
    h(
      "button.button.is-primary",
      { type: "button", "data-first": true, onclick: ({ currentTarget }) => renew(currentTarget, show) },
      t("calendar.make"),
    ),
  ),
];

const existing = (feed, show) => [
  h("p", t("calendar.paste")),
  h(
    "div.coupon-code",
    h("code.wrap-anywhere", feed.address),
    h("button.icon-button", { type: "button", "aria-label": t("rewards.copy"), onclick: () => copy(feed.address) }, icon("copy")),
  ),
  h("p.small.muted", feed.lastFetchedAt ? [t("calendar.fetched"), " ", onDay(feed.lastFetchedAt)] : t("calendar.neverFetched")),
  h("p.notice", icon("lock"), t("calendar.secret")),
  h(
    "div.form-actions",
    h("button.button", { type: "button", onclick: ({ currentTarget }) => renew(currentTarget, show) }, t("calendar.renew")),
    h(
      "button.button.is-quiet",
      {
        type: "button",
        onclick: async ({ currentTarget }) => {
          if (await act(currentTarget, "end-calendar-feed")) show(null);
        },
      },
      t("calendar.end"),
    ),
  ),
];

async function renew(pressed, show) {
  const payload = await act(pressed, "renew-calendar-feed");
  if (payload) show(payload.calendarFeed);
}
