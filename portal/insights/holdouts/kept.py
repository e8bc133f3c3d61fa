"""Results that are final, as they are kept with their holdout: what `judging` found, written down and read again."""

from dataclasses import asdict
from typing import Any

from portal.holdouts.models import HoldoutOutcome
from portal.insights.holdouts.comparing import Difference, Lift
from portal.insights.holdouts.judging import Compared, Result, Verdict


def written(result: Result) -> dict[str, Any]:
    """As JSON has it."""
    return asdict(result)


def read(told: dict[str, Any]) -> Result:
    """The same again."""
    outcomes = [_compared(one) for one in told["outcomes"]]
    values = told | {"outcomes": outcomes, "order_value": _difference(told["order_value"])}
    return Result(**values | {"verdict": Verdict(told["verdict"])})


def _compared(told: dict[str, Any]) -> Compared:
    lift = told["lift"]
    values = told | {"difference": _difference(told["difference"]), "lift": None if lift is None else Lift(**lift)}
    return Compared(**values | {"outcome": HoldoutOutcome(told["outcome"])})


def _difference(told: dict[str, Any] | None) -> Difference | None:
    return None if told is None else Difference(**told)
