"""What the brand promises to those who invite and those who come."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.changes import changed
from portal.kernel.errors import NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.lookup import known
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.referrals import policies, promises
from portal.referrals.models import Campaign, CampaignReward, ReferralRewardKind
from portal.referrals.terms import CampaignTerms, RewardTerms
from portal.shop.models import Product

LONGEST_SLUG = 60
LONGEST_NAME = 120


@unit_of_work
async def save_campaign(
    terms: CampaignTerms, *, keeps: Collection[str] = (), form: Form | None = None, by: Viewer
) -> Campaign:
    """Make the campaign with this slug, or change its terms.

    New terms hold for orders and rewards from here on; windows of attribution and hold that have
    begun keep their ends, and what was granted stays granted. ``keeps`` names the terms in which a
    campaign that there is stays as it is, whatever ``terms`` says of them; ``form`` has what was at fault before.
    """
    by.ensure_brand()
    form = Form() if form is None else form
    slug = ""
    with form:
        slug = text.slug(terms.slug, field="slug", most=LONGEST_SLUG)
    if keeps and (found := await Campaign.get_or_none(slug=slug)):
        terms = replace(terms, **{name: _as_it_is(found, name) for name in keeps})
    with form:
        name = text.line(terms.name, field="name", most=LONGEST_NAME)
    policies.check_terms(terms, form)
    products = await _products(terms.rewards, form)
    form.ensure_good()
    values = {
        "name": name,
        "minimum_order_minor": terms.minimum_order.minor if terms.minimum_order else None,
        "currency": terms.minimum_order.currency if terms.minimum_order else None,
        "hold_days": terms.hold_days,
        "attribution_days": terms.attribution_days,
        "max_rewards_per_referrer": terms.max_rewards_per_referrer,
        "max_rewards_per_month": terms.max_rewards_per_month,
        "review_score": terms.review_score,
        "starts_at": terms.starts_at,
        "ends_at": terms.ends_at,
        "is_active": terms.is_active,
    }
    campaign, is_new = await Campaign.get_or_create(slug=slug, defaults={**values, "created_at": clock.now()})
    detail = None
    if not is_new:
        detail = changed({name: getattr(campaign, name) for name in values}, values)
        await campaign.update_from_dict(values).save(update_fields=list(values))
    await _replace_rewards(campaign, terms.rewards, products)
    await announce(
        StaffActed(
            action="campaign.save",
            by_id=by.member_id,
            target_type="ReferralCampaign",
            target_id=campaign.id,
            detail=detail,
        )
    )
    return campaign


def _as_it_is(campaign: Campaign, name: str) -> Any:
    if name != "minimum_order":
        return getattr(campaign, name)
    minor, currency = campaign.minimum_order_minor, campaign.currency
    return None if minor is None or currency is None else Money(minor, currency)


async def _products(rewards: Sequence[RewardTerms], form: Form) -> dict[str, UUID]:
    """Those that are given for nothing, by SKU; ``form`` is told of what there is not."""
    found: dict[str, UUID] = {}
    for place, reward in enumerate(rewards):
        with form.at("rewards", place):
            if reward.kind is ReferralRewardKind.FREE_PRODUCT and reward.product_sku is not None:
                product = await known(Product.get_or_none(sku=reward.product_sku))
                if product is None:
                    raise NotFound("There is no product with this SKU.", field="productSku")
                found[reward.product_sku] = product.id
    return found


async def _replace_rewards(campaign: Campaign, rewards: Sequence[RewardTerms], products: dict[str, UUID]) -> None:
    await CampaignReward.filter(campaign_id=campaign.id).delete()
    await CampaignReward.bulk_create(
        [
            CampaignReward(
                campaign_id=campaign.id,
                side=reward.side,
                kind=reward.kind,
                points=reward.points,
                value_minor=reward.value.minor if reward.value else None,
                currency=reward.value.currency if reward.value else None,
                percent=None if reward.percent is None else format(reward.percent, "f"),
                product_id=products.get(reward.product_sku or ""),
                steps=promises.steps_of(reward),
            )
            for reward in rewards
        ]
    )
