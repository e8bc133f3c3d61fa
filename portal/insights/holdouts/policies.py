"""What a holdout must say before it starts, and what may be done with it when (HO1, HO3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from portal.holdouts.models import Holdout, HoldoutKind, HoldoutMessage, HoldoutOutcome
from portal.kernel.errors import AlreadyDone, Conflict, Invalid, Required
from portal.kernel.forms import Form
from portal.kernel.money import Money
from portal.settings import settings

LEAST_SHARE, MOST_SHARE = 0.01, 0.5
LONGEST = timedelta(days=366)
LARGEST_CAP = 10**12
OF_MONEY = frozenset({HoldoutOutcome.REVENUE, HoldoutOutcome.MARGIN, HoldoutOutcome.NET_MARGIN})
OF_MARGIN = frozenset({HoldoutOutcome.MARGIN, HoldoutOutcome.NET_MARGIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldoutTerms:
    """A holdout as staff write it down; of a thing or of a message."""

    name: str
    kind: HoldoutKind
    subject_id: UUID | None = None
    message: HoldoutMessage | None = None
    share: float
    outcome: HoldoutOutcome
    ends_on: date
    margin: float | None = None
    cap: Money | None = None
    is_watched: bool = False
    idempotency_key: str | None = None


def check_terms(terms: HoldoutTerms, today: date, form: Form) -> None:
    """It is of one thing or one message, holds out a hundredth to a half, and ends on a day within a year.

    ``form`` is told whatever is at fault.
    """
    with form:
        if not LEAST_SHARE <= terms.share <= MOST_SHARE:
            raise Invalid("Hold out a share from 0.01 to 0.5: 0.1 is a tenth.", field="share")
    with form:
        ensure_end(terms.ends_on, today)
    with form:
        _ensure_margin(terms.margin, terms.outcome, field="margin")
    with form:
        if terms.cap is not None:
            _ensure_cap(terms.cap, terms.outcome)


def ensure_sizing(
    outcome: HoldoutOutcome, *, share: float, days: int, effect: float | None, margin: float | None
) -> None:
    """What is asked for can be reckoned with: a share, a time within a year, an effect above nothing, its margin."""
    if not LEAST_SHARE <= share <= MOST_SHARE:
        raise Invalid("Hold out a share from 0.01 to 0.5: 0.1 is a tenth.", field=("input", "share"))
    if not 1 <= days <= LONGEST.days:
        raise Invalid("A holdout ends within a year.", field=("input", "days"))
    if effect is not None and effect <= 0:
        raise Invalid("An effect is more than nothing.", field=("input", "effect"))
    _ensure_margin(margin, outcome, field=("input", "margin"))


def _ensure_margin(margin: float | None, outcome: HoldoutOutcome, *, field: str | tuple[str, ...]) -> None:
    if margin is not None and not 0 < margin <= 1:
        raise Invalid("A share is more than 0 and at most 1: 0.25 is a quarter.", field=field)
    if outcome in OF_MARGIN and margin is None:
        raise Required("Say what share of a revenue is left as margin.", field=field)


def _ensure_cap(cap: Money, outcome: HoldoutOutcome) -> None:
    if outcome not in OF_MONEY:
        raise Invalid("Only amounts of money have a cap.", field="cap")
    if cap.currency != settings().currency:
        raise Invalid("Amounts are in {currency} here.", field="cap", currency=settings().currency)
    if not 0 < cap.minor <= LARGEST_CAP:
        raise Invalid("A cap is an amount above 0.", field="cap")


def ensure_end(ends_on: date, today: date) -> None:
    """The last day is fixed before the start: it is to come, and not further away than a year."""
    if ends_on <= today:
        raise Invalid("A holdout ends on a day that is still to come.", field="endsOn")
    if ends_on > today + LONGEST:
        raise Invalid("A holdout ends within a year.", field="endsOn")


def ensure_planned(holdout: Holdout) -> None:
    """What has started stays as it was planned."""
    if holdout.started_at is not None:
        raise AlreadyDone("This holdout has started: it can only be stopped.")


def ensure_alone(*, is_held_out_already: bool) -> None:
    """Of one thing one holdout runs at a time: else who is missing from it would be missing twice."""
    if is_held_out_already:
        raise Conflict("Another holdout of this is running; wait for its end, or stop it.")
