"""A whole Discourse: users, categories, topics, posts, then what follows from all of them; each step resumable."""

import hashlib
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from portal.imports import steps
from portal.imports.discourse import entries, writing
from portal.imports.discourse.api_files import ApiFiles
from portal.imports.discourse.entries import Category, Post, Topic
from portal.imports.discourse.rows import Export, Row
from portal.imports.discourse.sql_dump import SqlDump
from portal.imports.files import ImportProblem, fingerprint, keeping
from portal.imports.report import Progress, Report, silent
from portal.imports.stackexchange import finishing, sources, users
from portal.imports.stackexchange.finishing import Finished
from portal.imports.stackexchange.rows import imported_id
from portal.imports.values import NoCounterpart, Unfit, instant, whole
from portal.kernel.work import unit_of_work

KIND = "discourse"
BATCH = 500
FINISHING = "finishing"
_SAMPLE = 100
Said = TypeVar("Said")


@dataclass(slots=True)
class _Run:
    export: Export
    source: str
    edition: str
    progress: Progress
    public: dict[int, Category] = field(default_factory=dict)
    tags: dict[int, tuple[str, ...]] = field(default_factory=dict)
    solutions: dict[int, int] = field(default_factory=dict)
    places: dict[tuple[int, int], int] = field(default_factory=dict)
    """The post at each place of each topic."""
    opened: set[int] = field(default_factory=set)
    """Topics whose first post is there."""
    shown: set[int] = field(default_factory=set)
    """Topics that everybody reads there, as this edition has it."""
    report: Report = field(default_factory=Report)


async def import_discourse(path: Path, *, source: str | None = None, progress: Progress = silent) -> Report:
    """Bring in a Discourse, from its SQL dump or a folder of its API's answers; run it again and nothing comes twice.

    Private messages, and what stands in categories that not everybody reads there, are left out and counted; likes
    come as counts, solutions as accepted answers. Nothing of it earns. ``source`` is the forum's name, the file's
    unless said; a forum that came in before is known by its content. Raises ImportProblem where a file cannot be read
    on, what came before that is kept; and where it is another forum than its name says.
    """
    export: Export = ApiFiles(path) if path.is_dir() else SqlDump(path)  # noqa: ASYNC240 - a local file, once
    name = await sources.recognised(KIND, _sample(export), source, export.name, str(path))
    digest = hashlib.sha256()
    for file in export.files():
        digest.update(f"{file.name}:{fingerprint(file)}\n".encode())
    run = _Run(export, f"{KIND}:{name}", digest.hexdigest(), progress)
    _look_ahead(run)
    with keeping(run.report):
        await _take(run, "users", export.users, entries.read_user, _users)
        await _take(run, "categories", _from_the_top(run), _category(run), _categories)
        await _take(run, "topics", export.topics, _topic(run), _topics)
        await _take(run, "posts", export.posts, _post(run), _posts)
        await _finish(run)
    return run.report


def _sample(export: Export) -> sources.Sample:
    """When the first topics and users came to be, by which a forum is known."""
    sample: dict[tuple[str, int], datetime] = {}
    for row in islice(export.topics(silent), _SAMPLE):
        try:
            sample["thread", entries.number_of(row)] = instant(row.get("created_at") or "", "created_at", UTC)
        except Unfit:
            continue
    begun = len(sample)
    for row in islice(export.users(silent), _SAMPLE):
        try:
            sample["user", entries.number_of(row)] = instant(row.get("created_at") or "", "created_at", UTC)
        except Unfit:
            continue
    if not begun:
        raise ImportProblem(f"There is no topic in {export.name}: it is no export of a Discourse.")
    return sample


def _look_ahead(run: _Run) -> None:
    """What later steps have to know of the whole, read anew in each run: rooms, tags, solutions, places, topics."""
    every: dict[int, Category] = {}
    for row in run.export.categories(silent):
        try:
            one = entries.read_category(row)
        except Unfit:
            continue
        every[one.number] = one
    run.public = {one.number: one for one in every.values() if _is_open(one, every)}
    run.tags = {topic: entries.labels(said) for topic, said in _by_number(run.export.tags(silent))}
    for topic, post in _by_number(run.export.solutions(silent)):
        with suppress(Unfit):
            run.solutions[topic] = whole(post, "answer_post_id")
    for row in run.export.posts(silent):
        try:
            place = entries.number_of(row, "topic_id"), entries.number_of(row, "post_number")
            run.places[place] = entries.number_of(row)
            if place[1] == 1 and entries.is_there(row):
                run.opened.add(place[0])
        except Unfit:
            continue
    judged = _topic(run)
    for row in run.export.topics(silent):
        try:
            run.shown.add(judged(row).number)
        except Unfit:
            continue


def _by_number(said: Mapping[str, Said]) -> Iterator[tuple[int, Said]]:
    """What is said of things by their numbers; of what is no number nothing is known."""
    for key, value in said.items():
        try:
            yield whole(key, "id"), value
        except Unfit:
            continue


def _is_open(one: Category, every: dict[int, Category]) -> bool:
    """Everybody reads it, and all that it lies in."""
    seen = 0
    above: Category | None = one
    while above is not None and above.is_public and seen <= len(every):
        if above.parent is None:
            return True
        above, seen = every.get(above.parent), seen + 1
    return False


def _category(run: _Run) -> Callable[[Row], Category]:
    def read(row: Row) -> Category:
        one = entries.read_category(row)
        if one.number not in run.public:
            raise NoCounterpart("not everybody reads it there")
        return one

    return read


def _topic(run: _Run) -> Callable[[Row], Topic]:
    def read(row: Row) -> Topic:
        one = entries.read_topic(row)
        if one.category not in run.public:
            raise NoCounterpart("it stands in a category that not everybody reads there")
        if one.number not in run.opened:
            raise NoCounterpart("its first post is gone")
        return one

    return read


def _post(run: _Run) -> Callable[[Row], Post]:
    """Whether its topic may be read is asked anew of each edition: one that came in before may be private since."""

    def read(row: Row) -> Post:
        one = entries.read_post(row)
        if one.topic not in run.shown:
            raise NoCounterpart("their topic was left out")
        return one

    return read


def _from_the_top(run: _Run) -> Callable[[Progress], Iterator[Row]]:
    """The categories by their depth, whatever order they come in: each lies in one that is here by then."""

    def depth(row: Row) -> int:
        try:
            above = run.public.get(entries.number_of(row))
        except Unfit:
            return 0
        levels = 0
        while above is not None and above.parent is not None:
            above, levels = run.public.get(above.parent), levels + 1
        return levels

    def read(progress: Progress) -> Iterator[Row]:
        return iter(sorted(run.export.categories(progress), key=depth))

    return read


async def _categories(run: _Run, batch: Sequence[Any], report: Report) -> None:
    await writing.write_categories(run.source, batch, report)


async def _users(run: _Run, batch: Sequence[Any], report: Report) -> None:
    report.added["members"] += await users.write(run.source, batch)


async def _topics(run: _Run, batch: Sequence[Any], report: Report) -> None:
    await writing.write_topics(run.source, batch, run.tags, set(run.solutions), report)


async def _posts(run: _Run, batch: Sequence[Any], report: Report) -> None:
    await writing.write_posts(run.source, batch, run.places, report)


async def _take(
    run: _Run,
    step: str,
    read_all: Callable[[Progress], Iterator[Row]],
    read: Callable[[Row], Any],
    write: Callable[[_Run, Sequence[Any], Report], Awaitable[None]],
) -> None:
    """Every row that is not behind us, in batches that are whole or not at all."""
    place = await steps.begin(run.source, step, run.edition)
    if place.is_done:
        run.report.take(await steps.earlier(run.source, step))
        run.report.notes.append(f"{step}: nothing has changed since it was imported.")
        return
    own, behind = Report(), 0
    reads = read_all(run.progress)
    try:
        while batch := list(islice(reads, BATCH)):
            own.read[step] += len(batch)
            behind += len(batch)
            fresh = batch[max(0, place.rows - (behind - len(batch))) :]
            if fresh:
                own.take(await _write(run, step, _fit(run, step, fresh, read, own), write, behind))
    finally:
        run.report.take(own)
    await steps.finish(run.source, step, own)


def _fit(run: _Run, step: str, rows: Sequence[Row], read: Callable[[Row], Any], report: Report) -> list[Any]:
    fit: dict[int, Any] = {}
    for row in rows:
        try:
            one = read(row)
            fit.setdefault(one.number, one)
        except Unfit as odd:
            report.leave_out(step, odd, f"{run.export.name}, {step}, id {(row.get('id') or '?')[:20]}")
    return list(fit.values())


@unit_of_work
async def _write(
    run: _Run,
    step: str,
    batch: Sequence[Any],
    write: Callable[[_Run, Sequence[Any], Report], Awaitable[None]],
    behind: int,
) -> Report:
    counted = Report()
    if batch:
        await write(run, batch, counted)
    await steps.advance(run.source, step, behind)
    return counted


async def _finish(run: _Run) -> None:
    """The order of posts, solutions and counts, which depend on all the rest: a step with a mark of its own."""
    place = await steps.begin(run.source, FINISHING, run.edition)
    if place.is_done:
        return
    highest, behind = place.highest, 0
    reads = run.export.topics(run.progress)
    while batch := list(islice(reads, BATCH)):
        behind += len(batch)
        numbers = [number for row in batch if (number := _number(row)) is not None]
        highest = max([highest, *numbers])
        if behind > place.rows:
            wanted = [
                Finished(one, run.solutions.get(one) if one in run.shown else None, is_new=one > place.highest)
                for one in numbers
            ]
            run.report.added["accepted answers"] += await _finish_batch(run, wanted, behind)
    for one in run.public:
        await finishing.finish_category(imported_id(run.source, "category", one))
    await steps.finish(run.source, FINISHING, Report(), highest=highest)


@unit_of_work
async def _finish_batch(run: _Run, wanted: Sequence[Finished], behind: int) -> int:
    accepted = await finishing.finish_threads(run.source, wanted, votes_tell=False)
    await steps.advance(run.source, FINISHING, behind)
    return accepted


def _number(row: Row) -> int | None:
    try:
        return entries.number_of(row)
    except Unfit:
        return None
