"""What is bought together."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from portal.insights import related_sales


@strawberry.type(description="Two products that are bought together more often than by chance.")
class ProductPair:
    ids: strawberry.Private[tuple[UUID, UUID]]
    orders: int = strawberry.field(description="How many orders have both.")
    lift: float = strawberry.field(
        description="How many times as often they are together as if they had nothing to do with each other."
    )

    @classmethod
    def of(cls, pair: related_sales.Pair) -> Self:
        return cls(ids=pair.products, orders=pair.orders, lift=pair.lift)

    @strawberry.field(description="The two products.", directives=sized(2))
    async def products(self, info: Info) -> list[Product]:
        found = await info.context.load_many(products_by_id, self.ids, Product.of)
        return [one for one in found if one is not None]


@strawberry.type(description="How much is bought together.")
class RelatedSalesReport:
    average_lines_per_order: float = strawberry.field(description="Lines of an order, on average.")
    cross_sell_rate: float = strawberry.field(description="Share of orders of more than one product.")
    top_pairs: list[ProductPair] = strawberry.field(
        description="The pairs that stand out, highest lift first; each was bought by at least ten customers.",
        directives=sized(related_sales.MOST_PAIRS),
    )

    @classmethod
    def of(cls, row: related_sales.RelatedSales) -> Self:
        return cls(
            average_lines_per_order=row.lines_per_order,
            cross_sell_rate=row.cross_sell_rate,
            top_pairs=[ProductPair.of(pair) for pair in row.pairs],
        )
