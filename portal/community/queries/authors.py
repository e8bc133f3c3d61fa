"""Members as the community shows them beside what they wrote: read in the same statement as that."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from uuid import UUID

from portal.accounts.models import Role
from portal.community.rows import AuthorRow, HeldBadge
from portal.kernel import sql
from portal.kernel.sql import Row, Values, instant_of, uuid_of

_STAFF = {Role.BRAND.value, Role.ADMIN.value}
_MODERATORS = {Role.MODERATOR.value, Role.ADMIN.value}


def columns() -> str:
    """What to select for a member ``m`` with the profile ``f``; `joins` has both."""
    if sql.on_sqlite():
        roles, badges = "group_concat(x.role, ' ')", "group_concat(x.slug || '=' || strftime('%s', x.awarded_at), ' ')"
    else:
        roles = "string_agg(x.role, ' ')"
        badges = "string_agg(x.slug || '=' || floor(extract(epoch FROM x.awarded_at))::bigint, ' ')"
    return f"""
        m.id AS author_id, m.handle, m.display_name, m.avatar_url, m.bio, m.joined_at, m.trust_level,
        (SELECT {roles} FROM role_grants x WHERE x.member_id = m.id) AS roles,
        COALESCE(f.post_count, 0) AS post_count, COALESCE(f.accepted_answer_count, 0) AS accepted_answer_count,
        COALESCE(f.helpful_count, 0) AS helpful_count,
        (SELECT {badges} FROM badge_awards x WHERE x.member_id = m.id) AS badges
    """  # noqa: S608 - only the portal's own expressions are put in


def joins(member: str) -> str:
    """The tables of `columns`, for the member whose id is the column ``member``."""
    return f"LEFT JOIN members m ON m.id = {member} LEFT JOIN community_profiles f ON f.member_id = m.id"


def read(row: Row, known: dict[UUID, AuthorRow]) -> AuthorRow | None:
    """The author in a row. Who wrote several of the rows is made once, in ``known``."""
    if row["author_id"] is None:
        return None
    author_id = uuid_of(row["author_id"])
    if author_id not in known:
        known[author_id] = _made(row, author_id)
    return known[author_id]


async def authors_by_id(ids: Sequence[UUID]) -> Mapping[UUID, AuthorRow]:
    """The members with these ids, for where they are not read together with something."""
    values = Values()
    wanted = values.marks(ids)
    statement = f"""
        SELECT {columns()} FROM (SELECT id AS member_id FROM members WHERE id IN ({wanted})) w {joins("w.member_id")}
    """  # noqa: S608 - only columns and placeholders are put in
    known: dict[UUID, AuthorRow] = {}
    for row in await sql.fetch(statement, *values):
        read(row, known)
    return known


def _made(row: Row, author_id: UUID) -> AuthorRow:
    roles = set(row["roles"].split(" ")) if row["roles"] else frozenset()
    return AuthorRow(
        id=author_id,
        handle=row["handle"],
        display_name=row["display_name"],
        avatar_url=row["avatar_url"],
        bio=row["bio"],
        joined_at=instant_of(row["joined_at"]),
        trust_level=row["trust_level"],
        is_brand=not _STAFF.isdisjoint(roles),
        is_moderator=not _MODERATORS.isdisjoint(roles),
        post_count=row["post_count"],
        accepted_answer_count=row["accepted_answer_count"],
        helpful_count=row["helpful_count"],
        badges=_badges(row["badges"]),
    )


@lru_cache(maxsize=4096)
def _badges(joined: str | None) -> tuple[HeldBadge, ...]:
    if not joined:
        return ()
    pairs = (held.rsplit("=", 1) for held in joined.split(" "))
    badges = [HeldBadge(slug, datetime.fromtimestamp(int(second), UTC)) for slug, second in pairs]
    return tuple(sorted(badges, key=lambda badge: (badge.awarded_at, badge.slug)))
