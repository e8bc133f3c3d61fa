"""Reading the shop."""

import strawberry

from graphql_schema.shop.deliveries import DeliveryQuery
from graphql_schema.shop.products import ProductQuery


@strawberry.type
class ShopQuery(ProductQuery, DeliveryQuery):
    """Products for everyone, deliveries for staff."""
