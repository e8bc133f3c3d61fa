// German: moderators and the brand's staff.
export default {
  "moderate.label": "Moderation", "moderate.PIN": "Anheften", "moderate.UNPIN": "Lösen", "moderate.LOCK": "Schließen", "moderate.UNLOCK": "Öffnen", "moderate.HIDE": "Thema verbergen", "moderate.hideText": "Das Thema verschwindet für alle außer der Moderation.",
  "moderate.done.PIN": "Thema angeheftet.", "moderate.done.UNPIN": "Thema nicht mehr angeheftet.", "moderate.done.LOCK": "Thema geschlossen.", "moderate.done.UNLOCK": "Thema geöffnet.", "moderate.done.HIDE": "Thema verborgen.",
  "moderation.count": { one: "{count} Fall", other: "{count} Fälle" }, "moderation.reports": { one: "{count} Meldung", other: "{count} Meldungen" }, "moderation.visitor": "Gast", "moderation.anyReason": "Jeder Grund", "moderation.empty": "Alles erledigt", "moderation.emptyText": "Hier gibt es keine Fälle.",
  "moderation.gone": "Das Gemeldete ist nicht mehr da.", "moderation.appeal": "Widerspruch", "moderation.decide": "Entscheiden", "moderation.decideAgain": "Neu entscheiden", "moderation.send": "Entscheidung senden", "moderation.action": "Entscheidung",
  "moderation.ground": "Regel oder Gesetz", "moderation.groundHint": "Worauf die Entscheidung beruht, zum Beispiel: Hausregel 3.", "moderation.statement": "Begründung", "moderation.statementHint": "Die betroffene Person liest das.", "moderation.until": "Bis", "moderation.done": "Entschieden.",
  "case.OPEN": "Offen", "case.DECIDED": "Entschieden", "case.APPEALED": "Widerspruch", "case.CLOSED": "Abgeschlossen",
  "action.NO_ACTION": "Nichts tun", "action.HIDE": "Verbergen", "action.REMOVE": "Entfernen", "action.RESTORE": "Wiederherstellen", "action.WARN": "Verwarnen", "action.SUSPEND": "Sperren", "action.BAN": "Ausschließen",
  "target.Post": "Beitrag", "target.Thread": "Thema", "target.Member": "Mitglied",
  "insights.lead": "Was Kundinnen und Kunden wert sind und worauf das beruht.", "insights.from": "Von", "insights.to": "Bis", "insights.show": "Anzeigen",
  "clv.title": "Kundenwert (CLV)", "clv.order": "mittlere Bestellung", "clv.frequency": "Bestellungen im Jahr", "clv.lifetime": "Jahre als Kunde", "clv.clv": "Kundenwert",
  "clv.compared": "Verglichen mit {from} bis {to}.", "clv.ratio": "Wert zu Gewinnungskosten", "clv.cost": "Neue Kundschaft kostet je Person {amount}.", "clv.noCost": "Was neue Kundschaft kostet, hat noch niemand angegeben.",
  "clv.healthy": "Gesund: 3 oder mehr", "clv.unhealthy": "Unter 3", "clv.predicted": "Nächstes Jahr", "clv.predictedText": "Was das Modell im nächsten Jahr je Person an Umsatz erwartet.", "clv.noPrediction": "Noch gibt es keine Vorhersage.",
  "clv.reading": "So liest man das", "clv.readingText": "Mittlere Bestellung × Bestellungen im Jahr × Jahre als Kunde. Erstattungen sind abgezogen, stornierte Bestellungen zählen nicht.",
};
