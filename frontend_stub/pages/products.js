// What the shop sells, as far as the community talks about it.
import { ask } from "../api.js";
import { money } from "../format.js";
import { go } from "../router.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { drawnLabel } from "../ui/label.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";

export default async function productsPage({ query, signal }) {
  const words = query.get("q") || null;
  const fetchPage = (after) =>
    ask("products", { first: 24, after, query: words }, { signal }).then((data) => data.products);
  const products = await fetchPage(null);
  const title = t("nav.products");
  return {
    title,
    content: [
      h("div.page-head", h("div", h("h1", title), h("p.lead", t("products.lead"))), finder(words)),
      products.nodes.length
        ? pagedList({ connection: products, item: productCard, more: fetchPage, tag: "ul.grid.products" })
        : emptyState("bag", t("products.empty"), "", words && h("a.button", { href: "/p" }, t("filter.all"))),
    ],
  };
}

function finder(words) {
  const input = h("input.input", {
    type: "search",
    name: "q",
    value: words || "",
    placeholder: t("products.find"),
    "aria-label": t("products.find"),
  });
  return h(
    "form.finder",
    {
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        go(input.value.trim() ? `/p?q=${encodeURIComponent(input.value.trim())}` : "/p");
      },
    },
    input,
    h("button.button", { type: "submit" }, icon("search", t("search.label"))),
  );
}

export const picture = (product) =>
  product.imageUrl
    ? h("img.product-picture", { src: product.imageUrl, alt: "", loading: "lazy" })
    : drawnLabel(product);

export const productCard = (product) =>
  h(
    "li.card.product-card",
    { "data-test": "product" },
    picture(product),
    h(
      "div.product-words",
      h("h2.is-item", h("a.stretched", { href: `/p/${encodeURIComponent(product.sku)}` }, product.title)),
      product.price && h("p.price", money(product.price)),
    ),
  );
