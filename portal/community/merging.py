"""Merging two threads into one: duplicates of a question, and conversations that were begun twice."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import counters, drafts, gates, moved, policies
from portal.community.events import ThreadsMerged
from portal.community.models import Acceptance, ContentState, Post, Thread, ThreadKind, ThreadReader
from portal.community.moved import Moving, Standing
from portal.community.queries import ThreadRow
from portal.kernel.errors import Invalid
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work


@unit_of_work
async def merge_threads(source_id: UUID, target_id: UUID, *, by: Viewer) -> ThreadRow:
    """Put all posts of a thread behind those of another (CO16); the other as it is then. Once merged, the same again.

    Posts keep their authors, votes, signs and bookmarks, and get the next numbers. Who followed, follows; replies that
    were begun go along (CO27), and addresses of the one lead to the other.

    Raises NotFound for a thread that the moderator does not see, Forbidden, Invalid for a thread and itself, and
    Conflict for what is hidden or would be read by more people than before.
    """
    target = await moved.found(target_id, "targetId", by)
    policies.ensure_moderates(by, target.category)
    if source_id == target_id:
        raise Invalid("A thread cannot be merged with itself.", field="sourceId")
    await moved.hold(source_id, target_id)
    if await Thread.exists(id=source_id, merged_into_id=target_id):
        return target
    source = await moved.found(source_id, "sourceId", by)
    policies.ensure_moderates(by, source.category)
    policies.ensure_takes_threads(target.category)
    target = await moved.found(target_id, "targetId", by)
    moved.ensure_on_display(source, "sourceId")
    moved.ensure_on_display(target, "targetId")
    await gates.ensure_nobody_else_reads(source.category.id, target.category.id, field="targetId")
    await _merge(source, target)
    await announce(ThreadsMerged(source_id=source_id, target_id=target_id, by_id=by.member_id))
    return await moved.found(target_id, "targetId", by)


async def _merge(source: ThreadRow, target: ThreadRow) -> None:
    behind = target.last_post_number
    posts = await Post.filter(thread_id=source.id).order_by("number").values_list("id", "number")
    await _settle(source, target)
    await moved.bring([Moving(one, number, behind + number) for one, number in posts], source.id, target.id)
    await _bring_readers(source.id, target.id, behind)
    await moved.bring_mark_of_late(source.id, target.id)
    await drafts.follow(source.id, target.id)
    # Also the numbers that the source had given to posts which were split off since: somebody may have read so far.
    await Thread.filter(id=target.id).update(last_post_number=behind + source.last_post_number)
    await Thread.filter(merged_into_id=source.id).update(merged_into_id=target.id)
    await Thread.filter(id=source.id).update(
        state=ContentState.DELETED, merged_into_id=target.id, is_solved=False, is_pinned=False
    )
    await counters.add_to_category(source.category.id, -1)
    await moved.count_anew(source.id, target.id)


async def _settle(source: ThreadRow, target: ThreadRow) -> None:
    """One question has one accepted answer: its own, or else the one of its duplicate.

    A mark that goes is no judgement of the answer: what it earned stays.
    """
    accepted = await Acceptance.get_or_none(thread_id=source.id)
    if accepted is None:
        return
    if target.kind is ThreadKind.QUESTION and not await Acceptance.exists(thread_id=target.id):
        await Acceptance.filter(id=accepted.id).update(thread_id=target.id)
        await Thread.filter(id=target.id).update(is_solved=source.is_solved)
        return
    await accepted.delete()
    await Post.filter(id=accepted.post_id).update(is_accepted=False)


async def _bring_readers(source_id: UUID, target_id: UUID, behind: int) -> None:
    """What somebody chose for the thread that stays holds, else their choice for the other; nothing unread is read."""
    here = {one.member_id: one for one in await moved.standings(target_id)}
    wanted: list[Standing] = []
    for there in await moved.standings(source_id):
        known = here.get(there.member_id) or replace(there, read_up_to=0, follows=False, is_muted=False)
        chosen = known if known.has_chosen else there
        had_read_all = known.read_up_to >= behind
        wanted.append(
            replace(
                known,
                follows=chosen.follows,
                is_muted=chosen.is_muted,
                read_up_to=behind + there.read_up_to if had_read_all else known.read_up_to,
                read_at=_earlier(known.read_at, there.read_at) if had_read_all else known.read_at,
            )
        )
    await moved.set_standings(target_id, wanted)
    await ThreadReader.filter(thread_id=source_id).delete()


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    """What came in sight late in either, and was not read, stays unread."""
    return one if other is None else other if one is None else min(one, other)
