// Who looks after one category, and putting it away: archived, opened again, or deleted while it is empty.
import { act } from "../ui/acts.js";
import { memberField } from "../ui/choosing.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { memberNamed } from "../ui/find-member.js";
import { mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";

/** The dialog in which staff give a category into somebody's care, or take it back. */
export function careDialog(category) {
  openDialog({
    title: t("care.title", { name: category.name }),
    body: (close) => [
      h("p.hint", t("care.hint")),
      category.moderators.length
        ? h("ul.list", { role: "list" }, category.moderators.map((member) => moderatorRow(category, member, close)))
        : h("p.muted", t("care.nobody")),
      mutationForm({
        mutation: "appoint-moderator",
        submit: t("care.appoint"),
        children: [
          memberField({ name: "memberId", label: t("care.member"), required: true, hint: t("care.memberHint") }),
        ],
        input: async ({ memberId }) => ({ categoryId: category.id, memberId: (await memberNamed("memberId", memberId)).id }),
        done: () => settled(close, t("saved")),
      }),
    ],
  });
}

const moderatorRow = (category, member, close) =>
  h(
    "li.tier-row",
    { "data-test": "category-moderator" },
    h("a", { href: `/m/${member.handle}` }, member.displayName),
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        "aria-label": t("care.dismissName", { name: member.displayName }),
        onclick: async (event) => {
          const input = { categoryId: category.id, memberId: member.id, revoke: true };
          if (await act(event.currentTarget, "appoint-moderator", input)) await settled(close, t("saved"));
        },
      },
      icon("close"),
      t("care.dismiss"),
    ),
  );

/** Asks first: an archived category is out of sight for whoever does not look for it. */
export function archiveCategory(category, isArchivedItself) {
  confirmDialog({
    title: t(isArchivedItself ? "archive.undoTitle" : "archive.title", { name: category.name }),
    text: t(isArchivedItself ? "archive.undoText" : "archive.text"),
    yes: t(isArchivedItself ? "archive.undo" : "archive.yes"),
    kind: "primary",
    onYes: async (close, pressed) => {
      if (await act(pressed, "archive-category", { categoryId: category.id, undo: isArchivedItself })) await settled(close, t("saved"));
    },
  });
}

export function deleteCategory(category) {
  confirmDialog({
    title: t("archive.deleteTitle", { name: category.name }),
    text: t("archive.deleteText"),
    yes: t("archive.delete"),
    onYes: async (close, pressed) => {
      if (await act(pressed, "delete-category", { categoryId: category.id })) await settled(close, t("saved"));
    },
  });
}
