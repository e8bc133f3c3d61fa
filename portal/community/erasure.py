"""What is left in the forum of somebody who was erased: their posts under a pseudonym, or only the gaps (R76)."""

from collections.abc import Sequence
from uuid import UUID

from portal.accounts.events import MemberErased
from portal.accounts.handles import pseudonym_of
from portal.community import counters, gone, live, mentions
from portal.community.draft_models import Draft
from portal.community.fair_play.models import LookAt, Suspect, VoidVote, VoteChange
from portal.community.live import ThreadChange
from portal.community.marks_models import Bookmark, PostReaction
from portal.community.models import BadgeAward, ContentState, Post, PostRevision, Profile, Thread, ThreadReader
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of
from portal.kernel.work import unit_of_work

NO_TITLE = "[…]"


@unit_of_work
async def forget_author(event: MemberErased) -> None:
    """Reading marks, badges, counts and earlier wordings go in any case; posts as the member wished."""
    erased = list(event.member_ids)
    if event.with_posts:
        await _take_posts_away(erased)
    posts = await Post.filter(author_id__in=erased).values_list("id", flat=True)
    await PostRevision.filter(post_id__in=list(posts)).delete()
    await PostRevision.filter(editor_id__in=erased).update(editor_id=None)
    await VoteChange.filter(author_id__in=erased).update(author_id=None)
    await mentions.rewrite(erased, {one: pseudonym_of(one) for one in erased})
    for table in (
        ThreadReader,
        BadgeAward,
        Profile,
        PostReaction,
        Bookmark,
        VoteChange,
        LookAt,
        VoidVote,
        Draft,
    ):
        await table.filter(member_id__in=erased).delete()
    # Votes stay under the pseudonym, and so does whose they are where they are still to be judged (FP10).
    await Suspect.filter(member_id__in=erased, finding__waits_for__isnull=True).delete()


async def _take_posts_away(erased: Sequence[UUID]) -> None:
    """A thread that others answered in goes on, without its title and its first post; one of theirs alone goes."""
    values = Values()
    mine = values.marks(erased)
    touched = await sql.fetch(
        f"SELECT DISTINCT p.thread_id FROM posts p WHERE p.author_id IN ({mine})",  # noqa: S608 - placeholders
        *values,
    )
    solved = await sql.fetch(
        f"SELECT p.thread_id FROM posts p WHERE p.author_id IN ({mine}) AND p.is_accepted",  # noqa: S608 - placeholders
        *values,
    )
    threads = [uuid_of(row["thread_id"]) for row in touched]
    for thread_id in threads:
        await sql.lock_row("threads", thread_id)
    for post in await Post.filter(author_id__in=list(erased), state=ContentState.VISIBLE):
        live.tell_of_post(post.thread_id, post.id, ThreadChange.POST_REMOVED)
    await sql.execute(
        f"""DELETE FROM acceptances WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
        *values,
    )
    await sql.execute(
        f"""DELETE FROM votes WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
        *values,
    )
    for void in ("void_votes", "void_acceptances"):
        await sql.execute(
            f"""DELETE FROM {void} WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
            *values,
        )
    await sql.execute(
        f"""DELETE FROM post_reactions WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
        *values,
    )
    await sql.execute(
        f"""DELETE FROM post_mentions WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
        *values,
    )
    await sql.execute(
        f"""DELETE FROM post_revisions WHERE post_id IN (SELECT id FROM posts WHERE author_id IN ({mine}))""",  # noqa: S608
        *values,
    )
    await Thread.filter(id__in=[uuid_of(row["thread_id"]) for row in solved]).update(is_solved=False)
    await Post.filter(author_id__in=list(erased)).update(
        author_id=None,
        body_markdown="",
        body_html="",
        state=ContentState.DELETED,
        score=0,
        imported_score=0,
        imported_up_votes=0,
        is_accepted=False,
        client_key=None,
        edited_at=None,
    )
    begun = [thread.id for thread in await Thread.filter(author_id__in=list(erased))]
    await Thread.filter(id__in=begun).update(title=NO_TITLE, slug="thread", author_id=None)
    for thread_id in threads:
        live.tell_of_thread(thread_id)
        await _close_thread(thread_id, is_begun_by_them=thread_id in begun)


async def _close_thread(thread_id: UUID, *, is_begun_by_them: bool) -> None:
    left = await Post.filter(thread_id=thread_id).exclude(state=ContentState.DELETED).exists()
    if is_begun_by_them and not left:
        thread = await Thread.get(id=thread_id)
        if thread.state is ContentState.VISIBLE:
            await counters.add_to_category(thread.category_id, -1)
        public_until = await gone.public_until(thread, ContentState.DELETED)
        await Thread.filter(id=thread_id).update(state=ContentState.DELETED, public_until=public_until)
    await counters.recount_thread(thread_id)
