// Deutsch: die Kategorien, wie das Team sie ordnet.
export default {
  "nav.categories": "Kategorien", "staffCategories.lead": "Die Räume des Forums in ihrer Reihenfolge. Namen und Beschreibungen werden unter Übersetzungen übersetzt.", "staffCategories.new": "Neue Kategorie", "staffCategories.none": "Es gibt noch keine Kategorien.",
  "staffCategories.slugHint": "Kleinbuchstaben, Ziffern und Bindestriche, für die Adresse; er bleibt für immer.", "staffCategories.description": "Beschreibung", "staffCategories.locale": "Sprache", "staffCategories.localeHint": "Als Kürzel, etwa de oder pt-BR: Was hier steht, ist darin geschrieben. Leer für jede.",
  "staffCategories.position": "Platz", "staffCategories.positionHint": "Kleinere Zahlen stehen weiter vorn.", "staffCategories.parent": "Liegt in", "staffCategories.top": "Nichts: Sie steht für sich", "staffCategories.languageOfAll": "Eine andere Sprache ändert die aller Themen der Kategorie.",
};
