// Deutsch: Plätze und Stücke, der eigene Kalender, und Veröffentlichungen, wie das Team sie plant.
export default {
  "nav.releases": "Veröffentlichungen",
  "releases.lead": "Was wann für wen öffnet. Was noch nicht offen ist, sieht niemand, für den es nicht gedacht ist.", "releases.new": "Neue Veröffentlichung", "releases.none": "Noch nichts geplant.",
  "releases.calendar": "Wer sieht was wann", "releases.release": "Veröffentlichung", "releases.everyone": "Alle", "releases.never": "nie", "releases.withTier": "mit {tier}",
  "releases.kind": "Art", "releases.slug": "Kurzname", "releases.slugHint": "Kleinbuchstaben, Ziffern und Bindestriche, für die Adresse; er bleibt für immer.", "releases.name": "Titel", "releases.teaser": "Ankündigung", "releases.body": "Text", "releases.bodyHint": "Markdown; nur für die, denen es offen steht.",
  "releases.visibility": "Bevor es öffnet", "releases.TEASER": "Alle sehen Titel und Ankündigung", "releases.HIDDEN": "Niemand sieht, dass es das gibt",
  "releases.opensFor": "Öffnet für {tier}", "releases.publicAt": "Öffnet für alle", "releases.timesHint": "Leer: diese Stufe wartet auf die nächste, die genannt ist. Höhere Stufen dürfen immer mit hinein.",
  "releases.product": "Produkt", "releases.saleCode": "Code im Shop", "releases.offer": "Herabgesetzter Preis", "releases.offerKind": "Die Ermäßigung ist", "releases.noOffer": "keine: Es wird kein Preis genannt", "releases.offer_INDIVIDUAL": "individuell, für einzelne Kunden", "releases.offer_PUBLIC": "öffentlich, für alle, die es angeht", "releases.offerPrice": "Preis damit ({currency})", "releases.lowestPrice": "Niedrigster Preis der letzten 30 Tage ({currency})", "releases.lowestPriceHint": "Der niedrigste Gesamtpreis, den ihr in den 30 Tagen davor verlangt habt. Eine öffentliche Ermäßigung muss ihn nennen (§ 11 PAngV); was für alle öffnet, ist öffentlich.",
  "releases.startsAt": "Beginn", "releases.location": "Ort", "releases.seats": "Plätze", "releases.seatsHint": "Leer: ohne Grenze.",
  "releases.pieces": "Zurückgelegte Stücke", "releases.piecesHint": "Dann sehen den Code nur die, die eins gebucht haben.", "releases.holdHours": "Stunden, die ein Stück liegt",
  "releases.preview": "Wie sieht es wer?", "releases.previewAs": "Gesehen als", "releases.previewAt": "Zu diesem Zeitpunkt", "releases.show": "Zeigen", "releases.visitor": "Gast", "releases.nothing": "Für sie gibt es das nicht.", "releases.onlyTeaser": "Sie sehen die Ankündigung.", "releases.sees": "Es ist ihnen offen.",
  "releases.guests": "Gäste", "releases.noGuests": "Noch hat niemand gebucht.", "releases.has": "hat einen Platz", "releases.waits": "wartet", "releases.bought": "gekauft", "releases.until": "bis",
  "releases.history": "Verlauf", "releases.from": "Ab {moment}", "releases.by": "von {name}", "releases.byPortal": "vom Portal", "releases.stands": "angehalten seit {moment}",
  "releases.held": "Angehalten: Wer das geplant hat, darf nichts mehr veröffentlichen. Speichere es neu, damit es weitergeht.", "releases.act": "Bearbeiten: {name}",
};
