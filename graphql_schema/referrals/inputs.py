"""What mutations about referrals are given."""

from datetime import datetime
from decimal import Decimal

import strawberry
from strawberry import UNSET

from graphql_schema.idempotency import ONCE
from graphql_schema.money import MoneyInput
from graphql_schema.referrals.enums import ReferralRewardKind, RewardSide
from graphql_schema.saving import said
from portal.kernel.forms import Form
from portal.referrals.risk import USUAL_REVIEW_SCORE
from portal.referrals.terms import CampaignTerms, RewardTerms, StepTerms


@strawberry.input(description="A code to invite by.")
class CreateReferralCodeInput:
    campaign_slug: str = strawberry.field(description="A campaign that is running.")
    vanity: str | None = strawberry.field(
        default=None, description="A code of one's own choice: 4 to 24 letters A–Z, digits and hyphens."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="A link that a visitor follows.")
class RecordReferralVisitInput:
    code: str = strawberry.field(description="The code in the link.")
    post_id: strawberry.ID | None = strawberry.field(
        default=None, description="The post that the link leads to; it counts where the code's owner wrote it."
    )


@strawberry.input(description="More for who invites, from a later friend on; in what the reward's kind is counted in.")
class ReferralRewardStepInput:
    from_friend: int = strawberry.field(description="2 to 10,000: with the how-manieth rewarded friend it begins.")
    points: int | None = strawberry.field(default=None, description="For the kind POINTS.")
    value: MoneyInput | None = strawberry.field(default=None, description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(default=None, description="For a percentage off.")

    def terms(self) -> StepTerms:
        value = self.value.checked("steps") if self.value else None
        return StepTerms(self.from_friend, points=self.points, value=value, percent=self.percent)


@strawberry.input(description="What one side gets, in what its kind is counted in; any other amount is refused.")
class ReferralRewardInput:
    side: RewardSide = strawberry.field(description="Who gets it.")
    kind: ReferralRewardKind = strawberry.field(description="Points, or what a coupon gives.")
    points: int | None = strawberry.field(default=None, description="1 to 1,000,000.")
    value: MoneyInput | None = strawberry.field(
        default=None, description="For an amount off or store credit, in the programme's currency."
    )
    percent: Decimal | None = strawberry.field(default=None, description="For a percentage off: above 0, at most 100.")
    product_sku: str | None = strawberry.field(default=None, description="For a free product.")
    steps: list[ReferralRewardStepInput] = strawberry.field(
        default_factory=list, description="At most 4, each with a later friend and more; for who invites."
    )

    def terms(self, form: Form, position: int) -> RewardTerms:
        value = None
        with form.at("rewards", position):
            value = self.value.checked("value") if self.value else None
        steps: list[StepTerms] = []
        with form.at("rewards", position):
            steps = [step.terms() for step in self.steps]
        return RewardTerms(
            side=self.side,
            kind=self.kind,
            points=self.points,
            value=value,
            percent=self.percent,
            product_sku=self.product_sku,
            steps=steps,
        )


@strawberry.input(description="A campaign, by its slug. What is left out stays as it is; null clears it.")
class SaveReferralCampaignInput:
    slug: str = strawberry.field(description="Small letters, digits and hyphens, at most 60.")
    name: str = strawberry.field(description="What people call it; at most 120 characters.")
    rewards: list[ReferralRewardInput] = strawberry.field(
        description="For one side or both, each kind once; at most 4."
    )
    minimum_order: MoneyInput | None = strawberry.field(
        default=UNSET, description="What the friend's first order must reach, in the programme's currency."
    )
    hold_days: int = strawberry.field(description="0 to 365: the return window between the order and the rewards.")
    attribution_days: int = strawberry.field(description="1 to 365: between the invitation and the first order.")
    max_rewards_per_referrer: int | None = strawberry.field(default=UNSET, description="Null is without a limit.")
    max_rewards_per_month: int | None = strawberry.field(
        default=UNSET, description="How many of one member in a month of the programme's time zone; null is no limit."
    )
    review_score: int | None = strawberry.field(
        default=UNSET,
        description="1 to 100: from which score of its risk signals on staff decide before anything is paid. 50 for a "
        "new campaign; null is never.",
    )
    starts_at: datetime | None = strawberry.field(default=UNSET, description="Null is at once.")
    ends_at: datetime | None = strawberry.field(default=UNSET, description="Null is never.")
    is_active: bool | None = strawberry.field(default=UNSET, description="A new one is.")

    def terms(self, form: Form) -> CampaignTerms:
        """What was said; ``form`` is told of amounts that are none."""
        minimum_order = None
        with form:
            minimum_order = self.minimum_order.checked("minimumOrder") if self.minimum_order else None
        return CampaignTerms(
            **said(self, "rewards", "minimum_order", "review_score"),
            rewards=[reward.terms(form, position) for position, reward in enumerate(self.rewards)],
            minimum_order=minimum_order,
            review_score=USUAL_REVIEW_SCORE if self.review_score is UNSET else self.review_score,
        )


@strawberry.input(description="What staff decide about a referral.")
class ReviewReferralInput:
    referral_id: strawberry.ID = strawberry.field(description="The referral.")
    approve: bool = strawberry.field(description="True lets it go on, false turns it down or takes its rewards back.")
    reason: str = strawberry.field(description="Why, for colleagues; at most 200 characters.")
