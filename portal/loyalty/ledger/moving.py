"""Moving all that one account holds into another: two accounts that turn out to be one person's (R75).

Each entry of the old account has its twin in the new one, and both name the award that they are about:
so a lot keeps its own expiry, a reversal finds it where it is now, and tiers count what they counted.
"""

from collections.abc import Mapping
from uuid import UUID

from portal.kernel import sql
from portal.kernel.wording import translatable
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.book import Book, Cause, Source
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.lots import lots_for, soonest_first
from portal.loyalty.ledger.maturing import repay
from portal.loyalty.ledger.models import ActorKind, Lot, LotState, Pot, Transfer, TransferKind

TAKEN_OVER = Cause(description=translatable("From your other account"), actor=ActorKind.RULE)
_QUALIFYING = """
    SELECT COALESCE(n.award_id, t.award_id, t.id) AS first_id, SUM(t.qualifying) AS points
    FROM points_transfers t LEFT JOIN points_transfers n ON n.id = t.award_id
    WHERE t.account_id = $1 GROUP BY COALESCE(n.award_id, t.award_id, t.id) HAVING SUM(t.qualifying) <> 0
"""


async def move_everything(old: Book, new: Book) -> None:
    """Lots with their lives, tier points with their days, debt, and what was earned, spent and expired in all.

    Afterwards nothing is left in ``old``. What both together held, owed and counted is what ``new``
    does; debt and points that meet are set off against each other (R4).
    """
    await old.write()
    lots = soonest_first(await Lot.filter(account_id=old.account_id, state__in=[LotState.ACTIVE, LotState.PENDING]))
    awards = {award.id: award for award in await Transfer.filter(id__in=[lot.award_id for lot in lots])}
    counting = {
        sql.uuid_of(row["first_id"]): int(row["points"]) for row in await sql.fetch(_QUALIFYING, old.account_id)
    }
    adjusted = old.available + old.pending - old.debt - old.earned + old.redeemed + old.expired
    firsts = await _firsts([award.award_id or award.id for award in awards.values()], counting)
    for lot in lots:
        award = awards[lot.award_id]
        first = firsts[award.award_id or award.id]
        counts = 0 if lot.state is LotState.PENDING else counting.pop(first.id, 0)
        _move_lot(old, new, lot, first, counts)
    for first_id, counts in counting.items():
        _pass(old, new, Pot.AVAILABLE, 0, first=firsts[first_id], qualifying=counts)
    if old.debt:
        _owe(old, new, old.debt)
    for pot, points in (
        (Pot.ISSUANCE, old.earned),
        (Pot.REDEMPTION, -old.redeemed),
        (Pot.EXPIRY, -old.expired),
        (Pot.ADJUSTMENT, adjusted),
    ):
        _take_over(old, new, pot, points)
    await _set_off(new)
    if new.number != new.opening_number:
        new.counts(new.now)


async def _firsts(of_lots: list[UUID], counting: Mapping[UUID, int]) -> Mapping[UUID, Transfer]:
    """The awards at which everything began, by id."""
    return {first.id: first for first in await Transfer.filter(id__in=[*of_lots, *counting])}


def _move_lot(old: Book, new: Book, lot: Lot, first: Transfer, qualifying: int) -> None:
    pot = Pot.PENDING if lot.state is LotState.PENDING else Pot.AVAILABLE
    points = lot.remaining
    left, came = _pass(old, new, pot, points, first=first, qualifying=qualifying)
    old.draw(left, lot, points)
    moved = new.open_lot(came, available_at=lot.available_at, expires_at=lot.expires_at)
    moved.earned_at = lot.earned_at


def _pass(
    old: Book, new: Book, pot: Pot, points: int, *, first: Transfer, qualifying: int
) -> tuple[Transfer, Transfer]:
    """One award's part leaves the one account and comes into the other, under the award's own name and day."""
    cause = Cause(
        description=first.description,
        actor=TAKEN_OVER.actor,
        action=first.action,
        source=Source(first.source_type, first.source_id) if first.source_type and first.source_id else None,
        occurred_at=first.occurred_at,
    )
    left = old.enter(
        TransferKind.MERGE,
        pot,
        Pot.MERGER,
        points,
        key=_key(old),
        cause=cause,
        award_id=first.id,
        qualifying=-qualifying,
    )
    came = new.enter(
        TransferKind.MERGE,
        Pot.MERGER,
        pot,
        points,
        key=_key(new),
        cause=cause,
        award_id=first.id,
        qualifying=qualifying,
    )
    return left, came


def _owe(old: Book, new: Book, debt: int) -> None:
    old.enter(TransferKind.MERGE, Pot.MERGER, Pot.DEBT, debt, key=_key(old), cause=TAKEN_OVER)
    new.enter(TransferKind.MERGE, Pot.DEBT, Pot.MERGER, debt, key=_key(new), cause=TAKEN_OVER)


def _take_over(old: Book, new: Book, pot: Pot, points: int) -> None:
    """What flowed out of a pot of the programme (or, negative, into it) counts for the new account."""
    if points == 0:
        return
    back, out = (Pot.MERGER, pot), (pot, Pot.MERGER)
    if points < 0:
        back, out = out, back
    old.enter(TransferKind.MERGE, *back, abs(points), key=_key(old), cause=TAKEN_OVER)
    new.enter(TransferKind.MERGE, *out, abs(points), key=_key(new), cause=TAKEN_OVER)


async def _set_off(book: Book) -> None:
    owed = min(book.debt, book.available)
    if owed:
        repay(book, await lots_for(book, owed), key=_key(book))


def _key(book: Book) -> Key:
    return keys.merger(book.account_id, book.number + 1)
