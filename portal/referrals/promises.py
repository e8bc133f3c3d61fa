"""What a campaign may promise to each side, and what that is for the how-manieth friend; nothing is looked up."""

from collections.abc import Sequence
from decimal import Decimal

from portal.kernel.errors import Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.money import Money
from portal.referrals.models import CampaignReward, ReferralRewardKind, RewardSide
from portal.referrals.terms import RewardTerms, StepTerms
from portal.settings import settings

MOST_POINTS = 1_000_000
MOST_REWARDS, MOST_STEPS = 4, 4
MOST_FRIENDS = 10_000
WHOLE = Decimal(100)
_MEMBERS = {
    ReferralRewardKind.POINTS: "points",
    ReferralRewardKind.DISCOUNT_AMOUNT: "value",
    ReferralRewardKind.STORE_CREDIT: "value",
    ReferralRewardKind.DISCOUNT_PERCENT: "percent",
    ReferralRewardKind.FREE_PRODUCT: "product_sku",
}
"""What each kind of reward is counted in; any other amount beside it is refused."""
_FIELDS = {"points": "points", "value": "value", "percent": "percent", "product_sku": "productSku"}


def check(rewards: Sequence[RewardTerms], form: Form) -> None:
    """At least one side gets something, each kind once, in steps that bring more; ``form`` is told what is at fault."""
    with form:
        if not rewards:
            raise Required("Please promise a reward to at least one side.", field="rewards")
    with form:
        if len(rewards) > MOST_REWARDS:
            raise Invalid("A campaign has four rewards at the most.", field="rewards")
    seen: set[tuple[RewardSide, ReferralRewardKind]] = set()
    for place, reward in enumerate(rewards):
        with form.at("rewards", place):
            _ensure_amount(reward)
        with form.at("rewards", place):
            _ensure_steps(reward)
        with form.at("rewards", place):
            if (reward.side, reward.kind) in seen:
                raise Invalid("Each side has one reward of a kind; please put both together.", field="side")
        seen.add((reward.side, reward.kind))


def amount_for(reward: CampaignReward, friend: int) -> int | Decimal | None:
    """Points, minor units or percent for the ``friend``-th whom somebody brought; None for a product."""
    amounts: dict[int, int | Decimal | None] = {
        step["from_friend"]: Decimal(step["amount"]) if reward.kind is _PERCENT else int(step["amount"])
        for step in reward.steps or ()
    }
    base = Decimal(reward.percent) if reward.percent is not None else reward.points or reward.value_minor
    begun = [start for start in amounts if start <= friend]
    return amounts[max(begun)] if begun else base


def steps_of(terms: RewardTerms) -> list[dict[str, int | str]] | None:
    """As they are kept."""
    kept: list[dict[str, int | str]] = []
    for step in terms.steps:
        amount = step.value.minor if step.value else step.percent if step.percent is not None else step.points
        kept.append({"from_friend": step.from_friend, "amount": str(amount)})
    return kept or None


def ensure_between(value: int, least: int, most: int, *field: str) -> None:
    """A whole number within its bounds."""
    if not least <= value <= most:
        raise Invalid("Please give a whole number from {least} to {most}.", field=field, least=least, most=most)


_PERCENT = ReferralRewardKind.DISCOUNT_PERCENT


def _ensure_amount(reward: RewardTerms | StepTerms, kind: ReferralRewardKind | None = None) -> None:
    counted_in = _MEMBERS[reward.kind if isinstance(reward, RewardTerms) else kind or ReferralRewardKind.POINTS]
    for name, field in _FIELDS.items():
        if name != counted_in and getattr(reward, name, None) is not None:
            raise Invalid("A reward of this kind has no such amount; please leave this out.", field=field)
    given = getattr(reward, counted_in)
    if given is None:
        raise Required("Please say how much this side gets, in what the kind is counted in.", field=_FIELDS[counted_in])
    _ensure_sensible(given, _FIELDS[counted_in])


def _ensure_sensible(given: object, field: str) -> None:
    match given:
        case Money():
            if given.minor < 1:
                raise Invalid("Please give an amount above zero.", field=field)
            if given.currency != settings().currency:
                raise Invalid(
                    "Rewards are in the programme's currency, {currency}.",
                    field=(field, "currency"),
                    currency=settings().currency,
                )
        case Decimal():
            if not 0 < given <= WHOLE:
                raise Invalid("Please give more than 0 and at most 100 percent.", field=field)
        case int():
            ensure_between(given, 1, MOST_POINTS, field)


def _ensure_steps(reward: RewardTerms) -> None:
    """Only who invites brings more with each friend, and each step brings more than the one before."""
    if not reward.steps:
        return
    if reward.side is not RewardSide.REFERRER or reward.kind is ReferralRewardKind.FREE_PRODUCT:
        raise Invalid("Steps are for the one who invites, and for amounts.", field="steps")
    if len(reward.steps) > MOST_STEPS:
        raise Invalid("A reward has four steps at the most.", field="steps")
    friend, amount = 1, _amount(reward)
    for step in reward.steps:
        _ensure_amount(step, reward.kind)
        ensure_between(step.from_friend, 2, MOST_FRIENDS, "steps")
        if step.from_friend <= friend or _amount(step) <= amount:
            raise Invalid("Each step begins with a later friend than the one before, and brings more.", field="steps")
        friend, amount = step.from_friend, _amount(step)


def _amount(reward: RewardTerms | StepTerms) -> Decimal:
    return Decimal(reward.value.minor if reward.value else reward.percent or reward.points or 0)
