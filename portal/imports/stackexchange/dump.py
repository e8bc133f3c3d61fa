"""A whole dump: its files in the order in which they name each other, each resumable on its own."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from uuid import UUID

from portal.community.models import Category
from portal.imports import steps
from portal.imports.files import ImportProblem, fingerprint
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

Write = Callable[[Sequence[Row], Report], Awaitable[None]]


async def import_dump(folder: Path, *, progress: Progress = silent) -> Report:
    """Bring a dump in; run it again and nothing is added twice.

    Raises ImportProblem where a file cannot be read on; what came before is kept, and the next run
    goes on from there.
    """
    if find(folder, "Posts.xml") is None or find(folder, "Users.xml") is None:
        raise ImportProblem(f"{folder} holds no Posts.xml and Users.xml (or .xml.xz): it is no Stack Exchange dump.")
    source = f"stackexchange:{folder.resolve().name}"
    category_id = await _category(source, folder.resolve().name)
    report = Report()

    async def write_users(batch: Sequence[Row], into: Report) -> None:
        into.added["members"] += await users.write(source, batch)

    async def write_tags(batch: Sequence[Row], into: Report) -> None:
        await posts.add_tags(row["TagName"].lower() for row in batch if "TagName" in row)
        into.added["tags"] += len(batch)

    async def write_posts(batch: Sequence[Row], into: Report) -> None:
        await posts.write(source, category_id, batch, into)

    async def write_comments(batch: Sequence[Row], into: Report) -> None:
        await posts.write_comments(source, batch, into)

    async def write_votes(batch: Sequence[Row], into: Report) -> None:
        await votes.write(source, batch, into)

    changed = False
    for name, root, write in (
        ("Users.xml", "users", write_users),
        ("Tags.xml", "tags", write_tags),
        ("Posts.xml", "posts", write_posts),
        ("Comments.xml", "comments", write_comments),
    ):
        changed |= await _step(source, folder, name, root, write, report, progress)
    if changed:
        await _profiles(category_id)
    changed |= await _step(source, folder, "Votes.xml", "votes", write_votes, report, progress)
    if changed:
        await _finish(category_id)
    for name, why in LEFT_ASIDE.items():
        if find(folder, name) is not None:
            report.notes.append(f"{name} was left aside: {why}.")
    return report


async def _step(
    source: str, folder: Path, name: str, root: str, write: Write, report: Report, progress: Progress
) -> bool:
    """One file; whether there was anything to do."""
    path = find(folder, name)
    if path is None:
        report.notes.append(f"{name} is not in the folder.")
        return False
    position, is_done = await steps.begin(source, name, fingerprint(path))
    if is_done:
        report.take(await steps.earlier(source, name))
        report.notes.append(f"{name} has not changed since it was imported.")
        return False
    own = Report()
    total = path.stat().st_size
    try:
        for batch in _batches(rows(path, root)):
            own.read[root] += len(batch)
            fresh = [read.row for read in batch if number(read.row) > position]
            if fresh:
                await _write(source, name, fresh, write, own)
            progress(name, batch[-1].done, total)
    finally:
        report.take(own)
    await steps.finish(source, name, own)
    progress(name, total, total)
    return True


@unit_of_work
async def _write(source: str, step: str, batch: Sequence[Row], write: Write, report: Report) -> None:
    """A batch and the note that it was written stand together. Counted once it is certain."""
    counted = Report()
    await write(batch, counted)
    await steps.advance(source, step, number(batch[-1]))
    report.take(counted)


def _batches(reads: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(reads, BATCH)):
        yield batch


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
    await finishing.settle_and_count(category_id)
