"""The contract's scalars: each accepts one strict spelling, and refuses in a sentence without the input."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NewType

import orjson
from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    ConstValueNode,
    GraphQLError,
    GraphQLFloat,
    GraphQLInt,
    GraphQLNamedType,
    GraphQLScalarType,
    IntValueNode,
    StringValueNode,
)
from strawberry.types.scalar import ScalarDefinition

from portal.kernel.errors import ErrorCode

BigInt = NewType("BigInt", int)
"""A whole number that may pass 32 bits: sums over all members do (M11)."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
_LARGEST_SAFE = 2**53 - 1
_DIGITS_OF_INT = 11
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_DECIMAL = re.compile(r"[0-9]{1,12}(\.[0-9]{1,4})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


class StricterStandardScalar(GraphQLScalarType):
    """Takes the place of a standard scalar, which graphql-core otherwise reserves to its own, laxer one."""

    reserved_types: Mapping[str, GraphQLNamedType] = {}


def refused(sentence: str) -> GraphQLError:
    """A value that no field may be given, with the code that a person's mistake has."""
    return GraphQLError(sentence, extensions={"code": ErrorCode.INVALID.value})


def decimal_in(value: object) -> Decimal:
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise refused('A Decimal is a string of at most 12 digits, with at most 4 more after a point, like "12.50".')
    return Decimal(value)


def decimal_out(value: object) -> str:
    if not isinstance(value, Decimal) or not value.is_finite():
        raise TypeError(f"a Decimal field was given {type(value).__name__}")
    return format(value, "f")


def instant_in(value: object) -> datetime:
    sentence = f"A DateTime has its zone and lies between {FIRST_YEAR} and {LAST_YEAR}, like “2026-11-23T09:30:00Z”."
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise refused(sentence)
    try:
        instant = datetime.fromisoformat(value)
        if FIRST_YEAR <= instant.year <= LAST_YEAR:
            return instant.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise refused(sentence)


def instant_out(value: object) -> str:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise TypeError("a DateTime field was given no instant")
    if value.tzinfo is not UTC:
        value = value.astimezone(UTC)
    if value.__class__ is datetime:  # as isoformat has it, in a quarter of the time: a page has dozens
        return orjson.dumps(value, option=orjson.OPT_UTC_Z)[1:-1].decode("ascii")
    return value.isoformat()[:-6] + "Z"


def day_in(value: object) -> date:
    sentence = f"A Date is a day of the calendar between {FIRST_YEAR} and {LAST_YEAR}, like “2026-11-23”."
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise refused(sentence)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise refused(sentence) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise refused(sentence)
    return day


def day_out(value: object) -> str:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise TypeError("a Date field was given no day")
    return value.isoformat()


def int_in(value: object) -> int:
    """Whole numbers of 32 bits as JSON integers: neither 1.0 nor true nor "5" is one (G26)."""
    if type(value) is not int or not GRAPHQL_MIN_INT <= value <= GRAPHQL_MAX_INT:
        raise refused("An Int is a whole number between -2147483648 and 2147483647, written without a point.")
    return value


def int_literal_in(node: ConstValueNode) -> int:
    # The length is looked at first: turning 5,000 digits into a number is work, and raises.
    if not isinstance(node, IntValueNode) or len(node.value) > _DIGITS_OF_INT:
        return int_in(None)
    return int_in(int(node.value))


def float_literal_in(node: ConstValueNode) -> float:
    return float_in(GraphQLFloat.coerce_input_literal(node) if GraphQLFloat.coerce_input_literal else None)


def float_in(value: object) -> float:
    sentence = "A Float is a finite number."
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise refused(sentence)
    if not abs(value) <= 1e300:  # noqa: PLR2004 - also false for what is not a number
        raise refused(sentence)
    return float(value)


def big_int_in(value: object) -> BigInt:
    if type(value) is not int or abs(value) > _LARGEST_SAFE:
        raise refused("A BigInt is a whole number of at most 53 bits, written without a point.")
    return BigInt(value)


def big_int_literal_in(node: ConstValueNode) -> BigInt:
    fits = isinstance(node, IntValueNode) and _INTEGER.fullmatch(node.value)
    return big_int_in(int(node.value) if fits and isinstance(node, IntValueNode) else None)


def big_int_out(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"a BigInt field was given {type(value).__name__}")
    return value


def _string_literal(accept: Callable[[object], Any]) -> Callable[[ConstValueNode], Any]:
    """Only a string stands for such a value in a document; every other kind of literal is refused."""
    return lambda node: accept(node.value if isinstance(node, StringValueNode) else None)


def _definition(scalar: GraphQLScalarType, origin: type | None) -> ScalarDefinition:
    return ScalarDefinition(
        name=scalar.name,
        description=scalar.description,
        specified_by_url=scalar.specified_by_url,
        serialize=None,
        parse_value=None,
        parse_literal=None,
        implementation=scalar,
        origin=origin or scalar,
    )


_DECIMAL_TYPE = GraphQLScalarType(
    name="Decimal",
    specified_by_url="https://www.w3.org/TR/xmlschema-2/#decimal",
    description="A decimal string: at most 12 digits before the point and 4 after it, nothing else.",
    coerce_output_value=decimal_out,
    coerce_input_value=decimal_in,
    coerce_input_literal=_string_literal(decimal_in),
)
_INSTANT_TYPE = GraphQLScalarType(
    name="DateTime",
    specified_by_url="https://www.rfc-editor.org/rfc/rfc3339",
    description="An instant in ISO 8601 with its zone; answers are in UTC, like `2026-11-23T09:30:00Z`.",
    coerce_output_value=instant_out,
    coerce_input_value=instant_in,
    coerce_input_literal=_string_literal(instant_in),
)
_DATE_TYPE = GraphQLScalarType(
    name="Date",
    specified_by_url="https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
    description="A day of the calendar in ISO 8601, like `2026-11-23`.",
    coerce_output_value=day_out,
    coerce_input_value=day_in,
    coerce_input_literal=_string_literal(day_in),
)
_BIG_INT_TYPE = GraphQLScalarType(
    name="BigInt",
    specified_by_url="https://www.rfc-editor.org/rfc/rfc8259#section-6",
    description="A whole number that may pass 32 bits, as a JSON number.",
    coerce_output_value=big_int_out,
    coerce_input_value=big_int_in,
    coerce_input_literal=big_int_literal_in,
)
_INT_TYPE = StricterStandardScalar(
    name="Int",
    description=GraphQLInt.description,
    coerce_output_value=GraphQLInt.coerce_output_value,
    coerce_input_value=int_in,
    coerce_input_literal=int_literal_in,
    value_to_literal=GraphQLInt.value_to_literal,
)
_FLOAT_TYPE = StricterStandardScalar(
    name="Float",
    description=GraphQLFloat.description,
    coerce_output_value=GraphQLFloat.coerce_output_value,
    coerce_input_value=float_in,
    coerce_input_literal=float_literal_in,
    value_to_literal=GraphQLFloat.value_to_literal,
)

SCALARS: dict[object, ScalarDefinition] = {
    Decimal: _definition(_DECIMAL_TYPE, Decimal),
    datetime: _definition(_INSTANT_TYPE, datetime),
    date: _definition(_DATE_TYPE, date),
    BigInt: _definition(_BIG_INT_TYPE, None),
    int: _definition(_INT_TYPE, int),
    float: _definition(_FLOAT_TYPE, float),
}
"""Python type → scalar, for the schema's configuration."""
