"""What a release must look like before anybody sees it."""

from collections.abc import Sequence

from portal.exclusives.models import ReleaseKind
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel.errors import Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.wording import Plural

MOST_WINDOWS = 50
MOST_SEATS = 1_000_000


def check_terms(terms: ReleaseTerms, form: Form) -> None:
    """Each tier has one window, before the public date; an event says when it is, and only an event does.

    ``form`` is told whatever is at fault.
    """
    _check_windows(terms.windows, form)
    for place, window in enumerate(terms.windows):
        with form.at("windows", place):
            if terms.public_at is not None and window.opens_at >= terms.public_at:
                raise Invalid(
                    "A tier's window opens before the public date; please choose an earlier time or leave it out.",
                    field="opensAt",
                )
    with form:
        _ensure_event(terms)


def _ensure_event(terms: ReleaseTerms) -> None:
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


def _check_windows(windows: Sequence[WindowTerms], form: Form) -> None:
    with form:
        if len(windows) > MOST_WINDOWS:
            raise Invalid(
                Plural("A release has at most one window.", "A release has at most {count} windows."),
                field="windows",
                count=MOST_WINDOWS,
            )
    seen = set()
    for place, window in enumerate(windows):
        with form.at("windows", place):
            if window.tier_slug in seen:
                raise Invalid("Each tier has one window; please leave one of them out.", field="tierSlug")
        seen.add(window.tier_slug)
