"""Members as the community shows them beside what they wrote: read in the same statement as that."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
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


def columns(about: About = EVERYTHING, alias: str = "m", before: str = "") -> str:
    """What to select for the member ``alias``, whom `joins` or `joins_found` has. What is not read is nobody's.

    ``before`` stands before the name of each column, where a row has several people.
    """
    if sql.on_sqlite():
        roles, badges = "group_concat(x.role, ' ')", "group_concat(x.slug || '=' || strftime('%s', x.awarded_at), ' ')"
    else:
        roles = "string_agg(x.role, ' ')"
        badges = "string_agg(x.slug || '=' || floor(extract(epoch FROM x.awarded_at))::bigint, ' ')"
    of_role = f"(SELECT {roles} FROM role_grants x WHERE x.member_id = {alias}.id)"  # noqa: S608 - expressions of our own
    of_badges = f"(SELECT {badges} FROM badge_awards x WHERE x.member_id = {alias}.id)"  # noqa: S608 - as above
    own = ("handle", "display_name", "avatar_url", "bio", "joined_at", "trust_level")
    figures = {one: f"COALESCE({alias}_figures.{one}, 0)" if about.figures else "0" for one in _FIGURES}
    selected = {
        "author_id": f"{alias}.id",
        **{one: f"{alias}.{one}" for one in own},
        "roles": of_role if about.roles else "NULL",
        "badges": of_badges if about.badges else "NULL",
        **figures,
        "beside": "NULL" if about.beside is None else about.beside.replace("{member}", f"{alias}.id"),
    }
    return ", ".join(f"{value} AS {before}{name}" for name, value in selected.items())


def joins(member: str, about: About = EVERYTHING) -> str:
    """The tables of `columns`, for the member whose id is the column ``member``."""
    return f"LEFT JOIN members m ON m.id = {member}{_profiles('m', about)}"


def joins_found(member: str, about: About, alias: str) -> str:
    """The same for a member whose id has to be found for each row by ``member``, a subquery.

    On PostgreSQL each by the key: it would rather read all members than find twenty of them anew.
    """
    if sql.on_sqlite():
        return f"LEFT JOIN members {alias} ON {alias}.id = {member}{_profiles(alias, about)}"
    by_key = f"SELECT y.* FROM members y WHERE y.id = {member} OFFSET 0"  # noqa: S608 - expressions of our own
    return f"LEFT JOIN LATERAL ({by_key}) {alias} ON TRUE{_profiles(alias, about)}"


def _profiles(alias: str, about: About) -> str:
    if not about.figures:
        return ""
    return f" LEFT JOIN community_profiles {alias}_figures ON {alias}_figures.member_id = {alias}.id"


class Authors:
    """The authors in the rows of one answer: who wrote several of them is made once."""

    def __init__(self) -> None:
        self.known: dict[Any, AuthorRow] = {}
        """By their id as the driver hands it over."""
        self._read, self._read_last = _AUTHOR.here(), _LAST.here()

    def in_row(self, row: Row) -> AuthorRow | None:
        return self._of(row["author_id"], self._read, row)

    def last_in_row(self, row: Row) -> AuthorRow | None:
        """The second one of the row, whose columns are named with `LAST` before them."""
        return self._of(row[f"{LAST}author_id"], self._read_last, row)

    def _of(self, author_id: Any, read: Callable[..., AuthorRow], row: Row) -> AuthorRow | None:
        if author_id is None:
            return None
        found = self.known.get(author_id)
        if found is None:
            found = self.known[author_id] = read(row)
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


def _reader(before: str) -> Reader[AuthorRow]:
    names = [one.name for one in fields(AuthorRow)]
    return Reader(
        AuthorRow,
        named={**{name: f"{before}{name}" for name in names}, "id": f"{before}author_id"},
        by={
            "is_brand": (f"{before}roles", _is_brand),
            "is_moderator": (f"{before}roles", _is_moderator),
            "badges": (f"{before}badges", _badges),
        },
    )


LAST = "last_"
_AUTHOR, _LAST = _reader(""), _reader(LAST)
