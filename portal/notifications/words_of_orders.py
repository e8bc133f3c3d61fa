"""What notices say of points and coupons that an order, or staff, took, kept or gave back."""

from collections.abc import Mapping
from typing import Any

from portal.kernel.wording import Plural, Sentence, say, translatable

TAKEN = Plural("One point was taken back", "{count} points were taken back")
OWED = Plural(
    "You had one point of it no more: you owe it until what you get next repays it.",
    "You had {count} points of it no more: you owe them until what you get next repays them.",
)
REPAID = Plural("One point repaid what you owed", "{count} points repaid what you owed")
STILL_OWED = Plural("You still owe one point.", "You still owe {count} points.")
NO_LONGER_OWED = translatable("You owe nothing any more.")
CAME_BACK = Plural(
    "The point that it had cost came back to your account.",
    "The {count} points that it had cost came back to your account.",
)

NOT_YOURS = Plural("An order in your account was not yours", "{count} orders in your account were not yours")
WENT = translatable("We looked into it and took it out, with what it had earned. Please write to us if that is wrong.")
YOURS = Plural("An order of yours is in your account now", "{count} orders of yours are in your account now")
WHICH = translatable("It is order {order}.")
CAME = translatable("We looked into it: what you bought counts for you. Please write to us if it was not you.")

_OfOrder = tuple[str, str]
"""The sentence that names the order, and the one for whose order it is not, or no more."""
LESS: _OfOrder = (
    translatable("Order {order} was given back, cancelled or changed, and counts for less."),
    translatable("An order that counted for you counts for less, or no more."),
)
EARNED: _OfOrder = (translatable("From order {order}."), "")
REVOKED: _OfOrder = (
    translatable("Order {order} was given back, cancelled or changed, and its points had become this coupon."),
    translatable("An order counts for less than it did, and its points had become this coupon."),
)
HELD: _OfOrder = (
    translatable("It stands in order {order}. Once that is paid the coupon is used; until then it does not end."),
    translatable("It stands in an order. Once that is paid the coupon is used; until then it does not end."),
)
FREED: _OfOrder = (
    translatable("It does not stand in order {order} any more, or that is gone."),
    translatable("The order in which it stood does without it, or is gone."),
)
SPENT: _OfOrder = (
    translatable("For your coupon on order {order}, of which something was given back."),
    translatable("For your coupon on an order of which something was given back."),
)
STANDS_AGAIN: _OfOrder = (
    translatable("They had come back for your coupon on order {order}, which stands again, or more of it."),
    translatable("They had come back for your coupon on an order that stands again, or more of it."),
)
NOT_GOOD: _OfOrder = (
    translatable("Order {order} was paid with a coupon of yours that was no longer good."),
    translatable("An order was paid with a coupon of yours that was no longer good."),
)
NOT_BACK: _OfOrder = (
    translatable("Order {order} was paid with your coupon before it was taken back."),
    translatable("An order was paid with your coupon before it was taken back."),
)
OF_COUPONS: Mapping[str, _OfOrder] = {"HELD": HELD, "FREED": FREED, "RETURNED": SPENT, "TAKEN_AGAIN": STANDS_AGAIN}
OF_DEEDS: Mapping[str, str] = {
    "REFERRER": translatable("The first order of somebody whom you invited was given back."),
    "REFEREE": translatable("Your first order after an invitation was given back."),
}

TITLES: Mapping[str, Sentence] = {
    "REVOKED": translatable("Your coupon was taken back"),
    "ENDED": translatable("Your coupon has ended"),
    "HELD": translatable("Your coupon is kept for an order"),
    "FREED": translatable("Your coupon is yours again"),
    "RETURNED": Plural("One point came back", "{count} points came back"),
    "TAKEN_AGAIN": Plural("One point was taken again", "{count} points were taken again"),
    "CASE": translatable("A coupon was no longer good"),
    "CASE_OVER": translatable("The matter of your coupon is settled"),
    "LATE": translatable("Your coupon was used after all"),
    "LATE_OVER": translatable("The matter of your coupon is settled"),
}
OWED_FOR_IT = Plural("You owe one point for it; we look into it.", "You owe {count} points for it; we look into it.")
STAYS_OWED = Plural("The point that you owe for it stays owed.", "The {count} points that you owe for it stay owed.")
OWED_NO_MORE = Plural(
    "We gave you the point that you owed for it.", "We gave you the {count} points that you owed for it."
)
TAKEN_AGAIN = Plural(
    "One point that had come back for it was taken again; we look into it.",
    "{count} points that had come back for it were taken again; we look into it.",
)
STAYS_TAKEN = Plural("The point that was taken stays taken.", "The {count} points that were taken stay taken.")
YOURS_AGAIN = Plural("The point that was taken is yours again.", "The {count} points that were taken are yours again.")


def points_taken(
    about: Mapping[str, Any], order: str | None, deed: str | None, locale: str, points_name: str | None
) -> tuple[str, str]:
    """What was taken and why; and what of it is owed now. ``deed`` is what else they were for."""
    action, owed = about["action"] or "", about["owed"]
    if about.get("reason"):
        why = str(about["reason"])
    elif action == "PURCHASE":
        why = _of_order(LESS, order, locale)
    elif action in OF_DEEDS:
        why = say(OF_DEEDS[action], locale)
    else:
        why = say("What this was for does not stand any more: {deed}.", locale, deed=deed) if deed else ""
    title = say(TAKEN, locale, count=about["taken"], points_name=points_name)
    return title, _joined(why, say(OWED, locale, count=owed, points_name=points_name) if owed else "")


def moved(about: Mapping[str, Any], order: str | None, locale: str) -> tuple[str, str]:
    """What staff said of who bought: orders that went, or that came."""
    count = about["count"]
    if about["moved"] == "FROM":
        return say(NOT_YOURS, locale, count=count), say(WENT, locale)
    return say(YOURS, locale, count=count), _joined(say(WHICH, locale, order=order) if order else "", say(CAME, locale))


def debt_repaid(about: Mapping[str, Any], order: str | None, locale: str, points_name: str | None) -> tuple[str, str]:
    """How much, out of what, and what is left to be repaid."""
    left = about["left"]
    rest = say(STILL_OWED, locale, count=left, points_name=points_name) if left else say(NO_LONGER_OWED, locale)
    title = say(REPAID, locale, count=about["repaid"], points_name=points_name)
    return title, _joined(_of_order(EARNED, order, locale), rest)


def coupon(about: Mapping[str, Any], order: str | None, locale: str, points_name: str | None) -> tuple[str, str]:
    """What became of a coupon, or of the matter of one that was no longer good."""
    what, count = about["coupon"], about["points"]
    rest: Sentence | None = None
    match what:
        case "REVOKED":
            why = _of_order(REVOKED, order, locale) if about["for_order"] else say("We took it back.", locale)
            rest = CAME_BACK
        case "ENDED":
            why = say("Its last day is over, and it was not used.", locale)
            rest = CAME_BACK if about["gives_back"] else None
        case "CASE":
            why, rest = _of_order(NOT_GOOD, order, locale), TAKEN_AGAIN
        case "CASE_OVER":
            why, rest = _of_order(NOT_GOOD, order, locale), STAYS_TAKEN if about["stays_taken"] else YOURS_AGAIN
        case "LATE":
            why, rest = _of_order(NOT_BACK, order, locale), OWED_FOR_IT
        case "LATE_OVER":
            why, rest = _of_order(NOT_BACK, order, locale), STAYS_OWED if about["stays_taken"] else OWED_NO_MORE
        case _:
            why = _of_order(OF_COUPONS[what], order, locale)
    title = say(TITLES[what], locale, count=count, points_name=points_name)
    return title, _joined(why, say(rest, locale, count=count, points_name=points_name) if rest else "")


def _of_order(sentences: _OfOrder, order: str | None, locale: str) -> str:
    named, unnamed = sentences
    return say(unnamed, locale) if order is None else say(named, locale, order=order)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
