"""What the programme calls its points, for a mail: there is no request whose languages would tell."""

from portal.kernel.wording import fallbacks
from portal.loyalty.programme.current import current
from portal.translations.queries import is_spoken, spoken


async def points_name(locale: str) -> str:
    """In the first of the reader's languages that has it, else as staff wrote it (TL1, TL2)."""
    programme, languages = await current(), fallbacks(locale)
    if not is_spoken(programme.translated_into, languages):
        return programme.points_name
    translated = (await spoken([programme.id], languages)).get(programme.id, {}).get("pointsName")
    return programme.points_name if translated is None else translated.text
