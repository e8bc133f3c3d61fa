"""Loading tiers many at a time."""

from graphql_schema.context import for_everyone
from portal.loyalty.queries import tiers

tiers_by_id = for_everyone(tiers.tiers_by_id)
tiers_by_slug = for_everyone(tiers.tiers_by_slug)
tiers_of_members = for_everyone(tiers.tiers_of_members)
"""The tier of each member who has one, by the members' ids; one statement for all of them."""
tier_of_member = tiers.of_member
"""SQL that has the tier of each member read in the statement of a whole page; `types.tier_written` makes one of it."""
