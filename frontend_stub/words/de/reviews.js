// Bewertungen von Produkten.
export default {
  "stars.given": { one: "Ein Stern von 5", other: "{count} Sterne von 5" }, "review.of": "Bewertung von {product}",
  "reviews.title": { one: "{count} Bewertung", other: "{count} Bewertungen" }, "reviews.write": "Bewerten", "reviews.change": "Deine Bewertung ändern",
  "reviews.none": "Noch hat niemand dieses Produkt bewertet.", "reviews.noneOfThese": "Keine Bewertung passt zu dieser Auswahl.",
  "reviews.count": { one: "Eine Bewertung", other: "{count} Bewertungen" }, "reviews.byStars": "Nach Sternen", "reviews.onlyVerified": "Nur von bestätigten Käufen",
  "reviews.bar": { one: "{stars} Sterne: eine Bewertung. Nur diese zeigen", other: "{stars} Sterne: {count} Bewertungen. Nur diese zeigen" },
  "reviews.without": "Ohne belohnte Bewertungen: {average}", "reviews.allIncentivised": "Für alle Bewertungen gab es Punkte.",
  "review.by": "Bewertung von {name}", "review.verified": "Bestätigter Kauf", "review.verifiedHow": "Nach den Bestellungen, die der Shop uns gemeldet hat", "review.incentive": "Für diese Bewertung wurden Punkte versprochen",
  "review.answer": "Antwort der Marke", "review.giveAnswer": "Antworten", "review.changeAnswer": "Antwort ändern", "review.takeAnswer": "Antwort entfernen", "review.answerText": "Antwort", "review.answerHint": "Sie erscheint im Namen der Marke unter der Bewertung.",
  "review.helpful": { one: "Hilfreich ({count})", other: "Hilfreich ({count})" }, "review.report": "Bewertung melden",
  "review.write": "Deine Bewertung: {product}", "review.change": "Deine Bewertung ändern: {product}", "review.stars": "Wie viele Sterne?", "review.titleLabel": "Überschrift", "review.text": "Was sagst du dazu?", "review.hint": "Gut oder schlecht: Wir zeigen alle Bewertungen. Bilder gehören hierher, Persönliches nicht.",
  "review.send": "Bewertung veröffentlichen", "review.thanks": "Danke für deine Bewertung.", "review.deleteTitle": "Deine Bewertung löschen?", "review.deleteText": "Sie verschwindet für alle. Punkte, die sie gebracht hat, gehen zurück.",
  "review.state.PENDING_REVIEW": "Diese Bewertung wartet auf Prüfung.", "review.state.HIDDEN": "Diese Bewertung wurde von der Moderation verborgen.", "review.state.DELETED": "Diese Bewertung wurde gelöscht.",
  "nav.reviews": "Bewertungen", "staffReviews.lead": "Was Kundinnen und Kunden sagen, zu allen Produkten. Antworte im Namen der Marke; ändern kannst du an ihren Worten nichts.",
  "staffReviews.show": "Auswahl", "staffReviews.open": "Ohne Antwort", "staffReviews.answered": "Beantwortet", "staffReviews.all": "Alle", "staffReviews.anyStars": "Alle Sterne",
  "staffReviews.none": "Keine Bewertung wartet", "staffReviews.noneText": "Zu dieser Auswahl gibt es gerade keine Bewertung.",
  "reviews.howMore": "Mehr dazu, wie Bewertungen geprüft werden",
};
