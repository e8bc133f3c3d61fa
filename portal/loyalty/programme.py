"""The programme: what points are called, what they are worth, how long they live, and by which window tiers count."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.accounts.viewer import Viewer
from portal.kernel import clock, text
from portal.kernel.errors import Invalid
from portal.kernel.money import Money, minor_digits
from portal.kernel.work import unit_of_work
from portal.loyalty.models import Account, Programme, TierWindow
from portal.settings import settings

LONGEST_LIFE = 3650
LONGEST_WINDOW = 3650
MOST_POINTS_PER_UNIT = 1_000_000
_KEY = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeTerms:
    """The programme as the brand writes it down."""

    name: str
    points_name: str
    points_per_currency_unit: int = 100
    points_expire_after_days: int | None = None
    claim_window_days: int = 90
    tier_window: TierWindow = TierWindow.ROLLING
    tier_window_days: int = 365
    tier_grace_days: int = 0


DEFAULT = ProgrammeTerms(name="Loyalty programme", points_name="points")


async def current() -> Programme:
    """The programme as it is; with the portal's own values until staff save another."""
    stored = await Programme.get_or_none(key=_KEY)
    return stored if stored is not None else Programme(key=_KEY, **_values(DEFAULT))


@unit_of_work
async def save_programme(terms: ProgrammeTerms, *, by: Viewer) -> Programme:
    """Change the rules of the game from here on.

    Lots that were issued keep their expiry (R34); every tier is reviewed by the new window.
    """
    by.ensure_brand()
    _ensure_terms(terms)
    values = _values(terms)
    programme, _ = await Programme.update_or_create(key=_KEY, defaults=values)
    await Account.all().update(tier_review_at=clock.now())
    return programme


def currency() -> str:
    """The programme's currency: one for the whole installation, so orders, rewards and referrals agree on it."""
    return settings().currency


def expiry_of(programme: Programme, available_at: datetime) -> datetime | None:
    """When points that become available then are over: the end of a local day, exclusive (R28)."""
    if programme.points_expire_after_days is None:
        return None
    return clock.end_of_day(clock.local_day(available_at) + timedelta(days=programme.points_expire_after_days))


def worth(programme: Programme, points: int) -> Money:
    """What ``points`` are worth, in whole minor units, rounded down (R25)."""
    return Money(points * 10 ** minor_digits(currency()) // programme.points_per_currency_unit, currency())


def _values(terms: ProgrammeTerms) -> dict[str, object]:
    return {
        "name": text.line(terms.name, field="name", most=120),
        "points_name": text.line(terms.points_name, field="pointsName", most=60),
        "points_per_currency_unit": terms.points_per_currency_unit,
        "points_expire_after_days": terms.points_expire_after_days,
        "claim_window_days": terms.claim_window_days,
        "tier_window": terms.tier_window,
        "tier_window_days": terms.tier_window_days,
        "tier_grace_days": terms.tier_grace_days,
    }


def _ensure_terms(terms: ProgrammeTerms) -> None:
    """Points are worth something, live at least a day, and windows are of a size that people can grasp."""
    _ensure_between(1, terms.points_per_currency_unit, MOST_POINTS_PER_UNIT, field="pointsPerCurrencyUnit")
    if terms.points_expire_after_days is not None:
        _ensure_between(1, terms.points_expire_after_days, LONGEST_LIFE, field="pointsExpireAfterDays")
    _ensure_between(0, terms.claim_window_days, LONGEST_WINDOW, field="claimWindowDays")
    _ensure_between(1, terms.tier_window_days, LONGEST_WINDOW, field="tierWindowDays")
    _ensure_between(0, terms.tier_grace_days, LONGEST_WINDOW, field="tierGraceDays")


def _ensure_between(least: int, value: int, most: int, *, field: str) -> None:
    if not least <= value <= most:
        raise Invalid("This is a whole number from {least} to {most}.", field=field, least=least, most=most)
