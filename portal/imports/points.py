"""Points for what was imported, where the brand asks for them: by the rules in force when each deed was done."""

from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from portal.accounts.models import MemberState
from portal.imports.report import Progress, Report
from portal.kernel import sql
from portal.kernel.ids import derived_id
from portal.kernel.text import skeleton
from portal.kernel.work import unit_of_work
from portal.loyalty import earning
from portal.loyalty.earning import Deed
from portal.loyalty.ledger import Source, keys
from portal.loyalty.ledger.models import SourceType
from portal.loyalty.programme.models import EarnAction
from portal.shop.amounts import in_programme

STEP = "points"
_BATCH = 200

_POSTS = """
SELECT p.id, p.thread_id, p.number, p.author_id, p.created_at, p.is_accepted, a.accepted_at, t.author_id AS asker_id
FROM posts p JOIN threads t ON t.id = p.thread_id LEFT JOIN acceptances a ON a.post_id = p.id
WHERE t.category_id = $1 AND p.author_id IS NOT NULL AND p.id < $2 AND (p.created_at, p.id) > ($3, $4)
ORDER BY p.created_at, p.id LIMIT $5
"""
_ORDERS = """
SELECT o.id, o.placed_at, o.currency, o.rate, o.total_minor, o.refunded_minor, c.member_id
FROM orders o JOIN customers c ON c.id = o.customer_id
WHERE o.source = $1 AND c.member_id IS NOT NULL AND (o.placed_at, o.id) > ($2, $3)
ORDER BY o.placed_at, o.id LIMIT $4
"""


async def earn_for_category(category_id: UUID, report: Report, progress: Progress, *, before: UUID) -> None:
    """Threads, replies and accepted answers of an imported forum, each paid once however often this runs.

    What has an id from ``before`` on was written here, and has been judged when it was.
    """
    total = await sql.fetch_value(
        "SELECT COUNT(*) FROM posts p JOIN threads t ON t.id = p.thread_id "
        "WHERE t.category_id = $1 AND p.author_id IS NOT NULL AND p.id < $2",
        category_id,
        before,
    )
    done = 0
    async for row in _walk(_POSTS, "created_at", category_id, before):
        for deed in _deeds_of_post(row):
            await _earn(deed, report)
        done += 1
        progress(STEP, done, total)


async def earn_for_orders(source: str, report: Report, progress: Progress) -> None:
    """Imported orders, for members who stand for the customers of the log; those without one are made."""
    report.added["members, for customers"] += await _members_for_customers(source)
    total = await sql.fetch_value("SELECT COUNT(*) FROM orders WHERE source = $1 AND customer_id IS NOT NULL", source)
    done = 0
    async for row in _walk(_ORDERS, "placed_at", source):
        await _earn(_purchase(row), report)
        done += 1
        progress(STEP, done, total)


async def _earn(deed: Deed, report: Report) -> None:
    """A deed that was paid before stays paid once; the report counts what stands."""
    award = await earning.earn(deed)
    if award is not None and award.points:
        report.added["awards"] += 1
        report.added["points"] += award.points


async def _walk(statement: str, time: str, *of: object) -> AsyncIterator[sql.Row]:
    """Every row in the order of time, in pages, so that awards come in the order of the deeds."""
    last: tuple[datetime, UUID] = (datetime.fromisoformat("1900-01-01T00:00:00+00:00"), UUID(int=0))
    while rows := await sql.fetch(statement, *of, *last, _BATCH):
        for row in rows:
            yield row
        last = (sql.instant_of(rows[-1][time]), sql.uuid_of(rows[-1]["id"]))


def _deeds_of_post(row: sql.Row) -> list[Deed]:
    post, thread, author = (sql.uuid_of(row[column]) for column in ("id", "thread_id", "author_id"))
    at = sql.instant_of(row["created_at"])
    if row["number"] == 1:
        source = Source(SourceType.THREAD, thread)
        return [Deed(action=EarnAction.THREAD, member_id=author, name=keys.thread(thread), done_at=at, source=source)]
    source = Source(SourceType.POST, post)
    deeds = [Deed(action=EarnAction.POST, member_id=author, name=keys.post(post), done_at=at, source=source)]
    if row["is_accepted"] and sql.uuid_or_none(row["asker_id"]) != author:
        accepted = sql.instant_or_none(row["accepted_at"]) or at
        deeds.append(
            Deed(
                action=EarnAction.ANSWER_ACCEPTED,
                member_id=author,
                name=keys.post(post),
                done_at=max(accepted, at),
                source=source,
            )
        )
    return deeds


def _purchase(row: sql.Row) -> Deed:
    order = sql.uuid_of(row["id"])
    return Deed(
        action=EarnAction.PURCHASE,
        member_id=sql.uuid_of(row["member_id"]),
        name=keys.order(order),
        done_at=sql.instant_of(row["placed_at"]),
        source=Source(SourceType.ORDER, order),
        base_minor=in_programme(row["total_minor"], row["currency"], row["rate"]),
        standing_minor=in_programme(row["total_minor"] - row["refunded_minor"], row["currency"], row["rate"]),
    )


@unit_of_work
async def _members_for_customers(source: str) -> int:
    """Members without an address, who hold the points until the customer proves to be theirs."""
    rows = await sql.fetch(
        "SELECT id, external_id, created_at FROM customers WHERE source = $1 AND member_id IS NULL", source
    )
    made = [
        (derived_id(sql.instant_of(row["created_at"]), f"{source}:member:{row['external_id']}"), row) for row in rows
    ]
    await sql.execute_many(
        f"""
        INSERT INTO members (id, handle, handle_key, display_name, locale, state, trust_level, joined_at)
        VALUES ($1, $2, $3, $4, 'en', '{MemberState.IMPORTED}', 0, $5) ON CONFLICT DO NOTHING
        """,  # noqa: S608 - a constant of ours
        [
            (member, handle, skeleton(handle), f"Customer {row['external_id']}", sql.instant_of(row["created_at"]))
            for member, row in made
            for handle in [f"customer-{row['external_id']}"[:32]]
        ],
    )
    await sql.execute_many(
        "UPDATE customers SET member_id = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM members WHERE id = $2)",
        [(sql.uuid_of(row["id"]), member) for member, row in made],
    )
    return len(made)
