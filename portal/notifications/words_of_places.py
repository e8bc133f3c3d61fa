"""What is told of seats at events and of pieces of drops."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from portal.kernel import clock
from portal.kernel.wording import Plural, say, time_of_day
from portal.settings import settings


def place_given(about: Mapping[str, Any], release: str | None, locale: str) -> tuple[str, str]:
    """A seat, or a piece that is kept for a time."""
    if about["place"] == "SEAT":
        return (
            say("A seat has become free for you: {title}", locale, title=release or ""),
            say("If you cannot come, please give it back to those who wait.", locale),
        )
    return (
        say("One is kept for you: {title}", locale, title=release or ""),
        say(
            Plural(
                "It is yours for an hour; then it goes to whoever is next.",
                "It is yours for {count} hours; then it goes to whoever is next.",
            ),
            locale,
            count=about["hours"],
        ),
    )


def event_near(about: Mapping[str, Any], release: str | None, locale: str) -> tuple[str, str]:
    """When an event begins, by the clock of where the brand is, and which clock that is."""
    starts_at = datetime.fromisoformat(about["starts"])
    zone = settings().zone
    begins = say(
        "It begins on {day} at {time} ({zone}).",
        locale,
        day=clock.local_day(starts_at),
        time=time_of_day(starts_at, locale, zone=zone),
        zone=zone.key,
    )
    return (
        say("You have a seat: {title}", locale, title=release or ""),
        f"{begins} {say('If you cannot come, please give it back to those who wait.', locale)}",
    )
