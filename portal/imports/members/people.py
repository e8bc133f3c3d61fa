"""Bringing a list of members in: who they are, and their opening balance, tier and code; each line once (R80)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from portal.accounts import arrivals
from portal.accounts.arrivals import Arrival
from portal.imports import steps, tables
from portal.imports.files import fingerprint, keeping
from portal.imports.members import lines
from portal.imports.members.lines import Line
from portal.imports.report import Progress, Report, silent
from portal.imports.values import Unfit
from portal.kernel import clock
from portal.kernel.errors import Conflict, PortalError
from portal.kernel.work import savepoint, unit_of_work
from portal.loyalty.ledger import imported
from portal.loyalty.programme.models import Tier
from portal.loyalty.tiering import tiers
from portal.referrals import codes
from portal.shop.buyers import customers

BATCH = 20
"""Lines to a transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the operator asks for. Lines of one ``source`` are told apart by their id, else by their address."""

    source: str | None = None
    counts_for_tiers: bool = False
    fires_entry_rewards: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """One list on its way in."""

    source: str
    step: str
    wishes: Wishes
    tiers: Mapping[str, str]
    """Slugs by whatever a list may call a tier."""
    report: Report = field(default_factory=Report)

    @property
    def place(self) -> str:
        return f"members:{self.source}"


async def import_members(path: Path, wishes: Wishes, *, progress: Progress = silent) -> Report:
    """Bring a list in; run it again, or a newer one, and nobody gets anything twice.

    Members have no password: they claim their account by choosing one through a link to their address.
    What cannot be taken is left out and named. Raises ImportProblem where the file cannot be read on;
    what came before that is kept, and a second run goes on from there.
    """
    table = lines.header(path)
    run = _Run(
        source=(wishes.source or ("smile" if table.is_smiles else "members"))[:60],
        step=fingerprint(path)[:60],
        wishes=wishes,
        tiers={name.casefold(): tier.slug for tier in await Tier.all() for name in (tier.slug, tier.name)},
    )
    place = await steps.begin(run.place, run.step, run.step)
    if place.is_done:
        report = await steps.earlier(run.place, run.step)
        report.notes.append(f"{path.name} has not changed since it was imported.")
        return report
    if table.unread:
        run.report.notes.append(f"Columns that are not read: {', '.join(table.unread)}.")
    with keeping(run.report):
        await _take_all(path, table, place.rows, run, progress)
    await steps.finish(run.place, run.step, run.report)
    return run.report


async def _take_all(path: Path, table: lines.Table, taken: int, run: _Run, progress: Progress) -> None:
    batch: list[tuple[int, Mapping[str, str]]] = []
    first: dict[str, int] = {}

    def odd(line: tables.Line, why: Unfit) -> None:
        run.report.read["lines"] += 1
        _leave_out(run.report, line.number, why)

    try:
        for number, row in lines.rows(path, table, progress, odd):
            run.report.read["lines"] += 1
            if (own := lines.id_of(row)) and (before := first.setdefault(own, number)) != number:
                run.report.leave_out("lines", Unfit("another line has this id", f"line {before}"), f"Line {number}")
                continue
            if number <= taken:
                run.report.skipped["lines: taken in an earlier run"] += 1
                continue
            batch.append((number, row))
            if len(batch) == BATCH:
                run.report.take(await _take(batch, run))
                batch = []
    finally:
        # Also where the file cannot be read on: what came before that is kept.
        run.report.take(await _take(batch, run))


@unit_of_work
async def _take(batch: Sequence[tuple[int, Mapping[str, str]]], run: _Run) -> Report:
    """Each line whole, or nothing of it and the reason; a few in one transaction, so that nobody waits long."""
    taken = Report()
    for number, row in batch:
        try:
            line = lines.read(number, row)
            async with savepoint():
                done = await _write(line, run)
        except Conflict:
            _leave_out(taken, number, Unfit("imported before, with another balance"))
        except Unfit as odd:
            _leave_out(taken, number, odd)
        except PortalError as refused:
            _leave_out(taken, number, Unfit(str(refused).rstrip(".")))
        else:
            taken.take(done)
    if batch:
        await steps.advance(run.place, run.step, batch[-1][0])
    return taken


async def _write(line: Line, run: _Run) -> Report:
    done = Report()
    member, is_new = await arrivals.welcome(
        Arrival(
            reference=f"{run.source}:member:{line.id}",
            email=line.email,
            name=line.name,
            locale=line.locale,
            birthday=line.birthday,
            joined_at=line.joined_at,
        )
    )
    if member is None:
        raise Unfit("the account was erased since")
    done.added["members" if is_new else "members who were here already"] += 1
    if is_new:
        await customers.adopt_customers(member.id, member.email_key or "")
    await _open_balance(line, run, member.id, done)
    if line.tier is not None:
        await _place_in_tier(line, line.tier, run, member.id, done)
    if line.code is not None:
        await _adopt_code(line.code, member.id, done)
    return done


async def _open_balance(line: Line, run: _Run, member_id: UUID, done: Report) -> None:
    qualifying = (line.points if line.qualifying is None else line.qualifying) if run.wishes.counts_for_tiers else 0
    if line.points == 0 and qualifying == 0:
        return
    opened = await imported.open_balance(
        member_id,
        line.points,
        reference=f"{run.source}:member:{line.id}",
        expires_at=line.expires_at,
        qualifying=max(0, qualifying),
    )
    if opened:
        done.added["balances"] += 1
        done.added["points"] += line.points
    else:
        done.skipped["balances: imported before"] += 1


async def _place_in_tier(line: Line, called: str, run: _Run, member_id: UUID, done: Report) -> None:
    """The tier that they had is the least that they have; its presents were given there (R43)."""
    slug = run.tiers.get(called.casefold())
    if slug is None:
        done.skipped[f"tiers: there is none called {called[:40]}"] += 1
        return
    since = min(line.joined_at or clock.now(), clock.now())
    placed = await tiers.place(
        member_id, slug, since, line.tier_until, fires_entry_rewards=run.wishes.fires_entry_rewards
    )
    if placed:
        done.added["tiers"] += 1
    else:
        done.skipped["tiers: they have ended"] += 1


async def _adopt_code(letters: str, member_id: UUID, done: Report) -> None:
    try:
        adopted = await codes.adopt_code(member_id, letters)
    except PortalError:
        adopted = False
    if adopted:
        done.added["referral codes"] += 1
    else:
        done.skipped["referral codes: taken, not allowed, or no campaign is running"] += 1


def _leave_out(report: Report, number: int, odd: Unfit) -> None:
    report.leave_out("lines", odd, f"Line {number}")
