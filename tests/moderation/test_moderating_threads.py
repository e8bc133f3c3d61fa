"""What moderators do with whole threads, and the trail that it leaves."""

import pytest

from portal.community.models import ContentState, Thread
from portal.kernel.errors import Forbidden, NotFound, Required
from portal.kernel.ids import new_id
from portal.moderation.models import AuditEntry, Case, CaseAction, CaseState, Decision, ReportReason
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.moderation.threads import Details, ThreadModeration, moderate_thread


@pytest.mark.parametrize(
    ("action", "column", "value"),
    [
        (ThreadModeration.LOCK, "is_locked", True),
        (ThreadModeration.UNLOCK, "is_locked", False),
        (ThreadModeration.PIN, "is_pinned", True),
        (ThreadModeration.UNPIN, "is_pinned", False),
    ],
)
async def test_each_deed_of_a_moderator_is_done_and_on_record(make, action, column, value):
    thread, moderator = await make.thread(), await make.moderator()

    await moderate_thread(thread.id, action, Details(reason="It was time."), by=await make.viewer(moderator))

    assert getattr(await Thread.get(id=thread.id), column) is value
    entry = await AuditEntry.get()
    assert (entry.action, entry.actor_id, entry.target_id) == (
        f"thread.{action.value.lower()}",
        moderator.id,
        thread.id,
    )
    assert entry.detail == "It was time."


async def test_moving_and_renaming_say_what_was_before(make):
    old, new = await make.category("old"), await make.category("new")
    thread, viewer = await make.thread(within=old, title="Tea"), await make.viewer(await make.moderator())

    await moderate_thread(thread.id, ThreadModeration.MOVE, Details(category_slug="new"), by=viewer)
    await moderate_thread(thread.id, ThreadModeration.RENAME, Details(title="Coffee", reason="A slip"), by=viewer)

    assert (await Thread.get(id=thread.id)).category_id == new.id
    details = [entry.detail for entry in await AuditEntry.all().order_by("at", "id")]
    assert details == ["old → new", "“Tea” → “Coffee”: A slip"]


@pytest.mark.parametrize(
    ("action", "field"), [(ThreadModeration.MOVE, "categorySlug"), (ThreadModeration.RENAME, "title")]
)
async def test_what_a_deed_needs_is_asked_for(make, action, field):
    thread = await make.thread()

    with pytest.raises(Required) as refused:
        await moderate_thread(thread.id, action, by=await make.viewer(await make.moderator()))

    assert refused.value.field == (field,)
    assert not await AuditEntry.exists()


async def test_hiding_tells_the_author_why_and_settles_the_open_case(make):
    """No lowered visibility without a statement of reasons (DSA Art. 17)."""
    thread, viewer = await make.thread(), await make.viewer(await make.moderator())
    await report(TargetType.THREAD, thread.id, ReportReason.SPAM, by=await make.viewer())

    await moderate_thread(thread.id, ThreadModeration.HIDE, Details(reason="It is an advertisement."), by=viewer)

    assert (await Thread.get(id=thread.id)).state is ContentState.HIDDEN
    assert (await Case.get()).state is CaseState.DECIDED
    decision = await Decision.get()
    assert (decision.action, decision.statement) == (CaseAction.HIDE, "It is an advertisement.")

    await moderate_thread(thread.id, ThreadModeration.RESTORE, by=viewer)
    assert (await Thread.get(id=thread.id)).state is ContentState.VISIBLE
    assert [one.action for one in await Decision.all().order_by("turn")] == [CaseAction.HIDE, CaseAction.RESTORE]


async def test_hiding_without_a_word_still_gives_the_author_a_reason_in_their_language(make):
    author = await make.member(locale="de")
    thread = await make.thread(by=author)

    await moderate_thread(thread.id, ThreadModeration.HIDE, by=await make.viewer(await make.moderator()))

    decision = await Decision.get()
    assert decision.ground == "Die Regeln dieser Gemeinschaft"
    assert decision.statement == "Die Moderation hat sich das angesehen und so entschieden."


async def test_only_moderators_moderate_threads_and_only_where_they_can_see(make):
    cellar = await make.category(who_can_see="ADMIN", who_can_start="ADMIN")
    secret = await make.thread(by=await make.admin(), within=cellar)
    thread = await make.thread()

    with pytest.raises(Forbidden):
        await moderate_thread(thread.id, ThreadModeration.LOCK, by=await make.viewer())
    for unseen in (secret.id, new_id()):
        with pytest.raises(NotFound) as refused:
            await moderate_thread(unseen, ThreadModeration.LOCK, by=await make.viewer(await make.moderator()))
        assert str(refused.value) == "There is no such thread."

    assert not await AuditEntry.exists()
    assert not (await Thread.get(id=thread.id)).is_locked
