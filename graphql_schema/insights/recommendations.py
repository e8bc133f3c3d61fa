"""What a member may like next, with reasons."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.community.types import Thread
from graphql_schema.context import Info
from graphql_schema.ids import Node, global_id
from graphql_schema.list_size import sized
from graphql_schema.loyalty.types import Reward
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from portal.community.queries import threads_wherever
from portal.insights.recommending import next_actions as acting
from portal.insights.recommending import products as of_products
from portal.insights.recommending import rewards as of_rewards
from portal.insights.recommending import threads as of_threads
from portal.insights.recommending.next_actions import Action, actions_for
from portal.insights.recommending.products import Products, products_for
from portal.insights.recommending.reasons import Chosen
from portal.insights.recommending.rewards import rewards_for
from portal.insights.recommending.threads import threads_for
from portal.kernel.wording import say
from portal.loyalty.queries.rewards import rewards_by_id

_NO_PRODUCTS = Products()
MOST_REASONS = 2 * of_products.MOST + of_threads.MOST + of_rewards.MOST


@strawberry.type(description="Something that a member may do next.")
class NextBestAction:
    action: strawberry.Private[Action]
    code: str = strawberry.field(
        description="POINTS_EXPIRE, REDEEM_REWARD, ANSWER_SURVEY, WRITE_REVIEW, INVITE_FRIEND or TELL_BIRTHDAY; there "
        "may be more of them later."
    )
    title: str = strawberry.field(description="What it is, for the reader.")
    points: int | None = strawberry.field(description="What it brings, or with POINTS_EXPIRE what is at stake.")

    @classmethod
    def of(cls, action: Action, locale: str) -> Self:
        return cls(action=action, code=action.code, title=say(action.title, locale), points=action.points)

    @strawberry.field(description="What it is about: a reward, a survey or a product.")
    async def subject(self, info: Info) -> Node | None:
        return None if self.action.subject is None else await info.context.node(*self.action.subject)


@strawberry.type(description="Why something is recommended.")
class RecommendationReason:
    because: strawberry.Private[UUID | None]
    thing_id: strawberry.ID = strawberry.field(description="The product, thread or reward that is recommended.")
    text: str = strawberry.field(description="The reason, for the reader.")

    @classmethod
    def of(cls, type_name: str, chosen: Chosen, locale: str) -> Self:
        return cls(because=chosen.because, thing_id=global_id(type_name, chosen.id), text=say(chosen.reason, locale))

    @strawberry.field(description="The product of one's own that speaks for it, where one does.")
    async def product(self, info: Info) -> Product | None:
        return None if self.because is None else await info.context.load(products_by_id, self.because, Product.of)


@strawberry.type(
    description="Chosen for this customer from what they bought, asked and read; nothing of it tells of fewer than ten "
    "others. Empty for who does not want any (`updateProfile`)."
)
class Recommendations:
    member_id: strawberry.Private[UUID]

    @strawberry.field(description="New to them, the likeliest first.", directives=sized(of_products.MOST))
    async def products(self, info: Info) -> list[Product]:
        return await self._products(info, (await self._chosen(info)).new)

    @strawberry.field(
        description="What they bought more than once, the oftenest first.", directives=sized(of_products.MOST)
    )
    async def buy_again(self, info: Info) -> list[Product]:
        return await self._products(info, (await self._chosen(info)).again)

    @strawberry.field(description="Threads that they have not read.", directives=sized(of_threads.MOST))
    async def threads(self, info: Info) -> list[Thread]:
        chosen = await info.context.load(threads_for, self.member_id) or ()
        found = await info.context.load_many(threads_wherever, [one.id for one in chosen], Thread.of)
        return [one for one in found if one is not None]

    @strawberry.field(description="What they have the points for, and what is near.", directives=sized(of_rewards.MOST))
    async def rewards(self, info: Info) -> list[Reward]:
        chosen = await info.context.load(rewards_for, self.member_id) or ()
        found = await info.context.load_many(rewards_by_id, [one.id for one in chosen], Reward.of)
        return [one for one in found if one is not None]

    @strawberry.field(description="What to do next, the most pressing first.", directives=sized(acting.MOST))
    async def next_best_actions(self, info: Info) -> list[NextBestAction]:
        found = await info.context.load(actions_for, self.member_id) or ()
        return [NextBestAction.of(one, info.context.locale) for one in found]

    @strawberry.field(description="Why each thing is recommended, by its id.", directives=sized(MOST_REASONS))
    async def reasons(self, info: Info) -> list[RecommendationReason]:
        chosen = await self._chosen(info)
        read = await info.context.load(threads_for, self.member_id) or ()
        had = await info.context.load(rewards_for, self.member_id) or ()
        kinds = (("Product", (*chosen.new, *chosen.again)), ("Thread", read), ("Reward", had))
        locale = info.context.locale
        return [RecommendationReason.of(name, one, locale) for name, some in kinds for one in some]

    async def _chosen(self, info: Info) -> Products:
        return await info.context.load(products_for, self.member_id) or _NO_PRODUCTS

    async def _products(self, info: Info, chosen: tuple[Chosen, ...]) -> list[Product]:
        found = await info.context.load_many(products_by_id, [one.id for one in chosen], Product.of)
        return [one for one in found if one is not None]


@strawberry.type
class RecommendationsOfViewer:
    """The part of Viewer that belongs to this room."""

    @strawberry.field(description="What they may like next.")
    async def recommendations(self, info: Info) -> Recommendations:
        return Recommendations(member_id=info.context.signed_in.id)
