"""The points ledger: entries are written once, balances move with them, and `verify` proves the one by the other.

Whoever moves points opens a member's `book` inside a unit of work. That takes the lock on the account
and brings it up to the present (holds that are over, lots that have expired); what is done in the book
is written when it closes, or not at all.
"""

from portal.loyalty.ledger.awards import Terms, award
from portal.loyalty.ledger.book import LARGEST_BALANCE, Book, Cause, Source, full
from portal.loyalty.ledger.moving import move_everything
from portal.loyalty.ledger.opening import book, books
from portal.loyalty.ledger.reserving import confirm, reserve, unreserve
from portal.loyalty.ledger.reversals import bring_to, shortfall, source_of
from portal.loyalty.ledger.sliding import extend
from portal.loyalty.ledger.spending import return_points, spend, take
from portal.loyalty.ledger.verify import Difference, verify

__all__ = [
    "LARGEST_BALANCE",
    "Book",
    "Cause",
    "Difference",
    "Source",
    "Terms",
    "award",
    "book",
    "books",
    "bring_to",
    "confirm",
    "extend",
    "full",
    "move_everything",
    "reserve",
    "return_points",
    "shortfall",
    "source_of",
    "spend",
    "take",
    "unreserve",
    "verify",
]
