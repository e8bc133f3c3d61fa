"""Returning what coupons cost: points go back into the very lots that they were drawn from (R16)."""

from portal.accounts.viewer import Viewer
from portal.loyalty import ledger
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.models import ActorKind, Transfer
from portal.loyalty.redeeming.models import Redemption


async def return_cost(
    redemption: Redemption, points: int, book: ledger.Book, *, key: Key, by: Viewer | None = None
) -> None:
    """Give ``points`` of what the coupon cost back, once under each key; ``by`` is who wished it, if anybody."""
    spent = await Transfer.get(idempotency_key=keys.redemption(redemption.id))
    await ledger.return_points(
        book,
        spent,
        points,
        key=key,
        body={},
        cause=ledger.Cause(
            description=spent.description,
            actor=actor_of(redemption, by),
            actor_id=by.member_id if by else None,
            source=ledger.source_of(spent),
        ),
    )


def actor_of(redemption: Redemption, by: Viewer | None) -> ActorKind:
    """Who has a coupon end: a rule, its member, or staff."""
    if by is None:
        return ActorKind.RULE
    return ActorKind.MEMBER if by.member_id == redemption.member_id else ActorKind.STAFF
