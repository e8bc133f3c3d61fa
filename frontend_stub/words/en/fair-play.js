// English: what is fair when people vote and accept answers, and what looked arranged.
export default {
  "nav.fairPlay": "Fair play",
  "fairPlay.lead": "Votes and accepted answers that look arranged. They no longer count and bring no points until somebody clears them.",
  "fairPlay.found": { one: "One finding", other: "{count} findings" }, "fairPlay.none": "Nothing found", "fairPlay.noneText": "There is a look once a day. Nothing has looked arranged so far.",
  "fairPlay.kind.BURST": "Many votes at once", "fairPlay.kind.RING": "Votes in a circle", "fairPlay.kind.TRADED_ACCEPTANCES": "Traded solutions",
  "fairPlay.why.BURST": "Within a short time somebody voted for hardly anything but one person's posts.", "fairPlay.why.RING": "These members vote mostly for each other.", "fairPlay.why.TRADED_ACCEPTANCES": "The two accept each other's answers conspicuously often.",
  "fairPlay.heldVotes": { one: "One vote does not count because of it", other: "{count} votes do not count because of it" }, "fairPlay.heldAnswers": { one: "One solution brings no points because of it", other: "{count} solutions bring no points because of it" },
  "fairPlay.gone": "None of these members is there any more.", "fairPlay.undone": "Cleared", "fairPlay.open": "Does not count", "fairPlay.ownCase": "This is about you: somebody else decides.",
  "fairPlay.undo": "Clear", "fairPlay.undoOf": "Clear: {kind}, {names}", "fairPlay.undoTitle": "Was this fair?", "fairPlay.undoText": "All of it counts again and brings again what it had brought. The members hear of it, and the same between them is not found again.", "fairPlay.undoYes": "Yes, clear it", "fairPlay.undoneNow": "Cleared: it counts again.",
  "fairPlay.withdrawn": "Votes taken back", "fairPlay.withdrawnLead": "Who took back three votes or more for the same person within thirty days. Nothing follows from it by itself.", "fairPlay.noneWithdrawn": "Nobody did.",
  "fairPlay.by": "Who", "fairPlay.for": "For posts of", "fairPlay.times": "How often", "fairPlay.last": "Last",
  "fairPlay.terms": "What holds", "fairPlay.termsNow": "At most {day} votes up in a day and as many down, at most {one} of them for one person. A vote stands after {minutes} minutes.", "fairPlay.change": "Change",
  "fairPlay.termsLead": "How often one can vote in a day, and for how long a vote can be changed. It holds from now on; what was voted before stays.",
  "fairPlay.votesADay": "Votes a day", "fairPlay.votesADayHint": "For each member, so many up and so many down. Empty: 20.", "fairPlay.votesADayForOne": "Of these for one person", "fairPlay.votesADayForOneHint": "Empty: 6.",
  "fairPlay.voteStandsAfterMinutes": "Minutes until a vote stands", "fairPlay.voteStandsAfterMinutesHint": "After that it can be changed only once the post is changed in substance. 0: at once. Empty: 10.",
  "fairPlay.toFindings": "What was found",
};
