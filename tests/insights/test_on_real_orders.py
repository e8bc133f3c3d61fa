"""A year of a gift shop in the portal's database, and the same figures worked out straight from the file."""

from collections import defaultdict
from datetime import UTC, date, datetime

import pytest

from portal.insights import cohorts, history, retention, segments
from tests.insights.real_orders import invoices, put_in

START, END = date(2009, 12, 1), date(2010, 12, 31)


@pytest.mark.anyio
async def test_figures_of_a_year_are_what_a_straightforward_count_says_cv8_in15_in17(shared, portal_db) -> None:
    bought = [one for one in invoices(shared) if one.total > 0]
    await put_in(bought)
    days, months, spent = defaultdict(set), defaultdict(set), defaultdict(int)
    for one in bought:
        if one.customer:
            day = one.at.date()
            days[one.customer].add(day)
            months[one.customer].add(day.year * 12 + day.month)
            spent[one.customer] += one.total

    orders = await history.bought(None, datetime(2011, 1, 1, tzinfo=UTC))

    assert len(orders) == len(bought)
    found = cohorts.cohorts(orders, start=START.toordinal(), end=END.toordinal())
    for one in found:
        month = one.month.year * 12 + one.month.month
        members = [who for who, when in months.items() if min(when) == month]
        assert one.customers == len(members)
        assert sum(one.revenue) == sum(spent[who] for who in members)
        expected = [
            sum(later in months[who] for who in members) / len(members) for later in range(month + 1, 2010 * 12 + 13)
        ]
        assert one.retention == pytest.approx(expected)
    assert sum(one.customers for one in found) == len(days)
    assert sum(sum(one.revenue) for one in found) == sum(spent.values())

    again = retention.retention(orders, start=START.toordinal(), end=END.toordinal())
    assert again.active == len(days)
    assert again.repeat_rate == pytest.approx(sum(len(some) > 1 for some in days.values()) / len(days))

    counts = segments.segment_counts(orders, END.toordinal())
    assert sum(one.customers for one in counts) == len(days)
    assert sum(one.revenue for one in counts) == sum(spent.values())
