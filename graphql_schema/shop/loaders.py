"""Loading the shop's things by key."""

from graphql_schema.shop.products import products_by_key

NODES = {"Product": products_by_key}
