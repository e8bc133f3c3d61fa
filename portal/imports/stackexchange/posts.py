"""Posts.xml: questions become threads, answers posts in them; tag wikis have no counterpart."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from portal.community import markdown
from portal.imports.report import Report
from portal.imports.stackexchange.rows import Row, imported_id, instant, number, tags
from portal.kernel import sql
from portal.kernel.ids import derived_id
from portal.kernel.text import is_text

QUESTION, ANSWER = "1", "2"
KINDS = {
    "3": "tag wiki",
    "4": "tag wiki excerpt",
    "5": "tag wiki",
    "6": "moderator nomination",
    "7": "wiki placeholder",
    "8": "privilege wiki",
}
_LONGEST_TITLE = 200
_LONGEST_TAG = 40

_THREAD = """
INSERT INTO threads (id, slug, title, kind, category_id, author_id, created_at, last_activity_at,
    last_post_number, reply_count, view_count, score, is_pinned, is_locked, is_solved, state)
VALUES ($1, $2, $3, 'QUESTION', $4, $5, $6, $6, 1, 0, $7, $8, FALSE, $9, FALSE, 'VISIBLE')
ON CONFLICT (id) DO NOTHING
"""
_POST = """
INSERT INTO posts (id, thread_id, number, author_id, reply_to_id, body_markdown, body_html, render_version, state,
    score, is_accepted, is_official, is_verified_buyer, created_at, edited_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'VISIBLE', $9, FALSE, FALSE, FALSE, $10, $11)
ON CONFLICT DO NOTHING
"""


@dataclass(slots=True)
class Batch:
    """What a batch of rows needs to know of the portal: which authors, threads and posts are there."""

    source: str
    category_id: UUID
    authors: set[UUID]
    threads: set[UUID]
    next_number: dict[UUID, int] = field(default_factory=dict)


async def write(source: str, category_id: UUID, rows: Sequence[Row], report: Report) -> None:
    """Add the questions and answers of ``rows``; what is already there stays as it is."""
    questions = [row for row in rows if row.get("PostTypeId") == QUESTION]
    answers = [row for row in rows if row.get("PostTypeId") == ANSWER]
    for row in rows:
        if row.get("PostTypeId") not in {QUESTION, ANSWER}:
            report.skipped[
                f"posts: a {KINDS.get(row.get('PostTypeId', ''), 'post of another kind')} has no counterpart"
            ] += 1
    batch = await _known(source, category_id, questions, answers)
    await _write_questions(batch, questions, report)
    await _write_answers(batch, answers, report)


async def write_comments(source: str, rows: Sequence[Row], report: Report) -> None:
    """Add comments as replies to the post they were made on, after the posts that are there."""
    targets = {imported_id(source, "post", number(row, "PostId")) for row in rows}
    parents = await _threads_of_posts(targets)
    authors = await existing("members", _authors(source, rows, "UserId"))
    batch = Batch(source, next(iter(parents.values()), UUID(int=0)), authors, set(parents.values()))
    batch.next_number = await _last_numbers(batch.threads)
    written = []
    for row in rows:
        target = imported_id(source, "post", number(row, "PostId"))
        if target not in parents:
            report.skipped["comments: the post is not in the dump"] += 1
            continue
        body = markdown.render(row.get("Text", ""))
        written.append(_post(batch, row, "comment", parents[target], "UserId", body.markdown, body.html, target))
        report.added["comments, as replies"] += 1
    await sql.execute_many(_POST, written)
    await _remember_numbers(batch)


async def _write_questions(batch: Batch, rows: Sequence[Row], report: Report) -> None:
    threads, posts, labels = [], [], []
    for row in rows:
        thread_id = imported_id(batch.source, "thread", number(row))
        threads.append(_thread(batch, row, thread_id))
        posts.append(_question_post(batch, row, thread_id))
        labels += [(thread_id, tag, place) for place, tag in enumerate(tags(row)[:5])]
        report.added["questions"] += 1
        _note_owner(batch, row, report)
    await sql.execute_many(_THREAD, threads)
    await sql.execute_many(_POST, posts)
    await label(labels)


async def _write_answers(batch: Batch, rows: Sequence[Row], report: Report) -> None:
    written = []
    batch.next_number = await _last_numbers(batch.threads)
    for row in rows:
        thread_id = imported_id(batch.source, "thread", number(row, "ParentId"))
        if thread_id not in batch.threads:
            report.skipped["posts: the question of the answer is not in the dump"] += 1
            continue
        body = markdown.imported(row.get("Body", ""))
        written.append(_post(batch, row, "post", thread_id, "OwnerUserId", body.markdown, body.html))
        report.added["answers"] += 1
        _note_owner(batch, row, report)
    await sql.execute_many(_POST, written)
    await _remember_numbers(batch)


def _thread(batch: Batch, row: Row, thread_id: UUID) -> tuple[Any, ...]:
    title = text_or_placeholder(row.get("Title", "")).strip()[:_LONGEST_TITLE] or f"Question {number(row)}"
    return (
        thread_id,
        slug(title),
        title,
        batch.category_id,
        _author(batch, row, "OwnerUserId"),
        instant(row),
        int(row.get("ViewCount", 0)),
        int(row.get("Score", 0)),
        "ClosedDate" in row,
    )


def _question_post(batch: Batch, row: Row, thread_id: UUID) -> tuple[Any, ...]:
    body = markdown.imported(row.get("Body", ""))
    batch.next_number[thread_id] = 0
    return _post(batch, row, "post", thread_id, "OwnerUserId", body.markdown, body.html)


def _post(
    batch: Batch, row: Row, kind: str, thread_id: UUID, owner: str, body: str, html: str, reply_to: UUID | None = None
) -> tuple[Any, ...]:
    batch.next_number[thread_id] = batch.next_number.get(thread_id, 0) + 1
    return (
        imported_id(batch.source, kind, number(row)),
        thread_id,
        batch.next_number[thread_id],
        _author(batch, row, owner),
        reply_to,
        text_or_placeholder(body),
        text_or_placeholder(html),
        markdown.RENDER_VERSION,
        int(row.get("Score", 0)),
        instant(row),
        _edited(row),
    )


def _edited(row: Row) -> datetime | None:
    return instant(row, "LastEditDate") if "LastEditDate" in row else None


def _author(batch: Batch, row: Row, attribute: str) -> UUID | None:
    if attribute not in row:
        return None
    author = imported_id(batch.source, "user", number(row, attribute))
    return author if author in batch.authors else None


def _note_owner(batch: Batch, row: Row, report: Report) -> None:
    if _author(batch, row, "OwnerUserId") is None:
        report.added["posts without an author, whose account is gone"] += 1


async def _known(source: str, category_id: UUID, questions: Sequence[Row], answers: Sequence[Row]) -> Batch:
    authors = await existing("members", _authors(source, [*questions, *answers], "OwnerUserId"))
    here = {imported_id(source, "thread", number(row)) for row in questions}
    parents = {imported_id(source, "thread", number(row, "ParentId")) for row in answers}
    return Batch(source, category_id, authors, here | await existing("threads", parents - here))


def _authors(source: str, rows: Iterable[Row], attribute: str) -> set[UUID]:
    return {imported_id(source, "user", number(row, attribute)) for row in rows if attribute in row}


async def existing(table: str, ids: set[UUID]) -> set[UUID]:
    """Which of ``ids`` have a row in ``table``."""
    if not ids:
        return set()
    rows = await sql.fetch(f"SELECT id FROM {table} WHERE id IN ({sql.placeholders(len(ids))})", *ids)  # noqa: S608
    return {sql.uuid_of(row["id"]) for row in rows}


async def _threads_of_posts(posts: set[UUID]) -> dict[UUID, UUID]:
    if not posts:
        return {}
    rows = await sql.fetch(
        f"SELECT id, thread_id FROM posts WHERE id IN ({sql.placeholders(len(posts))})",  # noqa: S608
        *posts,
    )
    return {sql.uuid_of(row["id"]): sql.uuid_of(row["thread_id"]) for row in rows}


async def _last_numbers(threads: set[UUID]) -> dict[UUID, int]:
    if not threads:
        return {}
    rows = await sql.fetch(
        f"SELECT id, last_post_number FROM threads WHERE id IN ({sql.placeholders(len(threads))})",  # noqa: S608
        *threads,
    )
    return {sql.uuid_of(row["id"]): row["last_post_number"] for row in rows}


async def _remember_numbers(batch: Batch) -> None:
    await sql.execute_many(
        "UPDATE threads SET last_post_number = $2 WHERE id = $1 AND last_post_number < $2",
        list(batch.next_number.items()),
    )


async def label(labels: Sequence[tuple[UUID, str, int]]) -> None:
    """Put tags on threads, making those that are new."""
    by_tag: dict[str, list[tuple[UUID, int]]] = defaultdict(list)
    for thread_id, tag, place in labels:
        by_tag[tag.lower()[:_LONGEST_TAG]].append((thread_id, place))
    await add_tags(by_tag)
    rows = (
        await sql.fetch(
            f"SELECT id, name FROM tags WHERE name IN ({sql.placeholders(len(by_tag))})",  # noqa: S608
            *by_tag,
        )
        if by_tag
        else []
    )
    links = [
        (derived_id(instant_of_order(), f"{thread_id}:{row['name']}"), thread_id, sql.uuid_of(row["id"]), place)
        for row in rows
        for thread_id, place in by_tag[row["name"]]
    ]
    await sql.execute_many(
        "INSERT INTO thread_tags (id, thread_id, tag_id, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        links,
    )


async def add_tags(names: Iterable[str]) -> None:
    """Make the tags that are not there yet."""
    await sql.execute_many(
        "INSERT INTO tags (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        [(derived_id(instant_of_order(), f"tag:{name}"), name) for name in names],
    )


def instant_of_order() -> datetime:
    """Rows that only connect others need no order of their own."""
    return datetime.fromisoformat("2000-01-01T00:00:00+00:00")


def slug(title: str) -> str:
    """The readable part of a thread's address."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:80] or "thread"


def text_or_placeholder(text: str) -> str:
    """``text`` without what the databases refuse."""
    return text if is_text(text) else "".join(character for character in text if is_text(character))
