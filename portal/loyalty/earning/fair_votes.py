"""Which votes earn points: not those of accounts made for it, nor those that two people trade (R49).

All of them count in the forum; only the points are withheld.
"""

from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.models import Member
from portal.community.models import Vote
from portal.loyalty import programme

TRADED_WITHIN = timedelta(days=30)


async def earns_points(author_id: UUID, voter_id: UUID, at: datetime) -> bool:
    """Whether an up-vote of ``voter_id`` earns its author points.

    Not from an account that is younger than the programme asks, and not if the author has up-voted the
    voter within thirty days: whatever two people give each other, only the first vote of them earns.
    """
    if author_id == voter_id:
        return False
    terms = await programme.current()
    voter = await Member.get(id=voter_id)
    if voter.joined_at > at - timedelta(days=terms.voter_age_days):
        return False
    given_back = Vote.filter(member_id=author_id, post__author_id=voter_id, value=1, cast_at__gte=at - TRADED_WITHIN)
    return not await given_back.exists()
