// What staff read of referrals: figures, campaigns, what waits for a decision.
export default {
  "funnel.title": "Empfehlungen", "funnel.lead": "Wer in diesen Tagen durch eine Empfehlung kam, und wie weit sie bis jetzt gekommen sind.",
  "funnel.step": "Schritt", "funnel.people": "Personen", "funnel.ofBefore": "Anteil am Schritt davor",
  "funnel.visits": "Link gefolgt", "funnel.signUps": "Angemeldet", "funnel.qualified": "Erste Bestellung zählt", "funnel.rewarded": "Beide belohnt",
  "funnel.rejected": "Abgelehnt oder zurückgenommen", "funnel.viral": "Geworbene je Mitglied", "funnel.revenue": "Einkäufe der Geworbenen", "funnel.cost": "Eingelöste Prämien",
  "nav.partners": "Partner", "partners.lead": "Wer mit einem eigenen Code Kundschaft bringt und dafür bezahlt wird: auf Rechnung oder mit Guthaben, nie mit Punkten.",
  "partners.new": "Neuer Partner", "partners.none": "Noch gibt es keine Partner.", "partners.held": "Wartet auf eine Entscheidung", "partners.payouts": "Listen zur Auszahlung", "partners.noPayouts": "Noch ist keine Liste abgeschlossen.",
  "partners.close": "Liste abschließen", "partners.closeText": "Alles, was bis zu diesem Tag fällig ist, kommt in die Liste. Eine abgeschlossene Liste ändert sich nie: Was später erstattet wird, ist eine Zeile der nächsten.", "partners.until": "Letzter Tag",
  "partners.list": "Liste {number}", "partners.span": "{since} bis {until}", "partners.upTo": "Bis {until}", "partners.csv": "Tabelle", "partners.csvOf": "Liste {number} als Tabelle speichern", "partners.file": "partner-{number}-{until}.csv",
  "partners.shareOf": "{share} % einer Bestellung", "partners.fixedOf": "{amount} je Bestellung", "partners.from": "ab {amount}", "partners.hold": { one: "nach einem Tag", other: "nach {count} Tagen" }, "partners.INVOICE": "Auf Rechnung", "partners.STORE_CREDIT": "Mit Guthaben",
  "partners.visits": { one: "ein Besuch", other: "{count} Besuche" }, "partners.open": "Noch in keiner Liste: {amount}", "partners.erased": "Gelöscht", "partners.over": "Beendet",
  "partners.erase": "Löschen", "partners.eraseOf": "{name} löschen", "partners.eraseText": "Name, Adresse und Konto werden vergessen, der Code bringt nichts mehr, und was in keiner Liste steht, wird abgelehnt. Abgeschlossene Listen behalten ihre Summen. Das lässt sich nicht rückgängig machen.", "partners.reasonHint": "Für das Team und das Protokoll.",
  "partners.approve": "Freigeben", "partners.turnDown": "Ablehnen", "partners.ofOrder": "Bestellung {number} über {amount}",
  "partners.code": "Code", "partners.codeHint": "4 bis 24 Buchstaben, Ziffern und Bindestriche. Später lässt er sich nicht ändern.", "partners.name": "Name", "partners.member": "Name in der Community", "partners.memberHint": "Nötig für Guthaben.", "partners.paidBy": "Bezahlung",
  "partners.percent": "Anteil an einer Bestellung, in Prozent", "partners.percentHint": "Oder stattdessen ein fester Betrag.", "partners.fixed": "Fester Betrag in {currency}", "partners.minimum": "Mindestbestellwert in {currency}", "partners.holdDays": "Tage, bis sie fällig ist", "partners.cap": "Höchstens so viele Bestellungen im Monat", "partners.newOnly": "Nur die erste Bestellung einer Kundin oder eines Kunden zählt",
  "partnerCsv.list": "Liste", "partnerCsv.code": "Code", "partnerCsv.name": "Name", "partnerCsv.email": "E-Mail", "partnerCsv.paidBy": "Bezahlung", "partnerCsv.order": "Bestellung", "partnerCsv.day": "Tag", "partnerCsv.base": "Bestellwert", "partnerCsv.amount": "Provision", "partnerCsv.currency": "Währung",
  "signal.SAME_PAYMENT": "Andere Kundschaft von ihnen, oder sie selbst, hat mit derselben Karte bezahlt.", "signal.SAME_ADDRESS": "Andere Kundschaft von ihnen, oder sie selbst, ließ an dieselbe Adresse liefern.",
};
