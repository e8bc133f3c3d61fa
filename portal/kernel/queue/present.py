"""The clock of queues, as SQL: the database's own on PostgreSQL, which all workers share; this machine's on SQLite."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from portal.kernel import clock, sql


class Present:
    """The present instant, and what lies so far from it, in a statement whose values are ``values``.

    Due times and leases are compared by many workers, whose clocks may differ: the database's judges. Where a
    present was chosen (`clock.chosen`: the sample brand's past, a test's future) that one does, on both databases.
    """

    def __init__(self, values: sql.Values, *, at: datetime | None = None) -> None:
        self._values = values
        self._embedded = sql.on_sqlite()
        self._instant = at or clock.chosen() or (clock.now() if self._embedded else None)

    def now(self) -> str:
        return self.plus(timedelta())

    def plus(self, span: timedelta) -> str:
        """The instant that lies ``span`` after the present."""
        if self._instant is None:
            return f"now() + make_interval(secs => {self._values.mark(span.total_seconds())})" if span else "now()"
        mark = self._values.mark(self._instant + span)
        return mark if self._embedded else f"{mark}::timestamptz"

    def plus_one_of(self, spans: Sequence[timedelta], column: str) -> str:
        """The present and the span that stands at the place in ``spans`` that ``column`` counts, from 1 on."""
        cases = " ".join(f"WHEN {place} THEN {self.plus(span)}" for place, span in enumerate(spans[:-1], start=1))
        last = self.plus(spans[-1])
        return f"CASE {column} {cases} ELSE {last} END" if cases else last
