"""Looking into a shop by turns: one leased row for each shop, so that of any number of workers one looks."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.queue import LEASE, Claim, Present, is_free, is_ours
from portal.kernel.work import unit_of_work
from portal.shop.inbox.models import ShopPull

EVERY = timedelta(days=1)
AGAIN = timedelta(hours=1)
LONGEST_ERROR = 500
LONGEST_PLACE = 1000
PLACE_GOOD_FOR = timedelta(days=2)
_NO_PLACE: Mapping[str, object] = {"page_after": None, "page_since": None, "page_began": None}
_SLACK = timedelta(hours=1)
"""By so much the clocks of workers may differ."""


@unit_of_work
async def note_refusal(source: str, *, of_coupons: bool = False) -> None:
    """Remember since when the shop refuses the key: to a look, or to making coupons."""
    column, now = _column(of_coupons), clock.now()
    await _be_known(source, now)
    await sql.execute(
        f"UPDATE shop_pulls SET {column} = $2 WHERE source = $1 AND {column} IS NULL",  # noqa: S608 - names of our own
        source,
        now,
    )


async def note_acceptance(source: str, *, of_coupons: bool = False) -> None:
    """The shop takes the key; that is written down only where it did not before."""
    column = _column(of_coupons)
    if await ShopPull.filter(**{"source": source, f"{column}__isnull": False}).exists():
        await ShopPull.filter(source=source).update(**{column: None})


async def refused_keys(sources: Collection[str]) -> Mapping[str, datetime]:
    """Those of the shops that refuse the portal's key, and since when."""
    found = {}
    for pull in await ShopPull.filter(source__in=list(sources)).order_by("source"):
        refused = [since for since in (pull.refused_since, pull.coupons_refused_since) if since is not None]
        if refused:
            found[pull.source] = min(refused)
    return found


def _column(of_coupons: bool) -> str:
    return "coupons_refused_since" if of_coupons else "refused_since"


async def _be_known(source: str, now: datetime) -> None:
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


@unit_of_work
async def claim(source: str, now: datetime) -> Claim | None:
    """Take the look into a shop, where it is due at ``now`` and nobody looks; `since` says from when.

    A shop that is new is looked into from now on. What is due later than any look puts it was put there by a
    wrong clock, and is due.
    """
    await _be_known(source, now)
    values, token = sql.Values(), new_id()
    present = Present(values)
    row = await sql.fetch_one(
        f"""
        UPDATE shop_pulls SET taken_until = {present.plus(LEASE)}, taken_by = {values.mark(token)}
        WHERE source = {values.mark(source)} AND {is_free(present)}
            AND (due_at <= {values.mark(now)} OR due_at > {values.mark(now + EVERY + _SLACK)})
        RETURNING id, seen_until, page_after, page_since, page_began
        """,  # noqa: S608 - placeholders
        *values,
    )
    return None if row is None else Claim(sql.uuid_of(row["id"]), token, 1, row)


@dataclass(frozen=True, slots=True)
class Look:
    """From when a look asks, when it began, and behind which page it goes on."""

    since: datetime
    began: datetime
    after: str | None = None


def look_of(claimed: Claim, now: datetime) -> Look:
    """Where a look begins: behind the page at which one that was cut short stood (SH56), else with the mark.

    What the shop changed before the mark is known; a mark in the future is a wrong clock's.
    """
    row = claimed.row
    if row["page_after"] is not None:
        look = Look(sql.instant_of(row["page_since"]), sql.instant_of(row["page_began"]), row["page_after"])
        if now - PLACE_GOOD_FOR < look.began <= now:
            return look
    return Look(min(sql.instant_of(row["seen_until"]), now), now)


@unit_of_work
async def keep_place(claimed: Claim, look: Look, after: str) -> None:
    """Keep that all up to a page is known, for whoever goes on if this look does not come to its end."""
    page = after if len(after) <= LONGEST_PLACE else None
    await _write(claimed, {"page_since": look.since, "page_began": look.began, "page_after": page})


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


async def finish(claimed: Claim, look: Look, now: datetime) -> bool:
    """Move the mark: whatever changed before the look began is known. False where the look is another's by now."""
    changes = {"seen_until": look.began, "due_at": now + EVERY, "finished_at": clock.now(), "last_error": None}
    return await _close(claimed, {**changes, **_NO_PLACE})


async def fail(claimed: Claim, now: datetime, error: str, *, forgets_place: bool = False) -> bool:
    """Leave the mark where it is, and have the shop looked into again within the hour.

    From the page on at which it stood, unless the shop may have refused just that.
    """
    changes: dict[str, object] = {"due_at": now + AGAIN, "last_error": error[:LONGEST_ERROR]}
    return await _close(claimed, {**changes, **_NO_PLACE} if forgets_place else changes)


async def give_back(claimed: Claim) -> bool:
    """Leave it all to whoever looks next, at once."""
    return await _close(claimed, {})


@unit_of_work
async def _close(claimed: Claim, changes: Mapping[str, object]) -> bool:
    return await _write(claimed, {"taken_until": None, "taken_by": None, **changes})


async def _write(claimed: Claim, changes: Mapping[str, object]) -> bool:
    """Write into the row of the shop, unless another worker has it by now."""
    values = sql.Values()
    written = ", ".join(f"{name} = {values.mark(value)}" for name, value in changes.items())
    return await sql.execute(f"UPDATE shop_pulls SET {written} WHERE {is_ours([claimed], values)}", *values) == 1  # noqa: S608
