"""What becomes of a thread's own title, tags and kind, and of an idea."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.events import StaffActed
from portal.accounts.viewer import Viewer
from portal.community import live, policies, posts, queries, tags, threads
from portal.community.events import IdeaMoved
from portal.community.models import Acceptance, ContentState, IdeaStatus, Thread, ThreadKind
from portal.community.posts import PostDraft
from portal.community.queries import ThreadRow
from portal.community.rate_limits import limit_rate
from portal.kernel import sql
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.text import line
from portal.kernel.work import unit_of_work
from portal.screening import screening
from portal.screening.screening import Written


@dataclass(frozen=True, slots=True)
class ThreadChanges:
    """What is to be another one; None leaves it."""

    title: str | None = None
    tags: Sequence[str] | None = None
    kind: ThreadKind | None = None


async def edit_thread(thread_id: UUID, changes: ThreadChanges, *, by: Viewer) -> ThreadRow:
    """Change the title, tags and kind of one's own thread while it is open; moderators those of any that they see.

    Raises NotFound, Forbidden or Locked; Conflict for a kind that what happened in the thread does not allow; and what
    is wrong with the words.
    """
    policies.ensure_may_write(by)
    await limit_rate("post.member", by)
    form = Form()
    title, names = None, None
    with form:
        title = None if changes.title is None else line(changes.title, field="title", most=threads.LONGEST_TITLE)
    with form:
        names = None if changes.tags is None else tags.normalised(changes.tags)
    form.ensure_good()
    return await _edit(thread_id, title, names, changes.kind, by)


@unit_of_work
async def _edit(
    thread_id: UUID, title: str | None, names: Sequence[str] | None, kind: ThreadKind | None, by: Viewer
) -> ThreadRow:
    before = await _found(thread_id, by)
    policies.ensure_may_edit_thread(by, before, kind)
    await sql.lock_row("threads", thread_id)
    if kind is not None and kind is not before.kind:
        await _change_kind(before, kind)
    if title is not None and title != before.title:
        await Thread.filter(id=thread_id).update(title=title, slug=threads.slug_of(title))
    if names is not None and tuple(names) != before.tags:
        await tags.replace_on(thread_id, names)
    after = await _found(thread_id, by)
    if after != before:
        live.tell_of_thread(thread_id)
        await _screen(before, after, by)
        if before.author_id != by.id:
            await announce(_kept_in_trail("thread.edit", thread_id, _detail(before, after), by))
    return after


async def _screen(before: ThreadRow, after: ThreadRow, by: Viewer) -> None:
    """A title or tags that would have waited take the thread out of sight until somebody has looked (LW10)."""
    if after.state is ContentState.VISIBLE:
        now, then = (Written(plain=" ".join((one.title, *one.tags)), html="") for one in (after, before))
        findings = await screening.brought_in(now, then, by=by, holds=after.category.holds)
        if findings:
            await threads.hold_shown(after.id, findings)


async def _change_kind(thread: ThreadRow, kind: ThreadKind) -> None:
    if thread.kind is ThreadKind.QUESTION and await Acceptance.exists(thread_id=thread.id):
        raise Conflict("An answer settled this question; withdraw that first.", field="kind")
    if thread.kind is ThreadKind.IDEA and thread.idea_status is not IdeaStatus.OPEN:
        raise Conflict("Something has become of this idea already; it stays one.", field="kind")
    status = IdeaStatus.OPEN if kind is ThreadKind.IDEA else None
    await Thread.filter(id=thread.id).update(kind=kind, idea_status=status)


@unit_of_work
async def set_idea_status(thread_id: UUID, status: IdeaStatus, *, note: str | None = None, by: Viewer) -> ThreadRow:
    """Say what becomes of an idea. The note is an official reply in the thread; who follows it hears of either.

    Where it has that status already nothing happens, so that the note stands there once.

    Raises NotFound, Forbidden for everyone but staff, Conflict for what is no idea.
    """
    thread = await _found(thread_id, by)
    policies.ensure_configures(by)
    if thread.kind is not ThreadKind.IDEA:
        raise Conflict("Only ideas have a status.", field="threadId")
    await sql.lock_row("threads", thread_id)
    if (await Thread.get(id=thread_id)).idea_status is status:
        return await _found(thread_id, by)
    said = (note or "").strip()
    if said:
        await posts.reply(PostDraft(thread_id, said), by=by)
    await Thread.filter(id=thread_id).update(idea_status=status)
    live.tell_of_thread(thread_id)
    detail = f"{thread.idea_status.value if thread.idea_status else ''} → {status.value}"
    await announce(_kept_in_trail("thread.idea", thread_id, detail, by))
    await announce(IdeaMoved(thread_id=thread_id, status=status, by_id=by.id, is_told_by_post=bool(said)))
    return await _found(thread_id, by)


def _kept_in_trail(action: str, thread_id: UUID, detail: str, by: Viewer) -> StaffActed:
    return StaffActed(action=action, by_id=by.id, target_type="Thread", target_id=thread_id, detail=detail)


def _detail(before: ThreadRow, after: ThreadRow) -> str:
    changed = [
        f"“{before.title}” → “{after.title}”" if before.title != after.title else "",
        f"{' '.join(before.tags)} → {' '.join(after.tags)}" if before.tags != after.tags else "",
        f"{before.kind.value} → {after.kind.value}" if before.kind is not after.kind else "",
    ]
    return "; ".join(part for part in changed if part)


async def _found(thread_id: UUID, by: Viewer) -> ThreadRow:
    thread = await queries.thread_by_id(thread_id, by)
    if thread is None or thread.state is ContentState.DELETED:
        raise NotFound("There is no such thread.", field="threadId")
    return thread
