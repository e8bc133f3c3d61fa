// What staff read of referrals: figures, campaigns, what waits for a decision.
export default {
  "funnel.title": "Referrals", "funnel.lead": "Friends who came in these days, and how far they have got by now.",
  "funnel.step": "Step", "funnel.people": "People", "funnel.ofBefore": "Of the step before",
  "funnel.visits": "Followed a link", "funnel.signUps": "Signed up", "funnel.qualified": "First order counts", "funnel.rewarded": "Both rewarded",
  "funnel.rejected": "Turned down or taken back", "funnel.viral": "Friends brought per member", "funnel.revenue": "What friends bought", "funnel.cost": "Rewards that were used",
  "nav.partners": "Partners", "partners.lead": "Who brings customers by a code of their own, and is paid for it by invoice or in store credit, never in points.",
  "partners.new": "New partner", "partners.none": "There are no partners yet.", "partners.held": "Waiting for a decision", "partners.payouts": "Lists for payment", "partners.noPayouts": "No list has been closed yet.",
  "partners.close": "Close a list", "partners.closeText": "All that is due up to this day goes into the list. A closed list never changes: what is refunded later is a line of the next.", "partners.until": "Last day",
  "partners.list": "List {number}", "partners.span": "{since} to {until}", "partners.upTo": "Up to {until}", "partners.csv": "Table", "partners.csvOf": "Save list {number} as a table", "partners.file": "partners-{number}-{until}.csv",
  "partners.shareOf": "{share} % of an order", "partners.fixedOf": "{amount} for an order", "partners.from": "from {amount}", "partners.hold": { one: "after one day", other: "after {count} days" }, "partners.INVOICE": "By invoice", "partners.STORE_CREDIT": "In store credit",
  "partners.visits": { one: "one visit", other: "{count} visits" }, "partners.open": "In no list yet: {amount}", "partners.erased": "Erased", "partners.over": "Over",
  "partners.erase": "Erase", "partners.eraseOf": "Erase {name}", "partners.eraseText": "Name, address and account are forgotten, the code brings nothing more, and what no list has is turned down. Closed lists keep their sums. This cannot be undone.", "partners.reasonHint": "For colleagues and the audit trail.",
  "partners.approve": "Let it go on", "partners.turnDown": "Turn down", "partners.ofOrder": "Order {number} of {amount}",
  "partners.code": "Code", "partners.codeHint": "4 to 24 letters, digits and hyphens. It cannot be changed later.", "partners.name": "Name", "partners.member": "Handle in the community", "partners.memberHint": "Needed for store credit.", "partners.paidBy": "Payment",
  "partners.percent": "Share of an order, in percent", "partners.percentHint": "Or a fixed sum instead.", "partners.fixed": "Fixed sum in {currency}", "partners.minimum": "Least order in {currency}", "partners.holdDays": "Days until it is due", "partners.cap": "Most orders in a month", "partners.newOnly": "Only a customer's first order counts",
  "partnerCsv.list": "List", "partnerCsv.code": "Code", "partnerCsv.name": "Name", "partnerCsv.email": "E-mail", "partnerCsv.paidBy": "Payment", "partnerCsv.order": "Order", "partnerCsv.day": "Day", "partnerCsv.base": "Order value", "partnerCsv.amount": "Commission", "partnerCsv.currency": "Currency",
  "signal.SAME_PAYMENT": "Another customer of theirs, or they themselves, paid with the same card.", "signal.SAME_ADDRESS": "Another customer of theirs, or they themselves, had it sent to the same address.",
};
