"""What stands before the first customer comes: staff, programme, tiers, rules, rewards, rooms, catalogue, campaign."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from portal.accounts import consents, terms
from portal.accounts.addresses import email_address
from portal.accounts.events import MemberRegistered
from portal.accounts.handles import handle_key, handle_of
from portal.accounts.models import ConsentPurpose, Credential, Member
from portal.accounts.registration import activate
from portal.accounts.roles import grant_role
from portal.accounts.viewer import SYSTEM
from portal.community.categories import save_category
from portal.demo.brand import EARN_RULES, LINKS, PROGRAMME, REWARDS, TIERS
from portal.demo.categories import CATEGORIES
from portal.demo.people import STAFF
from portal.demo.products import PRODUCTS, SHOP
from portal.demo.referrals import CAMPAIGN
from portal.demo.shapes import SamplePerson, Texts, moment
from portal.demo.stage import Stage, euros
from portal.demo.surveys import lay_survey
from portal.insights.costs import save_acquisition_cost, save_channel_cost, save_margin
from portal.insights.models import AcquisitionChannel
from portal.kernel import clock
from portal.kernel.events import announce
from portal.loyalty.programme import ProgrammeTerms, save_programme
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.look import save_look
from portal.loyalty.redeeming.rewards import RewardTerms, save_reward
from portal.loyalty.tiering.terms import TierTerms, save_tier
from portal.referrals.campaigns import save_campaign
from portal.referrals.terms import CampaignTerms
from portal.referrals.terms import RewardTerms as ThanksTerms
from portal.shop.products.keeping import save_product
from portal.staff_texts import THE_PROGRAMME
from portal.translations.saving import NewText, save_translations

ACQUISITION_COST = Decimal(14)
REFERRAL_TOOLS = Decimal(29)
"""A month."""
MARGIN = 0.55


async def lay(stage: Stage) -> None:
    """Set the brand up, in the order in which one thing needs the other."""
    await _programme(stage)
    for person in STAFF:
        await welcome(stage, person)
        for role in person.roles:
            await grant_role(stage.members[person.handle], role, by=SYSTEM)
    await _rooms()
    await _catalogue()
    await _rewards(stage)
    await _campaign()
    await lay_survey()
    since = clock.local_day(clock.now() - timedelta(days=1))
    await save_acquisition_cost(euros(ACQUISITION_COST), since=since, by=SYSTEM)
    await save_channel_cost(AcquisitionChannel.REFERRED, euros(REFERRAL_TOOLS), since=since, by=SYSTEM)
    await save_margin(MARGIN, since=since, by=SYSTEM)


async def welcome(stage: Stage, person: SamplePerson, *, invitation: str | None = None) -> None:
    """Let somebody sign up and prove their address at this moment, by the rules for everyone but without the mail.

    The sign-up itself would hash the one password once for each of them.
    """
    now, address = clock.now(), email_address(person.email)
    name = handle_of(person.handle)
    member = await Member.create(
        handle=name,
        handle_key=handle_key(name),
        display_name=person.name,
        bio=person.bio,
        email=address.written,
        mailbox_key=address.mailbox_key,
        locale=person.locale,
        invitation=invitation,
        joined_at=now,
    )
    await Credential.create(member=member, password_hash=stage.password_hash, changed_at=now)
    await consents.record(member, terms=await terms.agreed_version(None), newsletter=False, at=now)
    await consents.note(member, ConsentPurpose.REVIEW_REQUESTS, source=consents.AT_SIGN_UP, at=now)
    await announce(MemberRegistered(member_id=member.id, mailbox_key=address.mailbox_key, invitation=invitation))
    await activate(member)
    stage.members[person.handle] = member.id
    stage.emails[person.handle] = person.email


async def say_in(kind: str, key: UUID, **languages: Texts) -> None:
    """Keep what a thing's texts are in other languages."""
    for locale, texts in languages.items():
        if texts:
            await save_translations(
                kind, key, locale, [NewText(field, text) for field, text in texts.items()], by=SYSTEM
            )


async def _programme(stage: Stage) -> None:
    terms = ProgrammeTerms(
        name=PROGRAMME.name,
        points_name=PROGRAMME.points_name,
        points_per_currency_unit=PROGRAMME.points_per_currency_unit,
        points_expire_after_days=PROGRAMME.points_expire_after_days,
    )
    await save_programme(terms, by=SYSTEM)
    await save_look(
        terms_version=LINKS.terms_version,
        imprint_url=LINKS.imprint_url,
        privacy_url=LINKS.privacy_url,
        terms_url=LINKS.terms_url,
        contact_url=LINKS.contact_url,
        cookies_url=LINKS.cookies_url,
        by=SYSTEM,
    )
    await say_in("Program", THE_PROGRAMME, en={**PROGRAMME.en, **LINKS.en})
    for tier in TIERS:
        saved = await save_tier(
            TierTerms(
                slug=tier.slug,
                name=tier.name,
                rank=tier.rank,
                qualifying_points=tier.qualifying_points,
                earn_multiplier=tier.earn_multiplier,
                benefits=tier.benefits,
                colour=tier.colour,
            ),
            by=SYSTEM,
        )
        await say_in("Tier", saved.id, en=tier.en)
    for rule in EARN_RULES:
        made = await save_earn_rule(
            EarnRuleTerms(
                action=rule.action,
                title=rule.title,
                points=rule.points,
                per_currency_unit=rule.per_currency_unit,
                by_signal=False,
                daily_cap=rule.daily_cap,
                hold_days=rule.hold_days,
                starts_at=None if rule.since is None else moment(stage.start, rule.since),
                multiplier_by_tier=rule.multiplier_by_tier,
            ),
            by=SYSTEM,
        )
        await say_in("EarnRule", made.rule.id, en=rule.en)


async def _rooms() -> None:
    for position, room in enumerate(CATEGORIES):
        saved = await save_category(
            room.slug,
            room.name,
            by=SYSTEM,
            description=room.description,
            parent_slug=room.parent,
            required_tier_slug=room.required_tier,
            position=position,
            who_can_start=room.who_can_start,
            who_can_reply=room.who_can_reply,
            earns_points=room.earns_points,
            locale=room.locale,
        )
        await say_in("Category", saved.id, en=room.en, de=room.de)


async def _catalogue() -> None:
    for product in PRODUCTS:
        saved = await save_product(
            product.sku,
            product.title,
            by=SYSTEM,
            description=product.description,
            url=f"{SHOP}{product.path}",
            price=euros(product.price),
        )
        await say_in("Product", saved.id, en=product.en)


async def _rewards(stage: Stage) -> None:
    for reward in REWARDS:
        saved = await save_reward(
            RewardTerms(
                title=reward.title,
                description=reward.description,
                kind=reward.kind,
                cost=reward.cost,
                value=None if reward.value is None else euros(reward.value),
                percent=reward.percent,
                product_sku=reward.product,
                required_tier_slug=reward.required_tier,
                stock=reward.stock,
                per_member_limit=reward.per_member_limit,
                coupon_valid_days=reward.coupon_valid_days,
            ),
            by=SYSTEM,
        )
        stage.rewards[reward.key] = saved.id
        await say_in("Reward", saved.id, en=reward.en)


async def _campaign() -> None:
    terms = CampaignTerms(
        slug=CAMPAIGN.slug,
        name=CAMPAIGN.name,
        rewards=[ThanksTerms(thanks.side, thanks.kind, thanks.points) for thanks in CAMPAIGN.rewards],
        minimum_order=euros(CAMPAIGN.minimum_order),
        hold_days=CAMPAIGN.hold_days,
        attribution_days=CAMPAIGN.attribution_days,
        max_rewards_per_referrer=CAMPAIGN.max_rewards_per_referrer,
    )
    saved = await save_campaign(terms, by=SYSTEM)
    await say_in("ReferralCampaign", saved.id, en=CAMPAIGN.en)
