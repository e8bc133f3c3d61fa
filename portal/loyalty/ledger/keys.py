"""Idempotency keys of the ledger: every spelling that is stored, one function each. Nobody else composes one.

A key is an entry's for ever, and what is asked for under it again has happened already (R6). So a spelling that
another differs from by a letter is a second award, and one that has landed never changes. The type checker lets
nothing else pass as a key, a name or a reason; a promise test sees to it that they are made on this page alone.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType
from uuid import UUID

from portal.loyalty.programme.models import EarnAction

Key = NewType("Key", str)
"""What an entry of the ledger was written for."""
Name = NewType("Name", str)
"""What tells a deed from all others that earn by the same action."""
Why = NewType("Why", str)
"""What changed the standing of an award."""

# Deeds, and the awards that they earn.


UNWRITTEN = Key("")
"""Of movements that are worked out and never written: a simulation replays what the ledger did."""


def deed(action: EarnAction, name: Name) -> Key:
    """The award for a deed."""
    return Key(f"{action.value}:{name}")


def thread(thread_id: UUID) -> Name:
    """Opening a thread."""
    return Name(f"thread:{thread_id}")


def post(post_id: UUID) -> Name:
    """Replying; and having that reply accepted."""
    return Name(f"post:{post_id}")


def vote(post_id: UUID, voter_id: UUID) -> Name:
    """Being found helpful by somebody."""
    return Name(f"post:{post_id}:by:{voter_id}")


def order(order_id: UUID) -> Name:
    """Buying."""
    return Name(f"order:{order_id}")


def order_of(order_id: UUID, member_id: UUID) -> Name:
    """Buying what was taken for another member's purchase before."""
    return Name(f"order:{order_id}:of:{member_id}")


def referral(referral_id: UUID) -> Name:
    """Inviting, and having been invited."""
    return Name(f"referral:{referral_id}")


def partner_payout(payout_id: UUID, partner_id: UUID) -> Name:
    """Being paid as a partner by a list, in store credit."""
    return Name(f"payout:{payout_id}:{partner_id}")


def share(member_id: UUID, day: date) -> Name:
    """Having brought somebody by a link that was shared on that day."""
    return Name(f"member:{member_id}:{day.isoformat()}")


@dataclass(frozen=True, slots=True)
class OncePerPerson:
    """A deed that a person is paid for once, under however many accounts: its key without the member (R75)."""

    action: EarnAction
    before: str
    """What stands before the member in the deed's name."""
    after: str = ""

    def name(self, member_id: UUID) -> Name:
        """The deed as that member's."""
        return Name(f"{self.before}{member_id}{self.after}")

    def key(self, member_id: UUID) -> Key:
        """The award for the deed as that member's."""
        return deed(self.action, self.name(member_id))

    @property
    def around(self) -> tuple[str, str]:
        """What stands before and after the member in the key, for a query that asks about many members."""
        return f"{self.action.value}:{self.before}", self.after


def welcome(action: EarnAction) -> OncePerPerson:
    """Signing up, or proving one's address."""
    return OncePerPerson(action, "member:")


def birthday(year: int) -> OncePerPerson:
    """Having a birthday in that year."""
    return OncePerPerson(EarnAction.BIRTHDAY, "member:", f":{year}")


def review(product_id: UUID) -> OncePerPerson:
    """Saying what one thinks of a product."""
    return OncePerPerson(EarnAction.REVIEW, f"product:{product_id}:by:")


def survey(survey_id: UUID) -> OncePerPerson:
    """Taking part in a survey, about however many orders."""
    return OncePerPerson(EarnAction.SURVEY, f"survey:{survey_id}:by:")


def profile(question_id: UUID) -> OncePerPerson:
    """Telling what one prefers, however often it was told otherwise or taken back."""
    return OncePerPerson(EarnAction.SURVEY, f"profile:{question_id}:by:")


_OF_SHARE = "return-over:"
_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_ONCE_PER_PERSON = re.compile(rf"([A-Z_]+):(member:|(?:product|survey|profile):{_ID}:by:)({_ID})((?::[0-9]+)?)")


def once_per_person(key: str) -> tuple[OncePerPerson, UUID] | None:
    """Which deed of that kind an award's key is for, and whose; None where it is for another."""
    found = _ONCE_PER_PERSON.fullmatch(key)
    if found is None:
        return None
    action, before, member_id, after = found.groups()
    return OncePerPerson(EarnAction(action), before, after), UUID(member_id)


def addition(first: str, number: int) -> Key:
    """What an order that grew earns beyond its ``first`` award, as the account's entry of that number."""
    return Key(f"{first}:more:{number}")


def addition_that_moved_up(first: str, number: int, because: UUID) -> Key:
    """What a daily cap had cut of a deed and left once ``because``, an award of that day, was taken back (FP3)."""
    return Key(f"{first}:more:{number}:for:{because}")


def first_of(key: str) -> str:
    """The key of a deed's first award, whichever of its awards this is."""
    return key.partition(":more:")[0]


def entry_reward(tier_id: UUID, account_id: UUID, at: datetime) -> Key:
    """The present for entering a tier at that moment."""
    return Key(f"{entry_rewards(tier_id, account_id)}{at.isoformat()}")


def entry_rewards(tier_id: UUID, account_id: UUID) -> str:
    """How the keys of all presents for that tier in that account begin."""
    return f"entered:{tier_id}:{account_id}:"


# What changes an award afterwards.

AGAIN = Why("again")
MERGED = Why("merged")
PASSED = Why("passed")
REMOVED = Why("removed")
RESTORED = Why("restored")
REVERSED = Why("reversed")
UNFAIR = Why("unfair")
UNVOTED = Why("unvoted")
WITHDRAWN = Why("withdrawn")


def moved_up(because: UUID) -> Why:
    """A daily cap has room again, since that award of the day was taken back (FP3)."""
    return Why(f"moved-up:{because}")


def order_stands_at(standing_minor: int) -> Why:
    """So much of the order still stands, in minor units."""
    return Why(f"order:{standing_minor}")


def change(why: Why, award_id: UUID, number: int) -> Key:
    """Taking an award back or giving it back, from the account's entry of that number on."""
    return Key(f"{why}:{award_id}:{number}")


def held_part(change: Key) -> Key:
    """The part of a change that takes what is still held back."""
    return Key(f"{change}#held")


def owed_part(change: Key) -> Key:
    """The part of a change that becomes debt."""
    return Key(f"{change}#debt")


def repayment(of: Key) -> Key:
    """The debt that is repaid from what came in by that entry."""
    return Key(f"{of}#repay")


def repaid_by(repayment: str) -> Key:
    """The entry from whose points that repayment was made."""
    return Key(repayment.removesuffix("#repay"))


# What time, staff, other programmes, mergers and erasure do to an account.


def release(lot_id: UUID) -> Key:
    """The end of a lot's hold."""
    return Key(f"release:{lot_id}")


def expiry(lot_id: UUID, number: int) -> Key:
    """The end of what is in a lot, as the account's entry of that number: returns may fill it again."""
    return Key(f"expire:{lot_id}:{number}")


def adjustment(chosen: str) -> Key:
    """An adjustment by staff, under a key that they chose."""
    return Key(f"adjust:{chosen}")


def opening_balance(reference: str) -> Key:
    """What ``reference`` brought along from another programme."""
    return Key(f"import:{reference}")


def merger(account_id: UUID, number: int) -> Key:
    """One movement of a merger, as that account's entry of that number."""
    return Key(f"merge:{account_id}:{number}")


def erasure(account_id: UUID, number: int) -> Key:
    """One movement that closes an account, as its entry of that number."""
    return Key(f"erase:{account_id}:{number}")


# Redemptions.


def redemption(redemption_id: UUID) -> Key:
    """Spending points on a coupon."""
    return Key(f"redeem:{redemption_id}")


def reservation(redemption_id: UUID) -> Key:
    """Setting points aside for a coupon that a shop is still to make."""
    return Key(f"reserve:{redemption_id}")


def end_of_reservation(redemption_id: UUID) -> Key:
    """Freeing what was set aside for a coupon that is not made."""
    return Key(f"unreserve:{redemption_id}")


def cancellation(redemption_id: UUID) -> Key:
    """Returning the points of a coupon that was taken back."""
    return Key(f"cancel:{redemption_id}")


def unused_coupon(redemption_id: UUID) -> Key:
    """Returning the points of a coupon that ended unused."""
    return Key(f"expired:{redemption_id}")


def share_of_refund(redemption_id: UUID, number: int) -> Key:
    """Returning a refund's share of what a coupon had cost, as the account's entry of that number."""
    return Key(f"return:{redemption_id}:{number}")


def share_taken_again(redemption_id: UUID, number: int) -> Key:
    """Taking such a share again when its money came back, as the account's entry of that number."""
    return Key(f"{_OF_SHARE}{redemption_id}:{number}")


def share_given_again(redemption_id: UUID, number: int) -> Key:
    """Giving back what was taken again so, as the account's entry of that number."""
    return Key(f"{_OF_SHARE}{redemption_id}:{number}:back")


def is_of_share(key: str) -> bool:
    """Whether an entry takes a share again, or gives that back."""
    return key.startswith(_OF_SHARE)


def coupon_taken_again(case_id: UUID) -> Key:
    """Taking the points of a coupon that had come back when an order was paid with it all the same."""
    return Key(f"coupon-case:{case_id}")


def coupon_forgiven(case_id: UUID) -> Key:
    """Giving back what such a case had taken."""
    return Key(f"coupon-case-over:{case_id}")
