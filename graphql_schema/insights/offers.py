"""What free shipping from an order value on, or a bundle at a lower price, would bring and cost."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.insights.customers import own
from graphql_schema.list_size import sized
from graphql_schema.money import Money
from graphql_schema.shop.loaders import products_by_id
from graphql_schema.shop.products import Product
from portal.insights import bundles, thresholds
from portal.insights.thresholds import Basis

strawberry.enum(Basis, name="FillShareBasis", description="Where the share of those who would fill up comes from.")


def _own(minor: int | None) -> Money | None:
    return None if minor is None else own(minor)


@strawberry.type(description="Orders of the span whose goods came to at least `low` and less than `high`.")
class OrderValueBand:
    low: Money = strawberry.field(description="The least.")
    high: Money = strawberry.field(description="Less than that.")
    orders: int | None = strawberry.field(description="How many; null of some, but of fewer than ten customers.")

    @classmethod
    def of(cls, row: thresholds.Band) -> Self:
        return cls(low=own(row.low), high=own(row.high), orders=row.orders)


@strawberry.type(
    description="What free shipping from an order value on would bring and cost, if some of the orders just below it "
    "filled up to exactly that and nothing else changed. Values are of goods, without shipping, before refunds."
)
class FreeShippingReport:
    threshold: Money = strawberry.field(description="The value that was asked for.")
    within: float = strawberry.field(description="How far below it still is just below.")
    bands: list[OrderValueBand] = strawberry.field(
        description="About the threshold; those of fewer than ten customers as one with the next.",
        directives=sized(2 * thresholds.BANDS_A_SIDE),
    )
    orders: int = strawberry.field(description="All orders of the span that stand.")
    orders_just_below: int | None = strawberry.field(description="Null of fewer than ten customers.")
    missing: Money | None = strawberry.field(description="What those lack to the threshold, together.")
    existing_threshold: Money | None = strawberry.field(
        description="From which value on shipping costs nothing already, as the orders show; null where they do not."
    )
    observed_share: float | None = strawberry.field(
        description="Which share of the orders that would lie just below that one lies just above it instead."
    )
    fill_share: float | None = strawberry.field(description="The share that is taken to fill up; null where not known.")
    basis: Basis | None = strawberry.field(description="Where that comes from.")
    extra_revenue: Money | None = strawberry.field(description="What would be bought more.")
    extra_profit: Money | None = strawberry.field(description="What the margin leaves of that.")
    shipping_waived: Money | None = strawberry.field(
        description="What all that reach the threshold would not pay for shipping any more; null where not known, and "
        "where fewer than ten customers reach it already."
    )
    net: Money | None = strawberry.field(description="`extraProfit` less `shippingWaived`.")
    pays_from: float | None = strawberry.field(
        description="From which share on it pays; null where it never does, or where too little is known."
    )

    @classmethod
    def of(cls, row: thresholds.FreeShipping) -> Self:
        return cls(
            threshold=own(row.threshold),
            within=row.within,
            bands=[*map(OrderValueBand.of, row.bands)],
            orders=row.orders,
            orders_just_below=row.just_below,
            missing=_own(row.missing),
            existing_threshold=_own(row.existing),
            observed_share=row.observed_share,
            fill_share=row.share,
            basis=row.basis,
            extra_revenue=_own(row.revenue),
            extra_profit=_own(row.profit),
            shipping_waived=_own(row.shipping),
            net=_own(row.net),
            pays_from=row.pays_from,
        )


@strawberry.type(description="Products that are bought together more often than by chance, as a bundle at a discount.")
class Bundle:
    ids: strawberry.Private[tuple[UUID, ...]]
    orders: int = strawberry.field(description="How many orders of the span have all of them.")
    partial_orders: int = strawberry.field(description="How many have some of them, but not all.")
    lift: float = strawberry.field(
        description="How many times as often they are together as by chance; of three the weakest way to add one."
    )
    price: Money = strawberry.field(description="Of all of them apart, as the catalogue has it.")
    bundle_price: Money = strawberry.field(description="At the discount.")
    given_away: Money = strawberry.field(description="What those orders would have cost less.")
    profit_of_each_more: Money | None = strawberry.field(
        description="What one more bundle leaves; null where no margin is said."
    )
    pays_from: float | None = strawberry.field(
        description="By which share more have to be sold for it to pay: discount ÷ (margin − discount). Null where it "
        "never does, or no margin is said."
    )
    more_orders: int | None = strawberry.field(description="How many more those are.")

    @classmethod
    def of(cls, row: bundles.Bundle) -> Self:
        return cls(
            ids=row.products,
            orders=row.orders,
            partial_orders=row.parts,
            lift=row.lift,
            price=Money.of(row.price),
            bundle_price=Money.of(row.bundle_price),
            given_away=Money.of(row.given_away),
            profit_of_each_more=None if row.each_more is None else Money.of(row.each_more),
            pays_from=row.pays_from,
            more_orders=row.more_orders,
        )

    @strawberry.field(description="Two or three.", directives=sized(3))
    async def products(self, info: Info) -> list[Product]:
        found = await info.context.load_many(products_by_id, self.ids, Product.of)
        return [one for one in found if one is not None]
