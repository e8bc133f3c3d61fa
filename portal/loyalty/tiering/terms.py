"""Tiers as the brand writes them down."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from portal.accounts.viewer import Viewer
from portal.kernel import text
from portal.kernel.changes import changed
from portal.kernel.errors import Invalid, Taken
from portal.kernel.forms import Form
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.loyalty.programme import begin_edition
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering.tiers import TIERS
from portal.moderation import audit

LARGEST_MULTIPLIER = 100
MOST_BENEFITS = 20
HIGHEST_RANK = 1000
MOST_ENTRY_POINTS = 1_000_000
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TierTerms:
    """A tier as the brand writes it down; its slug says which one is meant."""

    slug: str
    name: str
    rank: int
    qualifying_points: int
    entry_points: int = 0
    earn_multiplier: Decimal = Decimal(1)
    benefits: Sequence[str] = ()
    colour: str | None = None


@unit_of_work
async def save_tier(terms: TierTerms, *, keeps: Collection[str] = (), by: Viewer) -> Tier:
    """Make the tier with this slug, or change it; everybody is reviewed by the worker's next round.

    ``keeps`` names the terms in which a tier that there is stays as it is, whatever ``terms`` says of them.
    """
    by.ensure_brand()
    form = Form()
    slug = ""
    with form:
        slug = text.slug(terms.slug, field="slug", most=60)
    if keeps and (found := await Tier.get_or_none(slug=slug)):
        terms = replace(terms, **{name: getattr(found, name) for name in keeps})
    with form:
        if await _is_rank_taken(terms.rank, slug):
            raise Taken("Another tier has this rank already.", field="rank")
    before, values = await Tier.get_or_none(slug=slug), _checked(terms, form)
    tier, _ = await Tier.update_or_create(slug=slug, defaults=values)
    TIERS.forget()
    await begin_edition()
    await audit.write("tier.save", by=by, target_type="Tier", target_id=tier.id, detail=_told(before, values))
    return tier


def _told(before: Tier | None, values: Mapping[str, object]) -> str:
    """What is otherwise now, benefits at the end: they are texts, and where one ends only its writer knows."""
    if before is None:
        return ""
    names = sorted(values, key="benefits".__eq__)
    return changed(
        {name: _line(getattr(before, name)) for name in names}, {name: _line(values[name]) for name in names}
    )


def _line(value: object) -> object:
    return " | ".join(value) or None if isinstance(value, list) else value


async def tried(terms: TierTerms, *, keeps: Collection[str] = ()) -> dict[str, Any]:
    """What `save_tier` would write, without a word of it being written."""
    form, slug = Form(), ""
    with form:
        slug = text.slug(terms.slug, field="slug", most=60)
    if keeps and (found := await Tier.get_or_none(slug=slug)):
        terms = replace(terms, **{name: getattr(found, name) for name in keeps})
    with form:
        if await _is_rank_taken(terms.rank, slug):
            raise Taken("Another tier has this rank already.", field="rank")
    return {"slug": slug, **_checked(terms, form)}


async def _is_rank_taken(rank: int, slug: str) -> bool:
    return 0 <= rank <= HIGHEST_RANK and await Tier.filter(rank=rank).exclude(slug=slug).exists()


def _colour(value: str | None) -> str | None:
    if value is None or _COLOUR.fullmatch(value):
        return value
    raise Invalid("Write a colour as # and six hexadecimal digits, like #c79a2b.", field="colour")


def _checked(terms: TierTerms, form: Form) -> dict[str, object]:
    """The terms as they are kept: a rank, a threshold, and a multiplier that does not give the shop away (P6).

    Raises what is wrong with them, all of it at once.
    """
    with form:
        name = text.line(terms.name, field="name", most=80)
    with form:
        if not 0 <= terms.rank <= HIGHEST_RANK:
            raise Invalid("A rank is a whole number from 0 to {most}.", field="rank", most=HIGHEST_RANK)
    with form:
        if not 0 <= terms.qualifying_points <= 1_000_000_000:  # noqa: PLR2004 - the largest balance there is
            raise Invalid("Qualifying points are 0 or more.", field="qualifyingPoints")
    with form:
        if not 0 <= terms.entry_points <= MOST_ENTRY_POINTS:
            raise Invalid("A tier's present is 0 to {most} points.", field="entryPoints", most=MOST_ENTRY_POINTS)
    with form:
        _ensure_multiplier(terms.earn_multiplier)
    benefits = _benefits(terms.benefits, form)
    with form:
        colour = _colour(terms.colour)
    form.ensure_good()
    return {
        "name": name,
        "rank": terms.rank,
        "qualifying_points": terms.qualifying_points,
        "entry_points": terms.entry_points,
        "earn_multiplier": format(terms.earn_multiplier, "f"),
        "benefits": benefits,
        "colour": colour,
    }


def _ensure_multiplier(multiplier: Decimal) -> None:
    if not 0 < multiplier <= LARGEST_MULTIPLIER:
        raise Invalid(
            "A multiplier is more than 0 and at most {most}.", field="earnMultiplier", most=LARGEST_MULTIPLIER
        )


def _benefits(written: Sequence[str], form: Form) -> Sequence[str]:
    with form:
        if len(written) > MOST_BENEFITS:
            raise Invalid(
                Plural("At most one benefit fits.", "At most {count} benefits fit."),
                field="benefits",
                count=MOST_BENEFITS,
            )
    benefits = []
    for position, one in enumerate(written[:MOST_BENEFITS]):
        with form.at("benefits", position):
            benefits.append(text.line(one, field="benefits", most=200))
    return benefits
