"""The days on which points of the tests begin and end."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 6, 1, 11, tzinfo=UTC)
DAY = timedelta(days=1)
END = datetime(2026, 7, 1, 22, tzinfo=UTC)
