// Which kinds of notices come by which way, and how often a digest comes.
import { ask } from "../api.js";
import { mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { toldHere } from "../ui/told-here.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

/** @type {Array<Channel>} */
const CHANNELS = ["IN_APP", "EMAIL", "DIGEST", "PUSH"];
const ALWAYS = { MODERATION: ["IN_APP", "EMAIL"] };
const HINTS = ["REPLY", "MODERATION"];

export default async function accountNotificationSettingsPage({ signal }) {
  signedIn();
  const { notificationPreferences, digestRhythm, pushKey, sessions } = me(
    (await ask("account-notification-settings", {}, { signal })).viewer,
  );
  const here = sessions.find(({ current }) => current);
  const shown = pushKey ? CHANNELS : CHANNELS.filter((channel) => channel !== "PUSH");
  return accountPage(
    t("channels.title"),
    pushKey && here && toldHere(pushKey, here),
    h(
      "section.card.padded",
      h("p.muted", t("channels.lead")),
      mutationForm({
        mutation: "update-notification-preferences",
        submit: t("save"),
        children: [
          grid(notificationPreferences, shown),
          h("p.small.muted", t("channels.consent")),
          select({
            name: "digestRhythm",
            label: t("channels.rhythm"),
            options: ["DAILY", "WEEKLY"].map((rhythm) => [rhythm, t(`rhythm.${rhythm}`)]),
            value: digestRhythm,
          }),
        ],
        input: ({ digestRhythm, ...boxes }) => ({
          digestRhythm,
          preferences: notificationPreferences.map(({ kind, channels }) => ({
            kind,
            channels: CHANNELS.filter((channel) => boxes[`${kind} ${channel}`] ?? channels.includes(channel)),
          })),
        }),
        done: () => toast(t("saved")),
      }),
    ),
  );
}

const grid = (preferences, shown) =>
  h(
    "table.channels",
    h(
      "thead",
      h(
        "tr",
        h("th", { scope: "col" }, t("channels.kind")),
        shown.map((channel) => h("th", { scope: "col" }, t(`channels.${channel}`))),
      ),
    ),
    h(
      "tbody",
      preferences.map((one) => row(one, shown)),
    ),
  );

const row = ({ kind, channels }, shown) =>
  h(
    "tr",
    { "data-test": "kind" },
    h(
      "th",
      { scope: "row" },
      t(`noticeKind.${kind}`),
      HINTS.includes(kind) && h("span.small.muted", t(`noticeHint.${kind}`)),
    ),
    shown.map((channel) => h("td", box(kind, channel, channels.includes(channel)))),
  );

const box = (kind, channel, checked) =>
  h("input", {
    type: "checkbox",
    name: `${kind} ${channel}`,
    checked,
    disabled: ALWAYS[kind]?.includes(channel) || null,
    "aria-label": `${t(`noticeKind.${kind}`)}: ${t(`channels.${channel}`)}`,
  });
