// What staff read of referrals: figures, campaigns, what waits for a decision.
export default {
  "funnel.title": "Empfehlungen", "funnel.lead": "Wer in diesen Tagen durch eine Empfehlung kam, und wie weit sie bis jetzt gekommen sind.",
  "funnel.step": "Schritt", "funnel.people": "Personen", "funnel.ofBefore": "Anteil am Schritt davor",
  "funnel.visits": "Link gefolgt", "funnel.signUps": "Angemeldet", "funnel.qualified": "Erste Bestellung zählt", "funnel.rewarded": "Beide belohnt",
  "funnel.rejected": "Abgelehnt oder zurückgenommen", "funnel.viral": "Geworbene je Mitglied", "funnel.revenue": "Einkäufe der Geworbenen", "funnel.cost": "Eingelöste Prämien",
};
