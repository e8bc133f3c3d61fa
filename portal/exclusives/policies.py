"""What a release must look like before anybody sees it."""

from collections.abc import Sequence

from portal.exclusives.models import ReleaseKind
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel.errors import Invalid, Required
from portal.kernel.wording import Plural

MOST_WINDOWS = 50
MOST_SEATS = 1_000_000


def ensure_terms(terms: ReleaseTerms) -> None:
    """Each tier has one window, before the public date; an event says when it is, and only an event does.

    Raises Required or Invalid with the field at fault.
    """
    _ensure_windows(terms.windows)
    for place, window in enumerate(terms.windows):
        if terms.public_at is not None and window.opens_at >= terms.public_at:
            raise Invalid(
                "A tier's window opens before the public date; please choose an earlier time or leave it out.",
                field=("windows", str(place), "opensAt"),
            )
    if terms.kind is ReleaseKind.EVENT and terms.event is None:
        raise Required("Please say when the event takes place.", field="event")
    if terms.kind is not ReleaseKind.EVENT and terms.event is not None:
        raise Invalid("Only a release of the kind EVENT has a time and a place; please leave this out.", field="event")
    if terms.event is not None and terms.event.seats is not None and not 1 <= terms.event.seats <= MOST_SEATS:
        raise Invalid(
            "Please give a whole number from {least} to {most}.",
            field=("event", "seats"),
            least=1,
            most=MOST_SEATS,
        )


def _ensure_windows(windows: Sequence[WindowTerms]) -> None:
    if len(windows) > MOST_WINDOWS:
        raise Invalid(
            Plural("A release has at most one window.", "A release has at most {count} windows."),
            field="windows",
            count=MOST_WINDOWS,
        )
    seen = set()
    for place, window in enumerate(windows):
        if window.tier_slug in seen:
            raise Invalid(
                "Each tier has one window; please leave one of them out.", field=("windows", str(place), "tierSlug")
            )
        seen.add(window.tier_slug)
