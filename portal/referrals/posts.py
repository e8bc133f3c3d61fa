"""Links by which a member hands on what they wrote here: who comes through it came by their code (R94)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.accounts.viewer import VISITOR, Viewer
from portal.community import queries as community
from portal.community.queries import PostRow
from portal.kernel import sql
from portal.kernel.ids import new_id
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Row, Values
from portal.referrals.models import ReferralPost

_OF_POST = "FROM referrals r WHERE r.post_id = v.post_id AND r.referrer_id = v.owner_id"
_BROUGHT = f"""
    v.id, v.post_id, v.visits,
    (SELECT COUNT(*) {_OF_POST} AND r.counted_at IS NOT NULL) AS sign_ups,
    (SELECT COUNT(*) {_OF_POST} AND r.state = 'REWARDED') AS rewarded
"""
_FROM = "FROM referral_posts v JOIN posts p ON p.id = v.post_id JOIN threads t ON t.id = p.thread_id"


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of the link to one post, in all campaigns together."""

    id: UUID
    post_id: UUID
    visits: int
    sign_ups: int
    rewarded: int


async def open_post(post_id: UUID) -> PostRow | None:
    """The post that a link leads to, where everybody may read it at the moment.

    What is gated, hidden, deleted or waits for review is as what never was (L1, L2).
    """
    return (await community.posts_by_id([post_id], VISITOR)).get(post_id)


async def own_posts(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, PostRow]:
    """Of these posts the ones that the viewer wrote and everybody may read."""
    found = await community.posts_by_id(ids, VISITOR) if viewer.is_signed_in else {}
    return {key: post for key, post in found.items() if post.author_id == viewer.member_id}


async def count_visit(post_id: UUID, owner_id: UUID) -> None:
    """Within the unit of work that counts it for the code."""
    await sql.execute(
        "INSERT INTO referral_posts (id, post_id, owner_id, visits) VALUES ($1, $2, $3, 1)"
        " ON CONFLICT (post_id) DO UPDATE SET visits = referral_posts.visits + 1",
        new_id(),
        post_id,
        owner_id,
    )


async def brought_by_posts(viewer: Viewer, page: Page) -> Slice[Brought]:
    """Which of the viewer's posts brought visits and friends, the most visited first.

    What they may not see any more is left out, and goes on counting for their code.
    """
    member_id = viewer.id
    keyset = page.keyset("referral posts", keys=(Key("v.visits", descending=True), Key("v.id", descending=True)))
    values = Values()
    own = _of(member_id, viewer, values)
    further = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await sql.fetch(
        f"SELECT {_BROUGHT} {own} AND {further} ORDER BY {keyset.order} LIMIT {keyset.limit}",
        *values,
    )

    async def count() -> int:
        values = Values()
        own = _of(member_id, viewer, values)
        return int(await sql.fetch_value(f"SELECT COUNT(*) {own}", *values))

    return keyset.slice([_brought(row) for row in rows], position=lambda one: (one.visits, one.id), count=count)


def _of(member_id: UUID, viewer: Viewer, values: Values) -> str:
    own = f"v.owner_id = {values.mark(member_id)}"
    seen = f"{community.visible_to(viewer, values)} AND {community.visible_posts(viewer, values)}"
    return f"{_FROM} WHERE {own} AND {seen}"


async def pass_on(source_id: UUID, target_id: UUID) -> None:
    """Two members are one person: their posts are the target's, and so is what came of them (R75)."""
    await ReferralPost.filter(owner_id=source_id).update(owner_id=target_id)


def _brought(row: Row) -> Brought:
    return Brought(
        id=sql.uuid_of(row["id"]),
        post_id=sql.uuid_of(row["post_id"]),
        visits=row["visits"],
        sign_ups=row["sign_ups"],
        rewarded=row["rewarded"],
    )
