"""A member's account: balances, progress, what expires, and every transaction."""

from datetime import date, datetime
from typing import Annotated, Self, TypeAlias, cast

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member, Post, Thread
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.feedback.types import Survey
from graphql_schema.ids import Node, global_id
from graphql_schema.list_size import sized
from graphql_schema.loyalty.enums import EarnAction, EntryState, PointsTransactionType
from graphql_schema.loyalty.loaders import lots_of_transactions, words_beside_points
from graphql_schema.loyalty.types import Redemption
from graphql_schema.mapping import mapped
from graphql_schema.money import Money
from graphql_schema.referrals.types import Referral
from graphql_schema.reviews.types import Review
from graphql_schema.shop.orders import Order
from graphql_schema.tiers.loaders import tiers_by_id
from graphql_schema.tiers.types import Tier
from portal.kernel.wording import say
from portal.loyalty import programme
from portal.loyalty.ledger.models import TransferKind
from portal.loyalty.queries import accounts, history
from portal.loyalty.queries.accounts import Balances
from portal.loyalty.queries.history import EntryRow, Statement

PointsSource: TypeAlias = Annotated[
    Post | Thread | Review | Order | Referral | Redemption | Survey,
    strawberry.union("PointsSource", description="What points are about, as far as the viewer may see it."),
]


@strawberry.type(description="What a transaction did to the points of one award.")
class TouchedLot:
    points: int = strawberry.field(description="What came in, or (negative) was taken out.")
    earned_at: datetime = strawberry.field(description="When these points were earned.")
    expires_at: datetime | None = strawberry.field(
        description="The first instant at which they are gone; null is never."
    )

    @classmethod
    def of(cls, lot: history.TouchedLot) -> Self:
        return mapped(cls, lot)


@strawberry.type(description="Something that happened to a member's points; it never changes.")
class PointsTransaction(Node):
    row: strawberry.Private[EntryRow]
    type: PointsTransactionType = strawberry.field(description="What it does.")
    state: EntryState = strawberry.field(description="What became of it.")
    points: int = strawberry.field(description="Signed; 0 where a daily cap left nothing.")
    balance_after: int | None = strawberry.field(
        description="All the member's points right after it: spendable and pending, less debt."
    )
    action: EarnAction | None = strawberry.field(
        description="For what was earned, and for its reversal: by which deed."
    )
    points_before_cap: int | None = strawberry.field(
        description="What the rule would have given, where a daily cap cut it; else null."
    )
    created_at: datetime = strawberry.field(description="When it was written.")
    available_at: datetime | None = strawberry.field(
        description="For points that came in: from when they can be spent."
    )
    expires_at: datetime | None = strawberry.field(
        description="For points that came in: the first instant at which the rest of them is gone."
    )

    @classmethod
    def of(cls, row: EntryRow) -> Self:
        return mapped(cls, row, type=PointsTransactionType(row.kind.value), points_before_cap=row.before_cap)

    @strawberry.field(description="Why, for the member to read.")
    async def description(self, info: Info) -> str:
        written = self.row.description
        said = say(written, info.context.locale)
        if said == written:
            said = await info.context.load(words_beside_points, (written, info.context.languages)) or written
        if self.row.before_cap is None:
            return said
        return say("{title} (today's limit is reached)", info.context.locale, title=said)

    @strawberry.field(
        description="Which awards it filled, took from or gave back to, soonest-expiring first; "
        "what became debt, or repaid one, is in none.",
        directives=sized(10),
    )
    async def lots(self, info: Info) -> list[TouchedLot]:
        return [TouchedLot.of(lot) for lot in await info.context.load(lots_of_transactions, self.row.id) or ()]

    @strawberry.field(description="What it is about; null where that is gone, or not for the viewer to see.")
    async def source(self, info: Info) -> PointsSource | None:
        if self.row.source_type is None or self.row.source_id is None:
            return None
        return cast("PointsSource | None", await info.context.node(self.row.source_type, self.row.source_id))


@strawberry.type(description="Points of one day's end.")
class ExpiringPoints:
    points: int = strawberry.field(description="How many are left of them.")
    expires_at: datetime = strawberry.field(description="The first instant at which they are gone.")


@strawberry.type(description="How far it is to the next tier.")
class TierProgress:
    qualifying_points: int = strawberry.field(
        description="What counts at present, in points or in whole units of currency; spending points and expiry never "
        "lower it, held points count once released."
    )
    next_tier: Tier | None = strawberry.field(description="Null at the top.")
    points_to_next_tier: int | None = strawberry.field(description="Null at the top.")
    fraction: float = strawberry.field(description="From the present tier's threshold to the next: 0 to 1.")
    keep_points: int | None = strawberry.field(
        description="How much more must count by `keepUntil` to keep the tier; null where nothing done by then helps."
    )
    keep_until: datetime | None = strawberry.field(
        description="When the tier is lost, or its time of grace begins, unless more counts by then; the end of "
        "grace, or of a tier given by hand, while one of those runs. Null for a tier that time does not take."
    )


@strawberry.type(
    description="A period in which opening + earned − redeemed − expired + adjusted = closing. "
    "All are sums over spendable and pending points, less debt."
)
class PointsStatement:
    opening: int = strawberry.field(description="At the beginning of the first day.")
    earned: int = strawberry.field(description="Less what was taken back.")
    redeemed: int = strawberry.field(description="Less what came back.")
    expired: int = strawberry.field(description="What expired.")
    adjusted: int = strawberry.field(description="By staff; signed.")
    closing: int = strawberry.field(description="At the end of the last day.")
    transactions: list[PointsTransaction] = strawberry.field(
        description="Every one of the period, oldest first.", directives=sized(100)
    )

    @classmethod
    def of(cls, found: Statement) -> Self:
        return mapped(cls, found, transactions=[PointsTransaction.of(row) for row in found.entries])


@strawberry.type(description="A member's points. Only they and the brand see it.")
class LoyaltyAccount(Node):
    row: strawberry.Private[Balances]
    available: int = strawberry.field(description="Spendable now; never below zero.")
    pending: int = strawberry.field(description="Earned, but held back for a while.")
    debt: int = strawberry.field(
        description="What a refund took back after it was spent: the next points earned repay it first."
    )
    lifetime_earned: int = strawberry.field(description="All that was earned, less what was taken back.")
    lifetime_redeemed: int = strawberry.field(description="All that was spent, less what came back.")
    lifetime_expired: int = strawberry.field(description="All that expired.")

    @classmethod
    def of(cls, row: Balances) -> Self:
        return mapped(cls, row, id=global_id("LoyaltyAccount", row.member_id))

    @strawberry.field(description="Whose it is.")
    async def member(self, info: Info) -> Member:
        found = await info.context.load(members_by_id, self.row.member_id, Member.of)
        if found is None:
            raise LookupError(f"the account of {self.row.member_id} is shown without its member")
        return found

    @strawberry.field(description="What the spendable points are worth, rounded down to whole minor units.")
    async def worth(self) -> Money:
        return Money.of(programme.worth(await programme.current(), self.row.available))

    @strawberry.field(description="The member's tier; null below the lowest.")
    async def tier(self, info: Info) -> Tier | None:
        return await info.context.load(tiers_by_id, self.row.tier_id, Tier.of) if self.row.tier_id else None

    @strawberry.field(description="How far it is to the next tier, and what keeps this one.")
    async def tier_progress(self) -> TierProgress:
        found = await accounts.progress(self.row)
        return TierProgress(
            qualifying_points=found.qualifying_points,
            next_tier=Tier.of(found.next_tier) if found.next_tier else None,
            points_to_next_tier=found.points_to_next,
            fraction=found.fraction,
            keep_points=found.keep_points,
            keep_until=found.keep_until,
        )

    @strawberry.field(
        description="Which spendable points end within so many days (1 to 3650), soonest first.", directives=sized(50)
    )
    async def expiring(self, within_days: int) -> list[ExpiringPoints]:
        found = await accounts.expiring(self.row, within_days)
        return [ExpiringPoints(points=one.points, expires_at=one.expires_at) for one in found]

    @strawberry.field(description="Everything that happened to the points, newest first; `types` narrows it.")
    async def transactions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        types: list[PointsTransactionType] | None = None,
    ) -> Connection[PointsTransaction]:
        kinds = None if types is None else [TransferKind(one.value) for one in types]
        found = await history.entries_of(self.row.member_id, kinds, info.context.page(first, after, last, before))
        return Connection.of(found, PointsTransaction.of)

    @strawberry.field(description="A period of whole local days, both included; at most 400 days.")
    async def statement(self, from_: Annotated[date, strawberry.argument(name="from")], to: date) -> PointsStatement:
        return PointsStatement.of(await history.statement(self.row.member_id, from_, to))
