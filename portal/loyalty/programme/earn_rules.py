"""The rules of earning, as data that staff change: each change is a new version, and awards keep theirs."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tortoise.expressions import F

from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.holdouts.models import HoldoutKind
from portal.holdouts.withholding import withheld_from
from portal.kernel import clock, sql, text
from portal.kernel.changes import changed
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.stamps import Kept
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.campaigns import (
    MINIMUM_ORDER,
    Condition,
    checked_conditions,
    checked_factor,
    conditions_of,
    least_of,
)
from portal.loyalty.programme.goods import GOODS
from portal.loyalty.programme.models import EarnAction, EarnRule, EarnRuleVersion
from portal.moderation import audit

MOST_POINTS = 1_000_000
LONGEST_HOLD = 365
BY_SIGNAL = frozenset({EarnAction.THREAD, EarnAction.POST})


@dataclass(frozen=True, slots=True, kw_only=True)
class EarnRuleTerms:
    """A rule as the brand writes it down; ``id`` says which one is changed, None makes another."""

    action: EarnAction
    title: str
    id: UUID | None = None
    points: int | None = None
    per_currency_unit: Decimal | None = None
    multiplier: Decimal | None = None
    """For a campaign: it multiplies what other rules give."""
    earns_nothing: bool = False
    """For goods that do not earn: deposits, gift cards, what the law keeps from discounts."""
    asks_minimum_again: bool = True
    """For a campaign with a least amount: whether it ends for an order that a refund takes below that."""
    by_signal: bool = True
    """For threads and posts: whether they pay once others have made something of them, not for being written."""
    conditions: Sequence[Condition] = ()
    daily_cap: int | None = None
    hold_days: int = 0
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    multiplier_by_tier: bool = False
    is_active: bool = True
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class RuleInForce:
    """A rule together with one of its versions."""

    rule: EarnRule
    version: EarnRuleVersion


@unit_of_work
async def save_earn_rule(terms: EarnRuleTerms, *, keeps: Collection[str] = (), by: Viewer) -> RuleInForce:
    """Make a rule, or give one a new version.

    What was awarded stays as it was awarded; deeds that were done before this moment and are told
    late still earn by the version of their time (R37). ``keeps`` names the terms in which a rule that is changed
    stays as it is, whatever ``terms`` says of them.
    """
    by.ensure_brand()
    if terms.id is None:
        return await _make(terms, by)
    terms = replace(terms, **await _as_it_is(terms.id, keeps))
    return await _write(terms, _checked(terms, Form()), by)


async def _make(terms: EarnRuleTerms, by: Viewer) -> RuleInForce:
    form, made = Form(), None
    with form:
        made = await Request.to_make("saveEarnRule", terms, by=by).earlier()
    if made is None:
        values = _checked(terms, form)

        async def make() -> UUID:
            return (await _write(terms, values, by)).rule.id

        made = await Request.to_make("saveEarnRule", terms, by=by).once(make)
    rule = await EarnRule.get(id=made)
    return RuleInForce(rule, await EarnRuleVersion.get(rule_id=rule.id, version=rule.version))


async def _write(terms: EarnRuleTerms, values: dict[str, Any], by: Viewer) -> RuleInForce:
    now = clock.now()
    rule = await _made_or_numbered(terms, now)
    before = await EarnRuleVersion.get_or_none(rule_id=rule.id, version=rule.version - 1)
    version = await EarnRuleVersion.create(
        rule_id=rule.id, version=rule.version, **values, saved_by_id=by.member_id, saved_at=now
    )
    _kept.forget()
    detail = "" if before is None else changed(_told({name: getattr(before, name) for name in values}), _told(values))
    await audit.write("rule.save", by=by, target_type="EarnRule", target_id=rule.id, detail=detail)
    return RuleInForce(rule, version)


def _told(values: Mapping[str, Any]) -> Mapping[str, object]:
    """Terms as the audit log tells them, conditions in words and at the end."""
    conditions = "; ".join(f"{one['field']}={'|'.join(one['values'])}" for one in values["conditions"] or ())
    return {**{name: value for name, value in values.items() if name != "conditions"}, "conditions": conditions or None}


async def tried(terms: EarnRuleTerms, *, keeps: Collection[str] = ()) -> dict[str, Any]:
    """The version that `save_earn_rule` would write, without a word of it being written."""
    if terms.id is not None:
        terms = replace(terms, **await _as_it_is(terms.id, keeps, locking=False))
    return _checked(terms, Form())


async def rules_in_force(action: EarnAction, at: datetime) -> Sequence[EarnRuleVersion]:
    """Every rule that rewards ``action`` at that moment, in its version of that moment.

    A rule that was first written down later counts from its window on, not from when it was typed in.
    """
    return in_force((await every_version()).get(action, ()), at)


async def every_version() -> Mapping[EarnAction, Sequence[EarnRuleVersion]]:
    """Every version that there ever was, in order, by what it rewards."""
    return await _kept.get()


def in_force(versions: Sequence[EarnRuleVersion], at: datetime) -> Sequence[EarnRuleVersion]:
    """Of all versions of the rules for one action those that hold at that moment."""
    of_rule: dict[UUID, EarnRuleVersion] = {}
    for version in versions:
        if version.rule_id not in of_rule or version.saved_at <= at:
            of_rule[version.rule_id] = version
    return [version for version in of_rule.values() if is_in_force(version, at)]


async def rules_for(member_id: UUID, rules: Sequence[EarnRuleVersion], at: datetime) -> Sequence[EarnRuleVersion]:
    """Those of the rules that were there for a member at that moment: less what a holdout kept from them."""
    withheld = await withheld_from(member_id, HoldoutKind.EARN_RULE, at) if rules else frozenset()
    return [one for one in rules if one.rule_id not in withheld]


async def _read() -> Mapping[EarnAction, Sequence[EarnRuleVersion]]:
    """Every version that there ever was, by what it rewards: what is told late earns by the one of its time."""
    actions = {rule.id: rule.action for rule in await EarnRule.read("TRUE")}
    found: defaultdict[EarnAction, list[EarnRuleVersion]] = defaultdict(list)
    for version in await EarnRuleVersion.read("TRUE ORDER BY rule_id, version"):
        found[actions[version.rule_id]].append(version)
    return found


_kept = Kept(EarnRule.Meta.table, EarnRuleVersion.Meta.table, read=_read)


async def newest_rules(*, include_inactive: bool = False) -> Sequence[RuleInForce]:
    """The rules as they are today, in the order in which they were made."""
    rules = {rule.id: rule for rule in await EarnRule.all()}
    versions = await EarnRuleVersion.filter(version=F("rule__version")).order_by("rule__created_at", "rule_id")
    return [
        RuleInForce(rules[version.rule_id], version) for version in versions if include_inactive or version.is_active
    ]


def is_in_force(version: EarnRuleVersion, at: datetime) -> bool:
    """Whether the rule is switched on, has begun and has not ended."""
    begun = version.starts_at is None or version.starts_at <= at
    return version.is_active and begun and (version.ends_at is None or at < version.ends_at)


async def _as_it_is(rule_id: UUID, names: Collection[str], *, locking: bool = True) -> dict[str, Any]:
    """These terms of a rule that there is; nobody else changes it until the unit of work ends."""
    if locking:
        await sql.lock_row("earn_rules", rule_id)
    found = await EarnRuleVersion.filter(rule_id=rule_id).order_by("-version").first()
    if found is None:
        raise NotFound("There is no such rule.", field="id")
    spelt: dict[str, Any] = {
        "per_currency_unit": None if found.per_currency_unit is None else Decimal(found.per_currency_unit),
        "multiplier": None if found.multiplier is None else Decimal(found.multiplier),
        "conditions": conditions_of(found),
        # Of a rule that could not ask, nothing was said.
        "asks_minimum_again": found.asks_minimum_again or found.multiplier is None or not least_of(found),
    }
    return {name: spelt[name] if name in spelt else getattr(found, name) for name in names}


async def _made_or_numbered(terms: EarnRuleTerms, now: datetime) -> EarnRule:
    if terms.id is None:
        return await EarnRule.create(action=terms.action, is_active=terms.is_active, created_at=now)
    # The UPDATE takes the row, so of two people who save at once each gets a number of their own.
    changed = await EarnRule.filter(id=terms.id).update(version=F("version") + 1, is_active=terms.is_active)
    if not changed:
        raise NotFound("There is no such rule.", field="id")
    rule = await EarnRule.get(id=terms.id)
    if rule.action is not terms.action:
        raise Invalid("A rule keeps its action; make another rule for another action.", field="action")
    return rule


def _checked(terms: EarnRuleTerms, form: Form) -> dict[str, Any]:
    """The terms as a version keeps them.

    Raises what is wrong with them, all of it at once.
    """
    with form:
        title = text.line(terms.title, field="title", most=120)
    with form:
        _ensure_one_way(terms)
    with form:
        _ensure_points(terms)
    with form:
        factor = checked_factor(terms.multiplier)
    conditions = checked_conditions(terms.action, terms.conditions, form)
    with form:
        _ensure_goods(terms)
    with form:
        if terms.daily_cap is not None and terms.daily_cap < 1:
            raise Invalid("A daily cap is at least 1; leave it out for none.", field="dailyCap")
    with form:
        if not 0 <= terms.hold_days <= LONGEST_HOLD:
            raise Invalid("Points can be held back for 0 to {most} days.", field="holdDays", most=LONGEST_HOLD)
    with form:
        if terms.starts_at is not None and terms.ends_at is not None and terms.ends_at <= terms.starts_at:
            raise Invalid("The end must come after the start.", field="endsAt")
    form.ensure_good()
    rate = terms.per_currency_unit
    return {
        "title": title,
        "points": terms.points,
        "per_currency_unit": None if rate is None else format(rate, "f"),
        "multiplier": factor,
        "earns_nothing": terms.earns_nothing,
        "asks_minimum_again": _asks_again(terms),
        "by_signal": terms.by_signal and terms.action in BY_SIGNAL and terms.multiplier is None,
        "conditions": conditions,
        "daily_cap": terms.daily_cap,
        "hold_days": terms.hold_days,
        "starts_at": terms.starts_at,
        "ends_at": terms.ends_at,
        "multiplier_by_tier": terms.multiplier_by_tier,
        "is_active": terms.is_active,
    }


def _ensure_one_way(terms: EarnRuleTerms) -> None:
    """A rule gives fixed points, or points for each unit spent, or multiplies what others give, or leaves goods out."""
    ways = (terms.points is not None, terms.per_currency_unit is not None, terms.multiplier is not None)
    if sum((*ways, terms.earns_nothing)) != 1:
        raise Required(
            "Give fixed points, points for each unit of currency, a multiplier, or let it earn nothing: one of them.",
            field="points",
        )


def _ensure_points(terms: EarnRuleTerms) -> None:
    if terms.points is not None and not 1 <= terms.points <= MOST_POINTS:
        raise Invalid("Points are a whole number from 1 to {most}.", field="points", most=MOST_POINTS)
    if terms.per_currency_unit is not None:
        _ensure_rate(terms.action, terms.per_currency_unit)


def _ensure_goods(terms: EarnRuleTerms) -> None:
    is_for_goods = any(one.field in GOODS for one in terms.conditions)
    if terms.earns_nothing and not (is_for_goods and all(one.field in GOODS for one in terms.conditions)):
        raise Invalid("Say by products, types, categories or properties alone what earns nothing.", field="conditions")
    if terms.per_currency_unit is not None and is_for_goods and terms.daily_cap is not None:
        raise Invalid("A rule for some goods has no cap of its own; the one for all others has it.", field="dailyCap")


def _asks_again(terms: EarnRuleTerms) -> bool:
    has_minimum = any(one.field == MINIMUM_ORDER for one in terms.conditions)
    return terms.multiplier is not None and has_minimum and terms.asks_minimum_again


def _ensure_rate(action: EarnAction, rate: Decimal) -> None:
    if action is not EarnAction.PURCHASE:
        raise Invalid("Only purchases earn by the amount spent.", field="perCurrencyUnit")
    if not 0 < rate <= MOST_POINTS:
        raise Invalid(
            "Points for each unit of currency are more than 0 and at most {most}.",
            field="perCurrencyUnit",
            most=MOST_POINTS,
        )
