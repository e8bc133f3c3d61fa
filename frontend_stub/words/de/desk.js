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
};
