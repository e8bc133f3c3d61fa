"""The programme: what points are called, what they are worth, how long they live, and what tiers count."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from portal.accounts.viewer import Viewer
from portal.kernel import clock, sql, text
from portal.kernel.changes import changed
from portal.kernel.errors import Invalid
from portal.kernel.forms import Form
from portal.kernel.money import Money, minor_digits
from portal.kernel.stamps import Kept
from portal.kernel.wording import Plural
from portal.kernel.work import unit_of_work
from portal.loyalty.programme.models import Overlap, Programme, TierBasis, TierDowngrade, TierRefunds, TierWindow
from portal.moderation import audit
from portal.settings import settings

LONGEST_LIFE = 3650
LONGEST_LIFE_IN_MONTHS = 120
LONGEST_WINDOW = 3650
MOST_REMINDERS = 5
EARLIEST_REMINDER = 365
MOST_VOTES = 1000
MOST_POINTS_PER_UNIT = 1_000_000
_KEY = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTerms:
    """The programme as the brand writes it down."""

    name: str
    points_name: str
    points_per_currency_unit: int = 100
    points_expire_after_days: int | None = None
    points_expire_after_months: int | None = None
    """Instead of days; twelve are a year (R32)."""
    expiry_is_sliding: bool = False
    """Whether activity moves the end of all lots (R35)."""
    adjustments_are_activity: bool = False
    reminder_days: Sequence[int] = (30, 7)
    """How many days before points end their owner hears of it (R34)."""
    claim_window_days: int = 90
    voter_age_days: int = 3
    """How old an account has to be for its votes to earn others points (R49)."""
    earner_age_days: int = 0
    earner_helpful_votes: int = 0
    """How old an account has to be, and how often found helpful, to earn by contributing (FP15)."""
    signal_votes: int = 2
    """How many votes of strangers are a sign that a post is good (FP14, FP17)."""
    full_posts_a_day: int | None = None
    """After so many posts of a day each further one earns half of the one before; None where all earn alike (FP16)."""
    overlap: Overlap = Overlap.BEST_ONLY
    """How the multipliers of campaigns and tiers are put together (R45)."""
    tier_basis: TierBasis = TierBasis.POINTS
    tier_window: TierWindow = TierWindow.ROLLING
    tier_window_days: int = 365
    tier_grace_days: int = 0
    tier_downgrade: TierDowngrade = TierDowngrade.DROP
    tier_refunds: TierRefunds = TierRefunds.IMMEDIATE


DEFAULT = ProgrammeTerms(name="Loyalty programme", points_name="points")


async def current() -> Programme:
    """The programme as it is; with the portal's own values until staff save another."""
    return await _kept.get()


async def _read() -> Programme:
    stored = await Programme.read_one("key = $1", _KEY)
    return stored if stored is not None else Programme(key=_KEY, **_values(DEFAULT))


_kept = Kept(Programme.Meta.table, read=_read)


@unit_of_work
async def save_programme(terms: ProgrammeTerms, *, keeps: Collection[str] = (), by: Viewer) -> Programme:
    """Change the rules of the game from here on.

    Lots that were issued keep their expiry (R34, R36); every tier is reviewed by the new terms. ``keeps`` names the
    terms in which the programme stays as it is, whatever ``terms`` says of them.
    """
    by.ensure_brand()
    before = await current()
    terms = replace(terms, **{name: _as_it_is(before, name) for name in keeps})
    values = _checked(terms)
    programme, is_new = await Programme.get_or_create(key=_KEY, defaults=values)
    if not is_new:
        # What is kept is not written at all: somebody else may save it at the same moment.
        await programme.update_from_dict({name: value for name, value in values.items() if name not in keeps}).save()
    await begin_edition()
    await audit.write(
        "programme.save", by=by, target_type="Program", target_id=programme.id, detail=_changes(before, programme)
    )
    return programme


async def tried(terms: ProgrammeTerms, *, keeps: Collection[str] = ()) -> dict[str, object]:
    """What `save_programme` would write, without a word of it being written."""
    before = await current()
    return _checked(replace(terms, **{name: _as_it_is(before, name) for name in keeps}))


@unit_of_work
async def begin_edition() -> None:
    """Let every tier be due for a review from now on: in this transaction not one account is touched.

    An account whose edition is older is due; the worker goes through them in bounded steps.
    """
    await first_row()
    await sql.execute(
        "UPDATE loyalty_programme SET edition = edition + 1, edition_since = $1 WHERE key = $2", clock.now(), _KEY
    )
    _kept.forget()


async def first_row() -> Programme:
    """The row itself, made with the portal's own values where staff have saved none yet."""
    row, _ = await Programme.get_or_create(key=_KEY, defaults=_values(DEFAULT))
    _kept.forget()
    return row


def currency() -> str:
    """The programme's currency: one for the whole installation, so orders, rewards and referrals agree on it."""
    return settings().currency


def expiry_of(programme: Programme, available_at: datetime) -> datetime | None:
    """When points that become available then are over: the end of a local day, exclusive (R28)."""
    days, months = programme.points_expire_after_days, programme.points_expire_after_months
    if days is not None:
        return clock.end_of_day(clock.local_day(available_at) + timedelta(days=days))
    if months is not None:
        return clock.end_of_day(clock.months_later(clock.local_day(available_at), months))
    return None


def reminders(programme: Programme) -> Sequence[int]:
    """How many days before points end their owner hears of it, the earliest first."""
    return [int(days) for days in programme.reminder_days.split(",") if days]


def worth(programme: Programme, points: int) -> Money:
    """What ``points`` are worth, in whole minor units, rounded down (R25)."""
    return Money(points * 10 ** minor_digits(currency()) // programme.points_per_currency_unit, currency())


def _values(terms: ProgrammeTerms) -> dict[str, object]:
    days = sorted(set(terms.reminder_days), reverse=True)
    return {**asdict(terms), "reminder_days": ",".join(map(str, days))}


def _as_it_is(programme: Programme, name: str) -> Any:
    return reminders(programme) if name == "reminder_days" else getattr(programme, name)


def _changes(before: Programme, after: Programme) -> str:
    """What is another value now, for the audit trail."""
    old, new = ({name: getattr(one, name) for name in ProgrammeTerms.__slots__} for one in (before, after))
    return changed(old, new)


def _checked(terms: ProgrammeTerms) -> dict[str, object]:
    """The terms as they are kept: points are worth something and live at least a day, and windows can be grasped."""
    form = Form()
    with form:
        name = text.line(terms.name, field="name", most=120)
    with form:
        points_name = text.line(terms.points_name, field="pointsName", most=60)
    with form:
        if terms.points_expire_after_days is not None:
            _ensure_between(1, terms.points_expire_after_days, LONGEST_LIFE, field="pointsExpireAfterDays")
    with form:
        _ensure_months(terms)
    with form:
        _ensure_sliding(terms)
    numbers = {
        "pointsPerCurrencyUnit": (1, terms.points_per_currency_unit, MOST_POINTS_PER_UNIT),
        "claimWindowDays": (0, terms.claim_window_days, LONGEST_WINDOW),
        "voterAgeDays": (0, terms.voter_age_days, LONGEST_WINDOW),
        "earnerAgeDays": (0, terms.earner_age_days, LONGEST_WINDOW),
        "earnerHelpfulVotes": (0, terms.earner_helpful_votes, MOST_VOTES),
        "signalVotes": (1, terms.signal_votes, MOST_VOTES),
        "fullPostsADay": (1, 1 if terms.full_posts_a_day is None else terms.full_posts_a_day, MOST_VOTES),
        "tierWindowDays": (1, terms.tier_window_days, LONGEST_WINDOW),
        "tierGraceDays": (0, terms.tier_grace_days, LONGEST_WINDOW),
    }
    for number, (least, value, most) in numbers.items():
        with form:
            _ensure_between(least, value, most, field=number)
    with form:
        if len(terms.reminder_days) > MOST_REMINDERS:
            raise Invalid(
                Plural("At most one reminder fits.", "At most {count} reminders fit."),
                field="reminderDays",
                count=MOST_REMINDERS,
            )
    for position, days in enumerate(terms.reminder_days[:MOST_REMINDERS]):
        with form.at("reminderDays", position):
            _ensure_between(1, days, EARLIEST_REMINDER, field="reminderDays")
    form.ensure_good()
    return {**_values(terms), "name": name, "points_name": points_name}


def _ensure_months(terms: ProgrammeTerms) -> None:
    if terms.points_expire_after_months is not None:
        _ensure_between(1, terms.points_expire_after_months, LONGEST_LIFE_IN_MONTHS, field="pointsExpireAfterMonths")
        if terms.points_expire_after_days is not None:
            raise Invalid("Points end after days or after months, not both.", field="pointsExpireAfterMonths")


def _ensure_sliding(terms: ProgrammeTerms) -> None:
    ends = (terms.points_expire_after_days, terms.points_expire_after_months)
    if terms.expiry_is_sliding and ends == (None, None):
        raise Invalid("Say after how long points end before activity can move that end.", field="expiryIsSliding")


def _ensure_between(least: int, value: int, most: int, *, field: str) -> None:
    if not least <= value <= most:
        raise Invalid("This is a whole number from {least} to {most}.", field=field, least=least, most=most)
