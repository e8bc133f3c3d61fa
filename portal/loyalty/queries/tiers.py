"""Which tier whom: for the names beside contributions, in one statement for all of them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.kernel import sql
from portal.loyalty.programme.models import Tier


async def tiers_of_members(member_ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    """The tier of each member who has one: a row for each tier, however many share it."""
    if not member_ids:
        return {}
    values = sql.Values()
    together = "group_concat(a.member_id, ' ')" if sql.on_sqlite() else "array_agg(a.member_id)"
    rows = await sql.fetch(
        f"""
        SELECT {together} AS members, t.* FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
        WHERE {sql.among("a.member_id", member_ids, values)} GROUP BY t.id
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    return {member_id: tier for row in rows for tier in (_made(row),) for member_id in _members(row["members"])}


async def tiers_by_id(ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    return {tier.id: tier for tier in await Tier.filter(id__in=list(ids))}


async def tiers_by_slug(slugs: Sequence[str]) -> Mapping[str, Tier]:
    return {tier.slug: tier for tier in await Tier.filter(slug__in=list(slugs))}


def _members(joined: str | Sequence[UUID]) -> Sequence[UUID]:
    """An array on PostgreSQL, one text on SQLite."""
    return [UUID(one) for one in joined.split(" ")] if isinstance(joined, str) else joined


def _made(row: sql.Row) -> Tier:
    return Tier(
        id=sql.uuid_of(row["id"]),
        slug=row["slug"],
        name=row["name"],
        rank=row["rank"],
        qualifying_points=row["qualifying_points"],
        entry_points=row["entry_points"],
        earn_multiplier=row["earn_multiplier"],
        benefits=sql.json_of(row["benefits"]),
        colour=row["colour"],
        translated_into=row["translated_into"],
    )
