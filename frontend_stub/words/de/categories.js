// Deutsch: die Kategorien, wie das Team sie ordnet.
export default {
  "nav.categories": "Kategorien", "staffCategories.lead": "Die Räume des Forums in ihrer Reihenfolge. Namen und Beschreibungen werden unter Übersetzungen übersetzt.", "staffCategories.new": "Neue Kategorie", "staffCategories.none": "Es gibt noch keine Kategorien.",
  "staffCategories.slugHint": "Kleinbuchstaben, Ziffern und Bindestriche, für die Adresse; er bleibt für immer.", "staffCategories.description": "Beschreibung", "staffCategories.locale": "Sprache", "staffCategories.localeHint": "Als Kürzel, etwa de oder pt-BR: Was hier steht, ist darin geschrieben. Leer für jede.",
  "staffCategories.position": "Platz", "staffCategories.positionHint": "Kleinere Zahlen stehen weiter vorn.", "staffCategories.parent": "Liegt in", "staffCategories.top": "Nichts: Sie steht für sich", "staffCategories.languageOfAll": "Eine andere Sprache ändert die aller Themen der Kategorie.",
  "rights.title": "Wer was darf", "rights.hint": "Jede Gruppe schließt die folgenden ein. Wer eine Kategorie sieht und nicht öffnen darf, findet nur Namen und Beschreibung.", "rights.SEE": "Sieht sie", "rights.OPEN": "Öffnet sie zum Lesen",
  "rights.START": "Eröffnet Themen", "rights.REPLY": "Antwortet", "rights.short.SEE": "Sehen", "rights.short.OPEN": "Öffnen",
  "rights.short.START": "Eröffnen", "rights.short.REPLY": "Antworten", "rights.audience.EVERYONE": "Alle", "rights.audience.CUSTOMER": "Mitglieder",
  "rights.audience.BRAND": "Team", "rights.audience.MODERATOR": "Moderatoren", "rights.audience.ADMIN": "Administratoren", "rights.holder.EVERYONE": "Alle",
  "rights.holder.CUSTOMER": "Mitglieder", "rights.holder.BRAND": "Team", "rights.holder.MODERATOR": "Moderatoren", "rights.tier": "Ab {tier}",
  "rights.requiredTier": "Verborgen unterhalb von", "rights.noTier": "Keine Stufe", "rights.exceptions": "Ausnahmen", "rights.exceptionsHint": "„darf nicht“ schlägt jedes „darf“, hier und in allen Kategorien darunter. Administratoren dürfen alles.",
  "rights.may": "darf", "rights.mayNot": "darf nicht", "rights.cell": "{who}: {what}", "care.button": "Moderatoren",
  "care.title": "Moderatoren von {name}", "care.hint": "Sie moderieren in dieser Kategorie und in denen darunter, wo sie lesen dürfen. Sie verwarnen und sperren niemanden.", "care.nobody": "Noch niemand: Die Moderatoren des ganzen Forums kümmern sich.", "care.member": "Mitglied",
  "care.memberHint": "Name mit @ oder E-Mail-Adresse.", "care.appoint": "Ernennen", "care.dismiss": "Entlassen", "care.dismissName": "{name} entlassen",
  "care.by": "betreut von {names}", "archive.is": "archiviert", "archive.yes": "Archivieren", "archive.name": "{name} archivieren",
  "archive.title": "„{name}“ archivieren?", "archive.text": "Sie lässt sich mit allem darin weiter lesen und finden, nimmt aber nichts Neues auf und steht in keiner Übersicht. Punkte bleiben.", "archive.undo": "Wieder öffnen", "archive.undoName": "{name} wieder öffnen",
  "archive.undoTitle": "„{name}“ wieder öffnen?", "archive.undoText": "Sie nimmt wieder Themen und Antworten auf und steht wieder in den Übersichten.", "archive.delete": "Löschen", "archive.deleteName": "{name} löschen",
  "archive.deleteTitle": "„{name}“ löschen?", "archive.deleteText": "Nur eine Kategorie, in der nie etwas geschrieben wurde, lässt sich löschen. Das lässt sich nicht rückgängig machen.",
};
