"""The commands about queues: what waits, what was set aside and why, and starting that again."""

from typing import Annotated
from uuid import UUID

import typer
from rich.table import Table
from rich.text import Text

from portal import queues
from portal.commands.console import fail, out
from portal.commands.running import ready, run
from portal.kernel import clock
from portal.kernel.queue import Queue, ago
from portal.startup import Demand

SHOWN = 50

Name = Annotated[str, typer.Argument(metavar="QUEUE", help="As `portal queue list` calls it.")]
Id = Annotated[UUID | None, typer.Argument(metavar="[ID]", help="One item; `portal queue show QUEUE` names them.")]
All = Annotated[bool, typer.Option("--all", help="Everything that was set aside in it.")]
Kind = Annotated[str | None, typer.Option(help="Only items of this kind.")]


def list_queues() -> None:
    """Show of every queue what waits, for how long, and how much was set aside."""
    ready(Demand.READS)
    table = Table("queue", "kind", "waiting", "in work", "oldest", "set aside")
    for one in run(queues.backlogs):
        oldest = ago(one.oldest_seconds) if one.waiting else "–"
        table.add_row(one.queue, one.kind or "–", str(one.waiting), str(one.in_work), oldest, str(one.set_aside))
    out.print(table if table.row_count else "Nothing waits, and nothing was set aside.")


def show(queue: Name) -> None:
    """Show what was set aside in a queue, the newest first, each with its reason."""
    found = _named(queue)
    ready(Demand.READS)
    items = run(lambda: queues.set_aside(found, most=SHOWN + 1))
    if not items:
        out.print("Nothing was set aside.")
    for item in items[:SHOWN]:
        age = ago((clock.now() - item.came_in).total_seconds())
        about = " · ".join((str(item.id), *([item.kind] if item.kind else []), f"came in {age} ago"))
        out.print(Text(f"{about}\n  {item.attempts} tries: {item.reason}"), soft_wrap=True)
    if len(items) > SHOWN:
        out.print(f"These are the newest {SHOWN}; there are more.")


def retry(queue: Name, item: Id = None, everything: All = False, kind: Kind = None) -> None:
    """Start again what was set aside: one item, or everything, with all its tries before it."""
    found = _named(queue)
    if everything == (item is not None):
        fail("Say which: the ID of one item, or --all.")
    if kind is not None and found.kind is None:
        fail(f"The items of {found.name} are all of one kind.")
    ready(Demand.CURRENT)
    count = run(lambda: queues.start_again(found, item_id=item, kind=kind))
    if item is not None and not count:
        fail("There is no such item among those that were set aside and can be started again.")
    out.print("1 item waits again." if count == 1 else f"{count} items wait again.")


def _named(name: str) -> Queue:
    try:
        return queues.named(name)
    except KeyError:
        fail(f"There is no queue {name}; there are {', '.join(one.name for one in queues.QUEUES)}.")
