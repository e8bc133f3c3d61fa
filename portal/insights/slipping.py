"""Members who by the model are likelier gone than not: found in one statement over the counted orders (CV4, CA6).

Whether a risk is one half or more is a question of how long somebody has been away, compared with a factor of
the number of days on which they bought; so the database compares, and works nothing out.
"""

import math
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from portal.insights import predictions
from portal.insights.predicting.bg_nbd import BgNbd, Buying
from portal.kernel import clock, sql
from portal.kernel.sql import Values

MOST_REPEATS = 400
"""Who came again more often is judged as with so many: the factor hardly moves there."""


@dataclass(frozen=True, slots=True)
class Slipping:
    """A member who may be lost: how likely that is, since when likelier than not, and their last purchase."""

    member_id: UUID
    churn_risk: float
    since: datetime
    bought_at: datetime


async def model_of(now: datetime) -> BgNbd | None:
    """The newest; None where there is none yet, or too little to make one of."""
    row = await predictions.newest(now)
    if row is None or row.r is None or row.alpha is None or row.a is None or row.b is None:
        return None
    return BgNbd(row.r, row.alpha, row.a, row.b)


def members_slipping(model: BgNbd | None, ours: str, values: Values, today: date) -> str:
    """A SELECT of the members ``m`` for whom ``ours`` holds and whose risk is one half or more; nobody without a model.

    Only of who bought on more than one day; of others it cannot be told.
    """
    factors = [] if model is None else [(repeats, _factor(model, repeats)) for repeats in range(1, MOST_REPEATS + 1)]
    alpha = f"CAST({values.mark(0.0 if model is None else model.alpha)} AS double precision)"
    day = f"CAST({values.mark(today.toordinal())} AS integer)"
    kept = sql.table_of("f", {"repeats": "int", "factor": "float8"}, factors, values)
    return f"""
        SELECT g.* FROM (
            SELECT c.member_id, MAX(k.placed_at) AS at, COUNT(DISTINCT k.day) - 1 AS repeats,
                MIN(k.day) AS first_day, MAX(k.day) AS last_day
            FROM counted_orders k JOIN customers c ON c.id = k.customer_id JOIN members m ON m.id = c.member_id
            WHERE k.stands AND k.total > 0 AND {ours}
            GROUP BY c.member_id HAVING COUNT(DISTINCT k.day) > 1
        ) g JOIN {kept} ON f.repeats = CASE WHEN g.repeats > {MOST_REPEATS} THEN {MOST_REPEATS} ELSE g.repeats END
        WHERE {alpha} + ({day} - g.first_day) >= ({alpha} + (g.last_day - g.first_day)) * f.factor"""  # noqa: S608


def read(model: BgNbd | None, row: sql.Row, now: datetime) -> Slipping:
    """What a row of `members_slipping` says."""
    assert model is not None
    first, recency = int(row["first_day"]), float(row["last_day"] - row["first_day"])
    repeats = int(row["repeats"])
    age = float(clock.local_day(now).toordinal() - first)
    turned = (model.alpha + recency) * _factor(model, min(repeats, MOST_REPEATS)) - model.alpha
    since = date.fromordinal(first + max(math.ceil(turned), int(recency)))
    return Slipping(
        member_id=sql.uuid_of(row["member_id"]),
        churn_risk=1 - model.probability_alive(Buying(repeats, recency, age)),
        since=clock.start_of_day(since),
        bought_at=sql.instant_of(row["at"]),
    )


def _factor(model: BgNbd, repeats: int) -> float:
    """By how much the time since the first purchase must exceed that until the last one, each with alpha added."""
    return float(((model.b + repeats - 1) / model.a) ** (1 / (model.r + repeats)))
