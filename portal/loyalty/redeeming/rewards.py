"""What points can be turned into, as the brand writes it down."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from portal.accounts.idempotency import Request, gone
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.changes import changed
from portal.kernel.errors import Invalid, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.lookup import known
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.loyalty.programme import currency
from portal.loyalty.programme.models import Tier
from portal.loyalty.redeeming.models import Reward, RewardKind
from portal.moderation import audit
from portal.shop.models import Product

HIGHEST_COST = 100_000_000
LONGEST_VALIDITY = 3650
LARGEST_PERCENT = 100
_COLUMNS = {
    "value": ("value_minor", "currency"),
    "product_sku": ("product_id",),
    "required_tier_slug": ("required_tier_id",),
}
"""The columns of terms that are not kept under their own name."""
_WITH_VALUE = (RewardKind.DISCOUNT_AMOUNT, RewardKind.STORE_CREDIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class RewardTerms:
    """A reward as the brand writes it down; ``id`` says which one is changed, None makes another."""

    title: str
    description: str
    kind: RewardKind
    cost: int
    id: UUID | None = None
    value: Money | None = None
    percent: Decimal | None = None
    product_sku: str | None = None
    required_tier_slug: str | None = None
    stock: int | None = None
    per_member_limit: int | None = None
    available_from: datetime | None = None
    available_until: datetime | None = None
    coupon_valid_days: int | None = None
    returns_points: bool = False
    """Whether a coupon that ends unused gives its points back (R57)."""
    is_active: bool = True
    idempotency_key: str | None = None


@unit_of_work
async def save_reward(
    terms: RewardTerms, *, keeps: Collection[str] = (), form: Form | None = None, by: Viewer
) -> Reward:
    """Offer a reward, or change one. Coupons that were issued keep their value and their last day.

    ``keeps`` names the terms in which a reward that is changed stays as it is, whatever ``terms`` says of them;
    ``form`` has what was at fault before.
    """
    by.ensure_brand()
    form = Form() if form is None else form
    if terms.id is None:
        return await _make(terms, form, by)
    kept = frozenset(keeps)
    terms = replace(terms, **await _as_it_is(terms.id, kept))
    values = await _checked(terms, form)
    # What is kept is not written at all: stock goes down while staff save.
    for name in kept:
        for column in _COLUMNS.get(name, (name,)):
            del values[column]
    before = await Reward.get_or_none(id=terms.id)
    if before is None or not await Reward.filter(id=terms.id).update(**values):
        raise NotFound("There is no such reward.", field="id")
    detail = changed({name: getattr(before, name) for name in values}, values)
    await audit.write("reward.save", by=by, target_type="Reward", target_id=before.id, detail=detail)
    return await Reward.get(id=terms.id)


async def _make(terms: RewardTerms, form: Form, by: Viewer) -> Reward:
    made = None
    with form:
        made = await Request.to_make("saveReward", terms, by=by).earlier()
    if made is None:
        values = await _checked(terms, form)

        async def make() -> UUID:
            reward = await Reward.create(**values, created_at=clock.now())
            await audit.write("reward.save", by=by, target_type="Reward", target_id=reward.id)
            return reward.id

        made = await Request.to_make("saveReward", terms, by=by).once(make)
    found = await Reward.get_or_none(id=made)
    if found is None:
        raise gone()
    return found


async def _checked(terms: RewardTerms, form: Form) -> dict[str, Any]:
    """The terms as they are kept.

    Raises what is wrong with them, all of it at once.
    """
    with form:
        title = text.line(terms.title, field="title", most=120)
    with form:
        description = text.prose(terms.description, field="description", most=2000, least=0)
    _check_numbers(terms, form)
    with form:
        _ensure_value(terms)
    with form:
        product_id = await _product_id(terms)
    with form:
        tier_id = await _tier_id(terms.required_tier_slug)
    form.ensure_good()
    return {
        "title": title,
        "description": description,
        "kind": terms.kind,
        "cost": terms.cost,
        "value_minor": terms.value.minor if terms.value else None,
        "currency": terms.value.currency if terms.value else None,
        "percent": format(terms.percent, "f") if terms.percent is not None else None,
        "product_id": product_id,
        "required_tier_id": tier_id,
        "stock": terms.stock,
        "per_member_limit": terms.per_member_limit,
        "available_from": terms.available_from,
        "available_until": terms.available_until,
        "coupon_valid_days": terms.coupon_valid_days,
        "returns_points": terms.returns_points,
        "is_active": terms.is_active,
    }


async def _as_it_is(reward_id: UUID, names: Collection[str]) -> dict[str, Any]:
    """These terms of a reward that there is."""
    found = await Reward.filter(id=reward_id).select_related("product", "required_tier").first()
    if found is None:
        raise NotFound("There is no such reward.", field="id")
    spelt: dict[str, Any] = {
        "value": Money(found.value_minor, found.currency) if found.value_minor and found.currency else None,
        "percent": None if found.percent is None else Decimal(found.percent),
        "product_sku": found.product.sku if found.product else None,
        "required_tier_slug": found.required_tier.slug if found.required_tier else None,
    }
    return {name: spelt[name] if name in spelt else getattr(found, name) for name in names}


def _check_numbers(terms: RewardTerms, form: Form) -> None:
    """A reward costs points, and has sensible limits."""
    with form:
        if not 1 <= terms.cost <= HIGHEST_COST:
            raise Invalid("A reward costs from 1 to {most} points.", field="cost", most=HIGHEST_COST)
    with form:
        if terms.stock is not None and not 0 <= terms.stock <= HIGHEST_COST:
            raise Invalid("The stock is 0 or more; leave it out for no limit.", field="stock")
    with form:
        if terms.per_member_limit is not None and terms.per_member_limit < 1:
            raise Invalid("The limit is at least 1; leave it out for none.", field="perMemberLimit")
    with form:
        if terms.coupon_valid_days is not None and not 1 <= terms.coupon_valid_days <= LONGEST_VALIDITY:
            raise Invalid("A coupon is valid for 1 to {most} days.", field="couponValidDays", most=LONGEST_VALIDITY)
    with form:
        if terms.available_from and terms.available_until and terms.available_until <= terms.available_from:
            raise Invalid("The end must come after the start.", field="availableUntil")


def _ensure_value(terms: RewardTerms) -> None:
    if terms.kind in _WITH_VALUE:
        if terms.value is None or terms.value.minor < 1:
            raise Required("Say how much money this reward is worth.", field="value")
        if terms.value.currency != currency():
            raise Invalid("Rewards are worth {currency}, the programme's currency.", field="value", currency=currency())
    elif terms.kind is RewardKind.DISCOUNT_PERCENT:
        if terms.percent is None or not 0 < terms.percent <= LARGEST_PERCENT:
            raise Required("Say how many percent this reward takes off: more than 0, at most 100.", field="percent")
    elif terms.kind is RewardKind.FREE_PRODUCT and terms.product_sku is None:
        raise Required("Say which product this reward is.", field="productSku")


async def _product_id(terms: RewardTerms) -> UUID | None:
    if terms.product_sku is None:
        return None
    product = await known(Product.get_or_none(sku=terms.product_sku))
    if product is None:
        raise NotFound("There is no product with this SKU.", field="productSku")
    return product.id


async def _tier_id(slug: str | None) -> UUID | None:
    if slug is None:
        return None
    tier = await known(Tier.get_or_none(slug=slug))
    if tier is None:
        raise NotFound("There is no such tier.", field="requiredTierSlug")
    return tier.id
