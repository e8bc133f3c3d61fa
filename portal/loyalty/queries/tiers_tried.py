"""How many members a tier's other threshold would bring to another tier, before staff save it (R96)."""

from collections.abc import Collection
from dataclasses import dataclass

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.loyalty.tiering import terms as tier_terms
from portal.loyalty.tiering.terms import TierTerms
from portal.loyalty.tiering.tiers import all_tiers
from portal.loyalty.tiering.verdict import rank_of, reached_tier


@dataclass(frozen=True, slots=True)
class Moves:
    """Members whose counted points reach a higher tier then, and a lower one."""

    rising: int
    falling: int


@dataclass(frozen=True, slots=True)
class _Step:
    slug: str
    rank: int
    qualifying_points: int


async def try_tier(terms: TierTerms, *, keeps: Collection[str] = (), by: Viewer) -> Moves:
    """What `save_tier` would move, by what counts for each member as they were judged last.

    Days of grace and tiers that were given by hand are left aside. Refuses what that refuses, and keeps nothing.
    """
    by.ensure_brand()
    saved = await tier_terms.tried(terms, keeps=keeps)
    before = [_Step(tier.slug, tier.rank, tier.qualifying_points) for tier in await all_tiers()]
    will_be = {step.slug: step for step in before}
    will_be[saved["slug"]] = _Step(saved["slug"], saved["rank"], saved["qualifying_points"])
    after = list(will_be.values())
    edges = sorted({0} | {step.qualifying_points for step in (*before, *after)})
    rising = falling = 0
    for least, most in zip(edges, [*edges[1:], None], strict=True):
        was, will = reached_tier(before, least), reached_tier(after, least)
        kept = None if was is None else will_be[was.slug]
        if kept != will:
            count = await _count(least, most)
            is_rise = rank_of(will) > rank_of(kept)
            rising, falling = (rising + count, falling) if is_rise else (rising, falling + count)
    return Moves(rising=rising, falling=falling)


async def _count(least: int, most: int | None) -> int:
    """How many have at least so many counted points and less than ``most``; all beyond where that is None."""
    values = sql.Values()
    ends = "" if most is None else f"AND qualifying_points < {values.mark(most)}"
    found = await sql.fetch_value(
        f"""
        SELECT COUNT(*) FROM loyalty_accounts
        WHERE closed_at IS NULL AND merged_into_id IS NULL AND qualifying_points >= {values.mark(least)} {ends}
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    return int(found)
