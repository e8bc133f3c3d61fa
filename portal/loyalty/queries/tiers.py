"""Which tier whom: for the names beside contributions, in one statement for all of them."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from uuid import UUID

from portal.kernel import sql
from portal.loyalty.programme.models import Tier

_COLUMNS = (
    *("id", "benefits", "slug", "name", "rank", "qualifying_points", "entry_points", "earn_multiplier"),
    *("colour", "translated_into"),
)


async def tiers_of_members(member_ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    """The tier of each member who has one: a row for each tier, however many share it."""
    if not member_ids:
        return {}
    values = sql.Values()
    together = "group_concat(a.member_id, ' ')" if sql.on_sqlite() else "array_agg(a.member_id)"
    rows = await sql.fetch(
        f"""
        SELECT {together} AS members, {written_down("t")} AS tier
        FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
        WHERE {sql.among("a.member_id", member_ids, values)} GROUP BY t.id
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    return {member_id: tier for row in rows for tier in (read(row["tier"]),) for member_id in _members(row["members"])}


def of_member() -> str:
    """SQL for the tier of ``{member}``, for statements of rooms below that show members: an empty text where they have
    none, else `read` makes a tier of it.
    """
    return f"""COALESCE((SELECT {written_down("t")} FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
        WHERE a.member_id = {{member}}), '')"""  # noqa: S608 - our own columns


def written_down(tier: str) -> str:
    """SQL for all that is shown of the tier with this alias, as one text."""
    if sql.on_sqlite():
        made = {"benefits": f"json({tier}.benefits)"}
        return f"json_array({', '.join(made.get(one, f'{tier}.{one}') for one in _COLUMNS)})"
    return f"json_build_array({', '.join(f'{tier}.{one}' for one in _COLUMNS)})::text"


@lru_cache(maxsize=64)
def read(written: str) -> Tier:
    """A tier as it was written down. They are few and on every page, and nobody who is shown one changes it."""
    given = dict(zip(_COLUMNS, json.loads(written), strict=True))
    return Tier(**given | {"id": UUID(given["id"])})


async def tiers_by_id(ids: Sequence[UUID]) -> Mapping[UUID, Tier]:
    return {tier.id: tier for tier in await Tier.filter(id__in=list(ids))}


async def tiers_by_slug(slugs: Sequence[str]) -> Mapping[str, Tier]:
    return {tier.slug: tier for tier in await Tier.filter(slug__in=list(slugs))}


def _members(joined: str | Sequence[UUID]) -> Sequence[UUID]:
    """An array on PostgreSQL, one text on SQLite."""
    return [UUID(one) for one in joined.split(" ")] if isinstance(joined, str) else joined
