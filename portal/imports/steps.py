"""How far a file has come: kept in the same transaction as its rows, so that each row is taken once."""

from dataclasses import dataclass
from datetime import datetime

from portal.imports.models import ImportStep
from portal.imports.report import Report
from portal.kernel import clock

BEFORE_ANY = -(2**62)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step goes on."""

    rows: int
    """So many rows of this very file are behind us."""
    highest: int
    """The highest number that an earlier edition of the file had; BEFORE_ANY where this is the first."""
    is_done: bool
    """Whether this very file is behind us whole."""


async def begin(source: str, step: str, fingerprint: str) -> Place:
    """From where to go on with the file that has this fingerprint.

    A file that has changed is read from its beginning: a newer edition repeats the older one, adds to it and
    corrects it.
    """
    found = await ImportStep.get_or_none(source=source, step=step)
    if found is None:
        await ImportStep.create(source=source, step=step, file_hash=fingerprint, position=BEFORE_ANY)
        return Place(0, BEFORE_ANY, is_done=False)
    if found.file_hash == fingerprint:
        return Place(found.rows_done, found.position, is_done=found.finished_at is not None)
    await ImportStep.filter(id=found.id).update(file_hash=fingerprint, rows_done=0, finished_at=None)
    return Place(0, found.position, is_done=False)


async def forget(source: str, step: str) -> None:
    """Have the file read from its beginning in the next run, though it is the same."""
    await ImportStep.filter(source=source, step=step).update(rows_done=0, finished_at=None)


async def is_finished(source: str, step: str, fingerprint: str) -> bool:
    """Whether this very file is behind us whole."""
    return await ImportStep.exists(source=source, step=step, file_hash=fingerprint, finished_at__isnull=False)


async def advance(source: str, step: str, rows: int) -> None:
    """So many rows of the file are written; call it in the unit of work that wrote the last of them."""
    await ImportStep.filter(source=source, step=step).update(rows_done=rows)


async def finish(
    source: str, step: str, report: Report, *, highest: int = BEFORE_ANY, at: datetime | None = None
) -> None:
    """The whole file is behind us; what it held is kept for the reports of later runs, and the highest number in it."""
    await ImportStep.filter(source=source, step=step).update(
        finished_at=at or clock.now(), counts=report.as_json(), position=highest
    )


async def earlier(source: str, step: str) -> Report:
    """What an earlier run reported of this file."""
    found = await ImportStep.get(source=source, step=step)
    kept = Report()
    kept.read.update(found.counts.get("read", {}))
    kept.skipped.update(found.counts.get("skipped", {}))
    kept.notes.extend(found.counts.get("notes", []))
    kept.named.extend(found.counts.get("named", []))
    return kept


async def sources(kind: str) -> list[str]:
    """The names under which something of this kind came in, without the kind in front of them."""
    found = await ImportStep.filter(source__startswith=f"{kind}:").distinct().values_list("source", flat=True)
    return sorted(str(source).removeprefix(f"{kind}:") for source in found)
