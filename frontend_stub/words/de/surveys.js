// Deutsch: Umfragen, wie Kunden sie beantworten und das Team sie anlegt.
export default {
  "surveys.yours": "Was meinst du?", "surveys.worth": { one: "Für deine Teilnahme bekommst du {count} Punkt, was auch immer du sagst.", other: "Für deine Teilnahme bekommst du {count} Punkte, was auch immer du sagst." }, "surveys.until": "Offen bis", "surveys.scale": "{least} ist am niedrigsten, {most} am höchsten.", "surveys.send": "Antworten senden",
  "surveys.thanks": "Danke!", "surveys.thanksText": "Deine Antworten sind angekommen.", "surveys.thanksPoints": { one: "Deine Antworten sind angekommen, und mit ihnen {count} Punkt für dich.", other: "Deine Antworten sind angekommen, und mit ihnen {count} Punkte für dich." }, "surveys.toAccount": "Zu meinem Konto",
  "surveys.answered": "Du hast diese Umfrage beantwortet", "surveys.answeredText": "Danke. Jede Umfrage wird einmal beantwortet.", "surveys.closed": "Diese Umfrage ist geschlossen", "surveys.closedText": "Sie nimmt keine Antworten mehr an.", "surveys.forCustomers": "Diese Umfrage ist für Kunden", "surveys.forCustomersText": "Das Team der Marke beantwortet sie nicht.",
};
