// The categories of the forum as staff arrange them: the tree in its order, and a dialog to change one or add one.
import { ask } from "../api.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { languageList, nameOfLanguage } from "../ui/languages.js";
import { originalsOf } from "../ui/originals.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";
import { archiveCategory, careDialog, deleteCategory } from "./category-care.js";
import { rightsFields, rightsFrom } from "./category-rights.js";
import { forStaff, staffPage } from "./staff-frame.js";

const STEP = 10; // leaves room for one between two

export default async function staffCategoriesPage({ signal }) {
  forStaff();
  const { categories, program } = await ask("staff-categories", {}, { signal });
  const { tiers } = program;
  return staffPage(
    t("nav.categories"),
    h("p.lead", t("staffCategories.lead")),
    h(
      "section.card",
      h(
        "div.card-head",
        h("h2", t("categories")),
        h("button.button.is-small", { type: "button", onclick: () => edit(categories, null, tiers) }, icon("plus"), t("staffCategories.new")),
      ),
      categories.length
        ? h("ul.list", { role: "list" }, inOrder(categories).map((category) => categoryRow(categories, category, tiers)))
        : h("p.card-empty", t("staffCategories.none")),
    ),
  );
}

/** Each category followed by what lies in it, with its depth. */
const inOrder = (categories, within = null, depth = 0) =>
  categories
    .filter(({ parent }) => (parent?.slug ?? null) === within)
    .flatMap((category) => [{ ...category, depth }, ...inOrder(categories, category.slug, depth + 1)]);

function categoryRow(categories, category, tiers) {
  const above = categories.find(({ slug }) => slug === category.parent?.slug);
  const isArchivedItself = category.isArchived && !above?.isArchived;
  const notes = [
    t("category.threads", { count: category.threadCount }),
    category.locale && nameOfLanguage(category.locale),
    category.requiredTier && t("category.for", { tier: category.requiredTier.name }),
    category.moderators.length > 0 && t("care.by", { names: category.moderators.map(({ displayName }) => displayName).join(", ") }),
    category.isArchived && t("archive.is"),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "staff-category", class: `depth-${category.depth}` },
    h("div", h("a.wrap-anywhere", { href: `/c/${category.slug}` }, category.name), h("div.small.muted", notes.join(" · "))),
    h(
      "div.row-actions",
      act(t("tiers.edit", { name: category.name }), "edit", t("tiers.change"), () => edit(categories, category, tiers)),
      act(t("care.title", { name: category.name }), "shield", t("care.button"), () => careDialog(category)),
      (isArchivedItself || !category.isArchived) &&
        act(t(isArchivedItself ? "archive.undoName" : "archive.name", { name: category.name }), "lock", t(isArchivedItself ? "archive.undo" : "archive.yes"), () => archiveCategory(category, isArchivedItself)),
      category.threadCount === 0 &&
        act(t("archive.deleteName", { name: category.name }), "trash", t("archive.delete"), () => deleteCategory(category)),
    ),
  );
}

const act = (name, image, words, onclick) =>
  h("button.button.is-quiet.is-small", { type: "button", "aria-label": name, onclick }, icon(image), words);

async function edit(categories, category, tiers) {
  const written = await originalsOf(category?.id);
  const last = Math.max(0, ...categories.filter(({ parent }) => !parent).map(({ position }) => position));
  const above = inOrder(categories).filter(({ slug }) => slug !== category?.slug);
  openDialog({
    title: category ? category.name : t("staffCategories.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-category",
        submit: t("save"),
        children: [
          field({ name: "name", label: t("tiers.name"), value: written.name, required: true, maxlength: 120 }),
          field({ name: "slug", label: t("tiers.slug"), value: category?.slug, required: true, maxlength: 80, readonly: Boolean(category), hint: t("staffCategories.slugHint") }),
          field({ name: "description", label: t("staffCategories.description"), type: "textarea", value: written.description ?? "", maxlength: 2000, optional: true }),
          h(
            "div.field-pair",
            field({ name: "locale", label: t("staffCategories.locale"), value: category?.locale ?? "", list: "languages", maxlength: 12, autocomplete: "off", autocapitalize: "off", optional: true, hint: t("staffCategories.localeHint") }),
            field({ name: "position", label: t("staffCategories.position"), type: "number", value: category?.position ?? last + STEP, step: 1, required: true, hint: t("staffCategories.positionHint") }),
          ),
          languageList(),
          select({
            name: "parentSlug",
            label: t("staffCategories.parent"),
            value: category?.parent?.slug ?? "",
            options: [["", t("staffCategories.top")], ...above.map(({ slug, name, depth }) => [slug, `${"– ".repeat(depth)}${name}`])],
          }),
          category && h("p.hint", t("staffCategories.languageOfAll")),
          rightsFields(category, tiers),
        ],
        input: (values) => rightsFrom({ ...values, position: Number(values.position) }),
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}
