"""Taking turns about something that has no row yet, which no row lock can guard."""

from portal.kernel import sql


async def take_turn(about: str) -> None:
    """Wait until every open transaction that took a turn about the same is over.

    Two that each write a row and then look for the other's would otherwise both miss it. SQLite has
    one writer at a time anyway.
    """
    if not sql.on_sqlite():
        await sql.fetch("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", about)


def order_turn(source: str, external_id: str) -> str:
    """What whoever tells of an order, or of its refunds, takes turns about."""
    return f"order:{source}:{external_id}"
