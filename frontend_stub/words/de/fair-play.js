// German: what is fair when people vote and accept answers, and what looked arranged.
export default {
  "nav.fairPlay": "Fair Play",
  "fairPlay.lead": "Stimmen und angenommene Antworten, die abgesprochen aussehen. Sie zählen nicht mehr und bringen keine Punkte, bis jemand sie freigibt.",
  "fairPlay.found": { one: "Ein Fund", other: "{count} Funde" }, "fairPlay.none": "Nichts gefunden", "fairPlay.noneText": "Einmal am Tag wird nachgesehen. Bisher sah nichts abgesprochen aus.",
  "fairPlay.kind.BURST": "Viele Stimmen auf einmal", "fairPlay.kind.RING": "Stimmen im Kreis", "fairPlay.kind.TRADED_ACCEPTANCES": "Getauschte Lösungen",
  "fairPlay.why.BURST": "Jemand hat in kurzer Zeit fast nur für Beiträge einer Person gestimmt.", "fairPlay.why.RING": "Diese Mitglieder stimmen vor allem füreinander.", "fairPlay.why.TRADED_ACCEPTANCES": "Die beiden nehmen auffallend oft gegenseitig ihre Antworten an.",
  "fairPlay.heldVotes": { one: "Eine Stimme zählt deshalb nicht", other: "{count} Stimmen zählen deshalb nicht" }, "fairPlay.heldAnswers": { one: "Eine Lösung bringt deshalb keine Punkte", other: "{count} Lösungen bringen deshalb keine Punkte" },
  "fairPlay.gone": "Keines dieser Mitglieder ist noch da.", "fairPlay.undone": "Freigegeben", "fairPlay.open": "Zählt nicht", "fairPlay.ownCase": "Das betrifft dich selbst: Jemand anderes entscheidet.",
  "fairPlay.undo": "Freigeben", "fairPlay.undoOf": "Freigeben: {kind}, {names}", "fairPlay.undoTitle": "War das fair?", "fairPlay.undoText": "Alles zählt wieder und bringt wieder, was es gebracht hatte. Die Mitglieder erfahren es, und dasselbe zwischen ihnen wird nicht noch einmal beanstandet.", "fairPlay.undoYes": "Ja, freigeben", "fairPlay.undoneNow": "Freigegeben: Es zählt wieder.",
  "fairPlay.withdrawn": "Zurückgenommene Stimmen", "fairPlay.withdrawnLead": "Wer in dreißig Tagen drei Stimmen oder mehr für dieselbe Person zurückgenommen hat. Es folgt nichts von selbst daraus.", "fairPlay.noneWithdrawn": "Niemand hat das getan.",
  "fairPlay.by": "Wer", "fairPlay.for": "Für Beiträge von", "fairPlay.times": "Wie oft", "fairPlay.last": "Zuletzt",
  "fairPlay.terms": "Was gilt", "fairPlay.termsNow": "Höchstens {day} Stimmen am Tag hinauf und ebenso viele hinunter, höchstens {one} davon für eine Person. Nach {minutes} Minuten steht eine Stimme fest.", "fairPlay.change": "Ändern",
  "fairPlay.termsLead": "Wie oft man am Tag abstimmen kann und wie lange man eine Stimme noch ändern kann. Es gilt von jetzt an; was schon abgestimmt ist, bleibt.",
  "fairPlay.votesADay": "Stimmen am Tag", "fairPlay.votesADayHint": "Für jedes Mitglied, hinauf und hinunter je so viele. Leer: 20.", "fairPlay.votesADayForOne": "Davon für eine Person", "fairPlay.votesADayForOneHint": "Leer: 6.",
  "fairPlay.voteStandsAfterMinutes": "Minuten, bis eine Stimme feststeht", "fairPlay.voteStandsAfterMinutesHint": "Danach lässt sie sich erst ändern, wenn sich der Beitrag dem Sinn nach ändert. 0: sofort. Leer: 10.",
  "fairPlay.toFindings": "Was gefunden wurde",
};
