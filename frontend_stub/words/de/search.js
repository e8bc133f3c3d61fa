// Alles durchsuchen.
export default {
  "search.label": "Suchen", "search.placeholder": "Community durchsuchen", "search.of": "Suche: {query}",
  "search.lead": "Themen, Antworten, Produkte und Mitglieder: Schreib ein, zwei Wörter.",
  "search.count": { one: "Ein Treffer", other: "{count} Treffer" },
  "search.corrected": "Das hat niemand geschrieben; das sind Treffer für „{query}“.", "search.verbatim": "Trotzdem nach „{query}“ suchen",
  "similar.title": "Schon gefragt?", "similar.hint": "Sie öffnen sich in einem neuen Tab; was du schreibst, bleibt hier.", "similar.solved": "gelöst",
  "similar.replies": { one: "Eine Antwort", other: "{count} Antworten" }, "similar.found": { one: "Ein ähnliches Thema", other: "{count} ähnliche Themen" },
  "search.none": "Nichts gefunden", "search.noneText": "Versuch es mit weniger oder anderen Wörtern, prüfe die Schreibweise oder nimm einen Filter weg. Du kannst auch die Community fragen.",
  "search.types": "Was gesucht wird", "search.all": "Alles",
  "search.type.THREAD": "Themen", "search.type.POST": "Antworten", "search.type.PRODUCT": "Produkte", "search.type.MEMBER": "Mitglieder", "search.type.EXCLUSIVE": "Exklusives", "search.type.REVIEW": "Bewertungen",
  "search.one.Thread": "Thema", "search.one.Post": "Antwort", "search.one.Product": "Produkt", "search.one.Member": "Mitglied", "search.one.Exclusive": "Exklusiv", "search.one.Review": "Bewertung",
  "search.category": "Kategorie", "search.anyCategory": "Alle Kategorien",
  "search.time": "Geschrieben", "search.anyTime": "Irgendwann", "search.time.week": "In der letzten Woche", "search.time.month": "Im letzten Monat", "search.time.year": "Im letzten Jahr",
  "search.solved": "Gelöst", "search.anySolved": "Gelöst oder nicht", "search.solvedOnly": "Nur Gelöstes",
};
