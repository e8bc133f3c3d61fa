"""Reading the shop."""

import strawberry

from graphql_schema.shop.corrections import CorrectionQuery
from graphql_schema.shop.deliveries import DeliveryQuery
from graphql_schema.shop.products import ProductQuery
from graphql_schema.shop.rates import RateQuery


@strawberry.type
class ShopQuery(ProductQuery, CorrectionQuery, DeliveryQuery, RateQuery):
    """Products for everyone; orders by number, deliveries and exchange rates for staff."""
