"""Members as the community shows them beside what they wrote: read in the same statement as that."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from portal.accounts.models import Role
from portal.community.rows import AuthorRow, HeldBadge
from portal.kernel import sql
from portal.kernel.rows import Reader
from portal.kernel.sql import Row, Values

_STAFF = {Role.BRAND.value, Role.ADMIN.value}
_FIGURES = ("post_count", "accepted_answer_count", "helpful_count")
_MODERATORS = {Role.MODERATOR.value, Role.ADMIN.value}


class About(NamedTuple):
    """What is read of members beside their names: each part takes a look into another table for every row."""

    badges: bool = True
    roles: bool = True
    """Whether they speak for the brand, or moderate."""
    figures: bool = True
    """What they have contributed."""
    beside: str | None = None
    """What a room above has to say of each in the same statement: SQL for a text, with ``{member}`` in the place of
    the member's id.
    """


EVERYTHING = About()


def columns(about: About = EVERYTHING) -> str:
    """What to select for a member ``m`` with the profile ``f``; `joins` has both. What is not read is nobody's."""
    if sql.on_sqlite():
        roles, badges = "group_concat(x.role, ' ')", "group_concat(x.slug || '=' || strftime('%s', x.awarded_at), ' ')"
    else:
        roles = "string_agg(x.role, ' ')"
        badges = "string_agg(x.slug || '=' || floor(extract(epoch FROM x.awarded_at))::bigint, ' ')"
    of_role = f"(SELECT {roles} FROM role_grants x WHERE x.member_id = m.id)"  # noqa: S608 - expressions of our own
    of_badges = f"(SELECT {badges} FROM badge_awards x WHERE x.member_id = m.id)"  # noqa: S608 - as above
    figures = [f"COALESCE(f.{one}, 0) AS {one}" if about.figures else f"0 AS {one}" for one in _FIGURES]
    return f"""
        m.id AS author_id, m.handle, m.display_name, m.avatar_url, m.bio, m.joined_at, m.trust_level,
        {of_role if about.roles else "NULL"} AS roles, {of_badges if about.badges else "NULL"} AS badges,
        {", ".join(figures)},
        {"NULL" if about.beside is None else about.beside.replace("{member}", "m.id")} AS beside
    """


def joins(member: str, about: About = EVERYTHING) -> str:
    """The tables of `columns`, for the member whose id is the column ``member``."""
    profiles = " LEFT JOIN community_profiles f ON f.member_id = m.id" if about.figures else ""
    return f"LEFT JOIN members m ON m.id = {member}{profiles}"


class Authors:
    """The authors in the rows of one answer: who wrote several of them is made once."""

    def __init__(self) -> None:
        self.known: dict[Any, AuthorRow] = {}
        """By their id as the driver hands it over."""
        self._read = _AUTHOR.here()

    def in_row(self, row: Row) -> AuthorRow | None:
        author_id = row["author_id"]
        if author_id is None:
            return None
        found = self.known.get(author_id)
        if found is None:
            found = self.known[author_id] = self._read(row)
        return found


async def authors_by_id(ids: Sequence[UUID]) -> Mapping[UUID, AuthorRow]:
    """The members with these ids, for where they are not read together with something."""
    values = Values()
    wanted = values.marks(ids)
    statement = f"""
        SELECT {columns()} FROM (SELECT id AS member_id FROM members WHERE id IN ({wanted})) w {joins("w.member_id")}
    """  # noqa: S608 - only columns and placeholders are put in
    authors = Authors()
    found = [authors.in_row(row) for row in await sql.fetch(statement, *values)]
    return {one.id: one for one in found if one is not None}


@lru_cache(maxsize=64)
def _is_brand(roles: str | None) -> bool:
    return roles is not None and not _STAFF.isdisjoint(roles.split(" "))


@lru_cache(maxsize=64)
def _is_moderator(roles: str | None) -> bool:
    return roles is not None and not _MODERATORS.isdisjoint(roles.split(" "))


@lru_cache(maxsize=4096)
def _badges(joined: str | None) -> tuple[HeldBadge, ...]:
    if not joined:
        return ()
    pairs = (held.rsplit("=", 1) for held in joined.split(" "))
    badges = [HeldBadge(slug, datetime.fromtimestamp(int(second), UTC)) for slug, second in pairs]
    return tuple(sorted(badges, key=lambda badge: (badge.awarded_at, badge.slug)))


_AUTHOR = Reader(
    AuthorRow,
    named={"id": "author_id"},
    by={"is_brand": ("roles", _is_brand), "is_moderator": ("roles", _is_moderator), "badges": ("badges", _badges)},
)
