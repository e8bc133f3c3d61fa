"""What the shop sells."""

from typing import Any, Self, cast

import strawberry
from strawberry import UNSET

from graphql_schema.community.types import Thread, thread_list
from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import Node
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.money import Money, MoneyInput
from graphql_schema.reviews.types import RatingSummary, Review, ratings
from graphql_schema.shop.loaders import bought_together
from graphql_schema.translations import reading as in_language
from portal.community import queries as community
from portal.kernel.forms import Form
from portal.reviews import queries as reviews
from portal.shop import models
from portal.shop.products import catalogue, keeping


@strawberry.type(description="Something that the shop sells, or sold.")
class Product(Node):
    row: strawberry.Private[models.Product]
    sku: str = strawberry.field(description="The shop's own number for it; unique.")
    url: str | None = strawberry.field(description="Its page in the shop; http or https.")
    image_url: str | None = strawberry.field(description="A picture; http or https.")
    price: Money | None = strawberry.field(description="What it costs.")
    product_type: str | None = strawberry.field(description="What it is, in one word of the shop's.")
    categories: list[str] = strawberry.field(description="In which it is sold.", directives=sized(5))

    @classmethod
    def of(cls, row: models.Product) -> Self:
        return mapped(cls, row, price=Money.maybe(row.price_minor, row.currency), categories=row.categories or [])

    @strawberry.field(graphql_type=str, description="What it is called.")
    def title(self, info: Info) -> Any:
        return in_language.text(info, self.row, "title", self.row.title)

    @strawberry.field(graphql_type=str | None, description="Plain text.")
    def description(self, info: Info) -> Any:
        return in_language.text(info, self.row, "description", self.row.description)

    @strawberry.field(description="Questions about it, as far as the viewer may see them; newest activity first.")
    async def questions(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Thread]:
        page = info.context.page(first, after, last, before)
        wanted = community.ThreadFilter(product_id=self.row.id)
        return await thread_list(info, page, wanted)

    @strawberry.field(description="What all reviews of it add up to.")
    async def rating(self, info: Info) -> RatingSummary:
        return RatingSummary.of(await info.context.load(ratings, self.row.id) or reviews.Rating())

    @strawberry.field(
        description="What members say of it, newest first; of so many stars, or of buyers alone, if asked for."
    )
    async def reviews(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        rating: int | None = None,
        verified: bool | None = None,
    ) -> Connection[Review]:
        page = info.context.page(first, after, last, before)
        found = await reviews.reviews_of_product(
            self.row.id, page, info.context.viewer, rating=rating, verified=verified
        )
        return Connection.of(found, Review.of)

    @strawberry.field(description="The viewer's own review of it; null where they wrote none.")
    async def viewer_review(self, info: Info) -> Review | None:
        return await info.context.load(reviews.own_reviews, self.row.id, Review.of)

    @strawberry.field(
        description="What buyers of this also buy, most often bought first; at most six.", directives=sized(6)
    )
    async def bought_together(self, info: Info) -> "list[Product]":
        found = await info.context.load(bought_together, self.row.id)
        return [Product.of(row) for row in found or ()]


@strawberry.input(description="What is left out stays as it is; null takes it away.")
class SaveProductInput:
    sku: str = strawberry.field(description="Which product; a new one is made for a new number.")
    title: str
    description: str | None = UNSET
    url: str | None = strawberry.field(default=UNSET, description="http or https.")
    image_url: str | None = strawberry.field(default=UNSET, description="http or https.")
    price: MoneyInput | None = UNSET
    product_type: str | None = strawberry.field(
        default=UNSET, description="Rules of earning go by it where an order does not say it."
    )
    categories: list[str] | None = strawberry.field(
        default=UNSET, description="At most 50; rules of earning go by them where an order does not say them."
    )


@strawberry.type
class ProductPayload(Payload):
    product: Product | None = strawberry.field(default=None, description="The product as it is now.")


@strawberry.type
class ProductQuery:
    @strawberry.field(description="The product of this number; null for one that is not sold.")
    async def product(self, sku: str) -> Product | None:
        row = await catalogue.product_by_sku(sku)
        return None if row is None else Product.of(row)

    @strawberry.field(
        description="What is sold, by title; `query` finds words within the number and the title in any "
        "language, whatever the case, umlauts and accents."
    )
    async def products(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        query: str | None = None,
        skus: list[str] | None = None,
    ) -> Connection[Product]:
        return Connection.of(
            await catalogue.products(info.context.page(first, after, last, before), query, skus), Product.of
        )


@strawberry.type
class ProductMutation:
    @strawberry.mutation(description="Add a product or change one, for the brand's staff.")
    async def save_product(self, info: Info, input: SaveProductInput) -> ProductPayload:
        form = Form()
        details, by = _details(input, form), info.context.acting
        saved = await keeping.save_product(input.sku, input.title, by=by, form=form, **details)
        return ProductPayload(product=Product.of(saved))


def _details(input: SaveProductInput, form: Form) -> keeping.ProductDetails:
    price: Any = None
    with form:
        price = input.price.checked("price") if input.price else input.price
    names = ("description", "url", "image_url", "product_type", "categories")
    given = {"price": price, **{name: getattr(input, name) for name in names}}
    return cast("keeping.ProductDetails", {name: value for name, value in given.items() if value is not UNSET})
