"""A whole dump: its files in the order in which they name each other, each resumable on its own."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from portal.community.models import Category
from portal.imports import points, steps
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.report import Progress, Report, silent
from portal.imports.stackexchange import finishing, posts, users, votes
from portal.imports.stackexchange.rows import Read, Row, find, number, rows
from portal.kernel import clock
from portal.kernel.ids import derived_id
from portal.kernel.work import unit_of_work

BATCH = 500
LEFT_ASIDE = {
    "Badges.xml": "the portal awards its own badges",
    "PostHistory.xml": "only the newest text of a post is taken",
    "PostLinks.xml": "links between questions are in their texts",
}


@dataclass(slots=True)
class Dump:
    """One import of one dump."""

    folder: Path
    source: str
    category_id: UUID
    progress: Progress
    report: Report = field(default_factory=Report)


Write = Callable[[Dump, Sequence[Row], Report], Awaitable[None]]


async def import_dump(folder: Path, *, earn_points: bool = False, progress: Progress = silent) -> Report:
    """Bring a dump in; run it again and nothing is added twice.

    Its content earns nothing unless ``earn_points`` asks for it; then by the rules of the time of each deed.
    Raises ImportProblem where a file cannot be read on; what came before is kept, and the next run
    goes on from there.
    """
    name = _name(folder)
    source = f"stackexchange:{name}"
    dump = Dump(folder, source, await _category(source, name), progress)
    with keeping(dump.report):
        await _bring_in(dump)
    if earn_points:
        await points.earn_for_category(dump.category_id, dump.report, progress)
    for file, why in LEFT_ASIDE.items():
        if find(folder, file) is not None:
            dump.report.notes.append(f"{file} was left aside: {why}.")
    return dump.report


async def _bring_in(dump: Dump) -> None:
    added = False
    for file, write in FILES.items():
        added |= await _step(dump, file, write)
    if added:
        await _profiles(dump.category_id)
    if await _step(dump, "Votes.xml", _votes) or added:
        await _finish(dump.category_id)


async def _users(dump: Dump, batch: Sequence[Row], report: Report) -> None:
    report.added["members"] += await users.write(dump.source, batch)


async def _tags(_: Dump, batch: Sequence[Row], report: Report) -> None:
    await posts.add_tags(row["TagName"].lower() for row in batch if "TagName" in row)
    report.added["tags"] += len(batch)


async def _posts(dump: Dump, batch: Sequence[Row], report: Report) -> None:
    await posts.write(dump.source, dump.category_id, batch, report)


async def _comments(dump: Dump, batch: Sequence[Row], report: Report) -> None:
    await posts.write_comments(dump.source, batch, report)


async def _votes(dump: Dump, batch: Sequence[Row], report: Report) -> None:
    await votes.write(dump.source, batch, report)


FILES: dict[str, Write] = {
    "Users.xml": _users,
    "Tags.xml": _tags,
    "Posts.xml": _posts,
    "Comments.xml": _comments,
}


async def _step(dump: Dump, file: str, write: Write) -> bool:
    """One file; whether there was anything to do."""
    path = find(dump.folder, file)
    if path is None:
        dump.report.notes.append(f"{file} is not in the folder.")
        return False
    position, is_done = await steps.begin(dump.source, file, fingerprint(path))
    if is_done:
        dump.report.take(await steps.earlier(dump.source, file))
        dump.report.notes.append(f"{file} has not changed since it was imported.")
        return False
    own = Report()
    try:
        await _write_rows(dump, path, position, write, own)
    finally:
        dump.report.take(own)
    await steps.finish(dump.source, file, own)
    return True


async def _write_rows(dump: Dump, path: Path, position: int, write: Write, report: Report) -> None:
    """Every row after ``position``, in batches that are whole or not at all."""
    file = path.name.removesuffix(".xz")
    root = file.removesuffix(".xml").lower()
    total = path.stat().st_size  # noqa: ASYNC240 - a local file, once
    for batch in _batches(rows(path, root)):
        report.read[root] += len(batch)
        fresh = [read.row for read in batch if number(read.row) > position]
        if fresh:
            report.take(await _write_batch(dump, file, fresh, write))
        dump.progress(file, batch[-1].done, total)
    dump.progress(file, total, total)


@unit_of_work
async def _write_batch(dump: Dump, file: str, batch: Sequence[Row], write: Write) -> Report:
    """A batch and the note that it was written stand together; what it counts is counted once that is certain."""
    counted = Report()
    await write(dump, batch, counted)
    await steps.advance(dump.source, file, number(batch[-1]))
    return counted


def _batches(reads: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(reads, BATCH)):
        yield batch


def _name(folder: Path) -> str:
    if find(folder, "Posts.xml") is None or find(folder, "Users.xml") is None:
        raise ImportProblem(f"{folder} holds no Posts.xml and Users.xml (or .xml.xz): it is no Stack Exchange dump.")
    return folder.resolve().name


@unit_of_work
async def _category(source: str, name: str) -> UUID:
    """The category that the dump's questions stand in."""
    found = await Category.get_or_none(slug=posts.slug(name))
    if found is not None:
        return found.id
    made = await Category.create(
        id=derived_id(posts.instant_of_order(), source),
        slug=posts.slug(name),
        name=name,
        description=f"Questions and answers from the Stack Exchange dump {name} (CC BY-SA).",
        position=1000,
        earns_points=False,
        created_at=clock.now(),
    )
    return made.id


@unit_of_work
async def _profiles(category_id: UUID) -> None:
    await finishing.open_profiles(category_id)


@unit_of_work
async def _finish(category_id: UUID) -> None:
    await finishing.put_in_order(category_id)
    await finishing.count_anew(category_id)
