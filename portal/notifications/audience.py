"""Whom news of a thread reaches: of those it concerns, the ones who may see it at this moment (L25)."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.viewer import Viewer
from portal.community.models import ThreadReader
from portal.community.queries import sight
from portal.kernel import sql
from portal.kernel.sql import Values

_AT_ONCE = 1000


async def followers(thread_id: UUID) -> Sequence[UUID]:
    """Who follows the thread."""
    return [reader.member_id for reader in await ThreadReader.filter(thread_id=thread_id, follows=True)]


async def who_may_see(post_id: UUID, members: Iterable[UUID]) -> list[UUID]:
    """Of these members the ones who are active and may see the post.

    The community's own rule is asked once for all who hold the same rights and keys, so a thread with
    a thousand followers costs a handful of statements.
    """
    candidates = list(dict.fromkeys(members))
    admitted: list[UUID] = []
    answers: dict[tuple[object, ...], bool] = {}
    for start in range(0, len(candidates), _AT_ONCE):
        viewers = await viewers_of(candidates[start : start + _AT_ONCE])
        for member_id, viewer in viewers.items():
            rights = (sight.rank_of(viewer), viewer.keys)
            if rights not in answers:
                answers[rights] = await _sees(post_id, viewer)
            if answers[rights]:
                admitted.append(member_id)
    return admitted


async def _sees(post_id: UUID, viewer: Viewer) -> bool:
    values = Values()
    wanted = values.mark(post_id)
    seen = f"{sight.visible_posts(viewer, values)} AND {sight.visible_to(viewer, values)}"
    return bool(
        await sql.fetch_one(
            f"SELECT 1 FROM posts p JOIN threads t ON t.id = p.thread_id WHERE p.id = {wanted} AND {seen}",  # noqa: S608
            *values,
        )
    )
