"""Adds the newest migration to what is never changed again: `python -m tests.upgrades.add`.

Its digest joins the list of those that have landed, and a small database of its schema those from which upgrades
are tested.
"""

import asyncio
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from portal import database
from portal.kernel import events, rate_limits, timeouts
from portal.reactions import wire_reactions
from portal.settings import Settings, use
from tests.makers import Make
from tests.upgrades import small_brand, states
from tests.upgrades.landed import History, HistoryChanged


class TableEmpty(Exception):
    """The small brand has no row for a table, so that nothing shows whether an upgrade keeps its rows."""


def main() -> int:
    history = History()
    try:
        history.ensure_unchanged()
        written = [path for path in (_write(history),) if path is not None]
        listed = history.add_new()
    except (HistoryChanged, TableEmpty) as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    added = [*listed, *(str(path.relative_to(history.root)) for path in written)]
    sys.stdout.write("".join(f"Added {path}.\n" for path in added) or "Nothing is new.\n")
    return 0


def _write(history: History) -> Path | None:
    """Write the state down that the newest migration leads to, unless that was done before."""
    path = states.path_of(history.names[-1])
    if path.exists():
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "portal.db"
        asyncio.run(_fill(Settings(database_url=f"sqlite://{file}")))
        _ensure_full(file)
        states.write(file, path)
    return path


async def _fill(chosen: Settings) -> None:
    use(chosen)
    rate_limits.reset()
    wire_reactions()
    async with database.opened(chosen, timeouts.COMMANDS):
        await database.migrate(chosen)
        await small_brand.fill(Make())
    events.wire({})


def _ensure_full(file: Path) -> None:
    with closing(states.open_file(file)) as connection:
        empty = [table for table, rows in states.counts(connection).items() if not rows]
    if empty:
        raise TableEmpty(
            f"There is no row in {', '.join(empty)}: let tests/upgrades/small_brand.py write one, by the verb that "
            f"the portal itself writes it with."
        )


if __name__ == "__main__":
    sys.exit(main())
