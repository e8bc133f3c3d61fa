"""What daily caps have cut, and how it moves up once there is room: no order of a day's deeds changes their sum (FP3).

So a day's deeds give together what they are worth by now, or the cap, whichever is less. What moves up is an
entry of its own, whose key names the award whose end made room for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from portal.kernel import clock, sql
from portal.loyalty import ledger, programme
from portal.loyalty.earning import caps
from portal.loyalty.earning.caps import Cap
from portal.loyalty.earning.models import CappedDeed
from portal.loyalty.ledger import keys
from portal.loyalty.ledger.keys import Key, Why
from portal.loyalty.ledger.models import ActorKind, Lot, Transfer, TransferKind


@dataclass(frozen=True, slots=True)
class _Times:
    """When what is given later comes free, and when it ends: as the first award would have."""

    available_at: datetime
    expires_at: datetime | None


async def remember(book: ledger.Book, award: Transfer, available_at: datetime, expires_at: datetime | None) -> None:
    """A new award was cut by its rule's cap."""
    await book.write()
    await CappedDeed.create(
        award_id=award.id, wanted=award.before_cap, available_at=available_at, expires_at=expires_at
    )


async def awards_of(book: ledger.Book, first: Transfer) -> list[Transfer]:
    """A deed's first award, and those that were added to it later."""
    found = await Transfer.filter(
        account_id__in=[book.account_id, first.account_id],
        occurred_at=first.occurred_at,
        kind=TransferKind.EARN,
        award_id=None,
    ).order_by("created_at", "number")
    mine = [one for one in found if keys.first_of(one.idempotency_key) == first.idempotency_key and one.id != first.id]
    return [first, *mine]


async def bring(book: ledger.Book, first: Transfer, target: int, *, why: Why, key: Key) -> None:
    """Let ``target`` points of a deed under a cap stand, over its awards; what they cannot give is added to them."""
    left = target
    cause = ledger.Cause(description=first.description, actor=ActorKind.RULE)
    for award in await awards_of(book, first):
        own = min(award.points, left)
        left -= own
        await ledger.bring_to(book, award, own, why=why, cause=cause)
    await add(book, first, left, key=key)


async def add(book: ledger.Book, first: Transfer, points: int, *, key: Key) -> None:
    """More points for a deed, by the terms of its first award."""
    points = min(points, book.room)
    if points <= 0:
        return
    times = await _times_of(first)
    await ledger.award(
        book,
        points,
        key=key,
        body={},
        cause=ledger.Cause(
            description=first.description,
            actor=ActorKind.RULE,
            actor_id=first.rule_version_id,
            action=first.action,
            source=ledger.source_of(first),
            occurred_at=first.occurred_at,
        ),
        terms=ledger.Terms(
            available_at=times.available_at,
            expires_at=times.expires_at,
            rule_version_id=first.rule_version_id,
            rate=None if first.rate is None else Decimal(first.rate),
            multiplier=None if first.multiplier is None else Decimal(first.multiplier),
            line_terms=first.line_terms,
        ),
    )


async def settle(book: ledger.Book, first: Transfer, cap: Cap, worth: int) -> None:
    """A deed under a cap is worth so much by now: what the cap leaves besides goes to those that it had cut."""
    standing = await caps.standing_of(book, first, cap)
    await _note(first, worth, standing.get(first.idempotency_key, 0))
    if cap.points > sum(standing.values()) and not book.is_closed:
        await _move_up(book, first, cap, standing)


async def _note(first: Transfer, worth: int, stands: int) -> None:
    known = await CappedDeed.filter(award_id=first.id).update(wanted=worth)
    if not known and worth > stands:
        times = await _times_of(first)
        await CappedDeed.create(
            award_id=first.id, wanted=worth, available_at=times.available_at, expires_at=times.expires_at
        )


async def _move_up(book: ledger.Book, because: Transfer, cap: Cap, standing: caps.Standing) -> None:
    """In the order in which the deeds were done."""
    for award, wanted, points in await _cut_on_the_day_of(book, because, cap):
        own = standing.get(award.idempotency_key, 0)
        up = moves_up(standing, award.idempotency_key, wanted=wanted, cap=points, room=book.room)
        if up > 0:
            key = keys.addition_that_moved_up(award.idempotency_key, book.number + 1, because.id)
            await bring(book, award, own + up, why=keys.moved_up(because.id), key=key)
            standing[award.idempotency_key] = own + up


def moves_up(standing: caps.Standing, key: str, *, wanted: int, cap: int, room: int) -> int:
    """How many points the cap has room for, of what it had cut of the deed of that key; not above 0 for none."""
    return min(wanted - standing.get(key, 0), cap - sum(standing.values()), room)


async def _cut_on_the_day_of(book: ledger.Book, award: Transfer, cap: Cap) -> Sequence[tuple[Transfer, int, int]]:
    """First awards of deeds that were cut, what each is worth, and the cap of its version of the rule."""
    day = clock.local_day(award.occurred_at)
    rows = await sql.fetch(
        """
        SELECT a.id, c.wanted, v.daily_cap FROM points_transfers a
        JOIN capped_deeds c ON c.award_id = a.id AND c.wanted > 0
        JOIN earn_rule_versions v ON v.id = a.rule_version_id AND v.rule_id = $5
        WHERE a.account_id IN ($1, $2) AND a.occurred_at >= $3 AND a.occurred_at < $4
        ORDER BY a.occurred_at, a.created_at, a.number
        """,
        book.account_id,
        award.account_id,
        clock.start_of_day(day),
        clock.end_of_day(day),
        cap.rule_id,
    )
    awards = await Transfer.in_bulk([sql.uuid_of(row["id"]) for row in rows], "id") if rows else {}
    return [(awards[sql.uuid_of(row["id"])], row["wanted"], row["daily_cap"]) for row in rows]


async def _times_of(first: Transfer) -> _Times:
    if (lot := await Lot.get_or_none(award_id=first.id)) is not None:
        return _Times(lot.available_at, lot.expires_at)
    if (cut := await CappedDeed.get_or_none(award_id=first.id)) is not None:
        return _Times(cut.available_at, cut.expires_at)
    # Cut to nothing before it was kept what caps cut.
    return _Times(first.occurred_at, programme.expiry_of(await programme.current(), first.occurred_at))
