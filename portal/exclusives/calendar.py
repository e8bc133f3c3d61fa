"""Events and openings as calendar files (RFC 5545), for whom they are open at the moment of asking."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from icalendar import Calendar, Event

from portal.accounts.viewer import Viewer
from portal.exclusives import queries
from portal.exclusives.access import AccessState
from portal.exclusives.queries import Shown
from portal.kernel import clock, mail
from portal.kernel.errors import NotFound
from portal.kernel.wording import fallbacks, say
from portal.translations.queries import Spoken, is_spoken, spoken

MOST_IN_A_FEED = 500
_NAMESPACE = "portal"


async def event_file(slug: str, *, viewer: Viewer) -> bytes:
    """One event as a file to keep.

    Raises NotFound for what is no event, or not open to the viewer: none of them tells which.
    """
    shown = await queries.release_by_slug(slug, viewer)
    if shown is None or shown.event_starts_at is None:
        raise NotFound("There is no such event.")
    words = await _words([shown], viewer.locale)
    return _file([_meeting(shown, words[shown.id], viewer.locale)], viewer.locale)


async def feed(viewer: Viewer) -> bytes:
    """What a calendar programme fetches again and again.

    The events that are open to the member at this moment, and when releases that they may know of will open to them.
    The brand's staff have what their own tier opens, for the address of a feed is kept in many places.
    """
    now = clock.now()
    found = [one for one in await queries.coming_releases(viewer, now, most=MOST_IN_A_FEED) if _is_for(one, now)]
    words = await _words(found, viewer.locale)
    return _file((_entry(one, words[one.id], viewer.locale) for one in found), viewer.locale)


def _is_for(shown: Shown, now: datetime) -> bool:
    if shown.access.state is AccessState.LOCKED:
        return shown.access.opens_at is not None
    return shown.event_starts_at is not None and shown.event_starts_at >= now


def _entry(shown: Shown, words: tuple[str, str, str | None], locale: str) -> Event:
    locked = shown.access.state is AccessState.LOCKED
    return _opening(shown, words, locale) if locked else _meeting(shown, words, locale)


def _meeting(shown: Shown, words: tuple[str, str, str | None], locale: str) -> Event:
    title, teaser, place = words
    assert shown.event_starts_at is not None
    event = _event(shown, "event", shown.event_starts_at, title)
    if place:
        event.add("location", place)
    own = say("You have a seat.", locale) if shown.has_place else say("You wait for a seat.", locale)
    event.add("description", teaser if shown.booking is None else f"{own}\n{teaser}")
    return event


def _opening(shown: Shown, words: tuple[str, str, str | None], locale: str) -> Event:
    assert shown.access.opens_at is not None
    event = _event(shown, "opening", shown.access.opens_at, say("Opens for you: {title}", locale, title=words[0]))
    event.add("description", words[1])
    event.add("transp", "TRANSPARENT")
    return event


def _event(shown: Shown, what: str, at: datetime, summary: str) -> Event:
    event = Event()
    event.add("uid", f"{what}-{shown.id}@{_NAMESPACE}")
    event.add("dtstamp", clock.now())
    event.add("dtstart", at)
    event.add("summary", summary)
    event.add("url", mail.link(f"/exclusives/{shown.slug}"))
    return event


def _file(events: Iterable[Event], locale: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//Portal//{locale}")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


async def _words(found: Sequence[Shown], locale: str) -> dict[UUID, tuple[str, str, str | None]]:
    """Title, teaser and place of each, in the reader's language where staff wrote them in it."""
    languages = fallbacks(locale)
    translated = await spoken([one.id for one in found if is_spoken(one.translated_into, languages)], languages)
    return {one.id: _in_words(one, translated.get(one.id, {})) for one in found}


def _in_words(shown: Shown, translated: Spoken) -> tuple[str, str, str | None]:
    def said(field: str, original: str) -> str:
        return translated[field].text if field in translated else original

    place = None if shown.event_location is None else said("eventLocation", shown.event_location)
    return said("title", shown.title), said("teaser", shown.teaser), place
