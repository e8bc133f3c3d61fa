// One product: what it is, what people ask about it and say of it, asking and reviewing.
import { ask, freshKey } from "../api.js";
import { money } from "../format.js";
import { go, readdress } from "../router.js";
import { currentViewer } from "../session.js";
import { composer, drafted, forgetDraft } from "../ui/composer.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { reviewsSection, showNamedReview } from "../ui/reviews.js";
import { similar } from "../ui/similar.js";
import { stars } from "../ui/stars.js";
import { threadPath, threadRow } from "../ui/threads.js";
import { t } from "../words/index.js";
import { picture, productCard } from "./products.js";
import { there } from "./refusals.js";

export default async function productPage({ params, query, signal }) {
  const fetchPage = async (more) =>
    there((await ask("product-page", { sku: params.sku, first: 10, ...more }, { signal })).product);
  const [product, found] = await Promise.all([
    fetchPage({}),
    ask("product-reviews", { sku: params.sku, first: 10 }, { signal }).then((data) => there(data.product)),
  ]);
  const reviews = reviewsSection(product, found);
  const { questions } = product;
  return {
    title: product.title,
    started() {
      showNamedReview(reviews);
      const begun = query.get("write");
      if (!begun) return;
      readdress(location.pathname);
      document.querySelector(`[data-write="${CSS.escape(begun)}"]`)?.click();
    },
    content: [
      h(
        "nav.crumbs",
        { "aria-label": t("crumbs") },
        h("a", { href: "/p" }, t("nav.products")),
        h("span", { "aria-current": "page" }, product.title),
      ),
      h(
        "section.product-top",
        picture(product),
        h(
          "div",
          h("h1", product.title),
          product.price && h("p.price.is-large", money(product.price)),
          found.rating.count > 0 &&
            h("p", h("a.quiet-link", { href: "#reviews" }, stars(found.rating.average), " ", t("reviews.count", { count: found.rating.count }))),
          product.description && h("p.lead", product.description),
          h(
            "div.form-actions",
            askButton(product),
            product.url &&
              h(
                "a.button.is-quiet",
                { href: product.url, target: "_blank", rel: "noopener" },
                icon("bag"),
                t("product.shop"),
              ),
          ),
        ),
      ),
      h(
        "section",
        h("div.section-head", h("h2", t("product.questions", { count: questions.totalCount }))),
        questions.nodes.length
          ? h(
              "div.card",
              pagedList({
                connection: questions,
                item: threadRow,
                tag: "ul.list.threads",
                more: async (after) => (await fetchPage({ after })).questions,
              }),
            )
          : h("div.card.card-empty", h("p", t("product.noQuestions"))),
      ),
      reviews,
      product.boughtTogether.length > 0 &&
        h(
          "section",
          h("h2", t("product.together")),
          h("ul.grid.products", { role: "list" }, product.boughtTogether.map(productCard)),
        ),
    ],
  };
}

function askButton(product) {
  if (!currentViewer())
    return h(
      "a.button.is-primary",
      { href: `/sign-in?next=${encodeURIComponent(location.pathname)}` },
      icon("chat"),
      t("product.ask"),
    );
  return h(
    "button.button.is-primary",
    { type: "button", "data-write": "question", onclick: () => askDialog(product) },
    icon("chat"),
    t("product.ask"),
  );
}

function askDialog(product) {
  const draftKey = `ask ${product.sku}`;
  const idempotencyKey = freshKey();
  const question = drafted(
    draftKey,
    field({
      name: "title",
      label: t("product.question"),
      required: true,
      minlength: 5,
      maxlength: 200,
      autocomplete: "off",
    }),
  );
  openDialog({
    title: t("product.askTitle", { product: product.title }),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "ask-question",
        submit: t("product.send"),
        children: [
          question,
          similar(question),
          composer({
            label: t("product.details"),
            draftKey,
            kept: { place: "QUESTION", keyOf: () => product.sku, titled: () => question.querySelector("input") },
          }),
        ],
        input: ({ title, bodyMarkdown }) => ({ productSku: product.sku, title, bodyMarkdown, idempotencyKey }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: ({ thread }) => {
          forgetDraft(draftKey);
          close();
          go(threadPath(thread));
        },
      }),
  });
}
