"""The lines of a list of members: which columns say what, and each line read and judged."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from portal.imports import tables, values
from portal.imports.files import ImportProblem
from portal.imports.report import Progress
from portal.imports.values import Unfit
from portal.kernel import clock

_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "customer_id", "member_id", "external_id"),
    "email": ("email", "email_address", "e_mail"),
    "name": ("name", "full_name", "first_name"),
    "points": ("points", "points_balance", "balance", "current_points_balance"),
    "expires": ("points_expire_at", "points_expire_on", "points_expiry_date", "points_expiration_date", "expires_at"),
    "qualifying": ("qualifying_points", "vip_points", "lifetime_points", "total_points_earned", "points_earned"),
    "tier": ("tier", "vip_tier", "vip_tier_name"),
    "tier_until": ("tier_until", "tier_expires_at", "vip_tier_expires_at"),
    "birthday": ("birthday", "date_of_birth", "birthdate"),
    "code": ("referral_code",),
    "locale": ("locale", "language"),
    "joined": ("joined_at", "created_at", "enrolled_at"),
    "state": ("state", "status"),
}
"""Our own columns first, then what others call them: the first that a file has is read."""
_SMILES = {"points_balance", "date_of_birth", "vip_tier", "referral_url"}
_NO_YEAR = 1004
"""What Smile.io writes for a birthday without a year; it was a leap year, and so is the one we keep."""
KEPT_FOR_NO_YEAR = 1904
_LARGEST = 1_000_000_000
_FIGURE = re.compile(r"[+-]?[0-9]+(?:\.0+)?")
_FIRST_BIRTHDAY = date(1900, 1, 1)
LONGEST_ID = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One member as the list has them; what a column does not say is None."""

    number: int
    id: str
    email: str
    name: str
    points: int
    expires_at: datetime | None
    qualifying: int | None
    tier: str | None
    tier_until: datetime | None
    birthday: date | None
    code: str | None
    locale: str | None
    joined_at: datetime | None


@dataclass(frozen=True, slots=True)
class Table:
    """The raw lines of a file by number, and how its columns are called."""

    columns: Mapping[str, str]
    unread: tuple[str, ...]
    is_smiles: bool


def header(path: Path) -> Table:
    """What the first line says.

    Raises ImportProblem where there is no e-mail or no points column, or the file cannot be read.
    """
    first = next(tables.lines(path)).values
    names = [_plain(name) for name in first]
    columns = {
        field: found
        for field, known in _NAMES.items()
        if (found := next((one for one in known if one in names), None)) is not None
    }
    for needed in ("email", "points"):
        if needed not in columns:
            raise ImportProblem(f"{path.name}, line 1: there is no column “{needed}” among {', '.join(first)[:200]}.")
    unread = tuple(name for name in names if name and name not in columns.values())
    return Table(columns, unread, len(_SMILES & set(names)) > 1)


def rows(path: Path, table: Table, progress: Progress, odd: tables.Odd) -> Iterator[tuple[int, dict[str, str]]]:
    """Every line with its number, by our names of the columns.

    One with more or fewer values than columns is told to ``odd``. Raises ImportProblem where the file is cut off.
    """
    total = path.stat().st_size
    names: list[str] = []
    for line in tables.lines(path, odd=odd):
        if not names:
            names = [_plain(name) for name in line.values]
            continue
        found = dict(zip(names, line.values, strict=True))
        progress("members", line.done, total)
        yield line.number, {field: found[name].strip() for field, name in table.columns.items()}
    progress("members", total, total)


def read(number: int, row: Mapping[str, str]) -> Line:
    """One line, understood.

    Raises Unfit for one that cannot be taken.
    """
    email = row["email"]
    if not email:
        raise Unfit("no e-mail address")
    if row.get("state", "").lower() in {"disabled", "excluded", "blocked"}:
        raise Unfit("shut out of the programme that they come from")
    points = _whole(row["points"], "points")
    if points < 0:
        raise Unfit("the balance is below zero")
    expires_at = _end(row.get("expires"), "expiry of the points")
    if points and expires_at is not None and expires_at <= clock.now():
        raise Unfit("the points have expired")
    joined = _end(row.get("joined"), "day of joining")
    return Line(
        number=number,
        id=id_of(row),
        email=email,
        name=row.get("name", ""),
        points=points,
        expires_at=expires_at,
        qualifying=_whole(row["qualifying"], "qualifying points") if row.get("qualifying") else None,
        tier=row.get("tier") or None,
        tier_until=_end(row.get("tier_until"), "end of the tier"),
        birthday=_birthday(row.get("birthday")),
        code=row.get("code") or None,
        locale=row.get("locale") or None,
        joined_at=joined if joined is not None and joined <= clock.now() else None,
    )


def id_of(row: Mapping[str, str]) -> str:
    """What tells the line from all others of its source: the id, else the address."""
    return (row.get("id") or row["email"].casefold())[:LONGEST_ID]


def _whole(value: str, what: str) -> int:
    if not value:
        return 0
    figure = value.split(".", maxsplit=1)[0] if _FIGURE.fullmatch(value) else value
    return values.whole(figure, what, least=-_LARGEST, most=_LARGEST)


def _end(value: str | None, what: str) -> datetime | None:
    """An instant; a day alone lasts to its end where the programme lives (R28)."""
    if not value:
        return None
    try:
        if len(value) == len("2026-12-31"):
            return clock.end_of_day(date.fromisoformat(value))
        found = datetime.fromisoformat(value.removesuffix(" UTC"))
        return (
            found if found.tzinfo else clock.start_of_day(found.date()) + (found - datetime.combine(found, _MIDNIGHT))
        )
    except (ValueError, OverflowError):
        raise Unfit(f"{what} is no date like 2026-12-31", value) from None


_MIDNIGHT = datetime.min.time()


def _birthday(value: str | None) -> date | None:
    if not value:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise Unfit("birthday is no date like 1990-12-31", value) from None
    if day.year == _NO_YEAR:
        return day.replace(year=KEPT_FOR_NO_YEAR)
    if not _FIRST_BIRTHDAY <= day <= clock.now().date():
        raise Unfit("birthday is not between 1900 and today", value)
    return day


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.strip().lower()).strip("_")
