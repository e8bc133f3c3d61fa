"""Redeeming, and what staff of the brand configure and adjust."""

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import key_of
from graphql_schema.loyalty.account import LoyaltyAccount, PointsTransaction
from graphql_schema.loyalty.inputs import (
    AdjustPointsInput,
    CancelRedemptionInput,
    EndTierGrantInput,
    GrantTierInput,
    MarkCouponUsedInput,
    RedeemRewardInput,
    SaveEarnRuleInput,
    SaveLookInput,
    SaveProgramInput,
    SaveRewardInput,
    SaveTierInput,
)
from graphql_schema.loyalty.queries import Program
from graphql_schema.loyalty.types import EarnRule, Redemption, Reward
from graphql_schema.saving import left_out
from graphql_schema.tiers.types import Tier
from portal.kernel.forms import Form
from portal.loyalty import programme
from portal.loyalty.earning import adjustments
from portal.loyalty.programme import earn_rules, look
from portal.loyalty.queries import history, tiers_tried
from portal.loyalty.queries.accounts import balances_of_member
from portal.loyalty.redeeming import cancelling, issuing, models, rewards, using
from portal.loyalty.tiering import grants, terms


@strawberry.type
class RedemptionPayload(Payload):
    redemption: Redemption | None = strawberry.field(default=None, description="The coupon as it is now.")
    loyalty: LoyaltyAccount | None = strawberry.field(default=None, description="Its owner's points as they are now.")

    @classmethod
    async def of(cls, redemption: models.Redemption) -> "RedemptionPayload":
        balances = await balances_of_member(redemption.member_id)
        return cls(redemption=Redemption.of(redemption), loyalty=LoyaltyAccount.of(balances))


@strawberry.type
class TriedTierPayload(Payload):
    members_rising: int | None = strawberry.field(default=None, description="Whose points would reach a higher tier.")
    members_falling: int | None = strawberry.field(
        default=None, description="Whose points would reach a lower one, or none."
    )


@strawberry.type
class PointsPayload(Payload):
    loyalty: LoyaltyAccount | None = strawberry.field(default=None, description="The points as they are now.")
    transaction: PointsTransaction | None = strawberry.field(default=None, description="What was written.")


@strawberry.type
class ProgramPayload(Payload):
    program: Program | None = strawberry.field(default=None, description="The programme as it is now.")


@strawberry.type
class TierPayload(Payload):
    tier: Tier | None = strawberry.field(default=None, description="The tier as it is now.")


@strawberry.type
class TierGrantPayload(Payload):
    loyalty: LoyaltyAccount | None = strawberry.field(default=None, description="The member's account as it is now.")


@strawberry.type
class EarnRulePayload(Payload):
    earn_rule: EarnRule | None = strawberry.field(default=None, description="The rule as it is now.")


@strawberry.type
class RewardPayload(Payload):
    reward: Reward | None = strawberry.field(default=None, description="The reward as it is now.")


@strawberry.type
class LoyaltyMutation:
    @strawberry.mutation(description="Turn points into a coupon.")
    async def redeem_reward(self, info: Info, input: RedeemRewardInput) -> RedemptionPayload:
        redemption = await issuing.redeem_reward(
            key_of("Reward", input.reward_id),
            idempotency_key=input.idempotency_key,
            shown_cost=input.shown_cost,
            by=info.context.signed_in,
        )
        return await RedemptionPayload.of(redemption)

    @strawberry.mutation(
        description="Give an unused coupon back; its points return with the days they had left. One that a shop made "
        "is taken from that shop first, which says whether it was used. While it does not answer, the coupon is ISSUED "
        "and isBeingWithdrawn, and comes back by itself."
    )
    async def cancel_redemption(self, info: Info, input: CancelRedemptionInput) -> RedemptionPayload:
        redemption_id = key_of("Redemption", input.redemption_id)
        cancelled = await cancelling.cancel_redemption(
            redemption_id, write_off=bool(input.write_off), by=info.context.signed_in
        )
        return await RedemptionPayload.of(cancelled)

    @strawberry.mutation(description="Tell that a coupon was used, for staff and shops. It is used once.")
    async def mark_coupon_used(self, info: Info, input: MarkCouponUsedInput) -> RedemptionPayload:
        redemption = await using.mark_coupon_used(
            input.coupon_code, order_external_id=input.order_external_id, by=info.context.acting
        )
        return await RedemptionPayload.of(redemption)

    @strawberry.mutation(description="Give or take points by hand, for the brand's staff; it stands in the audit log.")
    async def adjust_points(self, info: Info, input: AdjustPointsInput) -> PointsPayload:
        member_id, by = key_of("Member", input.member_id), info.context.signed_in
        moved = await adjustments.adjust_points(
            member_id, input.points, reason=input.reason, idempotency_key=input.idempotency_key, by=by
        )
        entry = (await history.entries_by_id([moved.id], by))[moved.id]
        return PointsPayload(
            loyalty=LoyaltyAccount.of(await balances_of_member(member_id)), transaction=PointsTransaction.of(entry)
        )

    @strawberry.mutation(description="Change the programme, for the brand's staff.")
    async def save_program(self, info: Info, input: SaveProgramInput) -> ProgramPayload:
        saved = await programme.save_programme(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return ProgramPayload(program=Program.of(saved))

    @strawberry.mutation(
        description="Change what pages look like, for the brand's staff: logo, colour, texts and links that every "
        "visitor finds. What is left out stays as it is; null clears it."
    )
    async def save_look(self, info: Info, input: SaveLookInput) -> ProgramPayload:
        return ProgramPayload(program=Program.of(await look.save_look(by=info.context.signed_in, **input.changes())))

    @strawberry.mutation(description="Add a tier or change one, for the brand's staff.")
    async def save_tier(self, info: Info, input: SaveTierInput) -> TierPayload:
        saved = await terms.save_tier(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return TierPayload(tier=Tier.of(saved))

    @strawberry.mutation(
        description="How many members `saveTier` would move with the same input, by what counts for each of them as "
        "they were judged last; days of grace and tiers given by hand are left aside. For the brand's staff; "
        "nothing is kept."
    )
    async def try_tier(self, info: Info, input: SaveTierInput) -> TriedTierPayload:
        found = await tiers_tried.try_tier(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return TriedTierPayload(members_rising=found.rising, members_falling=found.falling)

    @strawberry.mutation(description="Give a member a tier until a day, for the brand's staff.")
    async def grant_tier(self, info: Info, input: GrantTierInput) -> TierGrantPayload:
        member_id = key_of("Member", input.member_id)
        await grants.grant_tier(
            member_id,
            input.tier_slug,
            input.until,
            reason=input.reason,
            fires_entry_rewards=bool(input.fires_entry_rewards),
            by=info.context.signed_in,
        )
        return TierGrantPayload(loyalty=LoyaltyAccount.of(await balances_of_member(member_id)))

    @strawberry.mutation(description="Take back a tier that was given by hand, for the brand's staff.")
    async def end_tier_grant(self, info: Info, input: EndTierGrantInput) -> TierGrantPayload:
        member_id = key_of("Member", input.member_id)
        await grants.end_grant(member_id, reason=input.reason, by=info.context.signed_in)
        return TierGrantPayload(loyalty=LoyaltyAccount.of(await balances_of_member(member_id)))

    @strawberry.mutation(description="Add a rule of earning or change one from now on, for the brand's staff.")
    async def save_earn_rule(self, info: Info, input: SaveEarnRuleInput) -> EarnRulePayload:
        saved = await earn_rules.save_earn_rule(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return EarnRulePayload(earn_rule=EarnRule.of(saved))

    @strawberry.mutation(description="Offer a reward or change one, for the brand's staff.")
    async def save_reward(self, info: Info, input: SaveRewardInput) -> RewardPayload:
        form = Form()
        terms = input.terms(form)
        saved = await rewards.save_reward(terms, keeps=left_out(input), form=form, by=info.context.signed_in)
        return RewardPayload(reward=Reward.of(saved))
