"""A whole list of reviews: each line once, in batches that stand together with the note of how far it has come."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from portal.imports import naming, steps, tables
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.report import Progress, Report, silent
from portal.imports.reviews import lines, writing
from portal.imports.values import Unfit
from portal.kernel import sql
from portal.kernel.work import savepoint, unit_of_work
from portal.loyalty.earning import reviews as earning
from portal.reviews.models import Review

KIND = "reviews"
STEP = "reviews"
BATCH = 100
_LONGEST_NAME = 60
_SAMPLE = 200


@dataclass(slots=True)
class _Run:
    source: str
    file: str
    all_rewarded: bool
    report: Report = field(default_factory=Report)
    seen: dict[str, int] = field(default_factory=dict)


async def import_reviews(
    path: Path,
    *,
    source: str | None = None,
    rewarded: bool | None = None,
    earn_points: bool = False,
    progress: Progress = silent,
) -> Report:
    """Bring a list of reviews in; run it again and nothing is added twice, run a corrected one and it corrects.

    Whether a review was rewarded is said by a column of the list, or by ``rewarded`` for all of it: without either it
    is refused, for readers have to be told (LW17). Nothing earns unless ``earn_points`` asks for it; then once for each
    product and member, whether the shop paid or the portal (R51). Raises ImportProblem where the file cannot be read
    on, what came before is kept; and where it is another shop's.
    """
    table = lines.header(path)
    if rewarded is None and "rewarded" not in table.columns:
        raise ImportProblem(
            f"{path.name} has no column “rewarded”: say --rewarded all where reviewers were promised something, "
            "--rewarded none where nobody was. Readers are told."
        )
    name = path.name.split(".")[0][:_LONGEST_NAME] if source is None else naming.said(source, _LONGEST_NAME)
    edition = hashlib.sha256(f"{fingerprint(path)}:{rewarded}".encode()).hexdigest()
    run = _Run(f"{KIND}:{name}", path.name, all_rewarded=bool(rewarded))
    if await steps.is_finished(run.source, STEP, edition):
        run.report = await steps.earlier(run.source, STEP)
        run.report.notes.append(f"{path.name} has not changed since it was imported.")
    else:
        await _ensure_same(name, path, table, was_said=source is not None)
        place = await steps.begin(run.source, STEP, edition)
        if table.unread:
            run.report.notes.append(f"Columns that are not read: {', '.join(table.unread)}.")
        with keeping(run.report):
            await _take_all(path, table, place.rows, run, progress)
        await steps.finish(run.source, STEP, run.report)
    if earn_points:
        await _earn(path, table, run, progress)
    return run.report


async def _take_all(path: Path, table: lines.Header, taken: int, run: _Run, progress: Progress) -> None:
    batch: list[tuple[int, Mapping[str, str]]] = []

    def odd(line: tables.Line, why: Unfit) -> None:
        run.report.read["lines"] += 1
        _leave_out(run, run.report, line.number, why)

    try:
        for number, row in lines.rows(path, table, progress, odd):
            run.report.read["lines"] += 1
            if (before := run.seen.setdefault(lines.ids_of(row)[0], number)) != number:
                _leave_out(run, run.report, number, Unfit("another line is this review", f"line {before}"))
            elif number <= taken:
                run.report.skipped["lines: taken in an earlier run"] += 1
            else:
                batch.append((number, row))
            if len(batch) == BATCH:
                run.report.take(await _take(batch, run))
                batch = []
    finally:
        # Also where the file cannot be read on: what came before that is kept.
        run.report.take(await _take(batch, run))


@unit_of_work
async def _take(batch: Sequence[tuple[int, Mapping[str, str]]], run: _Run) -> Report:
    """Each line whole, or nothing of it and the reason."""
    taken = Report()
    for number, row in batch:
        try:
            line = lines.read(row, all_rewarded=run.all_rewarded)
            async with savepoint():
                await writing.write(run.source, line, taken)
        except Unfit as odd:
            _leave_out(run, taken, number, odd)
    if batch:
        await steps.advance(run.source, STEP, batch[-1][0])
    return taken


def _leave_out(run: _Run, report: Report, number: int, odd: Unfit) -> None:
    report.leave_out("reviews", odd, f"{run.file}, line {number}")


async def _ensure_same(name: str, path: Path, table: lines.Header, *, was_said: bool) -> None:
    """Refuse what looks like another shop's list than the one that came in under the name before."""
    source = f"{KIND}:{name}"
    if not await sql.fetch_value(
        "SELECT COUNT(*) FROM import_steps WHERE source = $1 AND finished_at IS NOT NULL", source
    ):
        return
    first = [(lines.ids_of(row), row["sku"]) for _, row in islice(lines.rows(path, table, silent), _SAMPLE)]
    both, same = await writing.known_products(source, first)
    if 2 * same < both:
        raise ImportProblem(
            f"What was imported as “{name}” has reviews of other products under the same ids: this is another list. "
            "Give it a name of its own: --source NAME."
        )
    if not both and not was_said:
        raise ImportProblem(
            f"No review of this list was imported as “{name}” before. If it goes on where that one ends, say "
            f"--source {name}; if it is another shop's, give it a name of its own: --source NAME."
        )


async def _earn(path: Path, table: lines.Header, run: _Run, progress: Progress) -> None:
    """Each review that is here, by the rules of the time; what was paid stays paid once."""
    lists: list[list[UUID]] = [
        writing.review_ids(run.source, lines.ids_of(row)) for _, row in lines.rows(path, table, silent)
    ]
    for done, keys in enumerate(lists, start=1):
        review = await Review.filter(id__in=keys, open_key__isnull=False).first()
        if review is not None and review.author_id is not None:
            await earning.reward(
                review.author_id,
                review.product_id,
                review.created_at,
                review_id=review.id,
                is_verified_purchase=review.is_verified_purchase,
            )
        progress("points", done, len(lists))
