"""Which tier whom: for the names beside contributions, in one statement for all of them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.kernel import sql
from portal.loyalty.programme.models import Tier


async def tiers_of_members(member_ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    """The tier of each member who has one."""
    if not member_ids:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT a.member_id, t.* FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
        WHERE {sql.among("a.member_id", member_ids, values)}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    known: dict[UUID, Tier] = {}
    return {sql.uuid_of(row["member_id"]): _tier(row, known) for row in rows}


async def tiers_by_id(ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    return {tier.id: tier for tier in await Tier.filter(id__in=list(ids))}


async def tiers_by_slug(slugs: Sequence[str]) -> Mapping[str, Tier]:
    return {tier.slug: tier for tier in await Tier.filter(slug__in=list(slugs))}


def _tier(row: sql.Row, known: dict[UUID, Tier]) -> Tier:
    """The tier in a row; several members of one share it in ``known``."""
    tier_id = sql.uuid_of(row["id"])
    if tier_id not in known:
        known[tier_id] = _made(row, tier_id)
    return known[tier_id]


def _made(row: sql.Row, tier_id: UUID) -> Tier:
    return Tier(
        id=tier_id,
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
