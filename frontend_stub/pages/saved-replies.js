// The texts that moderators and the brand's staff use again: the list, and a dialog to write one.
import { ask, freshKey, whole } from "../api.js";
import { moderatesSomewhere } from "../session.js";
import { act } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { notForThem, signedIn } from "./refusals.js";

export default async function savedRepliesPage({ signal }) {
  signedIn();
  const { savedReplies } = await ask("saved-replies", {}, { signal }).then(whole).catch(notForThem);
  return {
    title: t("replies.title"),
    content: [
      h("div.page-head", h("div", h("h1", t("replies.title")), h("p.lead", t("replies.lead")))),
      h(
        "section.card",
        h(
          "div.card-head",
          moderatesSomewhere() ? h("a.button.is-quiet.is-small", { href: "/moderation" }, t("nav.moderation")) : h("span"),
          h("button.button.is-small", { type: "button", onclick: () => edit(null) }, icon("plus"), t("replies.new")),
        ),
        savedReplies.length
          ? h("ul.list", { role: "list" }, savedReplies.map(replyRow))
          : emptyState("chat", t("replies.empty"), t("replies.emptyText")),
      ),
    ],
  };
}

const replyRow = (reply) =>
  h(
    "li.tier-row",
    { "data-test": "saved-reply" },
    h(
      "div",
      h("strong.wrap-anywhere", reply.title),
      reply.ground && h("div.small.muted.wrap-anywhere", reply.ground),
      [reply.textDe, reply.textEn].filter(Boolean).map((text) => h("p.small.wrap-anywhere", text)),
    ),
    h(
      "div.tier-acts",
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("tiers.edit", { name: reply.title }), onclick: () => edit(reply) },
        icon("edit"),
        t("tiers.change"),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("replies.deleteOf", { name: reply.title }), onclick: () => remove(reply) },
        t("replies.delete"),
      ),
    ),
  );

function edit(reply) {
  const idempotencyKey = freshKey();
  openDialog({
    title: reply ? reply.title : t("replies.new"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "save-reply",
        submit: t("save"),
        children: [
          h("p.hint", t("replies.placeholders", { name: "{name}", thread: "{thread}", rule: "{rule}" })),
          field({ name: "title", label: t("replies.name"), value: reply?.title, required: true, maxlength: 120, autocomplete: "off" }),
          field({ name: "textDe", label: t("replies.german"), type: "textarea", value: reply?.textDe ?? "", rows: 5, maxlength: 5000, lang: "de", optional: true }),
          field({ name: "textEn", label: t("replies.english"), type: "textarea", value: reply?.textEn ?? "", rows: 5, maxlength: 5000, lang: "en", optional: true }),
          field({ name: "ground", label: t("moderation.ground"), value: reply?.ground ?? "", maxlength: 300, optional: true, hint: t("replies.groundHint"), autocomplete: "off" }),
        ],
        input: (values) => (reply ? { ...values, id: reply.id } : { ...values, idempotencyKey }),
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

const remove = (reply) =>
  confirmDialog({
    title: t("replies.deleteTitle", { name: reply.title }),
    text: t("replies.deleteText"),
    yes: t("replies.delete"),
    onYes: async (close, button) => {
      if (!(await act(button, "delete-reply", { replyId: reply.id }))) return;
      await settled(close, t("replies.deleted"));
    },
  });
