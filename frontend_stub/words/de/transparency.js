// German: the yearly report on moderation.
export default {
  "nav.transparency": "Transparenzbericht",
  "transparency.lead": "Was die Moderation in einer Zeit getan hat, aus ihren Akten gezählt. Einmal im Jahr ist es zu veröffentlichen (Art. 15 und 24 der Verordnung (EU) 2022/2065).",
  "transparency.span": "Vom {from} bis {to}, beide Tage eingeschlossen.", "transparency.figures": "Zahlen",
  "transparency.notices": "Meldungen: {reason}", "transparency.byPeople": "Entscheidungen: {action}", "transparency.byProgram": "Entscheidungen eines Programms: {action}",
  "transparency.ownInitiative": "Maßnahmen ohne Meldung", "transparency.appeals": "Beschwerden", "transparency.upheld": "Davon erfolgreich",
  "transparency.toDecision": "Stunden bis zur Entscheidung (Median)", "transparency.toAppealDecision": "Stunden bis zur Entscheidung über eine Beschwerde (Median)",
  "transparency.notRequired": "Ein so kleines Unternehmen wie eures muss ihn nicht veröffentlichen (Art. 15 Abs. 2 und Art. 19).",
  "transparency.threats": "Vermerkte Gefahren für Leib oder Leben", "transparency.threatsTold": "Davon einer Behörde gemeldet",
  "transparency.suspensions": "Sperren auf Zeit", "transparency.active": "Aktive Mitglieder im Monat, im Mittel",
  "transparency.files": "Dateien", "transparency.filesText": "Die Teile 1 und 4 bis 8 haben die Spalten der Vorlagen der Kommission (Durchführungsverordnung (EU) 2024/2835). Was das Portal nicht festhält, ist darin leer: Name des Anbieters, Tage der Veröffentlichung, außergerichtliche Streitbeilegung, vertrauenswürdige Hinweisgeber.",
  "transparency.part.1_report_identification": "Teil 1: Angaben zum Bericht", "transparency.part.4_notices": "Teil 4: Meldungen", "transparency.part.5_own_initiative_illegal": "Teil 5: Maßnahmen von sich aus, rechtswidrige Inhalte",
  "transparency.part.6_own_initiative_TC": "Teil 6: Maßnahmen von sich aus, Nutzungsbedingungen", "transparency.part.7_appeals_and_recidivism": "Teil 7: Beschwerden und Wiederholung", "transparency.part.8_automated_means": "Teil 8: Automatisierte Mittel",
  "transparency.own": "Alle Zahlen, eine je Zeile", "transparency.save": "CSV speichern", "transparency.saveOf": "CSV speichern: {title}",
};
