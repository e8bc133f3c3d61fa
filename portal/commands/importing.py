"""The import commands: a forum's dump, an order log, a member list, each with a progress bar and a report."""

from collections.abc import Callable, Coroutine
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from portal.commands.console import fail, out
from portal.commands.running import chosen_settings, ready, run
from portal.imports.discourse.bringing_in import import_discourse
from portal.imports.files import ImportProblem
from portal.imports.members.people import Wishes, import_members
from portal.imports.orders.log import import_orders
from portal.imports.report import Report
from portal.imports.reviews.bringing_in import import_reviews
from portal.imports.stackexchange.dump import import_dump
from portal.startup import Demand

EarnPoints = Annotated[bool, typer.Option("--earn-points", help="Let it earn, by the rules of the time.")]
Folder = Annotated[Path, typer.Argument(help="The folder with Posts.xml and the rest.")]
Discourse = Annotated[
    Path, typer.Argument(help="Its SQL dump, .sql, .sql.gz or .sql.xz, or a folder with answers of its JSON API.")
]
OrderLog = Annotated[Path, typer.Argument(help="A .csv or .csv.xz file with the columns of Online Retail.")]
Currency = Annotated[str | None, typer.Option(help="Of the prices; the programme's unless said.")]
Rate = Annotated[str | None, typer.Option(help="Units of the programme's currency for one of the file's.")]
TimeZone = Annotated[str | None, typer.Option(help="Of the times; the programme's unless said.")]
MemberList = Annotated[
    Path, typer.Argument(help="A .csv or .csv.xz file: Smile.io's export, or the columns of README.")
]
Source = Annotated[str | None, typer.Option(help="What to call the list's origin; lines are told apart in it.")]
Forum = Annotated[str | None, typer.Option("--source", help="The forum's name; the folder's unless said.")]
Shop = Annotated[str | None, typer.Option("--source", help="The shop's name; the file's unless said.")]
ReviewList = Annotated[Path, typer.Argument(help="A .csv or .csv.xz file with the columns of README.")]
ReviewSource = Annotated[str | None, typer.Option("--source", help="The list's name; the file's unless said.")]
Rewarded = Annotated[
    str | None, typer.Option(help="all or none, where no column says which reviews were promised something.")
]
Qualifying = Annotated[bool, typer.Option("--qualifying", help="Let it count for tiers, from today on.")]
EntryRewards = Annotated[
    bool, typer.Option("--entry-rewards", help="Give the presents for entering the tiers that they come with.")
]


def stackexchange(folder: Folder, source: Forum = None, earn_points: EarnPoints = False) -> None:
    """Import a Stack Exchange data dump: members, questions, answers, comments, votes, tags."""
    _import(lambda progress: import_dump(folder, source=source, earn_points=earn_points, progress=progress))


def discourse(export: Discourse, source: Forum = None) -> None:
    """Import a Discourse: public categories, members, topics, posts, likes and solutions."""
    _import(lambda progress: import_discourse(export, source=source, progress=progress))


def orders(
    file: OrderLog,
    currency: Currency = None,
    rate: Rate = None,
    time_zone: TimeZone = None,
    source: Shop = None,
    earn_points: EarnPoints = False,
) -> None:
    """Import an order log: customers, products, orders, cancellations."""
    chosen = chosen_settings()
    zone = _zone(time_zone) if time_zone else chosen.zone
    exact = _rate(rate) if rate is not None else None
    _ensure_readable(file)
    _import(
        lambda progress: import_orders(
            file,
            currency=currency or chosen.currency,
            zone=zone,
            rate=exact,
            source=source,
            earn_points=earn_points,
            progress=progress,
        )
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        fail(f"“{name}” is no time zone; write one like --time-zone Europe/London.")


def _rate(written: str) -> Decimal:
    try:
        rate = Decimal(written)
    except InvalidOperation:
        rate = Decimal(0)
    if not rate.is_finite() or rate <= 0:
        fail(f"“{written}” is no rate; write a number greater than 0, like --rate 1.17.")
    return rate


def members(
    file: MemberList,
    source: Source = None,
    qualifying: Qualifying = False,
    entry_rewards: EntryRewards = False,
) -> None:
    """Import members of another programme with their balances; they claim their accounts by their addresses."""
    wishes = Wishes(source=source, counts_for_tiers=qualifying, fires_entry_rewards=entry_rewards)
    _ensure_readable(file)
    _import(lambda progress: import_members(file, wishes, progress=progress))


def reviews(
    file: ReviewList, source: ReviewSource = None, rewarded: Rewarded = None, earn_points: EarnPoints = False
) -> None:
    """Import reviews of products; each once, labelled where they were rewarded, and without points unless asked."""
    if rewarded not in {None, "all", "none"}:
        fail(f"“{rewarded}” is neither all nor none: --rewarded says which reviews were promised something.")
    _ensure_readable(file)
    said = None if rewarded is None else rewarded == "all"
    _import(
        lambda progress: import_reviews(file, source=source, rewarded=said, earn_points=earn_points, progress=progress)
    )


def _ensure_readable(file: Path) -> None:
    """Before a database is made for it."""
    try:
        file.open("rb").close()
    except OSError as unreadable:
        fail(f"{file} cannot be read: {unreadable.strerror}.")


def _import(begin: Callable[[Callable[[str, int, int], None]], Coroutine[Any, Any, Report]]) -> None:
    ready(Demand.EMBEDDED_IF_NEW)
    percentage = TextColumn("{task.percentage:>3.0f} %")
    columns = (TextColumn("{task.description}"), BarColumn(), percentage, TimeElapsedColumn())
    with Progress(*columns, console=out) as bars:
        tasks: dict[str, TaskID] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        try:
            report = run(lambda: begin(progress))
        except OSError as unreadable:
            bars.stop()
            if unreadable.filename is None:
                raise
            fail(f"{unreadable.filename} cannot be read: {unreadable.strerror}.")
        except ImportProblem as problem:
            bars.stop()
            fail(
                f"{problem} What came before that is kept; run the command again to go on."
                if problem.has_kept
                else str(problem)
            )
    _print_report(report)


def _print_report(report: Report) -> None:
    table = Table("", "rows")
    for title, counted in (("read", report.read), ("added", report.added), ("left out", report.skipped)):
        for name, count in counted.items():
            if count:
                table.add_row(f"{title}: {name}", f"{count:,}")
    out.print(table)
    for note in [*report.named, *report.notes]:
        out.print(note, markup=False)
