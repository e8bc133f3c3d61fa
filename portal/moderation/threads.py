"""What moderators do with whole threads, each deed with its entry in the audit trail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community import merging, splitting, threads
from portal.community import queries as community
from portal.community.policies import ensure_moderates
from portal.community.queries import ThreadRow
from portal.community.splitting import Split
from portal.kernel import text
from portal.kernel.errors import NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.moderation import audit, decisions, policies
from portal.moderation.models import AuditEntry
from portal.moderation.targets import TargetType


class ThreadModeration(StrEnum):
    LOCK = "LOCK"
    UNLOCK = "UNLOCK"
    PIN = "PIN"
    UNPIN = "UNPIN"
    HIDE = "HIDE"
    RESTORE = "RESTORE"
    MOVE = "MOVE"
    RENAME = "RENAME"


LONGEST_REASON = 300
_WHERE_TO = translatable("Say where to move the thread to.")
_WHAT_TITLE = translatable("Say how the thread is to be called.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What some of the deeds need: MOVE a category, RENAME a title; `reason` goes into the audit trail.

    PIN may have an end, and LOCK a reason that readers see. MOVE `publishes` what others may not read where it is.
    """

    category_slug: str | None = None
    publishes: bool = False
    title: str | None = None
    reason: str | None = None
    until: datetime | None = None
    public_reason: str | None = None


NOTHING_MORE = Details()


@unit_of_work
async def moderate_thread(
    thread_id: UUID, action: ThreadModeration, details: Details = NOTHING_MORE, *, by: Viewer
) -> ThreadRow:
    """Do one thing with a thread that this moderator can see (L52).

    To hide it is a decision like any other: its author gets the reasons, and an open case is settled by it.

    Raises NotFound, Forbidden, or Required for what MOVE and RENAME need.
    """
    form = Form()
    with form:
        reason = text.optional_line(details.reason, field="reason", most=LONGEST_REASON)
    with form:
        text.optional_line(details.public_reason, field="publicReason", most=threads.LONGEST_REASON)
    form.ensure_good()
    before = await community.thread_by_id(thread_id, by)
    if before is None:
        raise NotFound("There is no such thread.", field="threadId")
    ensure_moderates(by, before.category)
    await _do(thread_id, action, details, reason, by)
    thread = await community.thread_by_id(thread_id, by)
    assert thread is not None
    await audit.write(
        f"thread.{action.value.lower()}",
        by=by,
        target_type="Thread",
        target_id=thread_id,
        detail=_detail(action, before, thread, reason, publishes=details.publishes),
    )
    return thread


@unit_of_work
async def merge_threads(source_id: UUID, target_id: UUID, *, by: Viewer) -> ThreadRow:
    """`merging.merge_threads`, with an entry in the audit trail of the thread that stays."""
    policies.ensure_moderates_somewhere(by)
    source = await community.thread_by_id(source_id, by)
    merged = await merging.merge_threads(source_id, target_id, by=by)
    if source is not None:
        change = f"“{source.title}” → “{merged.title}”"
        await audit.write("thread.merge", by=by, target_type="Thread", target_id=target_id, detail=change)
    return merged


@unit_of_work
async def split_thread(split: Split, *, by: Viewer) -> ThreadRow:
    """`splitting.split_thread`, with an entry in the audit trail of the new thread."""
    policies.ensure_moderates_somewhere(by)
    made = await splitting.split_thread(split, by=by)
    if not await AuditEntry.exists(action="thread.split", target_id=made.id):
        source = await community.thread_by_id(split.thread_id, by)
        change = f"“{source.title}” → “{made.title}”" if source is not None else None
        await audit.write("thread.split", by=by, target_type="Thread", target_id=made.id, detail=change)
    return made


async def _do(thread_id: UUID, action: ThreadModeration, details: Details, reason: str | None, by: Viewer) -> None:
    match action:
        case ThreadModeration.LOCK | ThreadModeration.UNLOCK:
            locked, reason = action is ThreadModeration.LOCK, details.public_reason
            await threads.lock_thread(thread_id, by=by, locked=locked, reason=reason)
        case ThreadModeration.PIN | ThreadModeration.UNPIN:
            pinned = action is ThreadModeration.PIN
            await threads.pin_thread(thread_id, by=by, pinned=pinned, until=details.until)
        case ThreadModeration.MOVE:
            category_slug = _given(details.category_slug, _WHERE_TO, "categorySlug")
            await threads.move_thread(thread_id, category_slug, by=by, publishes=details.publishes)
        case ThreadModeration.RENAME:
            await threads.rename_thread(thread_id, _given(details.title, _WHAT_TITLE, "title"), by=by)
        case ThreadModeration.HIDE:
            await decisions.hide_at_once(TargetType.THREAD, thread_id, statement=reason, by=by)
        case ThreadModeration.RESTORE:
            decided = await decisions.give_back(TargetType.THREAD, thread_id, statement=reason, by=by)
            if decided is None:
                await threads.restore_thread(thread_id, by=by)


def _given(value: str | None, sentence: str, field: str) -> str:
    if not value:
        raise Required(sentence, field=field)
    return value


def _detail(
    action: ThreadModeration, before: ThreadRow, after: ThreadRow, reason: str | None, *, publishes: bool
) -> str | None:
    """What the deed changed, where the name of the deed does not say it, and why it was done."""
    change = {
        ThreadModeration.MOVE: f"{before.category.slug} → {after.category.slug}",
        ThreadModeration.RENAME: f"“{before.title}” → “{after.title}”",
    }.get(action)
    if action is ThreadModeration.MOVE and publishes:
        change = f"{change}, published"
    return ": ".join(part for part in (change, reason) if part) or None
