"""What a row of Discourse says, read and checked; what is private or no longer there has no counterpart."""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

from portal.community import markdown, tags
from portal.community.markdown import Body
from portal.imports import values
from portal.imports.discourse.rows import Row
from portal.imports.stackexchange.entries import HIGHEST_ID, User
from portal.imports.values import NoCounterpart, Unfit
from portal.kernel.errors import PortalError
from portal.kernel.text import is_text, without_invisible

_REGULAR = "1"
_OTHER_POSTS = {"2": "a note of a moderator", "3": "a note of the forum itself", "4": "a whisper among staff"}
_LONGEST_NAME, _LONGEST_TITLE, _LONGEST_CATEGORY = 80, 200, 80


@dataclass(frozen=True, slots=True)
class Category:
    number: int
    name: str
    slug: str
    parent: int | None
    is_public: bool


@dataclass(frozen=True, slots=True)
class Topic:
    number: int
    title: str
    category: int | None
    owner: int | None
    started_at: datetime
    changed_at: datetime
    views: int
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Post:
    number: int
    topic: int
    place: int
    answers: int | None
    """The place of the post in its topic that it answers."""
    owner: int | None
    body: Body
    written_at: datetime
    edited_at: datetime | None
    likes: int


def read_category(row: Row) -> Category:
    number = number_of(row)
    name = _line(row.get("name"), _LONGEST_CATEGORY)
    if not name:
        raise Unfit("it has no name")
    return Category(
        number=number,
        name=name,
        slug=row.get("slug") or "",
        parent=number_or_none(row, "parent_category_id"),
        is_public=not _is(row, "read_restricted"),
    )


def read_user(row: Row) -> User:
    """Nothing but what the forum shows of them: addresses are not read."""
    number = number_of(row)
    if _is(row, "staged") or row.get("active") == "f":
        raise NoCounterpart("the account was never used by anybody")
    name = _line(row.get("name"), _LONGEST_NAME) or _line(row.get("username"), _LONGEST_NAME)
    return User(
        number=number, name=name or f"user {number}", about="", picture=None, joined_at=_instant(row, "created_at")
    )


def read_topic(row: Row) -> Topic:
    number = number_of(row)
    if row.get("archetype") not in {None, "regular"}:
        raise NoCounterpart("a private message stays private")
    if row.get("deleted_at") is not None or row.get("visible") == "f":
        raise NoCounterpart("it was deleted or unlisted there")
    return Topic(
        number=number,
        title=_line(row.get("title"), _LONGEST_TITLE) or f"Topic {number}",
        category=number_or_none(row, "category_id"),
        owner=number_or_none(row, "user_id"),
        started_at=_instant(row, "created_at"),
        changed_at=_instant(row, "updated_at" if row.get("updated_at") else "created_at"),
        views=_whole(row, "views"),
        is_closed=_is(row, "closed") or _is(row, "archived"),
    )


def read_post(row: Row) -> Post:
    kind = row.get("post_type") or _REGULAR
    if kind != _REGULAR:
        raise NoCounterpart(f"{_OTHER_POSTS.get(kind, 'a post of another kind')} has no counterpart")
    if not is_there(row):
        raise NoCounterpart("it was deleted or hidden there")
    written_at = _instant(row, "created_at")
    said_at = _instant(row, "last_version_at") if row.get("last_version_at") else written_at
    try:
        body = markdown.imported(_text(row.get("cooked") or ""))
    except PortalError as refused:
        raise Unfit(f"cooked: {str(refused).rstrip('.')}") from refused
    return Post(
        number=number_of(row),
        topic=number_of(row, "topic_id"),
        place=values.whole(row.get("post_number") or "", "post_number", least=1),
        answers=number_or_none(row, "reply_to_post_number"),
        owner=number_or_none(row, "user_id"),
        body=body,
        written_at=written_at,
        edited_at=said_at if said_at > written_at else None,
        likes=_whole(row, "like_count"),
    )


def is_there(row: Row) -> bool:
    """Whether a post is one that readers see there."""
    away = row.get("deleted_at") is not None or _is(row, "hidden") or _is(row, "user_deleted")
    return not away and (row.get("post_type") or _REGULAR) == _REGULAR


def labels(said: list[str]) -> tuple[str, ...]:
    """Of the tags of a topic those that can be tags here, each once."""
    names: list[str] = []
    for written in said:
        try:
            names.append(tags.normal(written))
        except PortalError:
            continue
    return tuple(tags.each_once(names)[: tags.MOST])


def number_of(row: Row, name: str = "id") -> int:
    """A number that names something; raises Unfit where there is none."""
    written = row.get(name)
    if written is None:
        raise Unfit(f"it has no {name}")
    return values.whole(written, name, least=-HIGHEST_ID, most=HIGHEST_ID)


def number_or_none(row: Row, name: str) -> int | None:
    return None if row.get(name) is None else number_of(row, name)


def _whole(row: Row, name: str) -> int:
    written = row.get(name)
    return 0 if written is None else values.whole(written, name, least=0)


def _instant(row: Row, name: str) -> datetime:
    return values.instant(row.get(name) or "", name, UTC)


def _is(row: Row, name: str) -> bool:
    return row.get(name) in {"t", "true"}


def _line(written: str | None, most: int) -> str:
    line = " ".join(without_invisible(unicodedata.normalize("NFC", _text(written or ""))).split())[:most].strip()
    return line if is_text(line) else ""


def _text(written: str) -> str:
    """``written`` without what the databases refuse."""
    return written if is_text(written) else "".join(character for character in written if is_text(character))
