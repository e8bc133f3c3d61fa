// Warning, suspending and banning somebody: what follows is said first.
import { ask } from "../api.js";
import { lastDay, number, onDay } from "../format.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm, radios, select } from "./form.js";
import { h } from "./h.js";
import { fromLocal } from "./moments.js";
import { reasonOptions } from "./report.js";
import { settled } from "./settled.js";

const FIGURES = ["availablePoints", "pendingPoints", "coupons", "votes", "openReferrals", "sessions"];
const KINDS = ["WARNING", "SUSPENSION", "BAN"];

export async function sanctionDialog(member) {
  const { sanctionPreview: preview } = await ask("sanction-preview", { memberId: member.id });
  const key = crypto.randomUUID();
  openDialog({
    title: t("sanction.title", { name: member.displayName }),
    kind: "is-wide",
    body: (close) => [
      preview && consequences(preview),
      preview && isHeld(preview) && lifting(member, close),
      mutationForm({
        mutation: "sanction-member",
        submit: t("sanction.send"),
        kind: "danger",
        children: [
          radios({
            name: "kind",
            label: t("sanction.kind"),
            options: KINDS.map((kind) => [kind, t(`sanction.${kind}`), t(`sanction.${kind}.text`)]),
          }),
          field({ name: "until", label: t("sanction.until"), type: "date", optional: true, hint: t("sanction.untilHint") }),
          select({ name: "reason", label: t("report.reason"), options: [["", t("report.choose")], ...reasonOptions()], value: "" }),
          field({ name: "ground", label: t("moderation.ground"), optional: true, hint: t("sanction.groundHint"), autocomplete: "off" }),
          field({ name: "statement", label: t("moderation.statement"), type: "textarea", required: true, hint: t("moderation.statementHint"), rows: 5 }),
        ],
        input: ({ until, reason, ...values }) => ({
          memberId: member.id,
          ...values,
          reason: reason || undefined,
          until: until && fromLocal(`${until}T23:59:59`),
          idempotencyKey: key,
        }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: async () => {
          await settled(close, t("sanction.done"));
        },
      }),
    ],
  });
}

const isHeld = ({ sanctions }) =>
  sanctions.some((one) => one.kind !== "WARNING" && !one.liftedAt && (!one.until || new Date(one.until) > new Date()));

const consequences = (preview) =>
  h(
    "section.sunken.padded",
    { "data-test": "sanction-preview" },
    h("h3", t("sanction.follows")),
    FIGURES.every((key) => !preview[key]) && h("p", t("sanction.nothing")),
    h(
      "ul.bullets",
      preview.availablePoints > 0 && h("li", t("sanction.availablePoints", { count: preview.availablePoints, points: number(preview.availablePoints) })),
      preview.pendingPoints > 0 && h("li", t("sanction.pendingPoints", { count: preview.pendingPoints, points: number(preview.pendingPoints) })),
      preview.coupons > 0 && h("li", t("sanction.coupons", { count: preview.coupons })),
      preview.votes > 0 && h("li", t("sanction.votes", { count: preview.votes })),
      preview.openReferrals > 0 && h("li", t("sanction.openReferrals", { count: preview.openReferrals })),
      preview.sessions > 0 && h("li", t("sanction.sessions", { count: preview.sessions })),
    ),
    preview.sanctions.length > 0 && [
      h("h3", t("sanction.before")),
      h(
        "ul.bullets",
        preview.sanctions.map((one) =>
          h(
            "li",
            t(`sanction.${one.kind}`),
            " · ",
            onDay(one.startsAt),
            one.until && [" – ", lastDay(one.until)],
            one.liftedAt && [" · ", t("sanction.lifted")],
          ),
        ),
      ),
    ],
  );

const lifting = (member, close) =>
  h(
    "details",
    h("summary", t("sanction.lift")),
    mutationForm({
      mutation: "lift-sanction",
      submit: t("sanction.lift"),
      children: [field({ name: "reason", label: t("moderation.statement"), type: "textarea", required: true, rows: 3 })],
      input: (values) => ({ memberId: member.id, ...values }),
      done: async () => {
        await settled(close, t("sanction.liftedDone"));
      },
    }),
  );
