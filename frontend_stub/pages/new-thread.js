// Starting a thread.
import { ask, freshKey } from "../api.js";
import { go } from "../router.js";
import { isStaff } from "../session.js";
import { choosing } from "../ui/choosing.js";
import { composer, drafted, forgetDraft } from "../ui/composer.js";
import { field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { similar } from "../ui/similar.js";
import { KINDS, threadPath } from "../ui/threads.js";
import { t } from "../words/index.js";
import { signedIn } from "./refusals.js";

export default async function newThreadPage({ query, signal }) {
  signedIn();
  const { answerPromise, categories } = await ask("new-thread", {}, { signal });
  const idempotencyKey = freshKey();
  const open = categories.filter(({ viewerCanPost }) => viewerCanPost);
  const kinds = KINDS.filter((kind) => kind !== "ANNOUNCEMENT" || isStaff());
  const title = drafted(
    "new",
    field({
      name: "title",
      label: t("thread.titleLabel"),
      required: true,
      minlength: 5,
      maxlength: 200,
      hint: t("thread.titleHint"),
      autocomplete: "off",
    }),
  );
  const form = mutationForm({
    mutation: "create-thread",
    submit: t("thread.publish"),
    children: [
      kindPicker(kinds),
      select({
        name: "categorySlug",
        label: t("category"),
        options: open.map(({ slug, name }) => [slug, name]),
        value: query.get("category"),
      }),
      title,
      similar(title),
      composer({
        label: t("thread.text"),
        draftKey: "new",
        threadId: null,
        rows: 10,
        kept: {
          place: "THREAD",
          keyOf: () => form.elements.categorySlug.value,
          titled: () => title.querySelector("input"),
        },
      }),
      drafted(
        "new",
        choosing(
          field({ name: "tags", label: t("thread.tags"), optional: true, hint: t("thread.tagsHint"), autocomplete: "off" }),
          (typed, at) => tagsLike(typed, form.elements.categorySlug.value, at),
          { isList: true, fromFirst: true },
        ),
      ),
    ],
    input: (values) => ({ ...values, tags: tagsOf(values.tags), idempotencyKey }),
    done: ({ thread }) => {
      forgetDraft("new");
      go(threadPath(thread));
    },
  });
  promise(form, answerPromise);
  return {
    title: t("thread.new"),
    content: h("div.narrow.is-wide", h("h1", t("thread.new")), h("div.card.padded", form)),
  };
}

/** How soon questions are usually answered stands beneath the kinds, while a question is asked. */
function promise(form, answerPromise) {
  if (!answerPromise) return;
  const note = h("p.hint", { "data-test": "answer-promise" }, icon("clock"), " ", answerPromise.text);
  const show = () => (note.hidden = form.elements.kind.value !== "QUESTION");
  form.querySelector(".choices").after(note);
  form.addEventListener("change", show);
  show();
}

/** Those that the newest threads of the category have, the most used first. */
async function tagsLike(typed, category, signal) {
  const { threads } = await ask("tags-in-use", { filter: category ? { categorySlug: category } : null }, { signal });
  const counts = new Map();
  for (const tag of threads.nodes.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const wanted = typed.replace(/^#/, "").toLowerCase();
  const fit = [...counts].filter(([tag]) => tag.toLowerCase().startsWith(wanted)).sort(([, one], [, other]) => other - one);
  return fit.map(([tag]) => ({ value: tag, name: tag }));
}

const tagsOf = (text) =>
  (text || "")
    .split(/[,\s]+/)
    .map((tag) => tag.replace(/^#/, ""))
    .filter(Boolean);

const ICONS = { QUESTION: "search", DISCUSSION: "chat", IDEA: "spark", ANNOUNCEMENT: "bell" };

function kindPicker(kinds) {
  return h(
    "fieldset.choices",
    { "data-field": "kind" },
    h("legend.label", t("thread.kind")),
    kinds.map((kind, index) =>
      h(
        "label.choice",
        h("input", { type: "radio", name: "kind", value: kind, checked: index === 0 }),
        h(
          "span.choice-in",
          icon(ICONS[kind]),
          h("strong", t(`kind.${kind}`)),
          h("span.small.muted", t(`kind.${kind}.text`)),
        ),
      ),
    ),
    h("p.field-error", { hidden: true, id: "kind-error" }),
  );
}
