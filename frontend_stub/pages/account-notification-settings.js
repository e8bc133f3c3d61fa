// Which kinds of notices come by which way, and how often a digest comes.
import { ask } from "../api.js";
import { mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

const CHANNELS = ["IN_APP", "EMAIL", "DIGEST"];
const ALWAYS = { MODERATION: ["IN_APP", "EMAIL"] };
const HINTS = ["REPLY", "MODERATION"];

export default async function accountNotificationSettingsPage({ signal }) {
  signedIn();
  const { notificationPreferences, digestRhythm } = me((await ask("account-notification-settings", {}, { signal })).viewer);
  return accountPage(
    t("channels.title"),
    h(
      "section.card.padded",
      h("p.muted", t("channels.lead")),
      mutationForm({
        mutation: "update-notification-preferences",
        submit: t("save"),
        children: [
          grid(notificationPreferences),
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
          preferences: notificationPreferences.map(({ kind }) => ({
            kind,
            channels: CHANNELS.filter((channel) => boxes[`${kind} ${channel}`]),
          })),
        }),
        done: () => toast(t("saved")),
      }),
    ),
  );
}

const grid = (preferences) =>
  h(
    "table.channels",
    h(
      "thead",
      h(
        "tr",
        h("th", { scope: "col" }, t("channels.kind")),
        CHANNELS.map((channel) => h("th", { scope: "col" }, t(`channels.${channel}`))),
      ),
    ),
    h("tbody", preferences.map(row)),
  );

const row = ({ kind, channels }) =>
  h(
    "tr",
    { "data-test": "kind" },
    h(
      "th",
      { scope: "row" },
      t(`noticeKind.${kind}`),
      HINTS.includes(kind) && h("span.small.muted", t(`noticeHint.${kind}`)),
    ),
    CHANNELS.map((channel) => h("td", box(kind, channel, channels.includes(channel)))),
  );

const box = (kind, channel, checked) =>
  h("input", {
    type: "checkbox",
    name: `${kind} ${channel}`,
    checked,
    disabled: ALWAYS[kind]?.includes(channel) || null,
    "aria-label": `${t(`noticeKind.${kind}`)}: ${t(`channels.${channel}`)}`,
  });
