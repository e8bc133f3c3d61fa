"""Which shop an order log is of: it has the name that the operator gives or confirms, and is known by its invoices."""

from itertools import islice
from pathlib import Path

from portal.imports import naming
from portal.imports.files import ImportProblem
from portal.imports.orders.lines import Log
from portal.kernel import sql
from portal.kernel.sql import Values
from portal.shop.orders.telling import IMPORTED

_LONGEST = 60
_SAMPLE = 200
"""So many invoices are compared."""


def chosen(path: Path, said: str | None) -> str:
    """The name of the shop: what the operator says, else the file's up to its first full stop.

    Raises ImportProblem for what is no name.
    """
    longest = _LONGEST - len(IMPORTED)
    if said is None:
        return path.name.split(".")[0][:longest]
    return naming.said(said, longest)


def stored(name: str) -> str:
    """The source of the orders that come in under this name."""
    return f"{IMPORTED}{name}"


async def ensure_same(name: str, found: Log, *, was_said: bool) -> None:
    """Refuse what looks like another shop's orders than those that came in under the name before.

    The same number with the same goods or at the same time is the same order, corrected perhaps. Where no number
    is in both, nothing tells, and the operator has to say the name. Raises ImportProblem.
    """
    of_before = await sql.fetch_value("SELECT COUNT(*) FROM orders WHERE source = $1", stored(name))
    if not of_before:
        return
    both, same = await _compared(stored(name), found)
    if 2 * same < both:
        raise ImportProblem(
            f"What was imported as “{name}” has other orders under the same numbers: this is another shop's log. "
            "Give it a name of its own: --source NAME."
        )
    if not both and not was_said:
        raise ImportProblem(
            f"No order of this log is among the {of_before} that were imported as “{name}”. If it goes on where that "
            f"one ends, say --source {name}; if it is another shop's, give it a name of its own: --source NAME."
        )


async def _compared(source: str, found: Log) -> tuple[int, int]:
    """How many of the first orders of the log are here, and how many of those are alike."""
    invoices = {one.number: one for one in islice(found.invoices.values(), _SAMPLE) if not one.is_cancellation}
    if not invoices:
        return 0, 0
    values = Values()
    of_source = values.mark(source)
    rows = await sql.fetch(
        f"""
        SELECT o.external_id, o.placed_at, l.sku FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
        WHERE o.source = {of_source} AND o.external_id IN ({values.marks(list(invoices))})
        """,  # noqa: S608 - only marks are put in
        *values,
    )
    here = {row["external_id"] for row in rows}
    alike = {
        row["external_id"]
        for row in rows
        if sql.instant_of(row["placed_at"]) == invoices[row["external_id"]].placed_at
        or row["sku"] in {line.sku for line in invoices[row["external_id"]].lines}
    }
    return len(here), len(alike)
