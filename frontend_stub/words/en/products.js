// English: products as staff keep them.
export default {
  "staffProducts.lead": "What customers ask about, review and get as a reward. A back end of the shop can keep them by an API key, too.",
  "staffProducts.find": "Words or article number",
  "staffProducts.new": "New product",
  "staffProducts.title": "Name",
  "staffProducts.skuHint": "The shop's own number; it stays.",
  "staffProducts.description": "Description",
  "staffProducts.price": "Price ({currency})",
  "staffProducts.url": "Page in the shop",
  "staffProducts.imageUrl": "Address of a picture",
  "staffProducts.type": "Kind of product",
  "staffProducts.typeHint": "Rules of earning may go by it.",
  "staffProducts.categories": "Categories of the shop",
  "staffProducts.categoriesHint": "Separated by commas. Rules of earning may go by them.",
};
