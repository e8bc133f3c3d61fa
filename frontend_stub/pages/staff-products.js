// What is sold, as staff keep it: a product is found by its words, changed, or added where no shop has told of it.
import { ask } from "../api.js";
import { money } from "../format.js";
import { go } from "../router.js";
import { openDialog } from "../ui/dialog.js";
import { decimal, field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { originalsOf } from "../ui/originals.js";
import { pagedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function staffProductsPage({ query, signal }) {
  forStaff();
  const words = (query.get("q") || "").trim();
  const fetchPage = (after) => ask("staff-products", { first: 30, after, query: words || null }, { signal });
  const { products, program } = await fetchPage(null);
  return staffPage(
    t("nav.products"),
    h("p.lead", t("staffProducts.lead")),
    h("section.card.padded", finder(words)),
    h(
      "section.card",
      h(
        "div.card-head",
        h("h2", t("nav.products")),
        h("button.button.is-small", { type: "button", onclick: () => edit(null, program) }, icon("plus"), t("staffProducts.new")),
      ),
      products.nodes.length
        ? pagedList({
            connection: products,
            item: (product) => productRow(product, program),
            more: (after) => fetchPage(after).then((found) => found.products),
          })
        : emptyState("bag", t("products.empty"), ""),
    ),
  );
}

function finder(words) {
  const form = h(
    "form.form.search-row",
    { role: "search" },
    field({ name: "q", label: t("staffProducts.find"), value: words, type: "search" }),
    h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("members.find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = String(new FormData(form).get("q")).trim();
    go(wanted ? `/staff/products?q=${encodeURIComponent(wanted)}` : "/staff/products");
  });
  return form;
}

function productRow(product, program) {
  const notes = [product.sku, product.price && money(product.price), product.productType, product.categories.join(", ")];
  return h(
    "li.tier-row",
    { "data-test": "staff-product" },
    h(
      "div",
      h("a.wrap-anywhere", { href: `/p/${encodeURIComponent(product.sku)}` }, h("strong", product.title)),
      h("div.small.muted.wrap-anywhere", notes.filter(Boolean).join(" · ")),
    ),
    h(
      "div.tier-acts",
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("tiers.edit", { name: product.title }), onclick: () => edit(product, program) },
        icon("edit"),
        t("tiers.change"),
      ),
    ),
  );
}

async function edit(product, program) {
  const written = await originalsOf(product?.id);
  const currency = product?.price?.currency ?? program.currency;
  openDialog({
    title: product ? product.title : t("staffProducts.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-product",
        submit: t("save"),
        children: [
          field({ name: "title", label: t("staffProducts.title"), value: written.title, required: true, maxlength: 200 }),
          field({ name: "sku", label: t("orders.sku"), value: product?.sku, required: true, maxlength: 64, readonly: Boolean(product), hint: t("staffProducts.skuHint") }),
          field({ name: "description", label: t("staffProducts.description"), type: "textarea", value: written.description ?? "", maxlength: 5000, optional: true }),
          field({ name: "price", label: t("staffProducts.price", { currency }), value: product?.price?.amount ?? "", ...decimal(), optional: true }),
          field({ name: "url", label: t("staffProducts.url"), type: "url", value: product?.url ?? "", placeholder: "https://", optional: true }),
          field({ name: "imageUrl", label: t("staffProducts.imageUrl"), type: "url", value: product?.imageUrl ?? "", placeholder: "https://", optional: true }),
          field({ name: "productType", label: t("staffProducts.type"), value: product?.productType ?? "", optional: true, hint: t("staffProducts.typeHint") }),
          field({ name: "categories", label: t("staffProducts.categories"), value: product?.categories.join(", ") ?? "", optional: true, hint: t("staffProducts.categoriesHint") }),
        ],
        input: ({ price, categories, ...values }) => ({
          ...values,
          sku: product?.sku ?? values.sku,
          price: price && { amount: price, currency },
          categories: (categories ?? "").split(",").map((one) => one.trim()).filter(Boolean),
        }),
        done: () => settled(close, t("saved")),
      }),
  });
}
