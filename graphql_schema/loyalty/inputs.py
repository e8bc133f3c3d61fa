"""What mutations about points are given."""

from datetime import datetime
from decimal import Decimal
from typing import cast

import strawberry
from strawberry import UNSET

from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.loyalty.enums import (
    EarnAction,
    Overlap,
    RewardKind,
    TierBasis,
    TierDowngrade,
    TierRefunds,
    TierWindow,
)
from graphql_schema.money import MoneyInput
from graphql_schema.saving import said
from portal.kernel.forms import Form
from portal.loyalty.programme import ProgrammeTerms
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.earn_rules import EarnRuleTerms
from portal.loyalty.programme.look import Changes
from portal.loyalty.redeeming.rewards import RewardTerms
from portal.loyalty.tiering.terms import TierTerms


@strawberry.input(description="A reward that the viewer wants.")
class RedeemRewardInput:
    reward_id: strawberry.ID = strawberry.field(description="Which.")
    idempotency_key: str = strawberry.field(
        description="Of the client's own making, at most 80 characters. "
        "The same key always answers with the same redemption."
    )
    shown_cost: int | None = strawberry.field(
        default=None, description="The price that was shown: if it is another by now, nothing is redeemed."
    )


@strawberry.input(description="A coupon to give back.")
class CancelRedemptionInput:
    redemption_id: strawberry.ID = strawberry.field(description="One's own, or any for staff of the brand.")
    write_off: bool | None = strawberry.field(
        default=None, description="For staff: the piece does not go back into stock. False unless said."
    )


@strawberry.input(description="A coupon that was presented in the shop.")
class MarkCouponUsedInput:
    coupon_code: str = strawberry.field(description="However it was typed.")
    order_external_id: str | None = strawberry.field(
        default=None, description="The order that it paid for. The same coupon for the same order may be told again."
    )


@strawberry.input(description="Points to give or take by hand.")
class AdjustPointsInput:
    member_id: strawberry.ID = strawberry.field(description="Whose.")
    points: int = strawberry.field(description="More than 0 gives, less takes; no more than is available.")
    reason: str = strawberry.field(description="For the member to read; at most 300 characters.")
    idempotency_key: str = strawberry.field(description="The same key moves points once, for ever.")


@strawberry.input(
    description="The programme. What is left out stays as it is; null brings back the portal's own value."
)
class SaveProgramInput:
    name: str = strawberry.field(description="What it is called.")
    points_name: str = strawberry.field(description="What its points are called.")
    points_per_currency_unit: int = strawberry.field(description="How many are worth one unit of the currency.")
    points_expire_after_days: int | None = strawberry.field(
        default=UNSET, description="How long points live; null is for ever. Lots that were issued keep their day."
    )
    points_expire_after_months: int | None = strawberry.field(
        default=UNSET,
        description="Instead of days; 12 are a year. The last day of a shorter month stands for a later one.",
    )
    expiry_is_sliding: bool | None = strawberry.field(
        default=UNSET, description="Whether earning and redeeming move the end of all points; false unless said."
    )
    adjustments_are_activity: bool | None = strawberry.field(
        default=UNSET, description="Whether points by hand move it, too; false unless said."
    )
    reminder_days: list[int] | None = strawberry.field(
        default=UNSET, description="How many days before points end members hear of it; 30 and 7 unless said."
    )
    claim_window_days: int | None = strawberry.field(default=UNSET, description="90 unless said.")
    voter_age_days: int | None = strawberry.field(default=UNSET, description="3 unless said.")
    earner_age_days: int | None = strawberry.field(default=UNSET, description="0 unless said.")
    earner_helpful_votes: int | None = strawberry.field(default=UNSET, description="0 unless said.")
    signal_votes: int | None = strawberry.field(default=UNSET, description="2 unless said.")
    full_posts_a_day: int | None = strawberry.field(default=UNSET, description="Null, and unless said, for all.")
    overlap: Overlap | None = strawberry.field(default=UNSET, description="BEST_ONLY unless said.")
    tier_basis: TierBasis | None = strawberry.field(default=UNSET, description="POINTS unless said.")
    tier_window: TierWindow | None = strawberry.field(default=UNSET, description="ROLLING unless said.")
    tier_window_days: int | None = strawberry.field(default=UNSET, description="365 unless said.")
    tier_grace_days: int | None = strawberry.field(default=UNSET, description="0 unless said.")
    tier_downgrade: TierDowngrade | None = strawberry.field(default=UNSET, description="DROP unless said.")
    tier_refunds: TierRefunds | None = strawberry.field(default=UNSET, description="IMMEDIATE unless said.")

    def terms(self) -> ProgrammeTerms:
        return ProgrammeTerms(**said(self))


@strawberry.input(
    description="What pages look like, and what every visitor finds on them. What is left out stays as it is; null "
    "clears it."
)
class SaveLookInput:
    logo_media_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="From POST /media. It is the brand's from then on."
    )
    accent: str | None = strawberry.field(
        default=UNSET,
        description="The colour of links and buttons, `#` and six hexadecimal digits: dark enough to be read on white.",
    )
    hero_title: str | None = strawberry.field(default=UNSET, description="What visitors read first.")
    hero_text: str | None = strawberry.field(default=UNSET, description="Beneath it.")
    footer_text: str | None = strawberry.field(default=UNSET, description="At the end of every page.")
    imprint_url: str | None = strawberry.field(default=UNSET, description="Who runs this: a whole web address.")
    privacy_url: str | None = strawberry.field(default=UNSET, description="What becomes of data.")
    terms_url: str | None = strawberry.field(default=UNSET, description="The terms of use.")
    terms_version: str | None = strawberry.field(
        default=UNSET,
        description="What this version of the terms is called: a date or a number of at most 40 characters.",
    )
    terms_are_asked_anew: bool | None = strawberry.field(
        default=UNSET,
        description="Whether members who have not agreed to that version are asked to (`Viewer.termsToAccept`).",
    )
    contact_url: str | None = strawberry.field(default=UNSET, description="Where to write to.")
    cookies_url: str | None = strawberry.field(default=UNSET, description="Which cookies there are.")

    def changes(self) -> Changes:
        """What was sent, by its name in the domain."""
        sent = {name: value for name, value in vars(self).items() if value is not UNSET}
        if sent.get("logo_media_id") is not None:
            sent["logo_media_id"] = key_of("Media", sent["logo_media_id"])
        return cast("Changes", sent)


@strawberry.input(
    description="A tier, by its slug; a new slug makes a new one. What is left out stays as it is; null clears it."
)
class SaveTierInput:
    slug: str = strawberry.field(description="Small letters, digits and hyphens.")
    name: str = strawberry.field(description="What people call it.")
    rank: int = strawberry.field(description="Its place, the higher the better; unique.")
    qualifying_points: int = strawberry.field(description="0 for the tier in which everybody begins.")
    earn_multiplier: Decimal = strawberry.field(description="More than 0, at most 100.")
    benefits: list[str] = strawberry.field(description="At most 20 lines.")
    colour: str | None = strawberry.field(default=UNSET, description="`#` and six hexadecimal digits.")
    entry_points: int | None = strawberry.field(
        default=UNSET, description="A present for entering it, at most 1000000 points."
    )

    def terms(self) -> TierTerms:
        return TierTerms(**said(self))


@strawberry.input(description="A tier given by hand: the least that the member has until its end.")
class GrantTierInput:
    member_id: strawberry.ID = strawberry.field(description="Whose.")
    tier_slug: str = strawberry.field(description="Which.")
    until: datetime = strawberry.field(description="Its end, still to come; evaluation decides from then on.")
    reason: str = strawberry.field(description="For the audit log; at most 300 characters.")
    fires_entry_rewards: bool | None = strawberry.field(
        default=None, description="Whether the member gets the tier's present for entering; false unless said."
    )


@strawberry.input(description="A tier that was given by hand and ends early.")
class EndTierGrantInput:
    member_id: strawberry.ID = strawberry.field(description="Whose.")
    reason: str = strawberry.field(description="For the audit log; at most 300 characters.")


@strawberry.input(description="What a deed must have for a rule to count. Any one of the values will do.")
class EarnConditionInput:
    field: str = strawberry.field(
        description="`product` (SKUs), `productType`, `category`, `property` (a name that a line has, or "
        "`name=value`), `tier` (slugs) or `minimumOrder` (one amount)."
    )
    values: list[str] = strawberry.field(description="At most 200.")


@strawberry.input(
    description="A rule of earning: fixed points, points by the amount spent, a multiplier of both, or goods that earn "
    "nothing. What is left out stays as it is; null clears it."
)
class SaveEarnRuleInput:
    action: EarnAction = strawberry.field(description="The deed; a rule keeps it for ever.")
    title: str = strawberry.field(description="Stands beside the points that it brings.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    points: int | None = strawberry.field(default=UNSET, description="Fixed points.")
    per_currency_unit: Decimal | None = strawberry.field(default=UNSET, description="For PURCHASE alone.")
    multiplier: Decimal | None = strawberry.field(
        default=UNSET, description="For a campaign: it multiplies what other rules of the action give."
    )
    earns_nothing: bool | None = strawberry.field(
        default=UNSET, description="For PURCHASE: the lines that the conditions name earn nothing. False unless said."
    )
    conditions: list[EarnConditionInput] | None = strawberry.field(default=UNSET, description="None unless said.")
    asks_minimum_again: bool | None = strawberry.field(
        default=UNSET,
        description="For a campaign with `minimumOrder`: whether it counts no longer once a refund leaves less than "
        "that. True unless said.",
    )
    by_signal: bool | None = strawberry.field(
        default=UNSET,
        description="For THREAD and POST: whether they pay once accepted, official or voted for by strangers, and not "
        "for being written. True for a new rule unless said.",
    )
    daily_cap: int | None = strawberry.field(default=UNSET, description="The most for one member on one local day.")
    hold_days: int | None = strawberry.field(default=UNSET, description="0 unless said, at most 365.")
    starts_at: datetime | None = strawberry.field(default=UNSET, description="For a campaign: when it begins.")
    ends_at: datetime | None = strawberry.field(default=UNSET, description="For a campaign: when it is over.")
    multiplier_by_tier: bool | None = strawberry.field(default=UNSET, description="False unless said.")
    is_active: bool | None = strawberry.field(default=UNSET, description="True unless said.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> EarnRuleTerms:
        return EarnRuleTerms(
            **said(self, "id", "conditions"),
            id=None if self.id is None else key_of("EarnRule", self.id),
            conditions=[Condition(one.field, tuple(one.values)) for one in self.conditions or ()],
        )


@strawberry.input(description="A reward. What is left out stays as it is; null clears it.")
class SaveRewardInput:
    title: str = strawberry.field(description="What it is.")
    description: str = strawberry.field(description="Plain text.")
    kind: RewardKind = strawberry.field(description="What its coupon gives.")
    cost: int = strawberry.field(description="In points.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    value: MoneyInput | None = strawberry.field(default=UNSET, description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(default=UNSET, description="For a percentage off.")
    product_sku: str | None = strawberry.field(default=UNSET, description="For a free product.")
    required_tier_slug: str | None = strawberry.field(default=UNSET, description="For this tier and those above.")
    stock: int | None = strawberry.field(default=UNSET, description="How many there are from now on.")
    per_member_limit: int | None = strawberry.field(default=UNSET, description="How often one member may have it.")
    available_from: datetime | None = strawberry.field(default=UNSET, description="When it can first be had.")
    available_until: datetime | None = strawberry.field(default=UNSET, description="When it can no longer be had.")
    coupon_valid_days: int | None = strawberry.field(
        default=UNSET, description="How long its coupons are good, to the end of that local day."
    )
    returns_points: bool | None = strawberry.field(
        default=UNSET, description="Whether a coupon that ends unused gives its points back; a new one does not."
    )
    is_active: bool | None = strawberry.field(default=UNSET, description="A new one is.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self, form: Form) -> RewardTerms:
        """What was said; ``form`` is told of an amount that is none."""
        value = None
        with form:
            value = self.value.checked("value") if self.value else None
        return RewardTerms(
            **said(self, "id", "value"), id=None if self.id is None else key_of("Reward", self.id), value=value
        )
