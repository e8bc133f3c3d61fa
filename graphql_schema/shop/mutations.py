"""What the shop's staff and back ends tell."""

import strawberry

from graphql_schema.shop.corrections import CorrectionMutation
from graphql_schema.shop.deliveries import DeliveryMutation
from graphql_schema.shop.orders import OrderMutation
from graphql_schema.shop.products import ProductMutation
from graphql_schema.shop.rates import RateMutation


@strawberry.type
class ShopMutation(ProductMutation, OrderMutation, CorrectionMutation, DeliveryMutation, RateMutation):
    """The catalogue, the orders and their corrections, what shops delivered, and exchange rates."""
