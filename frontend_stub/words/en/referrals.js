// What staff read of referrals: figures, campaigns, what waits for a decision.
export default {
  "funnel.title": "Referrals", "funnel.lead": "Friends who came in these days, and how far they have got by now.",
  "funnel.step": "Step", "funnel.people": "People", "funnel.ofBefore": "Of the step before",
  "funnel.visits": "Followed a link", "funnel.signUps": "Signed up", "funnel.qualified": "First order counts", "funnel.rewarded": "Both rewarded",
  "funnel.rejected": "Turned down or taken back", "funnel.viral": "Friends brought per member", "funnel.revenue": "What friends bought", "funnel.cost": "Rewards that were used",
};
