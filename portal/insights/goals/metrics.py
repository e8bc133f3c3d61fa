"""How the figures are measured that goals are about, as they stand on a day (GO1)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, timedelta

from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.feedback.queries import satisfaction
from portal.insights import acquisition, clv, community, costs, history, points, queries, referrals, retention
from portal.insights.models import GoalMetric
from portal.kernel import clock, sql
from portal.kernel.money import Money, minor_digits
from portal.kernel.wording import Sentence, translatable

WINDOWS: Mapping[GoalMetric, int] = {
    GoalMetric.REPEAT_PURCHASE_RATE: 365,
    GoalMetric.AVERAGE_ORDER_VALUE: 90,
    GoalMetric.CLV: 365,
    GoalMetric.LTV_TO_CAC: 365,
    GoalMetric.REFERRED_CUSTOMERS: 90,
    GoalMetric.REDEMPTION_RATE: 365,
    GoalMetric.NPS: 90,
    GoalMetric.ACTIVE_MEMBERS: 30,
    GoalMetric.ANSWERED_SHARE: 90,
}
"""Over how many days, the last of them the day itself: always as many, so that two days can be compared."""

_NOBODY_BOUGHT = translatable("Nobody has bought anything in this time.")
UNKNOWN: Mapping[GoalMetric, Sentence] = {
    GoalMetric.REPEAT_PURCHASE_RATE: _NOBODY_BOUGHT,
    GoalMetric.AVERAGE_ORDER_VALUE: _NOBODY_BOUGHT,
    GoalMetric.CLV: _NOBODY_BOUGHT,
    GoalMetric.LTV_TO_CAC: translatable(
        "Nobody has said yet what it costs to win a customer, and what margin is left of revenue."
    ),
    GoalMetric.REDEMPTION_RATE: translatable("No points have been given in this time."),
    GoalMetric.NPS: translatable("Fewer than 10 people have answered in this time."),
    GoalMetric.ANSWERED_SHARE: translatable("Nobody has asked a question in this time."),
}
"""Why a figure has no value; what is counted always has one."""


async def measured(
    wanted: Sequence[tuple[GoalMetric, date]], viewer: Viewer
) -> Mapping[tuple[GoalMetric, date], float]:
    """Each of these figures as it stood at the end of a day, in major units where it is money; without what is unknown.

    Raises Forbidden for who may not read the insights.
    """
    found = {(metric, day): await measure(metric, day, by=viewer) for metric, day in wanted}
    return {key: value for key, value in found.items() if value is not None}


async def measure(metric: GoalMetric, day: date, *, by: Viewer) -> float | None:
    """One of them; None where nothing could be measured (`UNKNOWN` says why).

    Raises Forbidden for who may not read the insights.
    """
    by.ensure_brand_or_key(ApiScope.INSIGHTS_READ)
    return await _MEASURES[metric](day - timedelta(days=WINDOWS[metric] - 1), day, by)


async def _repeat_purchase_rate(start: date, end: date, by: Viewer) -> float | None:
    orders = await history.bought(clock.start_of_day(start), clock.end_of_day(end))
    found = retention.retention(orders, start=start.toordinal(), end=end.toordinal())
    return found.repeat_rate if found.active else None


async def _average_order_value(start: date, end: date, by: Viewer) -> float | None:
    return _major((await queries.clv(start, end, by=by)).average_order_value)


async def _clv(start: date, end: date, by: Viewer) -> float | None:
    return _major((await queries.clv(start, end, by=by)).value)


async def _ltv_to_cac(start: date, end: date, by: Viewer) -> float | None:
    value, margin = await queries.clv(start, end, by=by), await costs.margin(end)
    cost = acquisition.each_of(await acquisition.acquisition(start, end))
    return clv.ratio(value.profit(margin, clv.HORIZON_MONTHS), cost)


async def _referred_customers(start: date, end: date, by: Viewer) -> float | None:
    return float((await referrals.funnel(start, end, by=by)).qualified)


async def _redemption_rate(start: date, end: date, by: Viewer) -> float | None:
    found = await points.points(clock.start_of_day(start), clock.end_of_day(end))
    return found.redemption_rate if found.issued > found.reversed else None


async def _nps(start: date, end: date, by: Viewer) -> float | None:
    found = (await satisfaction(start, end, by=by)).nps
    return None if found is None else found.value


async def _active_members(start: date, end: date, by: Viewer) -> float | None:
    return float((await community.community(clock.start_of_day(start), clock.end_of_day(end))).active_members)


async def _answered_share(start: date, end: date, by: Viewer) -> float | None:
    since, until = clock.start_of_day(start), clock.end_of_day(end)
    asked = """
        SELECT 1 FROM threads WHERE kind = 'QUESTION' AND state = 'VISIBLE' AND merged_into_id IS NULL
            AND created_at >= $1 AND created_at < $2 LIMIT 1"""
    if await sql.fetch_value(asked, since, until) is None:
        return None
    return (await community.community(since, until)).answered_share


def _major(amount: Money) -> float | None:
    """In units as people write them; nothing where nothing was bought."""
    return float(amount.minor / 10 ** minor_digits(amount.currency)) if amount.minor else None


_MEASURES: Mapping[GoalMetric, Callable[[date, date, Viewer], Awaitable[float | None]]] = {
    GoalMetric.REPEAT_PURCHASE_RATE: _repeat_purchase_rate,
    GoalMetric.AVERAGE_ORDER_VALUE: _average_order_value,
    GoalMetric.CLV: _clv,
    GoalMetric.LTV_TO_CAC: _ltv_to_cac,
    GoalMetric.REFERRED_CUSTOMERS: _referred_customers,
    GoalMetric.REDEMPTION_RATE: _redemption_rate,
    GoalMetric.NPS: _nps,
    GoalMetric.ACTIVE_MEMBERS: _active_members,
    GoalMetric.ANSWERED_SHARE: _answered_share,
}
