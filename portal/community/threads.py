"""Opening threads, and what moderators do with whole threads."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts import idempotency
from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.community import counters, drafts, gates, gone, live, markdown, mentions, policies, queries, reading, tags
from portal.community.draft_models import DraftPlace
from portal.community.events import PostRemoved, PostRestored, ThreadStarted
from portal.community.markdown import Body
from portal.community.models import ContentState, IdeaStatus, Post, Thread, ThreadKind
from portal.community.naming import People
from portal.community.queries import CategoryRow, ThreadRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, folding, sql
from portal.kernel.errors import Invalid, NotFound, PortalError
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.ids import new_id
from portal.kernel.text import line, optional_line
from portal.kernel.wording import language_of
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.screening import holding, screening
from portal.screening.models import Finding, HeldKind
from portal.shop.products import catalogue

LONGEST_TITLE = 200
LONGEST_REASON = 300
_LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True)
class ThreadDraft:
    """What somebody wants to open a thread with."""

    category_slug: str
    kind: ThreadKind
    title: str
    body_markdown: str
    tags: Sequence[str] = ()
    product_id: UUID | None = None
    idempotency_key: str | None = None
    """The same key with the same draft opens one thread."""


@dataclass(frozen=True, slots=True)
class _Checked:
    title: str
    tags: Sequence[str]
    body: Body


async def start_thread(draft: ThreadDraft, *, by: Viewer) -> ThreadRow:
    """Open a thread with its first post; the author follows it from then on.

    Raises NotFound for a category that the member does not see, Forbidden where they may not open
    threads or make announcements, and what is wrong with title, text or tags.
    """
    policies.ensure_may_write(by)
    form = Form()
    with form:
        request = Request.of_draft("thread", draft, by=by)
    if form.is_good and (opened := await request.earlier()) is not None:
        return await _opened(opened, by)
    await limit_rate("thread.member", by)
    people = await mentions.people_named(draft.body_markdown, by=by)
    checked = _checked(draft, form, people, by=by)
    with form:
        await mentions.ensure_few(checked.body, by=by)
    if not form.is_good:
        with form:
            await category_named(draft.category_slug, by)
        form.ensure_good()
    return await _start(draft, checked, request, by)


def refusal(draft: ThreadDraft, fault: PortalError, *, by: Viewer) -> PortalError:
    """The fault, together with all that is wrong with the draft itself."""
    form = Form()
    with form:
        raise fault
    with form:
        Request.of_draft("thread", draft, by=by)
    _checked(draft, form, by=by)
    return form.refusal()


def _checked(draft: ThreadDraft, form: Form, people: People | None = None, *, by: Viewer) -> _Checked:
    """The words as they are kept; those that are at fault are told to ``form`` and left empty."""
    title, words, body = "", list[str](), Body("", "")
    with form:
        title = line(draft.title, field="title", most=LONGEST_TITLE)
    with form:
        words = tags.normalised(draft.tags)
    with form:
        body = markdown.written(draft.body_markdown, people=people, of_brand=by.is_brand)
    return _Checked(title=title, tags=words, body=body)


@unit_of_work
async def _start(draft: ThreadDraft, checked: _Checked, request: Request, by: Viewer) -> ThreadRow:
    return await _opened(await request.once(lambda: _open(draft, checked, by)), by)


async def _open(draft: ThreadDraft, checked: _Checked, by: Viewer) -> UUID:
    category = await category_named(draft.category_slug, by)
    policies.ensure_may_start(by, category, draft.kind)

    words = markdown.to_screen(checked.body, " ".join((checked.title, *checked.tags)))
    findings = await screening.found_in(words, by=by, holds=category.holds)
    thread, post = await _write(draft, checked, category, by, is_held=bool(findings))
    await tags.put_on(thread.id, checked.tags)
    await reading.follow_as_author(thread.id, by.id, read_up_to=1)
    if draft.product_id is None:
        await drafts.end(by.id, DraftPlace.THREAD, category.slug)
    else:
        await drafts.end_on_product(by.id, DraftPlace.QUESTION, draft.product_id)
    if findings:
        await holding.hold(HeldKind.THREAD, thread.id, findings, author_id=by.id)
    else:
        await counters.add_to_category(category.id, 1)
        await counters.add_to_profile(by.id, thread.id, posts=1)
        await _announce_start(thread, post, earns_points=category.earns_points)
    return thread.id


async def _announce_start(thread: Thread, post: Post, *, earns_points: bool) -> None:
    """Others see it from now on; who is erased by now has written nothing that could earn."""
    if post.author_id is None:
        return
    await announce(
        ThreadStarted(
            thread_id=thread.id,
            post_id=post.id,
            kind=thread.kind,
            author_id=post.author_id,
            product_id=thread.product_id,
            earns_points=earns_points,
            mentions_members="@" in post.body_html and bool(await mentions.mentioned_in(post.id)),
        )
    )


async def category_named(category_slug: str, by: Viewer) -> CategoryRow:
    """The category with this slug, as far as it may be seen; raises NotFound."""
    found = await queries.category_by_slug(category_slug, by)
    if found is None:
        raise NotFound("There is no such category.", field="categorySlug")
    return found


async def _opened(thread_id: UUID, by: Viewer) -> ThreadRow:
    thread = await queries.thread_by_id(thread_id, by)
    if thread is None:
        raise idempotency.gone()
    return thread


async def _write(
    draft: ThreadDraft, checked: _Checked, category: CategoryRow, by: Viewer, *, is_held: bool
) -> tuple[Thread, Post]:
    now = clock.now()
    thread = await Thread.create(
        id=new_id(),
        slug=slug_of(checked.title),
        title=checked.title,
        kind=draft.kind,
        category_id=category.id,
        author_id=by.id,
        product_id=draft.product_id,
        created_at=now,
        last_activity_at=now,
        last_post_number=1,
        idea_status=IdeaStatus.OPEN if draft.kind is ThreadKind.IDEA else None,
        locale=category.locale or language_of(by.locale),
        state=ContentState.PENDING_REVIEW if is_held else ContentState.VISIBLE,
    )
    post = await Post.create(
        thread_id=thread.id,
        number=1,
        author_id=by.id,
        body_markdown=checked.body.markdown,
        body_html=checked.body.html,
        render_version=checked.body.version,
        is_official=by.is_brand,
        is_verified_buyer=await catalogue.has_bought(by.id, draft.product_id),
        created_at=now,
    )
    await pictures.show_in_post(post.id, checked.body.html, author_id=by.id)
    await mentions.keep(post.id, checked.body)
    return thread, post


@unit_of_work
async def lock_thread(thread_id: UUID, *, by: Viewer, locked: bool = True, reason: str | None = None) -> ThreadRow:
    """Let only moderators reply, for a reason that readers see, or everyone again.

    What was said can still be judged: votes, reactions and acceptances are taken (CO20).
    """
    await _moderated(thread_id, by)
    reason = optional_line(reason, field="publicReason", most=LONGEST_REASON) if locked else None
    await Thread.filter(id=thread_id).update(is_locked=locked, lock_reason=reason)
    live.tell_of_thread(thread_id)
    return await _as_seen(thread_id, by)


@unit_of_work
async def pin_thread(thread_id: UUID, *, by: Viewer, pinned: bool = True, until: datetime | None = None) -> ThreadRow:
    """Have the thread stand first in its category, perhaps until some time, or in its turn again.

    Raises Invalid for a time that is over.
    """
    await _moderated(thread_id, by)
    if until is not None and until <= clock.now():
        raise Invalid("This time is over already.", field="until")
    await Thread.filter(id=thread_id).update(is_pinned=pinned, pinned_until=until if pinned else None)
    live.tell_of_thread(thread_id)
    return await _as_seen(thread_id, by)


@unit_of_work
async def unpin_due(now: datetime) -> int:
    """Take down the pins whose time is over (CO19); how many they were."""
    due = await sql.fetch("SELECT id FROM threads WHERE pinned_until <= $1 LIMIT 100", now)
    ids = [sql.uuid_of(row["id"]) for row in due]
    if not ids:
        return 0
    await Thread.filter(id__in=ids, pinned_until__lte=now).update(is_pinned=False, pinned_until=None)
    for thread_id in ids:
        live.tell_of_thread(thread_id)
    return len(ids)


@unit_of_work
async def rename_thread(thread_id: UUID, title: str, *, by: Viewer) -> ThreadRow:
    """Give the thread a title that says better what it is about."""
    await _moderated(thread_id, by)
    title = line(title, field="title", most=LONGEST_TITLE)
    await Thread.filter(id=thread_id).update(title=title, slug=slug_of(title))
    live.tell_of_thread(thread_id)
    return await _as_seen(thread_id, by)


@unit_of_work
async def move_thread(thread_id: UUID, category_slug: str, *, by: Viewer, publishes: bool = False) -> ThreadRow:
    """Bring the thread where it belongs; who does not see the new category does not see the thread any more.

    Raises Conflict where others would read it then, unless it is said that this ``publishes`` it.
    """
    await _moderated(thread_id, by)
    category = await category_named(category_slug, by)
    policies.ensure_may_enter(category)
    policies.ensure_moderates(by, category)
    policies.ensure_takes_threads(category)
    await sql.lock_row("threads", thread_id)
    thread = await Thread.get(id=thread_id)
    if publishes:
        policies.ensure_may_publish(by)
    else:
        await gates.ensure_publishes_nothing(thread.category_id, category.id)
    if thread.category_id != category.id:
        await Thread.filter(id=thread_id).update(category_id=category.id, locale=category.locale or thread.locale)
        if thread.state is ContentState.VISIBLE:
            await counters.add_to_category(thread.category_id, -1)
            await counters.add_to_category(category.id, 1)
        await counters.recount_profiles_of_thread(thread_id)
        live.tell_of_thread(thread_id)
    return await _as_seen(thread_id, by)


@unit_of_work
async def hide_thread(thread_id: UUID, *, by: Viewer) -> ThreadRow:
    """Take the thread out of sight. Its opening post counts as removed; the replies of others were not judged."""
    await _moderated(thread_id, by)
    unseen = await holding.is_unseen(thread_id)
    if await _move_state(thread_id, ContentState.HIDDEN) and not unseen:
        opening = await Post.get(thread_id=thread_id, number=1)
        await announce(
            PostRemoved(
                post_id=opening.id, thread_id=thread_id, number=1, author_id=opening.author_id, by_moderator=True
            )
        )
    return await _as_seen(thread_id, by)


@unit_of_work
async def restore_thread(thread_id: UUID, *, by: Viewer) -> ThreadRow:
    """Bring a hidden thread back, or let one be seen that waited."""
    seen = await _moderated(thread_id, by)
    if await _move_state(thread_id, ContentState.VISIBLE):
        opening = await Post.get(thread_id=thread_id, number=1)
        if await holding.show(thread_id):
            await counters.count_first_shown(opening.author_id, thread_id)
            await _announce_start(await Thread.get(id=thread_id), opening, earns_points=seen.category.earns_points)
            return await _as_seen(thread_id, by)
        await announce(
            PostRestored(
                post_id=opening.id, thread_id=thread_id, number=1, author_id=opening.author_id, is_accepted=False
            )
        )
    return await _as_seen(thread_id, by)


async def hold_shown(thread_id: UUID, findings: AbstractSet[Finding]) -> None:
    """An edit brought in what waits until somebody has looked, and the thread with it. Call it in a unit of work."""
    if await _move_state(thread_id, ContentState.PENDING_REVIEW):
        opening = await Post.get(thread_id=thread_id, number=1)
        await announce(
            PostRemoved(
                post_id=opening.id, thread_id=thread_id, number=1, author_id=opening.author_id, by_moderator=True
            )
        )
        await holding.hold(HeldKind.THREAD, thread_id, findings, author_id=opening.author_id, was_shown=True)


async def delete_with_its_only_post(thread_id: UUID) -> None:
    """The author takes back a thread that nobody replied to. Call it in a unit of work."""
    await _move_state(thread_id, ContentState.DELETED)


async def bring_back_with_its_only_post(thread_id: UUID, state: ContentState) -> None:
    """The author takes that back. Call it in a unit of work."""
    await _move_state(thread_id, state)


def slug_of(title: str) -> str:
    """The title as it stands in addresses; the id beside it is what counts."""
    return folding.in_address(title)[:_LONGEST_SLUG].rstrip("-") or "thread"


async def _move_state(thread_id: UUID, state: ContentState) -> bool:
    """Change the state, and every count that depends on it; False when the thread is in that state already."""
    await sql.lock_row("threads", thread_id)
    thread = await Thread.get(id=thread_id)
    if thread.state is state:
        return False
    public_until = await gone.public_until(thread, state)
    await Thread.filter(id=thread_id).update(state=state, public_until=public_until)
    was, is_now = thread.state is ContentState.VISIBLE, state is ContentState.VISIBLE
    await counters.add_to_category(thread.category_id, int(is_now) - int(was))
    await counters.recount_profiles_of_thread(thread_id)
    live.tell_of_thread(thread_id)
    return True


async def _moderated(thread_id: UUID, by: Viewer) -> ThreadRow:
    """The thread, for a moderator who can see it (L52)."""
    thread = await queries.thread_by_id(thread_id, by)
    if thread is None:
        raise NotFound("There is no such thread.")
    policies.ensure_moderates(by, thread.category)
    return thread


async def _as_seen(thread_id: UUID, by: Viewer) -> ThreadRow:
    thread = await queries.thread_by_id(thread_id, by)
    assert thread is not None
    return thread
