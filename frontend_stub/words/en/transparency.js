// English: the yearly report on moderation.
export default {
  "nav.transparency": "Transparency report",
  "transparency.lead": "What moderation did in a time, counted out of its records. It is to be published once a year (Arts 15 and 24 of Regulation (EU) 2022/2065).",
  "transparency.span": "From {from} to {to}, both days included.", "transparency.figures": "Figures",
  "transparency.notices": "Notices: {reason}", "transparency.byPeople": "Decisions: {action}", "transparency.byProgram": "Decisions of a program: {action}",
  "transparency.ownInitiative": "Measures without a notice", "transparency.appeals": "Complaints", "transparency.upheld": "Of these upheld",
  "transparency.toDecision": "Hours to a decision (median)", "transparency.toAppealDecision": "Hours to the decision of a complaint (median)",
  "transparency.notRequired": "A firm as small as yours need not publish it (Arts 15(2) and 19).",
  "transparency.threats": "Threats to life or safety that were marked", "transparency.threatsTold": "Of such threats, told to an authority",
  "transparency.suspensions": "Suspensions", "transparency.active": "Active members a month, on average",
  "transparency.files": "Files", "transparency.filesText": "Parts 1 and 4 to 8 have the columns of the Commission's templates (Implementing Regulation (EU) 2024/2835). What the portal does not record is empty in them: the provider's name, days of publication, out-of-court settlement, trusted flaggers.",
  "transparency.part.1_report_identification": "Part 1: identification of the report", "transparency.part.4_notices": "Part 4: notices", "transparency.part.5_own_initiative_illegal": "Part 5: own initiative, illegal content",
  "transparency.part.6_own_initiative_TC": "Part 6: own initiative, terms and conditions", "transparency.part.7_appeals_and_recidivism": "Part 7: appeals and recidivism", "transparency.part.8_automated_means": "Part 8: automated means",
  "transparency.own": "All figures, one to a line", "transparency.save": "Save CSV", "transparency.saveOf": "Save CSV: {title}",
};
