"""Whom a post mentions: found when it is written, and kept beside it."""

import re
from collections.abc import Collection, Sequence
from datetime import timedelta
from uuid import UUID

from portal.accounts import queries as accounts
from portal.accounts.handles import handle_key
from portal.accounts.models import Member
from portal.accounts.trust import abilities
from portal.accounts.viewer import Viewer
from portal.community import markdown
from portal.community.markdown import Body
from portal.community.marks_models import PostMention
from portal.community.models import Post, PostRevision
from portal.community.naming import Named, People, link_to, names_in
from portal.kernel import clock, sql
from portal.kernel.errors import LimitReached
from portal.kernel.ids import new_id
from portal.kernel.text import is_text
from portal.kernel.wording import Plural

MOST_OF_NEWCOMERS = 2
NEWCOMER_FOR = timedelta(days=1)
_AT_ONCE = 200


async def people_named(source: str, *, by: Viewer) -> People:
    """The members whom a text may name, by how they are written in it: one statement, and none without an @."""
    if len(source) > markdown.LONGEST_SOURCE or not is_text(source):
        return {}
    keys = {name: handle_key(name) for name in names_in(source)}
    if not keys:
        return {}
    members = await accounts.visible_to(by).filter(handle_key__in=list(set(keys.values())))
    by_key = {member.handle_key: Named(member.id, member.handle) for member in members}
    return {name: by_key[key] for name, key in keys.items() if key in by_key}


async def ensure_few(body: Body, *, by: Viewer, before: Collection[UUID] = ()) -> None:
    """Raises LimitReached where a post mentions more members than it may, and others than ``before`` an edit (CO15)."""
    mentioned = set(body.mentioned) - {by.member_id}
    if len(mentioned) <= MOST_OF_NEWCOMERS or mentioned <= set(before):
        return
    most = MOST_OF_NEWCOMERS if await _is_new(by) else abilities(by.trust_level).most_mentions
    if len(mentioned) > most:
        raise LimitReached(
            Plural("A post of yours may mention one member.", "A post of yours may mention {count} members at most."),
            field="bodyMarkdown",
            count=most,
        )


async def _is_new(by: Viewer) -> bool:
    if by.is_brand or by.is_moderator or by.member_id is None or abilities(by.trust_level).is_known:
        return False
    return (await Member.get(id=by.member_id)).joined_at > clock.now() - NEWCOMER_FOR


async def mentioned_in(post_id: UUID) -> Sequence[UUID]:
    """Whom a post mentions."""
    rows = await sql.fetch("SELECT member_id FROM post_mentions WHERE post_id = $1 ORDER BY id", post_id)
    return [sql.uuid_of(row["member_id"]) for row in rows]


async def keep(
    post_id: UUID, body: Body, *, instead_of: Collection[UUID] = ()
) -> tuple[Sequence[UUID], tuple[UUID, ...]]:
    """Write down whom a post mentions now: who came by that, and who went. Call it in a unit of work."""
    come = [one for one in body.mentioned if one not in instead_of]
    gone = tuple(one for one in instead_of if one not in body.mentioned)
    if gone:
        await PostMention.filter(post_id=post_id, member_id__in=gone).delete()
    handles = {member.id: member.handle for member in await Member.filter(id__in=come)} if come else {}
    for member_id in come:
        await PostMention.create(id=new_id(), post_id=post_id, member_id=member_id, handle=handles[member_id])
    return come, gone


async def rewrite(member_ids: Sequence[UUID], pseudonyms: dict[UUID, str]) -> None:
    """Put a pseudonym where posts mention somebody who is erased: in what they say and said before (R76).

    A name that was written without becoming a mention is free text, and stays.
    """
    while some := await PostMention.filter(member_id__in=list(member_ids)).order_by("id").limit(_AT_ONCE):
        for mention in some:
            name = pseudonyms[mention.member_id]
            await _rewrite_post(mention.post_id, mention.handle, name)
        await PostMention.filter(id__in=[mention.id for mention in some]).delete()


async def _rewrite_post(post_id: UUID, handle: str, pseudonym: str) -> None:
    written = re.compile(rf"@{re.escape(handle)}(?![^\W_]|[._-][^\W_])", re.IGNORECASE)
    link = re.compile(rf'<a href="{re.escape(link_to(handle))}"[^>]*>@{re.escape(handle)}</a>')
    post = await Post.get(id=post_id)
    await Post.filter(id=post_id).update(
        body_markdown=written.sub(f"@{pseudonym}", post.body_markdown),
        body_html=written.sub(f"@{pseudonym}", link.sub(f"@{pseudonym}", post.body_html)),
    )
    for revision in await PostRevision.filter(post_id=post_id):
        await PostRevision.filter(id=revision.id).update(
            body_markdown=written.sub(f"@{pseudonym}", revision.body_markdown)
        )
