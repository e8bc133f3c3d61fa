"""What the shop's staff and back ends tell."""

import strawberry

from graphql_schema.shop.deliveries import DeliveryMutation
from graphql_schema.shop.orders import OrderMutation
from graphql_schema.shop.products import ProductMutation


@strawberry.type
class ShopMutation(ProductMutation, OrderMutation, DeliveryMutation):
    """The catalogue, the orders and what shops delivered."""
