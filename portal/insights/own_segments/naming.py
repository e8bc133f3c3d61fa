"""What conditions name, and whether it is still there: tiers, products, questions and their choices may go (IN37)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.feedback.profile.models import ProfileQuestion
from portal.insights.own_segments.conditions import OF_NUMBERS, Condition, SegmentField
from portal.loyalty.programme.models import Tier
from portal.shop.models import Product


@dataclass(frozen=True, slots=True)
class Named:
    """What one value of a condition names."""

    field: SegmentField
    value: str
    question_id: UUID | None = None


def named_by(condition: Condition) -> Sequence[Named]:
    """Tiers by slug, products by SKU, choices of a question; of other fields a value is what it says."""
    if condition.field not in {SegmentField.TIER, SegmentField.PRODUCT, SegmentField.PROFILE}:
        return ()
    if condition.comparison in OF_NUMBERS:
        return ()
    return [Named(condition.field, value, condition.question_id) for value in condition.values]


async def gone(names: Sequence[Named], viewer: Viewer) -> Mapping[Named, Named]:
    """Those that name nothing any more."""
    if not viewer.is_brand:
        return {}
    there = await _there(names)
    return {one: one for one in names if one not in there}


async def _there(names: Sequence[Named]) -> Collection[Named]:
    def values(of: SegmentField) -> list[str]:
        return [one.value for one in names if one.field is of]

    found: set[Named] = set()
    if slugs := values(SegmentField.TIER):
        found |= {Named(SegmentField.TIER, tier.slug) for tier in await Tier.filter(slug__in=slugs)}
    if skus := values(SegmentField.PRODUCT):
        found |= {Named(SegmentField.PRODUCT, product.sku) for product in await Product.filter(sku__in=skus)}
    if asked := {one.question_id for one in names if one.question_id is not None}:
        for question in await ProfileQuestion.filter(id__in=list(asked)):
            found |= {Named(SegmentField.PROFILE, choice, question.id) for choice in question.choices or ()}
    return found
