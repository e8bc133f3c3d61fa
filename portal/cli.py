"""The `portal` command: each door of the command line takes its options, calls, and says what came of it."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from portal import database, doctor, process
from portal.accounts import roles
from portal.imports.files import ImportProblem
from portal.imports.members.people import Wishes, import_members
from portal.imports.orders.log import import_orders
from portal.imports.report import Report
from portal.imports.stackexchange.dump import import_dump
from portal.kernel import logs
from portal.kernel.errors import PortalError
from portal.loyalty.ledger import verify as verify_balances
from portal.loyalty.tier_proof import verify_tiers
from portal.reactions import wire_reactions
from portal.settings import Settings, settings, use

app = typer.Typer(help="A customer community and loyalty server.", no_args_is_help=True, add_completion=False)
imports = typer.Typer(help="Bring in what a brand already has.", no_args_is_help=True)
ledger = typer.Typer(help="The points ledger.", no_args_is_help=True)
admin = typer.Typer(help="Administrators.", no_args_is_help=True)
app.add_typer(imports, name="import")
app.add_typer(ledger, name="ledger")
app.add_typer(admin, name="admin")
out = Console(highlight=False)
DEMO_DATABASE = "demo.db"
T = TypeVar("T")

Host = Annotated[str, typer.Option(help="The address to listen on.")]
EarnPoints = Annotated[bool, typer.Option("--earn-points", help="Let it earn, by the rules of the time.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")]


@app.command()
def demo(port: Port = 8000) -> None:
    """Open the sample brand on an embedded database, at http://127.0.0.1:PORT."""
    from portal.demo.build import open_demo, who_can_sign_in  # noqa: PLC0415 - no other command needs the brand

    os.environ.setdefault("PORTAL_DATABASE_URL", f"sqlite://{DEMO_DATABASE}")
    os.environ.setdefault("PORTAL_PUBLIC_URL", f"http://127.0.0.1:{port}")
    os.environ.setdefault("PORTAL_LOG_LEVEL", "WARNING")
    chosen = _settings()
    if chosen.in_production:
        _fail("The demo is for trying the portal out; it does not open in production.")

    async def prepare() -> None:
        await database.migrate(chosen)
        await open_demo()

    with out.status("Opening the sample brand …"):
        _run(prepare)
    table = Table("e-mail", "password", "role", "tier", title="Who can sign in")
    for person in who_can_sign_in():
        table.add_row(person.email, person.password, person.role, person.tier or "–")
    out.print(table)
    out.print(f"The portal is open at [bold]http://127.0.0.1:{port}[/bold] — press Ctrl+C to close it.")
    process.serve(host="127.0.0.1", port=port)


@app.command()
def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Server processes; more than one needs Redis.")] = 1,
) -> None:
    """Run the server."""
    chosen = _settings()
    if workers > 1 and chosen.redis_url is None:
        _fail("More than one process needs PORTAL_REDIS_URL, so that live updates and limits reach all of them.")
    if database.is_embedded(chosen):
        _run(lambda: database.migrate(chosen))
    elif not _run(lambda: database.migration_state(chosen)).is_current:
        _fail("The database does not have the schema of this version; run `portal migrate` first.")
    out.print(f"Serving at http://{host}:{port}")
    process.serve(host=host, port=port, workers=workers)


@app.command("worker")
def run_worker() -> None:
    """Send what waits and do what is due, until told to stop."""
    chosen = _settings()
    logs.set_up(chosen)

    async def work() -> None:
        await process.work_until_told(chosen)

    asyncio.run(work())


@app.command()
def migrate(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail if something is to be done.")] = False,
) -> None:
    """Bring the database up to date."""
    chosen = _settings()
    if check:
        state = _run(lambda: database.migration_state(chosen))
        if state.unknown:
            _fail(f"The database is newer than this version: it has {', '.join(state.unknown)}.")
        if state.pending:
            _fail(f"Still to be applied: {', '.join(state.pending)}.")
        out.print("The database is up to date.")
        return
    applied = _run(lambda: database.migrate(chosen))
    out.print(f"Applied: {', '.join(applied)}." if applied else "The database is up to date.")


@admin.command("create")
def create_admin(
    email: Annotated[str, typer.Option(help="The address to sign in with.")],
    handle: Annotated[str, typer.Option(help="The name in the community.")],
) -> None:
    """Make the first administrator; the password comes from PORTAL_ADMIN_PASSWORD or a prompt."""
    password = os.environ.get("PORTAL_ADMIN_PASSWORD") or typer.prompt(
        "Password", hide_input=True, confirmation_prompt=True
    )
    _run(lambda: roles.create_administrator(email=email, handle=handle, password=password))
    out.print(f"{handle} is an administrator and can sign in as {email}.")


@imports.command("stackexchange")
def import_stackexchange(
    folder: Annotated[Path, typer.Argument(help="The folder with Posts.xml and the rest.")],
    earn_points: EarnPoints = False,
) -> None:
    """Import a Stack Exchange data dump: members, questions, answers, comments, votes, tags."""
    _import(lambda progress: import_dump(folder, earn_points=earn_points, progress=progress))


@imports.command("orders")
def import_order_log(
    file: Annotated[Path, typer.Argument(help="A .csv or .csv.xz file with the columns of Online Retail.")],
    currency: Annotated[str | None, typer.Option(help="Of the prices; the programme's unless said.")] = None,
    rate: Annotated[str | None, typer.Option(help="Units of the programme's currency for one of the file's.")] = None,
    time_zone: Annotated[str | None, typer.Option(help="Of the times; the programme's unless said.")] = None,
    earn_points: EarnPoints = False,
) -> None:
    """Import an order log: customers, products, orders, cancellations."""
    chosen = _settings()
    try:
        zone = ZoneInfo(time_zone) if time_zone else chosen.zone
        exact = Decimal(rate) if rate is not None else None
    except (ZoneInfoNotFoundError, ValueError, InvalidOperation):
        _fail("The time zone is one like Europe/London, the rate a number like 1.17.")
    _import(
        lambda progress: import_orders(
            file,
            currency=currency or chosen.currency,
            zone=zone,
            rate=exact,
            earn_points=earn_points,
            progress=progress,
        )
    )


@imports.command("members")
def import_member_list(
    file: Annotated[Path, typer.Argument(help="A .csv or .csv.xz file: Smile.io's export, or the columns of README.")],
    source: Annotated[
        str | None, typer.Option(help="What to call the list's origin; lines are told apart in it.")
    ] = None,
    qualifying: Annotated[bool, typer.Option("--qualifying", help="Let it count for tiers, from today on.")] = False,
    entry_rewards: Annotated[
        bool, typer.Option("--entry-rewards", help="Give the presents for entering the tiers that they come with.")
    ] = False,
) -> None:
    """Import members of another programme with their balances; they claim their accounts by their addresses."""
    wishes = Wishes(source=source, counts_for_tiers=qualifying, fires_entry_rewards=entry_rewards)
    _import(lambda progress: import_members(file, wishes, progress=progress))


@ledger.command("verify")
def verify_ledger() -> None:
    """Prove every balance and tier from the ledger's entries; exit 1 and name the accounts where they differ."""
    differences = [*_run(verify_balances), *_run(verify_tiers)]
    for difference in differences:
        out.print(str(difference))
    if differences:
        _fail(f"{len(differences)} differences.")
    out.print("Every balance and every tier is what the entries say.")


@app.command("schema")
def print_schema() -> None:
    """Print the GraphQL schema."""
    from graphql_schema.schema import printed  # noqa: PLC0415 - builds every type

    typer.echo(printed(), nl=False)


@app.command("doctor")
def examine() -> None:
    """Check settings, database, Redis and mail; exit 1 if something does not work."""
    findings = asyncio.run(doctor.examine(_settings()))
    for finding in findings:
        out.print(f"[{'green' if finding.is_well else 'red'}]{finding.mark}[/] {finding.subject}: {finding.says}")
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(1)


def main() -> None:
    """The entry point: what people can put right is a sentence, not a traceback."""
    app()


def _settings() -> Settings:
    try:
        return settings()
    except ValidationError as wrong:
        for error in wrong.errors():
            name = "_".join(("PORTAL", *(str(part).upper() for part in error["loc"])))
            out.print(f"{name if error['loc'] else 'Settings'}: {error['msg'].removeprefix('Value error, ')}")
        raise typer.Exit(2) from wrong


def _run(body: Callable[[], Awaitable[T]]) -> T:
    """Run ``body`` with the database open and every reaction wired."""
    chosen = _settings()
    use(chosen)
    wire_reactions()

    async def with_database() -> T:
        async with database.opened(chosen):
            return await body()

    try:
        return asyncio.run(with_database())
    except PortalError as refusal:
        _fail(refusal.message("en"))


def _import(begin: Callable[[Callable[[str, int, int], None]], Coroutine[Any, Any, Report]]) -> None:
    percentage = TextColumn("{task.percentage:>3.0f} %")
    columns = (TextColumn("{task.description}"), BarColumn(), percentage, TimeElapsedColumn())
    with Progress(*columns, console=out) as bars:
        tasks: dict[str, TaskID] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        async def whole() -> Report:
            await database.migrate(_settings())
            return await begin(progress)

        try:
            report = _run(whole)
        except OSError as unreadable:
            bars.stop()
            _fail(f"{unreadable.filename} cannot be read: {unreadable.strerror}.")
        except ImportProblem as problem:
            bars.stop()
            _fail(f"{problem} What came before that is kept; run the command again to go on.")
    _print_report(report)


def _print_report(report: Report) -> None:
    table = Table("", "rows")
    for title, counted in (("read", report.read), ("added", report.added), ("left out", report.skipped)):
        for name, count in counted.items():
            if count:
                table.add_row(f"{title}: {name}", f"{count:,}")
    out.print(table)
    for note in report.notes:
        out.print(note)


def _fail(sentence: str) -> NoReturn:
    with suppress(BrokenPipeError):
        Console(stderr=True, highlight=False).print(sentence, style="red")
    raise typer.Exit(1)
