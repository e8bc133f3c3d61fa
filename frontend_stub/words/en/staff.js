// English: moderators and the brand's staff.
export default {
  "moderate.label": "Moderation", "moderate.PIN": "Pin", "moderate.UNPIN": "Unpin", "moderate.LOCK": "Lock", "moderate.UNLOCK": "Unlock", "moderate.HIDE": "Hide thread", "moderate.hideText": "The thread disappears for everyone but moderators.",
  "moderate.done.PIN": "Thread pinned.", "moderate.done.UNPIN": "Thread no longer pinned.", "moderate.done.LOCK": "Thread locked.", "moderate.done.UNLOCK": "Thread unlocked.", "moderate.done.HIDE": "Thread hidden.",
  "moderation.count": { one: "{count} case", other: "{count} cases" }, "moderation.reports": { one: "{count} report", other: "{count} reports" }, "moderation.visitor": "Visitor", "moderation.anyReason": "Any reason", "moderation.empty": "All done", "moderation.emptyText": "No cases here.",
  "moderation.gone": "What was reported is no longer there.", "moderation.appeal": "Appeal", "moderation.decide": "Decide", "moderation.decideAgain": "Decide anew", "moderation.send": "Send decision", "moderation.action": "Decision",
  "moderation.ground": "Rule or law", "moderation.groundHint": "What the decision rests on, for instance: House rule 3.", "moderation.statement": "Statement of reasons", "moderation.statementHint": "The affected person reads this.", "moderation.until": "Until", "moderation.done": "Decided.",
  "case.OPEN": "Open", "case.DECIDED": "Decided", "case.APPEALED": "Appealed", "case.CLOSED": "Closed",
  "action.NO_ACTION": "No action", "action.HIDE": "Hide", "action.REMOVE": "Remove", "action.RESTORE": "Restore", "action.WARN": "Warn", "action.SUSPEND": "Suspend", "action.BAN": "Ban",
  "target.Post": "Post", "target.Thread": "Thread", "target.Member": "Member",
  "insights.lead": "What a customer is worth, and what that rests on.", "insights.from": "From", "insights.to": "To", "insights.show": "Show",
  "clv.title": "Customer lifetime value", "clv.order": "average order", "clv.frequency": "orders a year", "clv.lifetime": "years as a customer", "clv.clv": "lifetime value",
  "clv.compared": "Compared with {from} to {to}.", "clv.ratio": "Value to acquisition cost", "clv.cost": "A new customer costs {amount}.", "clv.noCost": "Nobody has said yet what a new customer costs.",
  "clv.healthy": "Healthy: 3 or more", "clv.unhealthy": "Below 3", "clv.predicted": "Next year", "clv.predictedText": "What the model expects a customer to spend in the next year.", "clv.noPrediction": "There is no forecast yet.",
  "clv.reading": "How to read this", "clv.readingText": "Average order × orders a year × years as a customer. Refunds are taken off, and cancelled orders do not count.",
};
