// English: the categories as staff arrange them.
export default {
  "nav.categories": "Categories", "staffCategories.lead": "The rooms of the forum, in their order. Names and descriptions are translated under Translations.", "staffCategories.new": "New category", "staffCategories.none": "There are no categories yet.",
  "staffCategories.slugHint": "Small letters, digits and hyphens, for the address; it stays for ever.", "staffCategories.description": "Description", "staffCategories.locale": "Language", "staffCategories.localeHint": "By its tag, like de or pt-BR: what is written here is in it. Empty for any.",
  "staffCategories.position": "Place", "staffCategories.positionHint": "Smaller numbers come first.", "staffCategories.parent": "Lies in", "staffCategories.top": "Nothing: it stands by itself", "staffCategories.languageOfAll": "Another language changes that of all threads in the category.",
};
