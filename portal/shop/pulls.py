"""Looking into a shop by turns: one leased row for each shop, so that of any number of workers one looks."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.queue import LEASE, Claim, Present, is_free, is_ours
from portal.kernel.work import unit_of_work

EVERY = timedelta(days=1)
AGAIN = timedelta(hours=1)
LONGEST_ERROR = 500
_SLACK = timedelta(hours=1)
"""By so much the clocks of workers may differ."""


@unit_of_work
async def claim(source: str, now: datetime) -> Claim | None:
    """Take the look into a shop, where it is due at ``now`` and nobody looks; `since` says from when.

    A shop that is new is looked into from now on. What is due later than any look puts it was put there by a
    wrong clock, and is due.
    """
    await sql.execute(
        """
        INSERT INTO shop_pulls (id, source, seen_until, due_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (source) DO NOTHING
        """,
        new_id(),
        source,
        now,
        now + EVERY,
    )
    values, token = sql.Values(), new_id()
    present = Present(values)
    row = await sql.fetch_one(
        f"""
        UPDATE shop_pulls SET taken_until = {present.plus(LEASE)}, taken_by = {values.mark(token)}
        WHERE source = {values.mark(source)} AND {is_free(present)}
            AND (due_at <= {values.mark(now)} OR due_at > {values.mark(now + EVERY + _SLACK)})
        RETURNING id, seen_until
        """,  # noqa: S608 - placeholders
        *values,
    )
    return None if row is None else Claim(sql.uuid_of(row["id"]), token, 1, row)


def since(claimed: Claim, now: datetime) -> datetime:
    """What the shop changed before then is known; a mark in the future is a wrong clock's."""
    return min(sql.instant_of(claimed.row["seen_until"]), now)


@unit_of_work
async def renew(claims: Collection[Claim]) -> set[UUID]:
    """Lease anew what is still this worker's; the ids of that."""
    values = sql.Values()
    until = Present(values).plus(LEASE)
    rows = await sql.fetch(
        f"UPDATE shop_pulls SET taken_until = {until} WHERE {is_ours(claims, values)} RETURNING id",  # noqa: S608
        *values,
    )
    return {sql.uuid_of(row["id"]) for row in rows}


async def finish(claimed: Claim, began: datetime) -> bool:
    """Move the mark: whatever changed before the look began is known. False where the look is another's by now."""
    changes = {"seen_until": began, "due_at": began + EVERY, "finished_at": clock.now(), "last_error": None}
    return await _close(claimed, changes)


async def fail(claimed: Claim, began: datetime, error: str) -> bool:
    """Leave the mark where it is, and have the shop looked into again within the hour."""
    return await _close(claimed, {"due_at": began + AGAIN, "last_error": error[:LONGEST_ERROR]})


async def give_back(claimed: Claim) -> bool:
    """Leave it all to whoever looks next, at once."""
    return await _close(claimed, {})


@unit_of_work
async def _close(claimed: Claim, changes: Mapping[str, object]) -> bool:
    values = sql.Values()
    told: dict[str, object] = {"taken_until": None, "taken_by": None, **changes}
    changed = await sql.execute(
        f"""
        UPDATE shop_pulls SET {", ".join(f"{name} = {values.mark(value)}" for name, value in told.items())}
        WHERE {is_ours([claimed], values)}
        """,  # noqa: S608 - names of our own, and placeholders
        *values,
    )
    return changed == 1
