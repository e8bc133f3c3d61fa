"""Loading the shop's things by key."""

from graphql_schema.shop.deliveries import deliveries_by_key
from graphql_schema.shop.orders import orders_by_key
from graphql_schema.shop.products import products_by_key

NODES = {"Product": products_by_key, "Order": orders_by_key, "ShopDelivery": deliveries_by_key}
