"""Whom conditions match: one SELECT over members, in which each condition is a set that somebody is in or not (IN37).

Sets, not a question for each member: every table is read once, however many members there are.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from portal.insights.own_segments.conditions import OF_NUMBERS, Condition, SegmentComparison, SegmentField
from portal.kernel import clock, spelling, sql
from portal.kernel.folding import folded
from portal.kernel.money import minor_digits
from portal.kernel.sql import Values
from portal.segments.models import SegmentMatch
from portal.settings import settings
from portal.shop.orders.standing import STANDS

LONGEST_AGO = 36_525
"""Days in a hundred years: nobody joined before that, and further back days have no instant in some time zones."""
ELIGIBLE = "m.state = 'ACTIVE' AND m.banned_at IS NULL AND m.restricted_at IS NULL AND m.merged_into_id IS NULL"
"""Of nobody who was banned, and of nobody who had their data restricted (LW30)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is asked, and the local day of that."""

    at: datetime
    day: date

    @classmethod
    def of(cls, at: datetime) -> "Moment":
        return cls(at, clock.local_day(at))


def members_matching(match: SegmentMatch, conditions: Sequence[Condition], at: datetime, values: Values) -> str:
    """A SELECT of the ``id`` of every member ``m`` whom the conditions match at that moment."""
    moment = Moment.of(at)
    word = " AND " if match is SegmentMatch.ALL else " OR "
    asked = word.join(f"({_asked(one, moment, values)})" for one in conditions)
    return f"SELECT m.id FROM members m WHERE {ELIGIBLE} AND ({asked})"  # noqa: S608 - conditions of our own


def _asked(one: Condition, moment: Moment, values: Values) -> str:
    return _FIELDS[one.field](one, moment, values)


def _counted(measure: str, source: str) -> Callable[[Condition, Moment, Values], str]:
    """Of a sum over rows of theirs: who has none has 0, so they are among those with at most so much."""

    def asked(one: Condition, moment: Moment, values: Values) -> str:
        least = _minor(one) if one.field is SegmentField.SPENT else int(one.values[0])
        if one.comparison is SegmentComparison.AT_LEAST and least == 0:
            return "TRUE"
        rows = source.format(time=_within(one, moment, values), back=_given_back())
        return _having(measure, least, one.comparison, rows, values)

    return asked


def _having(measure: str, least: int, comparison: SegmentComparison, rows: str, values: Values) -> str:
    """At most n is none of those with more than n."""
    inside = f"SELECT x.member_id FROM ({rows}) x GROUP BY x.member_id HAVING {measure}"  # noqa: S608
    if comparison is SegmentComparison.AT_MOST:
        return f"m.id NOT IN ({inside} > {_whole(least, values)})"
    return f"m.id IN ({inside} >= {_whole(least, values)})"


def _since_order(one: Condition, moment: Moment, values: Values) -> str:
    day = _whole(moment.day.toordinal() - int(one.values[0]), values)
    rows = _ORDERS.format(time="", back="0")
    sign = "<=" if one.comparison is SegmentComparison.AT_LEAST else ">="
    return f"m.id IN (SELECT x.member_id FROM ({rows}) x GROUP BY x.member_id HAVING MAX(x.day) {sign} {day})"  # noqa: S608


def _of_set(source: str) -> Callable[[Condition, Moment, Values], str]:
    """Of words that some rows of theirs have: one of these, or none of them."""

    def asked(one: Condition, moment: Moment, values: Values) -> str:
        marks = values.marks(one.values)
        rows = source.format(marks=marks, time=_within(one, moment, values))
        return f"m.id {'NOT IN' if one.comparison is SegmentComparison.IS_NONE_OF else 'IN'} ({rows})"

    return asked


def _of_categories(one: Condition, moment: Moment, values: Values) -> str:
    """Categories as rules compare them (`goods`): however their names are spelt."""
    named = f"SELECT 1 FROM {_items('l.categories')} WHERE {spelling.spelt('c.value')} IN ({{marks}})"  # noqa: S608
    spelt_alike = replace(one, values=[folded(name) for name in one.values])
    return _of_set(f"{_LINES} AND EXISTS ({named})")(spelt_alike, moment, values)


def _balance(column: str) -> Callable[[Condition, Moment, Values], str]:
    """Of the account; who has none has no points."""

    def asked(one: Condition, _moment: Moment, values: Values) -> str:
        least = int(one.values[0])
        if one.comparison is SegmentComparison.AT_LEAST and least == 0:
            return "TRUE"
        rows = f"SELECT a.member_id, a.{column} AS points FROM loyalty_accounts a"  # noqa: S608 - a column of ours
        return _having("MAX(x.points)", least, one.comparison, rows, values)

    return asked


def _joined(one: Condition, moment: Moment, values: Values) -> str:
    # The whole of the day counts: who joined that many local days ago, whenever it was.
    day = moment.day - timedelta(days=min(int(one.values[0]), LONGEST_AGO))
    if one.comparison is SegmentComparison.AT_LEAST:
        return f"m.joined_at < {values.mark(clock.end_of_day(day))}"
    return f"m.joined_at >= {values.mark(clock.start_of_day(day))}"


def _born_in(one: Condition, _moment: Moment, values: Values) -> str:
    months = values.marks(f"{int(month):02}" for month in one.values)
    word = "NOT IN" if one.comparison is SegmentComparison.IS_NONE_OF else "IN"
    return f"m.birthday IS NOT NULL AND {_part_of('m.birthday', '%m', 'MM')} {word} ({months})"


def _to_birthday(one: Condition, moment: Moment, values: Values) -> str:
    """Counted by days of the year, so that who was born on 29 February has a birthday every year, on the 28th."""
    return _comes_round("m.birthday", one, moment, values)


def _comes_round(day: str, one: Condition, moment: Moment, values: Values) -> str:
    days, is_least = int(one.values[0]), one.comparison is SegmentComparison.AT_LEAST
    near = days_of_year(moment.day, days if is_least else days + 1)
    word = "NOT IN" if is_least else "IN"
    inside = f"{_part_of(day, '%m-%d', 'MM-DD')} {word} ({values.marks(near)})" if near else "TRUE"
    return f"{day} IS NOT NULL AND {inside}"


def _told(one: Condition, moment: Moment, values: Values) -> str:
    """Of who told something to the question; what they chose, or when their date comes round."""
    asked = f"SELECT w.member_id FROM profile_answers w WHERE w.question_id = {values.mark(one.question_id)}"  # noqa: S608
    if one.comparison in OF_NUMBERS:
        return f"m.id IN ({asked} AND {_comes_round('w.day', one, moment, values)})"
    word = "NOT EXISTS" if one.comparison is SegmentComparison.IS_NONE_OF else "EXISTS"
    chosen = f"SELECT 1 FROM {_items('w.choices')} WHERE c.value IN ({values.marks(one.values)})"  # noqa: S608
    return f"m.id IN ({asked} AND {word} ({chosen}))"


def days_of_year(first: date, count: int) -> Sequence[str]:
    """The days that are kept on ``count`` days from the first on, as ``MM-DD``."""
    found = [(first + timedelta(days=number)) for number in range(count)]
    kept = {day.strftime("%m-%d") for day in found}
    if any(day.strftime("%m-%d") == "02-28" and (day + timedelta(days=1)).day == 1 for day in found):
        kept.add("02-29")
    return sorted(kept)


def _part_of(day: str, on_sqlite: str, on_postgresql: str) -> str:
    return f"strftime('{on_sqlite}', {day})" if sql.on_sqlite() else f"to_char({day}, '{on_postgresql}')"


def _within(one: Condition, moment: Moment, values: Values) -> str:
    """Of the last so many days, the present one among them."""
    if one.within_days is None:
        return ""
    first = moment.day - timedelta(days=one.within_days - 1)
    if one.field in (SegmentField.ORDERS, SegmentField.SPENT):
        return f"AND k.day >= {_whole(first.toordinal(), values)}"
    column = "o.placed_at" if one.field in (SegmentField.PRODUCT, SegmentField.CATEGORY) else "p.created_at"
    return f"AND {column} >= {values.mark(clock.start_of_day(first))}"


def _given_back() -> str:
    """What of a counted order ``k`` went back."""
    if sql.on_sqlite():
        return "(SELECT COALESCE(SUM(json_extract(g.value, '$[1]')), 0) FROM json_each(k.given_back) g)"
    return "(SELECT COALESCE(SUM((g.value ->> 1)::bigint), 0) FROM jsonb_array_elements(k.given_back::jsonb) g)"


def _items(column: str) -> str:
    """The words of a list as rows ``c``."""
    return f"json_each({column}) c" if sql.on_sqlite() else f"jsonb_array_elements_text({column}::jsonb) c"


def _whole(number: int, values: Values) -> str:
    return f"CAST({values.mark(number)} AS bigint)"


def _minor(one: Condition) -> int:
    return int(Decimal(one.values[0]).scaleb(minor_digits(settings().currency)))


_ORDERS = """
    SELECT b.member_id, k.day, k.total - {back} AS net FROM counted_orders k JOIN customers b ON b.id = k.customer_id
    WHERE b.member_id IS NOT NULL AND k.stands AND k.total > 0 {time}"""
_LINES = f"""
    SELECT b.member_id FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN customers b ON b.id = o.customer_id
    WHERE b.member_id IS NOT NULL AND {STANDS} AND NOT o.is_open {{time}}"""  # noqa: S608 - a constant
_OF_PRODUCT = " AND l.product_id IN (SELECT g.id FROM products g WHERE g.sku IN ({marks}))"
_POSTS = """
    SELECT p.author_id AS member_id FROM posts p JOIN threads t ON t.id = p.thread_id
    WHERE p.state = 'VISIBLE' AND t.state = 'VISIBLE' AND p.author_id IS NOT NULL {time}"""
_FIELDS: Mapping[SegmentField, Callable[[Condition, Moment, Values], str]] = {
    SegmentField.ORDERS: _counted("COUNT(*)", _ORDERS.replace("{back}", "0")),
    SegmentField.SPENT: _counted("SUM(x.net)", _ORDERS),
    SegmentField.DAYS_SINCE_ORDER: _since_order,
    SegmentField.PRODUCT: _of_set(_LINES + _OF_PRODUCT),
    SegmentField.CATEGORY: _of_categories,
    SegmentField.RFM: _of_set(
        "SELECT r.member_id FROM customer_segments r WHERE r.member_id IS NOT NULL AND r.segment IN ({marks})"
    ),
    SegmentField.POINTS_AVAILABLE: _balance("available"),
    SegmentField.POINTS_EARNED: _balance("lifetime_earned"),
    SegmentField.TIER: _of_set(
        """SELECT a.member_id FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
        WHERE t.slug IN ({marks})"""
    ),
    SegmentField.POSTS: _counted("COUNT(*)", _POSTS),
    SegmentField.ACCEPTED_ANSWERS: _counted("COUNT(*)", _POSTS.replace("WHERE", "WHERE p.is_accepted AND")),
    SegmentField.DAYS_SINCE_JOINING: _joined,
    SegmentField.BIRTHDAY_MONTH: _born_in,
    SegmentField.DAYS_TO_BIRTHDAY: _to_birthday,
    SegmentField.PROFILE: _told,
    SegmentField.COUNTRY: _of_set(
        "SELECT b.member_id FROM customers b WHERE b.member_id IS NOT NULL AND b.country IN ({marks})"
    ),
}
