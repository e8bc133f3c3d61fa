"""Which votes earn points: not those of accounts made for it, nor those that two people trade (R49), nor between
people who have more to do with each other than the forum (FP25).

All of them count in the forum; only the points are withheld.
"""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.models import Member
from portal.community.models import Vote
from portal.loyalty import programme
from portal.loyalty.earning.related import are_related

TRADED_WITHIN = timedelta(days=30)


async def earns_points(author_id: UUID, voter_id: UUID, at: datetime) -> bool:
    """Whether an up-vote of ``voter_id`` earns its author points.

    Not if the author has up-voted the voter within thirty days: whatever two people give each other, only the first
    vote of them earns.
    """
    if not await is_of_a_stranger(author_id, voter_id, at):
        return False
    given_back = Vote.filter(member_id=author_id, post__author_id=voter_id, value=1, cast_at__gte=at - TRADED_WITHIN)
    return not await given_back.exists()


async def is_of_a_stranger(author_id: UUID, voter_id: UUID, at: datetime) -> bool:
    """Whether a vote is of somebody else, whose account is as old as the programme asks, and who is not related."""
    if author_id == voter_id:
        return False
    terms = await programme.current()
    voter = await Member.get(id=voter_id)
    if voter.joined_at > at - timedelta(days=terms.voter_age_days):
        return False
    return not await are_related(author_id, voter_id)
