"""How many members a tier's other threshold would bring to another tier, before staff save it (R96)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.loyalty.tiering import terms as tier_terms
from portal.loyalty.tiering.terms import TierTerms
from portal.loyalty.tiering.tiers import all_tiers

_NOBODY = -1
"""The rank of who reaches no tier."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Members whose counted points reach a higher tier then, and a lower one."""

    rising: int
    falling: int


@dataclass(frozen=True, slots=True)
class _Step:
    slug: str
    rank: int
    threshold: int


async def try_tier(terms: TierTerms, *, keeps: Collection[str] = (), by: Viewer) -> Moves:
    """What `save_tier` would move, by what counts for each member as they were judged last.

    Days of grace and tiers that were given by hand are left aside. Refuses what that refuses, and keeps nothing.
    """
    by.ensure_brand()
    saved: Any = SimpleNamespace(**await tier_terms.tried(terms, keeps=keeps))
    before = [_Step(tier.slug, tier.rank, tier.qualifying_points) for tier in await all_tiers()]
    after = [step for step in before if step.slug != saved.slug]
    after.append(_Step(saved.slug, saved.rank, saved.qualifying_points))
    ranks = {step.slug: step.rank for step in after}
    edges = sorted({0} | {step.threshold for step in (*before, *after)})
    rising = falling = 0
    for least, most in zip(edges, [*edges[1:], None], strict=True):
        was, will = _reached(before, least), _reached(after, least)
        if was != will:
            count = await _count(least, most)
            is_rise = ranks.get(will or "", _NOBODY) > ranks.get(was or "", _NOBODY)
            rising, falling = (rising + count, falling) if is_rise else (rising, falling + count)
    return Moves(rising=rising, falling=falling)


def _reached(steps: Sequence[_Step], points: int) -> str | None:
    """The slug of the highest tier that so many points reach."""
    best = max((step for step in steps if step.threshold <= points), key=lambda step: step.rank, default=None)
    return None if best is None else best.slug


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
