"""Reading the shop."""

import strawberry

from graphql_schema.shop.products import ProductQuery


@strawberry.type
class ShopQuery(ProductQuery):
    """Products for everyone."""
