"""What a segment may be about, and whether a condition can be asked (IN37): plain data, checked as it is written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from uuid import UUID

from portal.feedback.profile.queries import LEAST_TOLD
from portal.insights.segments import Segment
from portal.kernel import text
from portal.kernel.errors import Invalid, LimitReached, Required, TooLong
from portal.kernel.forms import Form
from portal.kernel.money import minor_digits
from portal.kernel.wording import Plural
from portal.settings import settings

MOST_CONDITIONS = 20
MOST_VALUES = 100
LONGEST_WITHIN = 3660
LARGEST = 10**9
MONTHS = 12
YEAR = 366
LONGEST_NUMBER = 20
"""Characters of a number, so that none is rounded as it is read."""


class SegmentField(StrEnum):
    """What is asked of a member."""

    ORDERS = "ORDERS"
    """How many orders of theirs stand."""
    SPENT = "SPENT"
    """What those came to, net of refunds, in the programme's currency."""
    DAYS_SINCE_ORDER = "DAYS_SINCE_ORDER"
    """How long ago the last of them was; of nobody who never bought."""
    PRODUCT = "PRODUCT"
    """Which products they bought, by SKU."""
    CATEGORY = "CATEGORY"
    """Which categories of the shop they bought from."""
    RFM = "RFM"
    """In which segment they are by recency, frequency and money."""
    POINTS_AVAILABLE = "POINTS_AVAILABLE"
    POINTS_EARNED = "POINTS_EARNED"
    TIER = "TIER"
    """In which tier they are, by slug."""
    POSTS = "POSTS"
    """How many posts of theirs can be seen, those that opened a thread among them."""
    ACCEPTED_ANSWERS = "ACCEPTED_ANSWERS"
    DAYS_SINCE_JOINING = "DAYS_SINCE_JOINING"
    BIRTHDAY_MONTH = "BIRTHDAY_MONTH"
    """In which month they were born, 1 to 12."""
    DAYS_TO_BIRTHDAY = "DAYS_TO_BIRTHDAY"
    """In how many days their next birthday is."""
    PROFILE = "PROFILE"
    """What they told to a question about preferences: choices, or in how many days the date comes round."""
    COUNTRY = "COUNTRY"
    """Where they have had something sent, in the shop's words for countries."""


class SegmentComparison(StrEnum):
    AT_LEAST = "AT_LEAST"
    AT_MOST = "AT_MOST"
    IS_ONE_OF = "IS_ONE_OF"
    IS_NONE_OF = "IS_NONE_OF"


OF_NUMBERS = frozenset({SegmentComparison.AT_LEAST, SegmentComparison.AT_MOST})
OF_WORDS = frozenset({SegmentComparison.IS_ONE_OF, SegmentComparison.IS_NONE_OF})
OF_A_TIME = frozenset(
    {
        *(SegmentField.ORDERS, SegmentField.SPENT, SegmentField.PRODUCT, SegmentField.CATEGORY),
        *(SegmentField.POSTS, SegmentField.ACCEPTED_ANSWERS),
    }
)
"""What can be asked of the last so many days alone."""
PERSONAL = frozenset({SegmentField.BIRTHDAY_MONTH, SegmentField.DAYS_TO_BIRTHDAY, SegmentField.PROFILE})
"""What somebody told of themselves for a purpose of their own: staff use it for groups, and look nobody up by it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition; of a number there is one value, of words there are any."""

    field: SegmentField
    comparison: SegmentComparison
    values: Sequence[str]
    within_days: int | None = None
    question_id: UUID | None = None
    """Of PROFILE: which question; of numbers it is one for a date."""

    @property
    def stored(self) -> dict[str, Any]:
        return {
            "field": self.field.value,
            "comparison": self.comparison.value,
            "values": list(self.values),
            "withinDays": self.within_days,
            "questionId": None if self.question_id is None else str(self.question_id),
        }


def read(stored: Sequence[Mapping[str, Any]]) -> Sequence[Condition]:
    """Conditions as they were kept."""
    return [
        Condition(
            SegmentField(one["field"]),
            SegmentComparison(one["comparison"]),
            one["values"],
            one.get("withinDays"),
            UUID(one["questionId"]) if one.get("questionId") else None,
        )
        for one in stored
    ]


def checked(conditions: Sequence[Condition], form: Form) -> Sequence[Condition]:
    """The conditions as they are kept; ``form`` is told of each that cannot be asked, at its place."""
    with form:
        if not conditions:
            raise Required("A segment has at least one condition.", field="conditions")
        if len(conditions) > MOST_CONDITIONS:
            raise LimitReached(
                Plural("A segment has at most one condition.", "A segment has at most {count} conditions."),
                field="conditions",
                count=MOST_CONDITIONS,
            )
    kept = []
    for place, one in enumerate(conditions[:MOST_CONDITIONS]):
        with form.at("conditions", place):
            kept.append(_checked(one))
    return kept


def is_personal(conditions: Sequence[Condition]) -> bool:
    """Whether to be in such a segment tells what somebody said of themselves."""
    return any(one.field in PERSONAL for one in conditions)


def told(conditions: Sequence[Condition], found: int) -> int | None:
    """How many there are, for staff; None where so few would be known by what they told of themselves (IN39).

    Nor is it said that there are none: of somebody whom the other conditions single out that would be told, too.
    """
    return None if is_personal(conditions) and found < LEAST_TOLD else found


def _checked(one: Condition) -> Condition:
    _ensure_comparison(one)
    if one.within_days is not None:
        if one.field not in OF_A_TIME:
            raise Invalid("This cannot be asked of the last days alone: leave the days out.", field="withinDays")
        if not 1 <= one.within_days <= LONGEST_WITHIN:
            raise Invalid("The last days are 1 to {most}.", field="withinDays", most=LONGEST_WITHIN)
    if (one.field is SegmentField.PROFILE) != (one.question_id is not None):
        raise Invalid("A question is named where its answers are asked for, and only there.", field="questionId")
    return replace(one, values=_values(one))


def _is_of_words(one: Condition) -> bool:
    """What was chosen is words, a date is counted in days: the comparison says which is meant."""
    return one.field in _WORDS or (one.field is SegmentField.PROFILE and one.comparison in OF_WORDS)


def _ensure_comparison(one: Condition) -> None:
    if one.field in _WORDS and one.comparison not in OF_WORDS:
        raise Invalid("Of this there is no more and less: choose IS_ONE_OF or IS_NONE_OF.", field="comparison")
    if not _is_of_words(one) and one.comparison not in OF_NUMBERS:
        raise Invalid("This is a number: choose AT_LEAST or AT_MOST.", field="comparison")


def _values(one: Condition) -> Sequence[str]:
    if not one.values:
        raise Required("A condition names at least one value.", field="values")
    if not _is_of_words(one):
        return [_number(one)]
    if len(one.values) > MOST_VALUES:
        raise TooLong(
            Plural("A condition names at most one value.", "A condition names at most {count} values."),
            field="values",
            count=MOST_VALUES,
        )
    word = _WORDS.get(one.field, _word(100))
    return list(dict.fromkeys(word(value) for value in one.values))


def _number(one: Condition) -> str:
    if len(one.values) > 1:
        raise Invalid("Compare a number with just one other.", field="values")
    digits = minor_digits(settings().currency) if one.field is SegmentField.SPENT else 0
    most = YEAR if one.field in (SegmentField.DAYS_TO_BIRTHDAY, SegmentField.PROFILE) else LARGEST
    try:
        number = Decimal(one.values[0] if len(one.values[0]) <= LONGEST_NUMBER else "NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number <= most or number.scaleb(digits) % 1:
        if digits:
            raise Invalid("Write an amount from 0 to {most}, like 25.00.", field="values", most=most)
        raise Invalid("Write a whole number from 0 to {most}.", field="values", most=most)
    # However it was written, as 3.0 or -0, it is kept as the one spelling that is compared.
    return format(Decimal(int(number.scaleb(digits))).scaleb(-digits), "f") if number % 1 else str(int(number))


def _word(longest: int) -> Callable[[str], str]:
    return lambda value: text.line(value, field="values", most=longest)


def _month(value: str) -> str:
    if value not in {str(month) for month in range(1, MONTHS + 1)}:
        raise Invalid("Months are numbers from 1 to 12.", field="values")
    return value


def _rfm(value: str) -> str:
    if value not in set(Segment):
        raise Invalid("Segments are {known}.", field="values", known=", ".join(Segment))
    return value


_WORDS: Mapping[SegmentField, Callable[[str], str]] = {
    SegmentField.PRODUCT: _word(64),
    SegmentField.CATEGORY: _word(200),
    SegmentField.RFM: _rfm,
    SegmentField.TIER: _word(64),
    SegmentField.BIRTHDAY_MONTH: _month,
    SegmentField.COUNTRY: _word(60),
}
"""What is one of some words, and how a word of it is written; everything else is a number."""
