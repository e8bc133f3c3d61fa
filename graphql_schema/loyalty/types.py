"""Rules, rewards and redemptions: what the programme consists of, beside its tiers."""

from datetime import datetime
from decimal import Decimal
from typing import Any, Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import UserErrorCode
from graphql_schema.ids import Node, global_id
from graphql_schema.list_size import sized
from graphql_schema.loyalty.enums import EarnAction, RedemptionState, RewardKind, WithdrawalReason
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from graphql_schema.tiers.loaders import tiers_by_id
from graphql_schema.tiers.types import Tier
from graphql_schema.translations import reading as in_language
from portal.kernel import clock
from portal.kernel.wording import say
from portal.loyalty.programme import words
from portal.loyalty.programme.campaigns import conditions_of
from portal.loyalty.programme.earn_rules import RuleInForce
from portal.loyalty.programme.models import EarnRule as RuleRow
from portal.loyalty.programme.models import EarnRuleVersion
from portal.loyalty.queries import rewards as reading
from portal.loyalty.redeeming import coupon_expiry, models, policies


@strawberry.type(description="What a deed must have for a rule to count. Any one of the values will do.")
class EarnCondition:
    field: str = strawberry.field(
        description="`product` (SKUs), `productType`, `category`, `property`, `tier` (slugs) or `minimumOrder`."
    )
    values: list[str] = strawberry.field(description="What it may be.", directives=sized(20))


@strawberry.type(description="What earns points, and how many.")
class EarnRule(Node):
    row: strawberry.Private[EarnRuleVersion]
    rule: strawberry.Private[RuleRow]
    action: EarnAction = strawberry.field(description="The deed.")
    points: int | None = strawberry.field(description="Fixed points, or null where the amount spent decides.")
    per_currency_unit: Decimal | None = strawberry.field(
        description="Points for each unit of the programme's currency spent; the sum is rounded down."
    )
    multiplier: Decimal | None = strawberry.field(
        description="A campaign's: by how much it multiplies what other rules of the action give."
    )
    conditions: list[EarnCondition] = strawberry.field(description="All of them must hold.", directives=sized(5))
    earns_nothing: bool = strawberry.field(description="Whether what its conditions name earns nothing.")
    asks_minimum_again: bool = strawberry.field(
        description="Whether a campaign with a least amount counts no longer once a refund leaves less than that."
    )
    by_signal: bool = strawberry.field(
        description="Whether a thread or post pays once accepted, official or voted for by strangers, and not for "
        "being written."
    )
    daily_cap: int | None = strawberry.field(
        description="The most that it gives one member on one local day; what is above is cut off."
    )
    hold_days: int = strawberry.field(description="Days before the points can be spent.")
    starts_at: datetime | None = strawberry.field(description="Deeds before this earn nothing by it.")
    ends_at: datetime | None = strawberry.field(description="Deeds from this instant on earn nothing by it.")
    multiplier_by_tier: bool = strawberry.field(description="Whether the tier at the deed's time multiplies it.")
    is_active: bool = strawberry.field(description="Whether it is switched on.")

    @classmethod
    def of(cls, found: RuleInForce) -> Self:
        version = found.version
        rate = version.per_currency_unit
        return mapped(
            cls,
            version,
            id=global_id("EarnRule", found.rule.id),
            rule=found.rule,
            action=found.rule.action,
            per_currency_unit=None if rate is None else Decimal(rate),
            multiplier=None if version.multiplier is None else Decimal(version.multiplier),
            conditions=[EarnCondition(field=one.field, values=list(one.values)) for one in conditions_of(version)],
        )

    @strawberry.field(graphql_type=str, description="In the brand's words; stands beside the points that it brought.")
    def title(self, info: Info) -> Any:
        return in_language.text(info, self.rule, "title", self.row.title)

    @strawberry.field(
        description="For which goods and orders it is, in sentences of the reader's language.", directives=sized(3)
    )
    def terms(self, info: Info) -> list[str]:
        return words.sentences(self.row, info.context.locale)


@strawberry.type(description="What points can be turned into.")
class Reward(Node):
    row: strawberry.Private[models.Reward]
    kind: RewardKind = strawberry.field(description="What its coupon gives.")
    cost: int = strawberry.field(description="In points.")
    value: Money | None = strawberry.field(description="For an amount off or store credit.")
    percent: Decimal | None = strawberry.field(description="For a percentage off.")
    stock: int | None = strawberry.field(description="How many are left; null is without a limit.")
    per_member_limit: int | None = strawberry.field(description="How often one member may have it.")
    available_from: datetime | None = strawberry.field(description="It cannot be had before this.")
    available_until: datetime | None = strawberry.field(description="It cannot be had from this instant on.")
    coupon_valid_days: int | None = strawberry.field(
        description="How many days its coupons are good; null is for ever."
    )
    returns_points: bool = strawberry.field(description="Whether a coupon that ends unused gives its points back.")
    is_active: bool = strawberry.field(description="Whether it is offered.")

    @classmethod
    def of(cls, row: models.Reward) -> Self:
        return mapped(
            cls,
            row,
            value=Money.maybe(row.value_minor, row.currency),
            percent=None if row.percent is None else Decimal(row.percent),
        )

    @strawberry.field(graphql_type=str, description="What it is.")
    def title(self, info: Info) -> Any:
        title = say(self.row.title, info.context.locale) if self.row.is_given else self.row.title
        return in_language.text(info, self.row, "title", title)

    @strawberry.field(graphql_type=str, description="Plain text; may be empty.")
    def description(self, info: Info) -> Any:
        return in_language.text(info, self.row, "description", self.row.description)

    @strawberry.field(description="For a free product: which.")
    async def product(self, info: Info) -> Product | None:
        if self.row.product_id is None:
            return None
        return await info.context.load(products_by_id, self.row.product_id, Product.of)

    @strawberry.field(description="Members below this tier cannot have it.")
    async def required_tier(self, info: Info) -> Tier | None:
        if self.row.required_tier_id is None:
            return None
        return await info.context.load(tiers_by_id, self.row.required_tier_id, Tier.of)

    @strawberry.field(description="Whether the viewer could have it at this moment.")
    async def viewer_can_redeem(self, info: Info) -> bool:
        return await self.viewer_obstacle(info) is None

    @strawberry.field(description="Who had it, newest first; null for who is no staff of the brand.")
    async def redemptions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection["Redemption"] | None:
        if not info.context.viewer.is_brand:
            return None
        found = await reading.redemptions_of_reward(self.row.id, info.context.page(first, after, last, before))
        return Connection.of(found, Redemption.of)

    @strawberry.field(description="What stands between the viewer and the reward, the nearest thing first.")
    async def viewer_obstacle(self, info: Info) -> UserErrorCode | None:
        required = await self.required_tier(info)
        means = await info.context.load(reading.means_for, self.row.id)
        refusal = policies.obstacle(
            self.row, required.rank if required else None, means, info.context.viewer, clock.now()
        )
        return None if refusal is None else refusal.code


@strawberry.type(description="A coupon that points were turned into.")
class Redemption(Node):
    row: strawberry.Private[models.Redemption]
    coupon_code: str = strawberry.field(
        description="For the shop's till; case, dashes and spaces do not matter. Empty while it is PENDING."
    )
    cost: int = strawberry.field(description="How many points it took.")
    state: RedemptionState = strawberry.field(description="What became of it.")
    created_at: datetime = strawberry.field(description="When it was issued.")
    expires_at: datetime | None = strawberry.field(description="The first instant at which it is no longer good.")
    is_held: bool = strawberry.field(
        description="Whether an order that is not paid yet names it. Then it is ISSUED, whatever its last day, and can "
        "neither be given back nor be used elsewhere."
    )
    is_being_withdrawn: bool = strawberry.field(
        description="Whether it is ISSUED (EXPIRED, where its last day is over) only until the shop that made it has "
        "been asked: it was given back or revoked, or ended with its points, and is being taken back there. It cannot "
        "be used then. As soon as that shop has answered, its points come back, or it is USED."
    )
    used_at: datetime | None = strawberry.field(description="When the shop took it.")
    cancelled_at: datetime | None = strawberry.field(description="When it was given back, or did not come about.")
    order_external_id: str | None = strawberry.field(description="The shop's number of the order that it was used on.")

    @classmethod
    def of(cls, row: models.Redemption) -> Self:
        return mapped(
            cls,
            row,
            coupon_code="" if row.state is RedemptionState.PENDING else row.coupon_code,
            state=coupon_expiry.state_at(row, clock.now()),
            is_being_withdrawn=row.is_being_withdrawn,
        )

    @strawberry.field(description="Since when it is being withdrawn; null for who is no staff of the brand.")
    def withdrawing_since(self, info: Info) -> datetime | None:
        is_shown = self.row.is_being_withdrawn and info.context.viewer.is_brand
        return self.row.withdrawing_since if is_shown else None

    @strawberry.field(description="Why it is being withdrawn; null for who is no staff of the brand.")
    def withdrawal_reason(self, info: Info) -> WithdrawalReason | None:
        is_shown = self.row.is_being_withdrawn and info.context.viewer.is_brand
        return self.row.withdrawal_reason if is_shown else None

    @strawberry.field(description="Whose it is; null for an account that is gone.")
    async def member(self, info: Info) -> Member | None:
        return await info.context.load(members_by_id, self.row.member_id, Member.of)

    @strawberry.field(description="What it is good for.")
    async def reward(self, info: Info) -> Reward:
        found = await info.context.load(reading.rewards_by_id, self.row.reward_id, Reward.of)
        if found is None:
            raise LookupError(f"redemption {self.row.id} is shown to somebody who may not see its reward")
        return found
