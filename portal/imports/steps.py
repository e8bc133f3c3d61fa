"""How far a file has come: kept in the same transaction as its rows, so that each row is taken once."""

from datetime import datetime

from portal.imports.models import ImportStep
from portal.imports.report import Report
from portal.kernel import clock

BEFORE_ANY = -(2**62)


async def begin(source: str, step: str, fingerprint: str) -> tuple[int, bool]:
    """From which position to go on, and whether this very file is already behind us.

    A file that has changed goes on after the last row that was taken: a newer dump repeats the older
    one and adds to it.
    """
    found = await ImportStep.get_or_none(source=source, step=step)
    if found is None:
        await ImportStep.create(source=source, step=step, file_hash=fingerprint, position=BEFORE_ANY)
        return BEFORE_ANY, False
    if found.file_hash == fingerprint and found.finished_at is not None:
        return found.position, True
    await ImportStep.filter(id=found.id).update(file_hash=fingerprint, finished_at=None)
    return found.position, False


async def advance(source: str, step: str, position: int) -> None:
    """Everything up to ``position`` is written; call it in the unit of work that wrote it."""
    await ImportStep.filter(source=source, step=step).update(position=position)


async def finish(source: str, step: str, report: Report, *, at: datetime | None = None) -> None:
    """The whole file is behind us; what it held is kept for the reports of later runs."""
    await ImportStep.filter(source=source, step=step).update(finished_at=at or clock.now(), counts=report.as_json())


async def earlier(source: str, step: str) -> Report:
    """What an earlier run reported of this file."""
    found = await ImportStep.get(source=source, step=step)
    kept = Report()
    kept.read.update(found.counts.get("read", {}))
    kept.skipped.update(found.counts.get("skipped", {}))
    kept.notes.extend(found.counts.get("notes", []))
    return kept
