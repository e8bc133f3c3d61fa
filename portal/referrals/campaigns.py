"""What the brand promises to those who invite and those who come."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.forms import Form
from portal.kernel.money import Money
from portal.kernel.work import unit_of_work
from portal.referrals import policies
from portal.referrals.models import Campaign, CampaignReward
from portal.referrals.terms import CampaignTerms, RewardTerms

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
    form.ensure_good()
    values = {
        "name": name,
        "minimum_order_minor": terms.minimum_order.minor if terms.minimum_order else None,
        "currency": terms.minimum_order.currency if terms.minimum_order else None,
        "hold_days": terms.hold_days,
        "attribution_days": terms.attribution_days,
        "max_rewards_per_referrer": terms.max_rewards_per_referrer,
        "review_score": terms.review_score,
        "starts_at": terms.starts_at,
        "ends_at": terms.ends_at,
        "is_active": terms.is_active,
    }
    campaign, is_new = await Campaign.get_or_create(slug=slug, defaults={**values, "created_at": clock.now()})
    if not is_new:
        await campaign.update_from_dict(values).save(update_fields=list(values))
    await _replace_rewards(campaign, terms.rewards)
    return campaign


def _as_it_is(campaign: Campaign, name: str) -> Any:
    if name != "minimum_order":
        return getattr(campaign, name)
    minor, currency = campaign.minimum_order_minor, campaign.currency
    return None if minor is None or currency is None else Money(minor, currency)


async def _replace_rewards(campaign: Campaign, rewards: Sequence[RewardTerms]) -> None:
    await CampaignReward.filter(campaign_id=campaign.id).delete()
    await CampaignReward.bulk_create(
        [
            CampaignReward(campaign_id=campaign.id, side=reward.side, kind=reward.kind, points=reward.points)
            for reward in rewards
        ]
    )
