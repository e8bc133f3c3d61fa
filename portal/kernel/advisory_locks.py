"""Advisory locks: one at a time about something that has no row yet, which no row lock can guard."""

from portal.kernel import sql


async def advisory_lock(about: str) -> None:
    """Hold the lock on ``about`` until the transaction ends, once every other that has it is over.

    Two that each write a row and then look for the other's would otherwise both miss it. SQLite has
    one writer at a time anyway.
    """
    if not sql.on_sqlite():
        await sql.fetch("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", about)
