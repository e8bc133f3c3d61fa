// German: products as staff keep them.
export default {
  "staffProducts.lead": "Wonach gefragt wird, was bewertet wird und was es als Prämie gibt. Ein System des Shops kann sie über einen API-Schlüssel ebenfalls pflegen.",
  "staffProducts.find": "Wörter oder Artikelnummer",
  "staffProducts.new": "Neues Produkt",
  "staffProducts.title": "Name",
  "staffProducts.skuHint": "Die Nummer des Shops; sie bleibt.",
  "staffProducts.description": "Beschreibung",
  "staffProducts.price": "Preis ({currency})",
  "staffProducts.url": "Seite im Shop",
  "staffProducts.imageUrl": "Adresse eines Bilds",
  "staffProducts.type": "Art des Produkts",
  "staffProducts.typeHint": "Regeln fürs Sammeln können danach gehen.",
  "staffProducts.categories": "Kategorien des Shops",
  "staffProducts.categoriesHint": "Durch Kommas getrennt. Regeln fürs Sammeln können danach gehen.",
};
