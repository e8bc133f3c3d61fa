"""The command for exchange rates: what the ECB published, from its file, zipped or plain."""

from pathlib import Path
from typing import Annotated

import typer

from portal.accounts.viewer import SYSTEM
from portal.commands.console import fail, out
from portal.commands.running import ready, run
from portal.kernel import clock
from portal.shop.rates import ecb, keeping
from portal.startup import Demand

RatesFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="The ECB's eurofxref.csv or eurofxref-hist.csv, or its .zip.")
]


def import_rates(file: RatesFile) -> None:
    """Keep the exchange rates that the ECB published, for orders of shops that tell none."""
    written = _read(file)
    ready(Demand.CURRENT)

    async def keep() -> keeping.Kept:
        published = ecb.rates_within(written, clock.local_day(clock.now()))
        return await keeping.import_rates(published, by=SYSTEM)

    try:
        kept = run(keep)
    except ecb.Unreadable as wrong:
        fail(f"{file.name}: {wrong} Nothing of it was kept.")
    out.print(f"{kept.added:,} rates are new, {kept.corrected:,} were corrected, {kept.known:,} were known.")
    if kept.by_hand:
        out.print(f"{kept.by_hand:,} were left as staff had said.")


def _read(file: Path) -> bytes:
    """Before the database is looked at."""
    try:
        with file.open("rb") as opened:
            written = opened.read(ecb.LARGEST + 1)
    except OSError as unreadable:
        fail(f"{file} cannot be read: {unreadable.strerror}.")
    if len(written) > ecb.LARGEST:
        fail(f"{file.name} is larger than any table of rates.")
    return written
