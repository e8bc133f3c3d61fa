"""Parsing a shop's JSON member by member: text, ids, instants, exact amounts, or a sentence that says what is wrong.

What decides money is read strictly, and refused with that sentence. Everything else is read `as_far_as_it_goes`: what
cannot be read is left out, and the sentence is noted for staff (SH55).
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any, NoReturn, ParamSpec, Self, TypeVar

from portal.kernel.money import LARGEST_MINOR, Money, is_currency, minor_digits
from portal.kernel.text import is_text, without_invisible

MOST_LINES = 500
"""So many members has a list that decides no money, and so many lines of an order are kept to be shown."""
MOST_OF_MONEY = 10_000
"""So many members has a list whose amounts are added up: more than fit into a delivery."""
MOST_REFUNDS = 1000
LONGEST_ID = 120
MOST_PROPERTIES = 50
LONGEST_PROPERTY = 200
_LONGEST_NUMBER = 40
"""Digits before and behind the point; a longer number is no amount, count or id of any shop."""
_AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,16})?")
P = ParamSpec("P")
T = TypeVar("T")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class NotUnderstood(Exception):
    """A delivery says something that no order, refund or customer can be; its text says what, for staff."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """A delivery that was understood and changes nothing here; ``why`` is for staff."""

    why: str


@dataclass(frozen=True, slots=True)
class JsonObject:
    """An object of the JSON; ``path`` is where it stands, for the sentences. Members that are null are not there."""

    members: Mapping[str, Any]
    path: str = ""

    @classmethod
    def within(cls, body: bytes) -> Self:
        """The object that ``body`` is. Amounts become Decimal, whether written as numbers or as text, never floats."""
        try:
            value = json.loads(body.decode("utf-8"), parse_float=_decimal, parse_int=_integer, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise NotUnderstood("This is not JSON.") from None
        if not isinstance(value, dict):
            raise NotUnderstood("A JSON object is expected.")
        return cls(value)

    def has(self, name: str) -> bool:
        return self.members.get(name) is not None

    def text(self, name: str, *, most: int = 255) -> str | None:
        """One line without what cannot be seen, cut to ``most``; None for nothing at all."""
        value = self.members.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self.refuse(name, "is no text")
        line = " ".join(without_invisible(_CONTROLS.sub(" ", value)).split())
        return line[:most].strip() or None

    def texts(self, name: str, *, most: int = 255) -> list[str]:
        """The texts of a list, each as one line; none where there is no list."""
        value = self.members.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(name, "is no list")
        found = [JsonObject({name: one}, self.path).text(name, most=most) for one in value]
        return [one for one in found if one]

    def flag(self, name: str) -> bool:
        value = self.members.get(name)
        if value is not None and not isinstance(value, bool):
            self.refuse(name, "is neither true nor false")
        return bool(value)

    def id(self, name: str) -> str:
        """A number or a text that names something at the shop."""
        found = self.maybe_id(name)
        return self.refuse(name, "is missing") if found is None else found

    def maybe_id(self, name: str) -> str | None:
        value = self.members.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**LONGEST_ID:
            return str(value)
        if isinstance(value, str) and len(value) <= LONGEST_ID and value == value.strip() and is_text(value):
            return value
        return self.refuse(name, "is no number that names something")

    def count(self, name: str) -> int:
        """How many; at least 0."""
        value = self.members.get(name)
        if isinstance(value, Decimal) and abs(value.adjusted()) <= _LONGEST_NUMBER:
            value = int(value) if value == value.to_integral_value() else None
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.refuse(name, "is no count")
        return value

    def pieces(self, name: str) -> Decimal:
        """How many, in parts where goods are sold by weight: 0.5; at least 0."""
        value = self.amount(name)
        if value < 0:
            self.refuse(name, "is no count")
        return value

    def instant(self, name: str) -> datetime:
        found = self.maybe_instant(name)
        return self.refuse(name, "is missing") if found is None else found

    def maybe_instant(self, name: str, *, is_utc: bool = False) -> datetime | None:
        """ISO 8601 with an offset; with ``is_utc`` also without, as WooCommerce's ``…_gmt`` are."""
        value = self.members.get(name)
        if value is None or value == "":
            return None
        try:
            found = datetime.fromisoformat(value) if isinstance(value, str) else self.refuse(name, "is no instant")
            if found.tzinfo is None and is_utc:
                found = found.replace(tzinfo=UTC)
            if found.tzinfo is None:
                self.refuse(name, "says no time zone")
            return found.astimezone(UTC)
        except (ValueError, OverflowError):
            self.refuse(name, "is no instant")

    def amount(self, name: str) -> Decimal:
        found = self.maybe_amount(name)
        return self.refuse(name, "is missing") if found is None else found

    def maybe_amount(self, name: str) -> Decimal | None:
        """An amount, written as a number or as text."""
        value = self.members.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, Decimal) and abs(value.adjusted()) <= 12:  # noqa: PLR2004 - more digits than any price
            return value
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_MINOR:
            return Decimal(value)
        if isinstance(value, str) and _AMOUNT.fullmatch(value):
            return Decimal(value)
        return self.refuse(name, "is no amount")

    def object(self, name: str) -> "JsonObject":
        found = self.maybe_object(name)
        return self.refuse(name, "is missing") if found is None else found

    def maybe_object(self, name: str) -> "JsonObject | None":
        value = self.members.get(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.refuse(name, "is no object")
        return JsonObject(value, self._at(name))

    def objects(self, name: str, *, most: int = MOST_LINES) -> "list[JsonObject]":
        """The objects of a list; none where there is no list.

        A list may have become an object (PHP's lists with gaps do): then they are its values, in their order.
        """
        value = self.members.get(name)
        if value is None:
            return []
        if isinstance(value, dict):
            value = list(value.values())
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.refuse(name, "is no list of objects")
        if len(value) > most:
            self.refuse(name, f"has more than {most} members")
        return [JsonObject(one, f"{self._at(name)}[{place}]") for place, one in enumerate(value)]

    def currency(self, name: str) -> str:
        value = self.members.get(name)
        if not isinstance(value, str) or not is_currency(value):
            self.refuse(name, "is no currency")
        return value

    def refuse(self, name: str, what: str) -> NoReturn:
        raise NotUnderstood(f"`{self._at(name)}` {what}.")

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def as_far_as_it_goes(left_out: list[str], read: Callable[P, T], *given: P.args, **named: P.kwargs) -> T | None:
    """What ``read`` finds; None where that cannot be read and decides no money: then the sentence is noted, once."""
    try:
        return read(*given, **named)
    except NotUnderstood as why:
        if str(why) not in left_out:
            left_out.append(str(why))
        return None


def money_of(amount: Decimal, currency: str) -> Money:
    """Whole minor units; shops that reckon with more decimals are rounded half up."""
    minor = amount.scaleb(minor_digits(currency)).to_integral_value(ROUND_HALF_UP)
    if abs(minor) > LARGEST_MINOR:
        raise NotUnderstood("An amount is larger than any order.")
    return Money(int(minor), currency)


def ensure_unique(ids: list[str], what: str) -> None:
    """Two lines with one number are not understood: which of them was given back would be a guess."""
    if len(set(ids)) != len(ids):
        raise NotUnderstood(f"Two {what} have the same id.")


class _BeyondReason:
    """A number of which no member can be made: it spoils the one that it stands in, and nothing beside it."""


def _decimal(written: str) -> Decimal | _BeyondReason:
    try:
        value = Decimal(written)
    except InvalidOperation:
        return _BeyondReason()
    is_reasonable = len(written) <= _LONGEST_NUMBER and abs(value.adjusted()) <= _LONGEST_NUMBER
    return value if is_reasonable else _BeyondReason()


def _integer(written: str) -> int | _BeyondReason:
    return int(written) if len(written) <= LONGEST_ID else _BeyondReason()


def _refuse(_: str) -> NoReturn:
    raise ValueError("JSON has no NaN and no infinity")
