"""Opening balances: points that a member brings along from another programme, each once (R80)."""

from datetime import datetime
from uuid import UUID

from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger, programme
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.models import ActorKind, Pot, TransferKind


@unit_of_work
async def open_balance(
    member_id: UUID, points: int, *, reference: str, expires_at: datetime | None, qualifying: int = 0
) -> bool:
    """Enter what ``reference`` had: a lot with its own expiry, else with the programme's; no earning.

    ``qualifying`` is what it counts for tiers from today on. False when it was entered before. Raises
    Conflict when it was entered before and was another balance, and Invalid for more than an account holds.
    """
    key = keys.opening_balance(reference)
    body = {"points": points, "expires": expires_at.isoformat() if expires_at else None, "qualifying": qualifying}
    async with ledger.book(member_id) as book:
        if await book.known(key, body):
            return False
        if points > book.room:
            raise ledger.full(field="points")
        await ledger.award(
            book,
            points,
            key=key,
            body=body,
            cause=ledger.Cause(description=translatable("Brought along from before"), actor=ActorKind.STAFF),
            terms=ledger.Terms(
                available_at=book.now,
                expires_at=expires_at or programme.expiry_of(await programme.current(), book.now),
            ),
            kind=TransferKind.IMPORT,
            origin=Pot.ADJUSTMENT,
            qualifying=qualifying,
        )
    return True
