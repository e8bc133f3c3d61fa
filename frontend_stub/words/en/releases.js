// English: seats and pieces, one's own calendar, and releases as staff plan them.
export default {
  "nav.releases": "Releases",
  "releases.lead": "What opens when and for whom. Nobody sees what is not meant for them before it opens.", "releases.new": "New release", "releases.none": "Nothing is planned yet.",
  "releases.calendar": "Who sees what when", "releases.release": "Release", "releases.everyone": "Everyone", "releases.never": "never", "releases.withTier": "with {tier}",
  "releases.kind": "Kind", "releases.slug": "Short name", "releases.slugHint": "Small letters, digits and hyphens, for the address; it stays for good.", "releases.name": "Title", "releases.teaser": "Teaser", "releases.body": "Text", "releases.bodyHint": "Markdown; for those to whom it is open.",
  "releases.visibility": "Before it opens", "releases.TEASER": "Everyone sees title and teaser", "releases.HIDDEN": "Nobody sees that there is such a thing",
  "releases.opensFor": "Opens for {tier}", "releases.publicAt": "Opens for everyone", "releases.timesHint": "Empty: this tier waits for the next one that is named. Higher tiers are always let in, too.",
  "releases.product": "Product", "releases.saleCode": "Code at the shop", "releases.offer": "Reduced price", "releases.offerKind": "The reduction is", "releases.noOffer": "none: no price is announced", "releases.offer_INDIVIDUAL": "individual, for single customers", "releases.offer_PUBLIC": "public, for whoever it may concern", "releases.offerPrice": "Price with it ({currency})", "releases.lowestPrice": "Lowest price of the last 30 days ({currency})", "releases.lowestPriceHint": "The lowest total price that you asked in the 30 days before. A public reduction has to name it (§ 11 PAngV); what opens for everyone is public.",
  "releases.startsAt": "Starts", "releases.location": "Place", "releases.seats": "Seats", "releases.seatsHint": "Empty: without a limit.",
  "releases.pieces": "Pieces that are kept", "releases.piecesHint": "Then only who has booked one sees the code.", "releases.holdHours": "Hours for which a piece is kept",
  "releases.preview": "Who sees it how?", "releases.previewAs": "Seen as", "releases.previewAt": "At this moment", "releases.show": "Show", "releases.visitor": "Visitor", "releases.nothing": "For them there is no such thing.", "releases.onlyTeaser": "They see the teaser.", "releases.sees": "It is open to them.",
  "releases.guests": "Guests", "releases.noGuests": "Nobody has booked yet.", "releases.has": "has a place", "releases.waits": "waits", "releases.bought": "bought", "releases.until": "until",
  "releases.history": "History", "releases.from": "From {moment}", "releases.by": "by {name}", "releases.byPortal": "by the portal", "releases.stands": "on hold since {moment}",
  "releases.held": "On hold: who planned this may not publish any more. Save it again to let it go on.", "releases.act": "Edit: {name}",
};
