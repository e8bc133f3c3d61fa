"""Categories, topics and posts of a Discourse, under ids that their numbers decide; a newer edition corrects."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from portal.community import markdown
from portal.community.models import Category as Room
from portal.community.queries.abilities import DEEPEST_CATEGORY
from portal.community.threads import slug_of
from portal.imports.discourse.entries import Category, Post, Topic
from portal.imports.report import Report
from portal.imports.stackexchange import labels
from portal.imports.stackexchange.erased import POST_STANDS, THREAD_IS_OPEN
from portal.imports.stackexchange.known import authors, existing, last_numbers, merged_into
from portal.imports.stackexchange.posts import CORRECT_TEXT, POST, remember_numbers
from portal.imports.stackexchange.rows import imported_id
from portal.kernel import clock, sql

_THREAD = """
INSERT INTO threads (id, slug, title, kind, category_id, author_id, created_at, last_activity_at,
    last_post_number, reply_count, view_count, score, is_pinned, is_locked, is_solved, state, locale)
VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0, 0, $8, 0, FALSE, $9, FALSE, 'HIDDEN',
    COALESCE((SELECT locale FROM categories WHERE id = $5), (SELECT locale FROM members WHERE id = $6)))
ON CONFLICT (id) DO NOTHING
"""
"""Nobody sees it before its first post is there."""
_SHOW = "UPDATE threads SET state = 'VISIBLE' WHERE id = $1 AND state = 'HIDDEN'"
_CORRECT_TITLE = f"""
UPDATE threads SET title = $2, slug = $3 WHERE id = $1 AND title <> $2 AND {THREAD_IS_OPEN}
    AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.thread_id = threads.id AND p.number = 1 AND p.edited_at > $4)
"""  # noqa: S608 - constants of ours
_LIKES = f"""
UPDATE posts SET score = score - imported_score + $2, imported_score = $2, imported_up_votes = $2
WHERE id = $1 AND imported_up_votes <> $2 AND {POST_STANDS}
"""  # noqa: S608 - constants of ours


async def write_categories(source: str, categories: Sequence[Category], report: Report) -> None:
    """Make those that are not here, each after what it lies in; what staff changed in one since stays as they left it.

    One that lies deeper than categories do here comes to stand beside what it lay in, and the report names it.
    """
    for one in categories:
        key = imported_id(source, "category", one.number)
        if await Room.exists(id=key):
            continue
        above = [] if one.parent is None else await _with_all_above(imported_id(source, "category", one.parent))
        if len(above) >= DEEPEST_CATEGORY:
            report.notes.append(
                f"“{one.name}” lay deeper than the {DEEPEST_CATEGORY} levels of categories here: "
                "it stands beside what it lay in."
            )
        # As many above it as there may be.
        within = above[-(DEEPEST_CATEGORY - 1) :]
        await Room.create(
            id=key,
            slug=await _free_slug(slug_of(one.slug or one.name)[:70]),
            name=one.name,
            parent_id=within[0] if within else None,
            position=1000 + len(categories),
            earns_points=False,
            created_at=clock.now(),
        )
        report.added["categories"] += 1


async def _with_all_above(category_id: UUID) -> list[UUID]:
    """A category of the portal and those that it lies in, up to the root; nothing where there is no such."""
    chain: list[UUID] = []
    room = await Room.get_or_none(id=category_id)
    while room is not None:
        chain.append(room.id)
        room = None if room.parent_id is None else await Room.get(id=room.parent_id)
    return chain


async def write_topics(
    source: str, topics: Sequence[Topic], tags: Mapping[int, tuple[str, ...]], settled: set[int], report: Report
) -> None:
    """Threads that wait for their first post; of those that are here, the newest title."""
    ids = {one.number: imported_id(source, "thread", one.number) for one in topics}
    here = await existing("threads", set(ids.values()))
    writers = await authors(source, [one.owner for one in topics])
    new = [one for one in topics if ids[one.number] not in here]
    await sql.execute_many(
        _THREAD,
        [
            (
                ids[one.number],
                slug_of(one.title),
                one.title,
                "QUESTION" if one.number in settled else "DISCUSSION",
                imported_id(source, "category", one.category or 0),
                writers.get(one.owner) if one.owner is not None else None,
                one.started_at,
                one.views,
                one.is_closed,
            )
            for one in new
        ],
    )
    await labels.put_on([(ids[one.number], tags.get(one.number, ())) for one in new])
    await sql.execute_many(
        _CORRECT_TITLE,
        [(ids[one.number], one.title, slug_of(one.title), one.changed_at) for one in topics if ids[one.number] in here],
    )
    await sql.execute_many(
        "UPDATE threads SET kind = 'QUESTION' WHERE id = $1 AND kind = 'DISCUSSION'",
        [(ids[one.number],) for one in topics if ids[one.number] in here and one.number in settled],
    )
    report.added["threads"] += len(new)


async def write_posts(
    source: str, posts: Sequence[Post], places: Mapping[tuple[int, int], int], report: Report
) -> None:
    """Add those that are new, as far as their topic is here, and correct those that have changed since."""
    ids = {one.number: imported_id(source, "post", one.number) for one in posts}
    here = await existing("posts", set(ids.values()))
    own = {one.topic: imported_id(source, "thread", one.topic) for one in posts}
    merged = await merged_into(set(own.values()))
    threads = {topic: merged.get(thread, thread) for topic, thread in own.items()}
    last = await last_numbers(set(threads.values()))
    writers = await authors(source, [one.owner for one in posts])
    answered = {
        one.number: imported_id(source, "post", places[one.topic, one.answers])
        for one in posts
        if one.answers is not None and (one.topic, one.answers) in places
    }
    known = await existing("posts", set(answered.values())) | set(ids.values())
    written: list[tuple[Any, ...]] = []
    shown: list[tuple[UUID]] = []
    for one in posts:
        thread = threads[one.topic]
        if ids[one.number] in here:
            continue
        if thread not in last:
            report.skipped["posts: their topic was left out"] += 1
            continue
        is_merged = thread != own[one.topic]
        follows = is_merged or (last[thread] > 0 and one.place <= last[thread])
        number = last[thread] + 1 if follows else one.place
        if one.place == 1 and not is_merged:
            number = 1
            shown.append((thread,))
        last[thread] = max(last[thread], number)
        target = answered.get(one.number)
        author = writers.get(one.owner) if one.owner is not None else None
        if author is None:
            report.added["posts without an author, whose account is gone"] += 1
        written.append(
            (
                ids[one.number],
                thread,
                number,
                author,
                target if target in known and target != ids[one.number] else None,
                one.body.markdown,
                one.body.html,
                markdown.RENDER_VERSION,
                one.likes,
                one.written_at,
                one.edited_at,
            )
        )
        report.added["posts"] += 1
    # A post may answer one that stands in the same batch: those come first.
    await sql.execute_many(POST, [(*row[:4], None, *row[5:]) for row in written])
    await sql.execute_many(
        "UPDATE posts SET reply_to_id = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM posts p WHERE p.id = $2)",
        [(row[0], row[4]) for row in written if row[4] is not None],
    )
    await sql.execute_many(_SHOW, shown)
    await remember_numbers(last)
    await sql.execute_many(
        CORRECT_TEXT,
        [
            (ids[one.number], one.body.markdown, one.body.html, markdown.RENDER_VERSION, one.edited_at)
            for one in posts
            if one.edited_at is not None and ids[one.number] in here
        ],
    )
    await sql.execute_many(_LIKES, [(ids[one.number], one.likes) for one in posts])
    report.added["likes, as counts"] += sum(one.likes for one in posts if ids[one.number] not in here)


async def _free_slug(slug: str) -> str:
    taken = {room.slug for room in await Room.filter(slug__startswith=slug)}
    return next(
        free for count in range(1, len(taken) + 2) if (free := slug if count == 1 else f"{slug}-{count}") not in taken
    )
