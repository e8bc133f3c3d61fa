"""A whole dump: its files in the order in which they name each other, each resumable on its own."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from portal.community.models import Category, Thread
from portal.community.threads import slug_of
from portal.imports import points, steps
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.numbers import Numbers
from portal.imports.report import Progress, Report, silent
from portal.imports.stackexchange import comments, entries, finishing, history, labels, posts, sources, users, votes
from portal.imports.stackexchange.finishing import Finished
from portal.imports.stackexchange.rows import (
    Read,
    Row,
    find,
    first_native_id,
    imported_id,
    instant_of_order,
    number_in,
    rows,
)
from portal.imports.steps import Place
from portal.imports.values import Unfit
from portal.kernel import clock
from portal.kernel.ids import derived_id
from portal.kernel.work import unit_of_work

BATCH = 500
FINISHING = "finishing"
_WHAT_FINISHING_DOES = "3"
"""Another word here has every dump finished once more in its next run."""
LEFT_ASIDE = {
    "Badges.xml": "the portal awards its own badges",
    "PostLinks.xml": "links between questions are in their texts, and duplicates are threads of their own here",
}


@dataclass(slots=True)
class Dump:
    """One import of one dump."""

    folder: Path
    source: str
    category_id: UUID
    progress: Progress
    report: Report = field(default_factory=Report)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds: the words for its rows, how one is read, and how many of them are written."""

    kind: str
    read: Callable[[Row], Any]
    write: Callable[[Dump, Sequence[Any], Report], Awaitable[None]]
    adds_up: bool = False
    """Whether writing a row twice counts it twice; such rows are taken by their numbers alone."""


async def import_dump(
    folder: Path, *, source: str | None = None, earn_points: bool = False, progress: Progress = silent
) -> Report:
    """Bring a dump in; run it again and nothing is added twice, run a newer one and it adds and corrects.

    ``source`` is the forum's name, the folder's unless said; a forum that came in before is known by its content.
    Its content earns nothing unless ``earn_points`` asks for it; then by the rules of the time of each deed. A row
    that cannot be taken is left out and named. Raises ImportProblem where a file cannot be read on, or is another
    forum than its name says; what came before that is kept, and the next run goes on from there.
    """
    name = await sources.name_of(folder, source)
    of = f"{sources.KIND}:{name}"
    dump = Dump(folder, of, await _category(of, name), progress)
    with keeping(dump.report):
        await _bring_in(dump)
    if earn_points:
        await points.earn_for_category(dump.category_id, dump.report, progress, before=first_native_id())
    for file, why in LEFT_ASIDE.items():
        if find(folder, file) is not None:
            dump.report.notes.append(f"{file} was left aside: {why}.")
    return dump.report


async def _bring_in(dump: Dump) -> None:
    digest = hashlib.sha256(_WHAT_FINISHING_DOES.encode())
    for file, content in FILES.items():
        path = find(dump.folder, file)
        if path is None:
            if file not in MAY_BE_MISSING:
                dump.report.notes.append(f"{file} is not in the folder.")
            continue
        print_of_file = fingerprint(path)
        digest.update(f"{file}:{print_of_file}\n".encode())
        try:
            await _take_file(dump, file, path, print_of_file, content)
        except ImportProblem:
            if file in MAY_BE_MISSING:  # the forum is whole without it; its texts that wait would look like edits
                await steps.forget(dump.source, file)
                await steps.forget(dump.source, FINISHING)
                await _finish(dump, hashlib.sha256(digest.digest()).hexdigest())
            raise
    await _finish(dump, digest.hexdigest())


async def _users(dump: Dump, batch: Sequence[entries.User], report: Report) -> None:
    report.added["members"] += await users.write(dump.source, batch)


async def _tags(_: Dump, batch: Sequence[str], report: Report) -> None:
    new = await labels.add(batch)
    report.added["tags"] += new
    if new < len(batch):
        report.skipped["tags: there is one already that is spelt like it but for case and accents"] += len(batch) - new


async def _posts(dump: Dump, batch: Sequence[entries.Question | entries.Answer], report: Report) -> None:
    await posts.write(dump.source, dump.category_id, batch, report)


async def _comments(dump: Dump, batch: Sequence[entries.Comment], report: Report) -> None:
    await comments.write(dump.source, batch, report)


async def _votes(dump: Dump, batch: Sequence[entries.Vote], report: Report) -> None:
    await votes.write(dump.source, batch, report)


async def _history(dump: Dump, batch: Sequence[entries.Wording], report: Report) -> None:
    await history.write(dump.source, batch, report)


FILES = {
    "Users.xml": Content("users", entries.read_user, _users),
    "Tags.xml": Content("tags", entries.read_tag, _tags),
    "Posts.xml": Content("posts", entries.read_post, _posts),
    "Comments.xml": Content("comments", entries.read_comment, _comments),
    "Votes.xml": Content("votes", entries.read_vote, _votes, adds_up=True),
    "PostHistory.xml": Content("earlier wordings", entries.read_wording, _history),
}
MAY_BE_MISSING = {"PostHistory.xml"}


async def _take_file(dump: Dump, file: str, path: Path, print_of_file: str, content: Content) -> None:
    place = await steps.begin(dump.source, file, print_of_file)
    if place.is_done:
        dump.report.take(await steps.earlier(dump.source, file))
        dump.report.notes.append(f"{file} has not changed since it was imported.")
        return
    own = Report()
    try:
        highest = await _take_rows(dump, path, place, content, own)
    finally:
        dump.report.take(own)
    await steps.finish(dump.source, file, own, highest=highest)


async def _take_rows(dump: Dump, path: Path, place: Place, content: Content, report: Report) -> int:
    """Every row that is not behind us, in batches that are whole or not at all; the highest number of the file."""
    file = path.name.removesuffix(".xz")
    root = file.removesuffix(".xml").lower()
    total = path.stat().st_size  # noqa: ASYNC240 - a local file, once
    highest, behind, numbers = place.highest, 0, Numbers()
    for batch in _batches(rows(path, root)):
        report.read[root] += len(batch)
        again = [number is not None and not numbers.is_new(number) for number in map(_number, batch)]
        known = min(len(batch), max(0, place.rows - behind))
        fresh = list(zip(batch, again, strict=True))[known:]
        if fresh:
            fit = _fit(file, fresh, behind + known + 1, content, report)
            if content.adds_up:
                fit = [entry for entry in fit if entry.number > place.highest]
            report.take(await _write_batch(dump, file, fit, content, behind + len(batch)))
        behind += len(batch)
        highest = max([highest, *(number for number in map(_number, batch) if number is not None)])
        dump.progress(file, batch[-1].done, total)
    dump.progress(file, total, total)
    return highest


def _fit(file: str, batch: Sequence[tuple[Read, bool]], first: int, content: Content, report: Report) -> list[Any]:
    """What the rows say; one that cannot be taken, or has the number of another before it, is left out and named."""
    entries_of_batch = []
    for at, (read, is_again) in enumerate(batch, start=first):
        try:
            entries_of_batch.append(_once(content.read(_whole(read)), is_again=is_again))
        except Unfit as odd:
            report.leave_out(content.kind, odd, f"{file}, {_place(read, at)}")
    return entries_of_batch


def _whole(read: Read) -> Row:
    if read.broken is not None:
        raise Unfit(f"it is no XML ({read.broken.why})")
    return read.row


def _place(read: Read, at: int) -> str:
    number = read.row.get("Id") if read.broken is None else read.broken.number
    return f"row {at}" if number is None else f"Id {number[:20]}"


def _once(entry: Any, *, is_again: bool) -> Any:
    if is_again:
        raise Unfit("its Id came before in the file")
    return entry


@unit_of_work
async def _write_batch(dump: Dump, file: str, batch: Sequence[Any], content: Content, behind: int) -> Report:
    """A batch and the note that it was written stand together; what it counts is counted once that is certain."""
    counted = Report()
    if batch:
        await content.write(dump, batch, counted)
    await steps.advance(dump.source, file, behind)
    return counted


async def _finish(dump: Dump, state: str) -> None:
    """The last step, which depends on all files: where any of them has changed it is done anew."""
    place = await steps.begin(dump.source, FINISHING, state)
    if place.is_done:
        return
    path = find(dump.folder, "Posts.xml")
    assert path is not None
    total = path.stat().st_size
    votes_tell = find(dump.folder, "Votes.xml") is not None
    highest, behind = place.highest, 0
    for batch in _batches(rows(path, "posts")):
        questions = [one for read in batch if (one := _question(read.row, place.highest)) is not None]
        highest = max([highest, *(one.number for one in questions)])
        behind += len(batch)
        if behind > place.rows:
            accepted = await _finish_batch(dump, questions, behind, votes_tell=votes_tell)
            if accepted:
                dump.report.added["accepted answers, from Posts.xml"] += accepted
        dump.progress(FINISHING, batch[-1].done, total)
    await history.take_away_what_waits(dump.source)
    await finishing.finish_category(dump.category_id)
    await steps.finish(dump.source, FINISHING, Report(), highest=highest)


@unit_of_work
async def _finish_batch(dump: Dump, questions: Sequence[Finished], behind: int, *, votes_tell: bool) -> int:
    accepted = await finishing.finish_threads(dump.source, questions, votes_tell=votes_tell)
    await steps.advance(dump.source, FINISHING, behind)
    return accepted


def _question(row: Row, finished: int) -> Finished | None:
    if row.get("PostTypeId") != entries.QUESTION:
        return None
    try:
        number = entries.number_of(row)
        accepted = entries.number_of(row, "AcceptedAnswerId") if "AcceptedAnswerId" in row else None
    except Unfit:
        return None
    return Finished(number, accepted, is_new=number > finished)


def _number(read: Read) -> int | None:
    """None where a row has none; then it is left out anyway, or is known by something else."""
    try:
        return entries.number_of(read.row)
    except Unfit:
        return None


def _batches(reads: Iterator[Read]) -> Iterator[list[Read]]:
    while batch := list(islice(reads, BATCH)):
        yield batch


@unit_of_work
async def _category(source: str, name: str) -> UUID:
    """The category that the dump's questions stand in; none that somebody made here for something else."""
    own = derived_id(instant_of_order(), source)
    if await Category.exists(id=own):
        return own
    adopted = await Category.get_or_none(slug=slug_of(name))
    if adopted is not None and await _holds_it(adopted.id, source):
        return adopted.id
    made = await Category.create(
        id=own,
        slug=await _free_slug(slug_of(name)),
        name=name,
        description=f"Questions and answers from the Stack Exchange dump {name} (CC BY-SA).",
        position=1000,
        earns_points=False,
        created_at=clock.now(),
    )
    return made.id


async def _holds_it(category_id: UUID, source: str) -> bool:
    """Whether an earlier run put the dump's questions there."""
    first = await Thread.filter(category_id=category_id, id__lt=first_native_id()).order_by("id").limit(20)
    return any(thread.id == imported_id(source, "thread", number_in(thread.id)) for thread in first)


async def _free_slug(slug: str) -> str:
    taken = {category.slug for category in await Category.filter(slug__startswith=slug)}
    return next(
        free for count in range(1, len(taken) + 2) if (free := slug if count == 1 else f"{slug}-{count}") not in taken
    )
