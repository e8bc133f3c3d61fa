"""What members say about themselves."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final
from uuid import UUID

from portal.accounts.models import Member
from portal.accounts.registration import LONGEST_NAME
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.text import line, optional_prose
from portal.kernel.wording import LOCALES
from portal.kernel.work import unit_of_work
from portal.media import pictures

LONGEST_BIO = 1000
EARLIEST_BIRTHDAY = date(1900, 1, 1)


class Unchanged(Enum):
    """The mark of a field that stays as it is; None would mean to clear it."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileChanges:
    display_name: str | Unchanged | None = UNCHANGED
    bio: str | Unchanged | None = UNCHANGED
    locale: str | Unchanged | None = UNCHANGED
    birthday: date | Unchanged | None = UNCHANGED
    avatar_media_id: UUID | Unchanged | None = UNCHANGED
    reminder_mails: bool | Unchanged | None = UNCHANGED
    on_leaderboards: bool | Unchanged | None = UNCHANGED
    wants_recommendations: bool | Unchanged | None = UNCHANGED


@unit_of_work
async def update_profile(changes: ProfileChanges, *, by: Viewer) -> Member:
    """Change what is given and leave the rest.

    Raises Required, TooLong or Invalid with the field at fault; nothing was changed then.
    """
    values = await _checked(changes, by)
    if values:
        await Member.filter(id=by.id).update(**values)
    return await Member.get(id=by.id)


async def _checked(changes: ProfileChanges, by: Viewer) -> dict[str, Any]:
    values: dict[str, Any] = {}
    form = Form()
    with form:
        if changes.display_name is not UNCHANGED:
            values["display_name"] = line(changes.display_name or "", field="displayName", most=LONGEST_NAME)
    with form:
        if changes.bio is not UNCHANGED:
            values["bio"] = optional_prose(changes.bio, field="bio", most=LONGEST_BIO)
    with form:
        if changes.locale is not UNCHANGED:
            values["locale"] = _locale(changes.locale)
    with form:
        if changes.birthday is not UNCHANGED:
            values["birthday"] = _birthday(changes.birthday)
    if changes.reminder_mails is not UNCHANGED:
        values["reminder_mails"] = changes.reminder_mails is not False
    if changes.on_leaderboards is not UNCHANGED:
        values["on_leaderboards"] = changes.on_leaderboards is not False
    if changes.wants_recommendations is not UNCHANGED:
        values["wants_recommendations"] = changes.wants_recommendations is not False
    with form:
        values |= await _avatar(changes.avatar_media_id, by)
    form.ensure_good()
    return values


async def _avatar(picture_id: UUID | Unchanged | None, by: Viewer) -> dict[str, Any]:
    if picture_id is UNCHANGED:
        return {}
    if picture_id is None:
        await pictures.show_no_avatar(by.id)
        return {"avatar_url": None}
    return {"avatar_url": await pictures.show_as_avatar(picture_id, owner_id=by.id)}


def _locale(locale: str | None) -> str:
    if not locale:
        raise Required("Please fill this in.", field="locale")
    language = locale.replace("_", "-").split("-")[0].lower()
    if language not in LOCALES:
        raise Invalid("The portal speaks these languages: {languages}.", field="locale", languages=", ".join(LOCALES))
    return language


def _birthday(day: date | None) -> date | None:
    if day is not None and not EARLIEST_BIRTHDAY <= day <= clock.local_day(clock.now()):
        raise Invalid("Please give the day on which you were born.", field="birthday")
    return day
