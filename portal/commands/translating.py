"""The commands for translations of what staff wrote: one file of gettext (PO) for each language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from portal.accounts.viewer import SYSTEM
from portal.commands.console import complain, fail, out
from portal.commands.running import ready, run
from portal.kernel.errors import Invalid
from portal.startup import Demand
from portal.translations import exchanging, files

Language = Annotated[str, typer.Argument(metavar="LOCALE", help="The language, as a tag: de, pt-BR, zh-Hant.")]
TextsFile = Annotated[Path, typer.Argument(metavar="FILE", help="A file of gettext, like de.po.")]
_MOST_SHOWN = 50


def export(locale: Language, file: TextsFile) -> None:
    """Write all texts of staff into a file for translators; what is missing is empty, what is outdated fuzzy."""
    ready(Demand.READS)
    try:
        found = run(lambda: exchanging.export(locale, by=SYSTEM))
    except Invalid as wrong:
        fail(str(wrong))
    try:
        file.write_bytes(found.content)
    except OSError as unwritable:
        fail(f"{file} cannot be written: {unwritable.strerror}.")
    out.print(f"{found.texts:,} texts, of which {found.missing:,} are missing and {found.outdated:,} are outdated.")


def import_texts(locale: Language, file: TextsFile) -> None:
    """Keep what translators wrote into a file; what is empty or marked fuzzy in it changes nothing."""
    written = _read(file)
    ready(Demand.CURRENT)
    try:
        told = run(lambda: exchanging.import_file(written, locale, by=SYSTEM))
    except Invalid as wrong:
        fail(str(wrong))
    except files.Unreadable as odd:
        _say_each(odd.faults)
        fail(f"Nothing of {file.name} was kept.")
    _say_each(told.left)
    out.print(
        f"{told.saved:,} texts were saved, {told.known:,} were known, {told.missing:,} are missing, "
        f"{len(told.left):,} were left out."
    )


def _say_each(faults: Sequence[files.Fault]) -> None:
    for fault in faults[:_MOST_SHOWN]:
        complain(str(fault), style="yellow")
    if len(faults) > _MOST_SHOWN:
        complain(f"and {len(faults) - _MOST_SHOWN:,} more", style="yellow")


def _read(file: Path) -> bytes:
    """Before the database is looked at."""
    try:
        with file.open("rb") as opened:
            return opened.read(files.LARGEST + 1)
    except OSError as unreadable:
        fail(f"{file} cannot be read: {unreadable.strerror}.")
