"""Keeping rates: staff say one, or import what the ECB publishes.

An order keeps the rate that it has, whatever the table says later (SH76): points that somebody has do not follow
a correction. What waits for a rate is told that there are new ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Invalid, NotFound
from portal.kernel.events import announce
from portal.kernel.ids import new_id
from portal.kernel.lookup import known
from portal.kernel.work import unit_of_work
from portal.shop.events import ExchangeRatesKept
from portal.shop.rates import ecb, policies
from portal.shop.rates.ecb import Published
from portal.shop.rates.models import ExchangeRate

TOGETHER = 10_000
"""So many rates are written in one transaction: a year's."""
RATES_LOCK = "exchange-rates"
"""Held by who keeps rates, and by who finds that one is missing: so nobody waits for what has just come."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the rates of an import."""

    added: int
    corrected: int
    by_hand: int
    """Staff had said another one for the day, which stays."""
    known: int

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            self.added + other.added,
            self.corrected + other.corrected,
            self.by_hand + other.by_hand,
            self.known + other.known,
        )


@unit_of_work
async def save_rate(currency: str, day: date, per_euro: str, *, by: Viewer) -> ExchangeRate:
    """Say what one euro was worth; it holds against every import, until staff take it back.

    Raises Forbidden for everyone but staff, Invalid for what is no rate of a day that has come.
    """
    by.ensure_brand()
    written = policies.ensure_rate(currency, day, per_euro, clock.local_day(clock.now()))
    await advisory_lock(RATES_LOCK)
    values = {"per_euro": written, "is_by_hand": True, "saved_at": clock.now()}
    saved, _ = await ExchangeRate.update_or_create(values, currency=currency, day=day)
    await announce(ExchangeRatesKept())
    return saved


@unit_of_work
async def remove_rate(currency: str, day: date, *, by: Viewer) -> None:
    """Take a rate out of the table, whoever said it; orders that have it keep it."""
    by.ensure_brand()
    await advisory_lock(RATES_LOCK)
    kept = await known(ExchangeRate.get_or_none(currency=currency, day=day))
    if kept is None:
        raise NotFound("There is no rate of this currency for this day.", field="day")
    await kept.delete()


async def import_file(file: bytes, *, by: Viewer) -> Kept:
    """Keep all rates of one of the ECB's files; of one that is wrong anywhere, none.

    Raises Forbidden for everyone but staff, Invalid with the line that is wrong.
    """
    by.ensure_brand()
    try:
        published = ecb.rates_within(file, clock.local_day(clock.now()))
    except ecb.Unreadable as wrong:
        raise Invalid("This is no table of the ECB: {wrong}", field="csv", wrong=wrong.said) from None
    return await import_rates(published, by=by)


async def import_rates(published: Sequence[Published], *, by: Viewer) -> Kept:
    """Keep all that was published: the newest word counts, but not against what staff said.

    The whole history goes in in parts, so that nobody waits long for SQLite's writer; told again it goes on.
    """
    by.ensure_brand()
    kept = Kept(0, 0, 0, 0)
    for first in range(0, len(published), TOGETHER):
        kept += await _import_some(published[first : first + TOGETHER])
    return kept


@unit_of_work
async def _import_some(published: Sequence[Published]) -> Kept:
    await advisory_lock(RATES_LOCK)
    before = await _known(published)
    wanted = {(one.currency, one.day): one.per_euro for one in published}
    new = [at for at in wanted if at not in before]
    others = [at for at in wanted if at in before and before[at].per_euro != wanted[at]]
    corrected = [at for at in others if not before[at].is_by_hand]
    await _write([(*at, wanted[at]) for at in (*new, *corrected)])
    if new or corrected:
        await announce(ExchangeRatesKept())
    by_hand = len(others) - len(corrected)
    return Kept(len(new), len(corrected), by_hand, len(wanted) - len(new) - len(others))


@dataclass(frozen=True, slots=True)
class _Known:
    per_euro: str
    is_by_hand: bool


async def _known(published: Sequence[Published]) -> dict[tuple[str, date], _Known]:
    """What the table has of those days."""
    days = [one.day for one in published]
    rows = await sql.fetch(
        "SELECT currency, day, per_euro, is_by_hand FROM exchange_rates WHERE day >= $1 AND day <= $2",
        _stored(min(days)),
        _stored(max(days)),
    )
    return {(row["currency"], _day(row["day"])): _Known(row["per_euro"], bool(row["is_by_hand"])) for row in rows}


async def _write(rows: Sequence[tuple[str, date, str]]) -> None:
    now = clock.now()
    await sql.execute_many(
        """
        INSERT INTO exchange_rates (id, currency, day, per_euro, is_by_hand, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (currency, day) DO UPDATE SET per_euro = excluded.per_euro, saved_at = excluded.saved_at
        """,
        [(new_id(), currency, _stored(day), per_euro, False, now) for currency, day, per_euro in rows],
    )


def _stored(day: date) -> date | str:
    """A day as its column holds it."""
    return day.isoformat() if sql.on_sqlite() else day


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value
