"""Posts.xml: questions become threads, answers posts in them; a newer edition corrects what it had said before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from portal.community import markdown
from portal.community.threads import slug_of
from portal.imports.report import Report
from portal.imports.stackexchange import labels
from portal.imports.stackexchange.entries import Answer, Question
from portal.imports.stackexchange.erased import POST_IS_OPEN, POST_STANDS, THREAD_IS_OPEN
from portal.imports.stackexchange.known import authors, existing, last_numbers, merged_into
from portal.imports.stackexchange.rows import imported_id
from portal.kernel import sql

_THREAD = """
INSERT INTO threads (id, slug, title, kind, category_id, author_id, created_at, last_activity_at,
    last_post_number, reply_count, view_count, score, is_pinned, is_locked, is_solved, state, locale)
VALUES ($1, $2, $3, 'QUESTION', $4, $5, $6, $6, 1, 0, $7, $8, FALSE, $9, FALSE, 'VISIBLE',
    COALESCE((SELECT locale FROM categories WHERE id = $4), (SELECT locale FROM members WHERE id = $5)))
ON CONFLICT (id) DO NOTHING
"""
POST = """
INSERT INTO posts (id, thread_id, number, author_id, reply_to_id, body_markdown, body_html, render_version, state,
    score, imported_score, is_accepted, is_official, is_verified_buyer, created_at, edited_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'VISIBLE', $9, $9, FALSE, FALSE, FALSE, $10, $11)
ON CONFLICT DO NOTHING
"""
_CORRECT_SCORE = f"""
UPDATE posts SET score = score - imported_score + $2, imported_score = $2
WHERE id = $1 AND imported_score <> $2 AND {POST_STANDS}
"""  # noqa: S608 - constants of ours
CORRECT_TEXT = f"""
UPDATE posts SET body_markdown = $2, body_html = $3, render_version = $4, edited_at = $5
WHERE id = $1 AND (edited_at IS NULL OR edited_at < $5) AND {POST_IS_OPEN}
"""  # noqa: S608 - constants of ours
_CORRECT_THREAD = f"""
UPDATE threads SET title = $2, slug = $3
WHERE id = $1 AND title <> $2 AND {THREAD_IS_OPEN}
    AND EXISTS (SELECT 1 FROM posts p WHERE p.id = $4 AND (p.edited_at IS NULL OR p.edited_at < $5))
"""  # noqa: S608 - constants of ours


@dataclass(slots=True)
class _Batch:
    """What a batch of posts needs to know of the portal."""

    source: str
    category_id: UUID
    authors: dict[int, UUID]
    here: set[UUID]
    """Posts that came in before."""
    merged: dict[UUID, UUID] = field(default_factory=dict)
    """Where threads went that came in before."""
    next_number: dict[UUID, int] = field(default_factory=dict)

    def post_id(self, post: Question | Answer) -> UUID:
        return imported_id(self.source, "post", post.number)

    def thread_id(self, question: int) -> UUID:
        """The thread of its own that a question came in as."""
        return imported_id(self.source, "thread", question)

    def where(self, question: int) -> UUID:
        """The thread that what is new about a question goes into."""
        own = self.thread_id(question)
        return self.merged.get(own, own)


async def write(source: str, category_id: UUID, posts: Sequence[Question | Answer], report: Report) -> None:
    """Add the questions and answers that are new, and correct those that have changed since."""
    questions = [post for post in posts if isinstance(post, Question)]
    answers = [post for post in posts if isinstance(post, Answer)]
    here = await existing("posts", {imported_id(source, "post", post.number) for post in posts})
    batch = _Batch(source, category_id, await authors(source, [post.owner for post in posts]), here)
    await _write_questions(batch, questions, report)
    await _write_answers(batch, answers, report)
    await _correct(batch, [post for post in posts if batch.post_id(post) in here])
    await keep_licenses((batch.post_id(post), post.license) for post in posts)


async def _write_questions(batch: _Batch, questions: Sequence[Question], report: Report) -> None:
    new = [question for question in questions if batch.post_id(question) not in batch.here]
    for question in new:
        report.added["questions"] += 1
        _note_owner(batch, question, report)
    await sql.execute_many(_THREAD, [_thread(batch, question) for question in new])
    await sql.execute_many(POST, [_opening(batch, question) for question in new])
    await labels.put_on([(batch.thread_id(question.number), question.tags) for question in new])


async def _write_answers(batch: _Batch, answers: Sequence[Answer], report: Report) -> None:
    new = [answer for answer in answers if batch.post_id(answer) not in batch.here]
    batch.merged = await merged_into({batch.thread_id(answer.question) for answer in new})
    batch.next_number |= await last_numbers({batch.where(answer.question) for answer in new})
    written = []
    for answer in new:
        thread_id = batch.where(answer.question)
        if thread_id not in batch.next_number:
            report.skipped["posts: the question of the answer is not in the dump"] += 1
            continue
        batch.next_number[thread_id] += 1
        written.append(_reply(batch, answer, thread_id))
        report.added["answers"] += 1
        _note_owner(batch, answer, report)
    await sql.execute_many(POST, written)
    await remember_numbers(batch.next_number)


async def keep_licenses(said: Iterable[tuple[UUID, str | None]]) -> None:
    """Under which licence each post came in, as far as it is said (IM7); what is edited here stays under it."""
    await sql.execute_many(
        "UPDATE posts SET license = $2 WHERE id = $1 AND (license IS NULL OR license <> $2)",
        [(post, license_) for post, license_ in said if license_ is not None],
    )


async def remember_numbers(last: dict[UUID, int]) -> None:
    """Which number the last post of each thread has."""
    await sql.execute_many(
        "UPDATE threads SET last_post_number = $2 WHERE id = $1 AND last_post_number < $2", list(last.items())
    )


async def _correct(batch: _Batch, posts: Sequence[Question | Answer]) -> None:
    """The newest word on a text counts, the dump's or one that was written here; of scores what came is the dump's."""
    edited = [(post, post.edited_at) for post in posts if post.edited_at is not None]
    await sql.execute_many(
        _CORRECT_THREAD,
        [
            (batch.thread_id(post.number), post.title, slug_of(post.title), batch.post_id(post), at)
            for post, at in edited
            if isinstance(post, Question)
        ],
    )
    await sql.execute_many(
        CORRECT_TEXT,
        [(batch.post_id(post), post.body.markdown, post.body.html, markdown.RENDER_VERSION, at) for post, at in edited],
    )
    await sql.execute_many(_CORRECT_SCORE, [(batch.post_id(post), post.score) for post in posts])


def _thread(batch: _Batch, question: Question) -> tuple[Any, ...]:
    return (
        batch.thread_id(question.number),
        slug_of(question.title),
        question.title,
        batch.category_id,
        _author(batch, question),
        question.asked_at,
        question.views,
        question.score,
        question.is_closed,
    )


def _opening(batch: _Batch, question: Question) -> tuple[Any, ...]:
    return _row(batch, question, batch.thread_id(question.number), 1, question.asked_at)


def _reply(batch: _Batch, answer: Answer, thread_id: UUID) -> tuple[Any, ...]:
    return _row(batch, answer, thread_id, batch.next_number[thread_id], answer.written_at)


def _row(batch: _Batch, post: Question | Answer, thread_id: UUID, number: int, at: object) -> tuple[Any, ...]:
    return (
        batch.post_id(post),
        thread_id,
        number,
        _author(batch, post),
        None,
        post.body.markdown,
        post.body.html,
        markdown.RENDER_VERSION,
        post.score,
        at,
        post.edited_at,
    )


def _author(batch: _Batch, post: Question | Answer) -> UUID | None:
    return batch.authors.get(post.owner) if post.owner is not None else None


def _note_owner(batch: _Batch, post: Question | Answer, report: Report) -> None:
    if _author(batch, post) is None:
        report.added["posts without an author, whose account is gone"] += 1
