"""Replying, changing and taking back what one wrote, and what moderators do with posts."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from portal.accounts import idempotency
from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.community import counters, drafts, markdown, mentions, policies, queries, reading, threads
from portal.community.draft_models import DraftPlace
from portal.community.events import PostAdded, PostEdited, PostRemoved, PostRestored
from portal.community.fair_play.substance import is_changed_in_substance
from portal.community.markdown import Body
from portal.community.models import Acceptance, ContentState, Post, PostRevision, Thread
from portal.community.queries import PostRow, ThreadRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.text import optional_line
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.screening import holding, screening
from portal.screening.models import HeldKind
from portal.shop.products import catalogue

LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Fetched:
    """The wording that an editor began with: what `edited_at` said then, None where it had never been edited."""

    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class PostDraft:
    """What somebody wants to reply. The same key with the same draft makes one post."""

    thread_id: UUID
    body_markdown: str
    reply_to_id: UUID | None = None
    idempotency_key: str | None = None


async def reply(draft: PostDraft, *, by: Viewer) -> PostRow:
    """Add a post to a thread; the author follows it from then on.

    Raises NotFound for a thread or post that the member does not see, Forbidden or Locked where they
    may not reply, Conflict for a key that was used for another text.
    """
    policies.ensure_may_write(by)
    form = Form()
    with form:
        request = Request.of_draft("post", draft, by=by)
    if form.is_good and (written := await request.earlier()) is not None:
        return await _written(written, by)
    await limit_rate("post.member", by)
    people = await mentions.people_named(draft.body_markdown, by=by)
    with form:
        body = markdown.written(draft.body_markdown, people=people, of_brand=by.is_brand)
        await mentions.ensure_few(body, by=by)
    form.ensure_good()
    return await _reply(draft, body, request, by)


@unit_of_work
async def _reply(draft: PostDraft, body: Body, request: Request, by: Viewer) -> PostRow:
    return await _written(await request.once(lambda: _add(draft, body, by)), by)


async def _add(draft: PostDraft, body: Body, by: Viewer) -> UUID:
    thread = await _place(draft.thread_id, by)
    answered = await _answered(draft, thread, by)

    findings = await screening.found_in(markdown.to_screen(body), by=by, holds=thread.category.holds)
    post = await _write(thread, body, answered, by, is_held=bool(findings))
    if post is None:
        return await _add_where_it_went(draft, body, thread, by)
    await reading.follow_as_author(thread.id, by.id, read_up_to=post.number)
    await drafts.end(by.id, DraftPlace.REPLY, draft.thread_id, thread.id)
    if findings:
        await holding.hold(HeldKind.POST, post.id, findings, author_id=by.id)
    else:
        await counters.add_to_profile(by.id, thread.id, posts=1)
        await _announce_added(post, thread, None if answered is None else answered.author_id)
    return post.id


async def _announce_added(post: Post | PostRow, thread: ThreadRow, reply_to_author_id: UUID | None) -> None:
    """Others see it from now on; who is erased by now has written nothing that could earn."""
    if post.author_id is None:
        return
    await announce(
        PostAdded(
            post_id=post.id,
            thread_id=thread.id,
            number=post.number,
            author_id=post.author_id,
            thread_author_id=thread.author_id,
            reply_to_author_id=reply_to_author_id,
            earns_points=thread.category.earns_points,
        )
    )


async def _place(thread_id: UUID, by: Viewer) -> ThreadRow:
    """Where a reply to the thread goes: into what it was merged into, if it was."""
    thread = await queries.thread_wherever(thread_id, by)
    if thread is None:
        raise NotFound("There is no such thread.", field="threadId")
    policies.ensure_may_reply(by, thread)
    return thread


async def _add_where_it_went(draft: PostDraft, body: Body, was: ThreadRow, by: Viewer) -> UUID:
    """The thread was locked, deleted or merged while somebody replied; into another one the reply goes along."""
    now = await _place(draft.thread_id, by)
    if now.id == was.id:
        raise policies.locked()
    return await _add(draft, body, by)


async def edit_post(
    post_id: UUID,
    body_markdown: str,
    *,
    by: Viewer,
    reason: str | None = None,
    fetched: Fetched | None = None,
) -> PostRow:
    """Change what a post says; what it said before stays in its history.

    Raises NotFound, Forbidden or Locked, Conflict where it was changed since it was ``fetched``, and what is wrong with
    the text.
    """
    policies.ensure_may_write(by)
    await limit_rate("post.member", by)
    form = Form()
    with form:
        reason = optional_line(reason, field="reason", most=LONGEST_REASON)
    people = await mentions.people_named(body_markdown, by=by)
    with form:
        body = markdown.written(body_markdown, people=people, of_brand=by.is_brand)
        await mentions.ensure_few(body, by=by, before=await mentions.mentioned_in(post_id) if people else ())
    form.ensure_good()
    return await _edit(post_id, body, reason, fetched, by)


@unit_of_work
async def _edit(post_id: UUID, body: Body, reason: str | None, fetched: Fetched | None, by: Viewer) -> PostRow:
    post = await _found(post_id, by)
    policies.ensure_may_edit(by, post)

    await sql.lock_row("posts", post_id)
    stored = await Post.get(id=post_id)
    if stored.body_markdown == body.markdown:
        await drafts.end(by.id, DraftPlace.EDIT, post_id)
        return post
    if fetched is not None and fetched.edited_at != stored.edited_at:
        raise Conflict("Somebody changed this post meanwhile; look at it again before you save.", field="bodyMarkdown")
    now = clock.now()
    await drafts.end(by.id, DraftPlace.EDIT, post_id)
    await PostRevision.create(
        post_id=post_id, editor_id=by.id, body_markdown=stored.body_markdown, reason=reason, edited_at=now
    )
    substance_at = now if is_changed_in_substance(stored.body_markdown, body.markdown) else stored.substance_at
    await Post.filter(id=post_id).update(
        body_markdown=body.markdown,
        body_html=body.html,
        render_version=body.version,
        edited_at=now,
        substance_at=substance_at,
    )
    await pictures.show_in_post(post_id, body.html, author_id=stored.author_id, instead_of=stored.body_html)
    come, gone = await mentions.keep(post_id, body, instead_of=await mentions.mentioned_in(post_id))
    await announce(
        PostEdited(
            post_id=post_id,
            thread_id=post.thread_id,
            editor_id=by.id,
            mentions_others=bool(come),
            no_longer_mentioned=gone,
        )
    )
    await _screen_edit(post, Body(stored.body_markdown, stored.body_html), body, by)
    return await _as_seen(post_id, by)


async def _screen_edit(post: PostRow, before: Body, now: Body, by: Viewer) -> None:
    """An edit that brings in what would have waited takes the post out of sight until somebody has looked (LW10)."""
    if post.state is not ContentState.VISIBLE:
        return
    thread = await queries.thread_by_id(post.thread_id, by)
    assert thread is not None
    findings = await screening.brought_in(
        markdown.to_screen(now), markdown.to_screen(before), by=by, holds=thread.category.holds
    )
    if not findings or thread.state is not ContentState.VISIBLE:
        return
    if post.number == 1:
        await threads.hold_shown(thread.id, findings)
    else:
        await _put_away(post.id, ContentState.PENDING_REVIEW)
        await _announce_removal(post, by_moderator=True)
        await holding.hold(HeldKind.POST, post.id, findings, author_id=post.author_id, was_shown=True)


@unit_of_work
async def delete_post(post_id: UUID, *, by: Viewer) -> PostRow:
    """Take one's own post back; the opening post goes with its thread while nobody has replied.

    What is returned is all that is left of it: nobody can fetch it. `restoring` brings it back, for a day.
    """
    policies.ensure_may_write(by)
    post = await _found(post_id, by)
    policies.ensure_may_delete(by, post)
    await sql.lock_row("threads", post.thread_id)
    if post.number == 1:
        policies.ensure_may_delete_thread((await Thread.get(id=post.thread_id)).reply_count)
    was = (await Thread.get(id=post.thread_id)).state if post.number == 1 else post.state
    if await _put_away(post_id, ContentState.DELETED):
        await Post.filter(id=post_id).update(deleted_at=clock.now(), deleted_from=was)
        await Acceptance.filter(post_id=post_id).delete()
        await pictures.show_in_post(post_id, "", author_id=post.author_id, instead_of=post.body_html)
        if post.number == 1:
            await threads.delete_with_its_only_post(post.thread_id)
        await _announce_removal(post, by_moderator=False)
    return replace(post, state=ContentState.DELETED, body_markdown="", body_html="")


@unit_of_work
async def hide_post(post_id: UUID, *, by: Viewer) -> PostRow:
    """Take a post out of sight; the opening post takes its thread along. It can be restored.

    Raises NotFound, or Forbidden for who is no moderator.
    """
    post = await _moderated(post_id, by)
    if post.number == 1:
        await threads.hide_thread(post.thread_id, by=by)
    elif await _put_away(post_id, ContentState.HIDDEN):
        await _announce_removal(post, by_moderator=True)
    return await _as_seen(post_id, by)


@unit_of_work
async def restore_post(post_id: UUID, *, by: Viewer) -> PostRow:
    """Bring a hidden post back, as the accepted answer if it still is that; or let one be seen that waited."""
    post = await _moderated(post_id, by)
    if post.number == 1:
        await threads.restore_thread(post.thread_id, by=by)
    elif not await _bring_back(post_id):
        pass
    elif await holding.show(post_id):
        await counters.count_first_shown(post.author_id, post.thread_id)
        await Thread.filter(id=post.thread_id).update(shown_late_at=clock.now())
        thread = await queries.thread_by_id(post.thread_id, by)
        assert thread is not None
        await _announce_added(post, thread, None if post.reply_to is None else post.reply_to.author_id)
    else:
        await announce(
            PostRestored(
                post_id=post.id,
                thread_id=post.thread_id,
                number=post.number,
                author_id=post.author_id,
                is_accepted=post.is_accepted,
            )
        )
    return await _as_seen(post_id, by)


async def _written(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    if post is None:
        raise idempotency.gone()
    return post


async def _answered(draft: PostDraft, thread: ThreadRow, by: Viewer) -> PostRow | None:
    if draft.reply_to_id is None:
        return None
    answered = await queries.post_by_id(draft.reply_to_id, by)
    if answered is None or answered.thread_id != thread.id:
        raise NotFound("There is no such post in this thread.", field="replyToId")
    return answered


async def _write(thread: ThreadRow, body: Body, answered: PostRow | None, by: Viewer, *, is_held: bool) -> Post | None:
    """The number first: its row is the turnstile through which the posts of a thread pass one by one.

    None where the thread takes no more posts.
    """
    now = clock.now()
    open_to_all = "" if thread.category.viewer_moderates else "AND NOT is_locked"
    row = await sql.fetch_one(
        f"""
        UPDATE threads
        SET last_post_number = last_post_number + 1, reply_count = reply_count + $3,
            last_activity_at = CASE WHEN $3 = 1 AND last_activity_at < $1 THEN $1 ELSE last_activity_at END
        WHERE id = $2 AND state <> 'DELETED' {open_to_all} RETURNING last_post_number
        """,  # noqa: S608 - one of two constants is put in
        now,
        thread.id,
        int(not is_held),
    )
    if row is None:
        return None
    post = Post(
        thread_id=thread.id,
        number=row["last_post_number"],
        author_id=by.id,
        reply_to_id=None if answered is None else answered.id,
        body_markdown=body.markdown,
        body_html=body.html,
        render_version=body.version,
        is_official=by.is_brand,
        is_verified_buyer=await catalogue.has_bought(by.id, thread.product_id),
        state=ContentState.PENDING_REVIEW if is_held else ContentState.VISIBLE,
        created_at=now,
    )
    await Post.insert([post])
    await pictures.show_in_post(post.id, body.html, author_id=by.id)
    await mentions.keep(post.id, body)
    return post


async def _put_away(post_id: UUID, state: ContentState) -> bool:
    """Take a post off display, and out of every count; False when it is off display in that way already."""
    post = await _held(post_id)
    if post.state in {state, ContentState.DELETED}:
        return False
    await Post.filter(id=post_id).update(state=state)
    if post.is_accepted:
        await Thread.filter(id=post.thread_id).update(is_solved=False)
    await counters.recount_thread(post.thread_id)
    await counters.recount_profile(post.author_id)
    return True


async def _bring_back(post_id: UUID) -> bool:
    post = await _held(post_id)
    if post.state is ContentState.VISIBLE:
        return False
    await Post.filter(id=post_id).update(state=ContentState.VISIBLE)
    if post.is_accepted:
        await Thread.filter(id=post.thread_id).update(is_solved=True)
    await counters.recount_thread(post.thread_id)
    await counters.recount_profile(post.author_id)
    return True


async def _held(post_id: UUID) -> Post:
    """The post, kept from changing until the unit of work ends; threads are held before posts, everywhere."""
    await sql.lock_row("threads", (await Post.get(id=post_id)).thread_id)
    await sql.lock_row("posts", post_id)
    return await Post.get(id=post_id)


async def _announce_removal(post: PostRow, *, by_moderator: bool) -> None:
    """Nobody hears of the end of what they never saw."""
    if await holding.is_unseen(post.thread_id if post.number == 1 else post.id):
        return
    await announce(
        PostRemoved(
            post_id=post.id,
            thread_id=post.thread_id,
            number=post.number,
            author_id=post.author_id,
            by_moderator=by_moderator,
        )
    )


async def _found(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    if post is None:
        raise NotFound("There is no such post.", field="postId")
    return post


async def _moderated(post_id: UUID, by: Viewer) -> PostRow:
    post = await _found(post_id, by)
    policies.ensure_moderates(by, post)
    return post


async def _as_seen(post_id: UUID, by: Viewer) -> PostRow:
    post = await queries.post_by_id(post_id, by)
    assert post is not None
    return post
