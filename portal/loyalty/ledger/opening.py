"""Opening a member's book: the lock on the account, and the way to the present."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.work import in_unit_of_work
from portal.loyalty.ledger.book import Book
from portal.loyalty.ledger.closing import close_out
from portal.loyalty.ledger.maturing import IS_DUE, mature

_ACCOUNT = f"""
    id, member_id, available, pending, reserved, debt, lifetime_earned, lifetime_redeemed, lifetime_expired,
    last_number, opened_at, merged_into_id, closed_at,
    EXISTS (SELECT 1 FROM members m WHERE m.id = loyalty_accounts.member_id
        AND (m.banned_at IS NOT NULL OR m.suspended_until > $2)) AS is_frozen,
    EXISTS (SELECT 1 FROM points_lots WHERE account_id = loyalty_accounts.id AND {IS_DUE}) AS is_due,
    (SELECT before.last_number FROM loyalty_accounts before WHERE before.id = loyalty_accounts.id) AS number_before
"""  # noqa: S608 - a condition of the ledger's own
_LOCK = f"SELECT {_ACCOUNT} FROM loyalty_accounts WHERE {{}} = $1"  # noqa: S608
"""Who has to wait for the row gets it as it is then, and what is beside it as it was when they began to wait."""


@asynccontextmanager
async def book(member_id: UUID, *, now: datetime | None = None, most_lots: int | None = None) -> AsyncIterator[Book]:
    """The member's account under its lock, brought up to the present; closed and written at the end of the block.

    Opens an account for who has none. Everyone else who wants this account waits until the unit of
    work is over. One book of an account at a time: what works in an open one is handed that one. Of a
    member whose account was merged it is the other account's book (R75). Who only wants to bring it nearer
    to the present says how many lots at most are to be matured.
    """
    if not in_unit_of_work():
        raise RuntimeError("a book was opened outside a unit of work")
    opened, may_be_due = await _locked(member_id, now or clock.now())
    if may_be_due:
        await mature(opened, most=most_lots)
    yield opened
    if opened.is_closed:
        await close_out(opened)
    await opened.close()


@asynccontextmanager
async def books(member_ids: Iterable[UUID], *, now: datetime | None = None) -> AsyncIterator[Mapping[UUID, Book]]:
    """The books of several members, taken in one order everywhere so that nobody waits in a circle."""
    async with AsyncExitStack() as stack:
        yield {
            member_id: await stack.enter_async_context(book(member_id, now=now))
            for member_id in sorted(set(member_ids))
        }


@asynccontextmanager
async def left_behind(account_id: UUID, *, now: datetime) -> AsyncIterator[Book]:
    """The book of an account that was merged into another: for what comes back to the lots that it had."""
    row = await sql.fetch_one(sql.locking(_LOCK.format("id")), account_id, now)
    assert row is not None
    opened = _book(row, now)
    yield opened
    await opened.close()


async def _locked(member_id: UUID, now: datetime) -> tuple[Book, bool]:
    """The account's book, and whether lots in it may be due: as far as was seen, or as others wrote meanwhile."""
    lock = sql.locking(_LOCK.format("member_id"))
    row = await sql.fetch_one(lock, member_id, now)
    if row is None:
        await _open_account(member_id, now)
        row = await sql.fetch_one(lock, member_id, now)
    assert row is not None
    merged_into = sql.uuid_or_none(row["merged_into_id"])
    if merged_into is not None:
        return await _locked(merged_into, now)
    return _book(row, now), bool(row["is_due"]) or row["number_before"] != row["last_number"]


def _book(row: sql.Row, now: datetime) -> Book:
    return Book(
        account_id=sql.uuid_of(row["id"]),
        member_id=sql.uuid_of(row["member_id"]),
        now=now,
        opened_at=sql.instant_of(row["opened_at"]),
        available=row["available"],
        pending=row["pending"],
        reserved=row["reserved"],
        debt=row["debt"],
        earned=row["lifetime_earned"],
        redeemed=row["lifetime_redeemed"],
        expired=row["lifetime_expired"],
        number=row["last_number"],
        opening_number=row["last_number"],
        is_closed=row["closed_at"] is not None,
        is_frozen=bool(row["is_frozen"]),
    )


async def _open_account(member_id: UUID, now: datetime) -> None:
    await sql.execute(
        """
        INSERT INTO loyalty_accounts (id, member_id, available, pending, reserved, debt, lifetime_earned,
            lifetime_redeemed, lifetime_expired, qualifying_points, last_number, tier_is_manual, opened_at,
            heeds_edition)
        VALUES ($1, $2, 0, 0, 0, 0, 0, 0, 0, 0, 0, FALSE, $3,
            COALESCE((SELECT MAX(edition) FROM loyalty_programme), 0))
        ON CONFLICT (member_id) DO NOTHING
        """,
        new_id(),
        member_id,
        now,
    )
