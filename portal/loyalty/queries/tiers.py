"""Which tier whom: for the names beside contributions, in one statement for all of them."""

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
        SELECT {together} AS members, {", ".join(f"t.{column}" for column in _COLUMNS)}
        FROM loyalty_accounts a JOIN loyalty_tiers t ON t.id = a.tier_id
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
    return _tier(*(row[column] for column in _COLUMNS))


@lru_cache(maxsize=64)
def _tier(tier_id: UUID | str, benefits: str, *others: object) -> Tier:
    """A tier of these values. They are few and on every page, and nobody who is shown one changes it."""
    given = dict(zip(_COLUMNS[2:], others, strict=True))
    return Tier(id=sql.uuid_of(tier_id), benefits=sql.json_of(benefits), **given)
