"""What stands beside reviews, wherever they are shown (LW16)."""

from portal.kernel.wording import translatable

HOW_CHECKED = translatable(
    "Every member can write one review of a product, whether they bought it here or not. We mark a review as a "
    "verified purchase if, by the orders that our shop told us, its author has a paid order of the product that was "
    "not given back in full; we look again whenever an order changes. We do not check what was bought elsewhere. All "
    "reviews are shown, good and bad; we take away only what breaks the law or the rules of this community. Where "
    "points were promised for a review it says so; they are the same for one star and for five."
)
