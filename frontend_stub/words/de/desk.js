// German: how moderators share their work, and the texts that they use again.
export default {
  "work.of": "Bei", "work.nobody": "Noch bei niemandem", "work.take": "Übernehmen", "work.giveUp": "Abgeben", "work.handOver": "Übergeben", "work.to": "An wen",
  "work.answering": "{name} schreibt gerade eine Entscheidung.", "work.assigned": "Der Fall liegt jetzt bei {name}.", "work.givenUp": "Der Fall liegt bei niemandem mehr.",
  "work.filter": "Bei wem", "work.anybody": "Bei allen", "work.ME": "Bei mir", "work.NOBODY": "Bei niemandem", "work.OTHERS": "Bei anderen",
  "replies.title": "Textbausteine", "replies.lead": "Antworten, die ihr immer wieder braucht: für Entscheidungen und für offizielle Antworten.", "replies.new": "Neuer Baustein", "replies.empty": "Noch keine Bausteine", "replies.emptyText": "Schreib einen Text einmal, auf Deutsch, auf Englisch oder in beiden Sprachen.",
  "replies.name": "Name des Bausteins", "replies.german": "Text auf Deutsch", "replies.english": "Text auf Englisch", "replies.groundHint": "Wird beim Entscheiden mit eingesetzt.",
  "replies.placeholders": "{name} steht für den Namen der Person, {thread} für den Titel des Themas, soweit sie es lesen darf, und {rule} für die Regel.",
  "replies.delete": "Löschen", "replies.deleteOf": "{name} löschen", "replies.deleteTitle": "„{name}“ löschen?", "replies.deleteText": "Was damit geschrieben wurde, bleibt stehen.", "replies.deleted": "Baustein gelöscht.",
  "replies.rule": "die Regeln dieser Community",
  "replies.choose": "Textbaustein", "replies.none": "Keiner",
  "nav.screening": "Prüfen vorab", "screening.lead": "Was zurückgehalten wird, bis jemand aus der Moderation es angesehen hat. Was davon gilt, sagt jede Kategorie selbst.",
  "screening.follows.held": "Zurückgehaltenes sehen nur die Person selbst und die Moderation; es zählt nichts, bringt keine Punkte, und niemand erfährt davon.", "screening.follows.told": "Es liegt als Fall in der Moderation. Wer es geschrieben hat, erfährt, dass es wartet, und bei einer Ablehnung die Gründe.",
  "screening.follows.edits": "Auch eine Änderung bringt nichts hinein, was gewartet hätte.", "screening.follows.before": "Was schon da ist, bleibt stehen.", "screening.follows.staff": "Texte der Marke und der Moderation werden nicht geprüft.",
  "screening.words": "Wörter", "screening.wordsHint": "Eines je Zeile, in jeder Schreibweise gefunden. * am Anfang oder Ende steht für beliebige Buchstaben.", "screening.holdsPersonalData": "E-Mail-Adressen, Telefonnummern und IBANs zurückhalten",
  "screening.mostLinksOfNewcomers": "Links von Neuen, höchstens", "screening.mostLinksOfNewcomersHint": "Leer: so viele sie wollen.", "screening.newcomerDays": "Tage, die jemand neu ist", "screening.newcomerDaysHint": "0 bis 365.",
  "screening.reviews": "Bewertungen", "screening.reviewsHint": "Was von Bewertungen wartet, unabhängig von den Sternen.", "holds.NOTHING": "Nichts wartet", "holds.SUSPECTED": "Verdächtiges wartet", "holds.NEWCOMERS": "Auch alles von Neuen wartet", "holds.EVERYTHING": "Alles wartet",
};
