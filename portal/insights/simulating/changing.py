"""The terms that somebody wants to try: today's with what they changed, as it is kept and as a replay asks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID, uuid5

from portal.insights.simulating.terms import Terms, todays
from portal.loyalty.programme.models import (
    EarnAction,
    EarnRuleVersion,
    Overlap,
    Programme,
    Tier,
    TierBasis,
    TierDowngrade,
    TierRefunds,
    TierWindow,
)

_LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
_SPACE = UUID(int=0)
_WORDS: Mapping[str, type[Enum]] = {
    "overlap": Overlap,
    "tier_basis": TierBasis,
    "tier_window": TierWindow,
    "tier_downgrade": TierDowngrade,
    "tier_refunds": TierRefunds,
}
_OF_TERMS = frozenset({"name", "points_name", "reminder_days"})


@dataclass(frozen=True, slots=True)
class Changes:
    """What is another value than today: of the programme, of rules by their ids, of tiers by their slugs."""

    programme: Mapping[str, Any]
    rules: Sequence[Mapping[str, Any]]
    tiers: Sequence[Mapping[str, Any]]

    def stored(self) -> dict[str, Any]:
        return {
            "programme": _plain(self.programme),
            "rules": [_plain(one) for one in self.rules],
            "tiers": [_plain(one) for one in self.tiers],
        }


def changes_from(stored: Mapping[str, Any]) -> Changes:
    """As they were kept."""
    return Changes(stored["programme"], stored["rules"], stored["tiers"])


async def tried_terms(changes: Changes) -> Terms:
    """Today's terms with these changes, as though they had held from the beginning of the period."""
    today = await todays()
    programme = _with(Programme, today.programme, {**changes.programme, **_as_words(changes.programme)})
    rules = {action: list(versions) for action, versions in today.rules.items()}
    for place, one in enumerate(changes.rules):
        _put(rules, one, place)
    tiers = {tier.slug: tier for tier in today.tiers}
    for one in changes.tiers:
        tiers[one["slug"]] = _tier(tiers.get(one["slug"]), one)
    return Terms(programme, rules, sorted(tiers.values(), key=lambda tier: tier.rank))


def differing(before: object, values: Mapping[str, Any]) -> dict[str, Any]:
    """Of these values those that are others than before."""
    return {
        name: value
        for name, value in values.items()
        if name not in _OF_TERMS and _plain_value(getattr(before, name, None)) != _plain_value(value)
    }


def _put(rules: dict[EarnAction, list[EarnRuleVersion]], one: Mapping[str, Any], place: int) -> None:
    """In place of all versions of the rule that there were."""
    action = EarnAction(one["action"])
    rule_id = UUID(one["id"]) if one["id"] else uuid5(_SPACE, f"rule {place}")
    values = {name: value for name, value in one.items() if name not in {"id", "action"}}
    for name in ("starts_at", "ends_at"):
        values[name] = None if values[name] is None else datetime.fromisoformat(values[name])
    version = EarnRuleVersion(
        id=uuid5(_SPACE, f"version {place}"), rule_id=rule_id, version=1, saved_at=_LONG_AGO, **values
    )
    rules[action] = [*(other for other in rules.get(action, ()) if other.rule_id != rule_id), version]


def _tier(before: Tier | None, one: Mapping[str, Any]) -> Tier:
    values = {**one, "earn_multiplier": format(Decimal(str(one["earn_multiplier"])), "f")}
    return Tier(id=before.id if before is not None else uuid5(_SPACE, f"tier {one['slug']}"), **values)


def _with(model: type[Programme], before: Programme, values: Mapping[str, Any]) -> Programme:
    kept = {name: getattr(before, name) for name in before._meta.fields_db_projection}  # noqa: SLF001 - as it is
    return model(**{**kept, **values})


def _as_words(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: kind(values[name]) for name, kind in _WORDS.items() if name in values}


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case Decimal() | UUID():
            return str(value)
        case datetime():
            return value.isoformat()
        case _:
            return value
