// Deutsch: Wechselkurse, für das Team.
export default {
  "nav.rates": "Wechselkurse", "rates.lead": "Was ein Euro an welchem Tag wert war, für Shops, die zu ihren Bestellungen keinen Kurs melden. Eine Bestellung behält ihren Kurs, was auch immer hier später geändert wird.",
  "rates.missing": "Darauf warten Bestellungen", "rates.waits": { one: "{count} Zustellung wartet", other: "{count} Zustellungen warten" }, "rates.since": "die erste kam", "rates.giveOf": "Kurs für {currency} angeben", "rates.give": "Kurs angeben", "rates.see": "Ansehen, was wartet",
  "rates.title": "Kurse", "rates.new": "Neuer Kurs", "rates.import": "Einlesen", "rates.currency": "Währung", "rates.currencyHint": "Drei Buchstaben, zum Beispiel CHF.", "rates.filter": "Nur diese Währung", "rates.filterShow": "Anzeigen", "rates.filterAll": "Alle Währungen",
  "rates.none": "Noch keine Kurse", "rates.noneText": "Lies die Tabelle der EZB ein oder gib selbst einen Kurs an.", "rates.noneOf": "Keine Kurse für {currency}", "rates.noneOfText": "Gib selbst einen an oder lies die Tabelle der EZB ein.",
  "rates.line": "1 EUR = {rate} {currency}", "rates.byHand": "Vom Team angegeben", "rates.ofEcb": "Eingelesen", "rates.saved": "gespeichert",
  "rates.day": "Von diesem Tag an", "rates.dayHint": "Er gilt für Bestellungen dieses Tages und der Woche danach, bis es einen neueren gibt.", "rates.perEuro": "Einheiten für einen Euro", "rates.perEuroHint": "Zum Beispiel 0,9432. Kein Einlesen ändert ihn.", "rates.perEuroWrong": "Schreibe eine Zahl wie 0,9432, mit höchstens zehn Nachkommastellen.", "rates.currencyWrong": "Schreibe drei Buchstaben, zum Beispiel CHF.", "rates.means": "100 {currency} sind dann {euros}.", "rates.kept": "Der Kurs ist gespeichert. Was auf ihn wartet, wird angewandt.",
  "rates.removeOf": "Kurs für {currency} vom {day} entfernen", "rates.remove": "Entfernen", "rates.removeTitle": "Diesen Kurs entfernen?", "rates.removeText": "{line}, vom {day}. Bestellungen, die danach gerechnet wurden, behalten ihn; spätere aus dieser Zeit warten oder nehmen einen älteren.", "rates.removed": "Der Kurs ist entfernt.",
  "rates.file": "Tabelle der EZB (.csv)", "rates.fileHint": "eurofxref.csv, wie die Europäische Zentralbank sie veröffentlicht. Es wird alles gespeichert oder nichts.", "rates.tooLarge": "Diese Datei hat mehr als {count} KiB. Lass alte Tage weg oder lass sie auf dem Server mit „portal rates import“ einlesen.", "rates.imported": "{added} neu, {corrected} berichtigt, {byHand} vom Team angegebene belassen.",
  "rates.farTitle": "Ist dieser Kurs so gemeint?",
  "rates.farText": "Er liegt weit weg vom neuesten: {before} vom {day}. Geschrieben hast du {after}.",
  "rates.farYes": "Behalten",
};
