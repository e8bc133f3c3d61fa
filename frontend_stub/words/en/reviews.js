// Reviews of products.
export default {
  "stars.given": { one: "One star of 5", other: "{count} stars of 5" }, "review.of": "Review of {product}",
  "reviews.title": { one: "{count} review", other: "{count} reviews" }, "reviews.write": "Write a review", "reviews.change": "Change your review",
  "reviews.none": "Nobody has reviewed this yet.", "reviews.noneOfThese": "No review fits this choice.",
  "reviews.count": { one: "One review", other: "{count} reviews" }, "reviews.byStars": "By stars", "reviews.onlyVerified": "Verified purchases only",
  "reviews.bar": { one: "{stars} stars: one review. Show these only", other: "{stars} stars: {count} reviews. Show these only" },
  "reviews.without": "Without rewarded reviews: {average}", "reviews.allIncentivised": "Points were promised for all of these reviews.",
  "review.by": "Review by {name}", "review.verified": "Verified purchase", "review.verifiedHow": "By the orders that the shop told us", "review.incentive": "Points were promised for this review",
  "review.answer": "The brand’s answer", "review.giveAnswer": "Answer", "review.changeAnswer": "Change the answer", "review.takeAnswer": "Take the answer away", "review.answerText": "Answer", "review.answerHint": "It appears beneath the review in the brand’s name.",
  "review.helpful": { one: "Helpful ({count})", other: "Helpful ({count})" }, "review.report": "Report this review",
  "review.write": "Your review: {product}", "review.change": "Change your review: {product}", "review.stars": "How many stars?", "review.titleLabel": "Title", "review.text": "What do you think?", "review.hint": "Good or bad: we show every review. Photos belong here, personal data does not.",
  "review.send": "Publish the review", "review.thanks": "Thank you for your review.", "review.deleteTitle": "Delete your review?", "review.deleteText": "Nobody sees it any more. Points that it earned go back.",
  "review.state.PENDING_REVIEW": "This review waits to be looked at.", "review.state.HIDDEN": "The moderators have hidden this review.", "review.state.DELETED": "This review was deleted.",
  "nav.reviews": "Reviews", "staffReviews.lead": "What customers say of all products. Answer in the brand’s name; their words are not yours to change.",
  "staffReviews.show": "Choice", "staffReviews.open": "Without an answer", "staffReviews.answered": "Answered", "staffReviews.all": "All", "staffReviews.anyStars": "All stars",
  "staffReviews.none": "No review waits", "staffReviews.noneText": "There is no review for this choice at the moment.",
  "reviews.howMore": "More on how reviews are checked",
};
