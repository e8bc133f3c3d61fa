"""Loading the shop's things by key, where the domain's queries are not loaders by themselves."""

from graphql_schema.context import for_everyone
from portal.loyalty.queries.orders import points_of_orders as points
from portal.shop import queries
from portal.shop.products import catalogue

products_by_id = for_everyone(catalogue.products_by_id)
bought_together = for_everyone(catalogue.bought_together)

lines_of_orders = for_everyone(queries.lines_of_orders)
points_of_orders = for_everyone(points)
"""Like the lines, for orders that were found for the viewer."""
