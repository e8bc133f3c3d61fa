"""What the programme calls its points and its tiers, for a mail: there is no request whose languages would tell."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from portal.loyalty.programme.current import current
from portal.loyalty.programme.models import Tier
from portal.translations.queries import said_in


async def points_name(locale: str) -> str:
    """In the first of the reader's languages that has it, else as staff wrote it (TL1, TL2)."""
    programme = await current()
    said = await said_in(locale, "pointsName", {programme.id: (programme.translated_into, programme.points_name)})
    return said[programme.id]


async def tier_names(tiers: Iterable[Tier], locale: str) -> Mapping[UUID, str]:
    """The same of tiers, by their ids."""
    return await said_in(locale, "name", {tier.id: (tier.translated_into, tier.name) for tier in tiers})
