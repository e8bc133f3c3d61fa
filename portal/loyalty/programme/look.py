"""What pages look like: logo, colour, texts and links that staff set (LK1, LK2); which terms hold (LW31)."""

import re
from collections.abc import Sequence
from typing import TypedDict, Unpack
from uuid import UUID

from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose
from portal.accounts.terms import TermsInForce
from portal.accounts.viewer import Viewer
from portal.kernel import colours, text
from portal.kernel.changes import changed
from portal.kernel.errors import Invalid
from portal.kernel.forms import Form
from portal.kernel.wording import fallbacks, say, translatable
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.current import current, first_row
from portal.loyalty.programme.models import Programme
from portal.media import pictures
from portal.moderation import audit
from portal.translations.queries import spoken

LONGEST_TITLE = 120
LONGEST_TEXT = 500
LONGEST_VERSION = 40
LINKS = ("imprintUrl", "privacyUrl", "termsUrl", "contactUrl", "cookiesUrl")
"""Addresses that staff set, by their names in the schema."""
_IN_MAILS = {
    "imprintUrl": translatable("Imprint: {url}"),
    "privacyUrl": translatable("Privacy: {url}"),
    "contactUrl": translatable("Contact: {url}"),
}
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_VERSION = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]*")
"""With a digit, so that it is no word, and no spaces: the log of changes has it as it is."""
_CAPITAL = re.compile("[A-Z]")


class Changes(TypedDict, total=False):
    """What is left out stays as it is; None clears it."""

    logo_media_id: UUID | None
    accent: str | None
    hero_title: str | None
    hero_text: str | None
    footer_text: str | None
    imprint_url: str | None
    privacy_url: str | None
    terms_url: str | None
    terms_version: str | None
    terms_are_asked_anew: bool | None
    contact_url: str | None
    cookies_url: str | None


@unit_of_work
async def save_look(*, by: Viewer, **changes: Unpack[Changes]) -> Programme:
    """Change what everybody sees of the brand.

    Raises Forbidden for everyone but the brand's staff, NotFound for a picture that is not theirs, Invalid or TooLong.
    """
    by.ensure_brand()
    values = _checked(changes)
    row = await first_row()
    if "logo_media_id" in changes:
        values["logo_url"] = await _logo(changes["logo_media_id"], row, by)
    before = {name: getattr(row, name) for name in values}
    if values:
        await row.update_from_dict(values).save(update_fields=list(values))
    detail = changed(before, values)
    await audit.write("programme.look", by=by, target_type="Program", target_id=row.id, detail=detail)
    return row


async def links_for_mails(locale: str) -> Sequence[str]:
    """Who writes and what becomes of data, as lines for the end of a mail: those of the links that are set."""
    programme = await current()
    kept = {field: getattr(programme, column_of(field)) for field in _IN_MAILS}
    if not any(kept.values()):
        return []
    translated = (await spoken([programme.id], fallbacks(locale))).get(programme.id, {})
    said = {field: translated[field].text if field in translated else url for field, url in kept.items()}
    return [say(sentence, locale, url=said[field]) for field, sentence in _IN_MAILS.items() if said[field]]


async def terms_in_force() -> TermsInForce:
    """The version of the terms that whoever joins now agrees to, and whether who joined before is asked to."""
    programme = await current()
    return TermsInForce(version=programme.terms_version, are_asked_anew=programme.terms_are_asked_anew)


def column_of(field: str) -> str:
    """Where a link of this name is kept."""
    return _CAPITAL.sub(lambda found: f"_{found.group().lower()}", field)


async def _logo(media_id: UUID | None, row: Programme, by: Viewer) -> str | None:
    if media_id is None:
        await pictures.show_no_logo(row.id)
        return None
    return await pictures.show_as_logo(media_id, shown_by=row.id, owner_id=by.id)


def _checked(changes: Changes) -> dict[str, str | bool | None]:
    form = Form()
    stored: dict[str, str | bool | None] = {}
    if "accent" in changes:
        with form:
            stored["accent"] = _accent(changes["accent"])
    if "hero_title" in changes:
        with form:
            stored["hero_title"] = text.optional_line(changes["hero_title"], field="heroTitle", most=LONGEST_TITLE)
    if "hero_text" in changes:
        with form:
            stored["hero_text"] = text.optional_prose(changes["hero_text"], field="heroText", most=LONGEST_TEXT)
    if "footer_text" in changes:
        with form:
            stored["footer_text"] = text.optional_prose(changes["footer_text"], field="footerText", most=LONGEST_TEXT)
    if "terms_version" in changes:
        with form:
            stored["terms_version"] = _version(changes["terms_version"])
    if "terms_are_asked_anew" in changes:
        stored["terms_are_asked_anew"] = bool(changes["terms_are_asked_anew"])
    said = dict(changes)
    for field in LINKS:
        if (column := column_of(field)) in said:
            with form:
                url = said[column]
                stored[column] = text.optional_web_address(None if url is None else str(url), field=field)
    form.ensure_good()
    return stored


def _version(value: str | None) -> str | None:
    written = text.optional_line(value, field="termsVersion", most=LONGEST_VERSION)
    if written is not None and not _VERSION.fullmatch(written):
        raise Invalid(
            "Write the version as a date or a number, like 2026-12-01: letters, digits, points, hyphens and slashes.",
            field="termsVersion",
        )
    if written == TEXT_VERSIONS[ConsentPurpose.TERMS]:
        raise Invalid(
            "Choose another version: the portal calls terms so for which nobody has named one.", field="termsVersion"
        )
    return written


def _accent(value: str | None) -> str | None:
    if value is None:
        return None
    if not _COLOUR.fullmatch(value):
        raise Invalid("Write a colour as # and six hexadecimal digits, like #c79a2b.", field="accent")
    if not colours.is_legible(value):
        raise Invalid(
            "On the light grounds of the pages this colour cannot be read: choose a darker one.", field="accent"
        )
    return value.lower()
