"""What a row of a dump says, read and checked: users, tags, questions, answers, comments, votes."""

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime

from portal.community import markdown, tags
from portal.community.markdown import Body
from portal.imports import values
from portal.imports.stackexchange.rows import Row, tags_of
from portal.imports.values import NoCounterpart, Unfit
from portal.kernel.errors import PortalError
from portal.kernel.text import is_text, prose, without_invisible

HIGHEST_ID = 10**13
"""Ids of imported rows carry their number as milliseconds, which have to fit."""
QUESTION, ANSWER = "1", "2"
"""What Posts.xml calls them in PostTypeId."""
_OTHER_POSTS = {
    "3": "tag wiki",
    "4": "tag wiki excerpt",
    "5": "tag wiki",
    "6": "moderator nomination",
    "7": "wiki placeholder",
    "8": "privilege wiki",
}
_FIRST_TEXT = "2"
_TEXTS = {_FIRST_TEXT, "5", "8"}
"""In PostHistory.xml: as it was written, an edit, and going back to an earlier text."""
_OTHER_HISTORY = dict.fromkeys(("1", "4", "7"), "a title of before") | dict.fromkeys(("3", "6", "9"), "tags of before")
_LONGEST_REASON = 300
_LONGEST_TITLE = 200
_LONGEST_NAME = 80
_LONGEST_LICENSE = 60


@dataclass(frozen=True, slots=True)
class User:
    number: int
    name: str
    about: str
    """HTML."""
    picture: str | None
    joined_at: datetime


@dataclass(frozen=True, slots=True)
class Question:
    number: int
    title: str
    tags: tuple[str, ...]
    body: Body
    owner: int | None
    asked_at: datetime
    edited_at: datetime | None
    score: int
    views: int
    accepted: int | None
    """The number of the answer that the asker accepted."""
    is_closed: bool
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    number: int
    question: int
    body: Body
    owner: int | None
    written_at: datetime
    edited_at: datetime | None
    score: int
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Comment:
    number: int
    post: int
    body: Body
    owner: int | None
    written_at: datetime
    score: int
    license: str | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    number: int
    post: int
    kind: str
    cast_at: datetime


@dataclass(frozen=True, slots=True)
class Wording:
    """What a post said from an instant on."""

    number: int
    post: int
    text: str
    editor: int | None
    reason: str | None
    written_at: datetime
    is_first: bool


def read_user(row: Row) -> User:
    number = number_of(row)
    return User(
        number=number,
        name=_name(row.get("DisplayName", "")) or f"user {number}",
        about=row.get("AboutMe", ""),
        picture=row.get("ProfileImageUrl"),
        joined_at=_instant(row, "CreationDate"),
    )


def read_tag(row: Row) -> str:
    """The tag as the portal writes it."""
    try:
        return tags.normal(row.get("TagName", ""))
    except PortalError as refused:
        raise _refusal("TagName", refused) from refused


def read_post(row: Row) -> Question | Answer:
    kind = row.get("PostTypeId", "")
    if kind == QUESTION:
        return _question(row)
    if kind != ANSWER:
        raise NoCounterpart(f"a {_OTHER_POSTS.get(kind, 'post of another kind')} has no counterpart")
    return Answer(
        number=number_of(row),
        question=number_of(row, "ParentId"),
        body=markdown.imported(_text(row.get("Body", ""))),
        owner=_owner(row, "OwnerUserId"),
        written_at=_instant(row, "CreationDate"),
        edited_at=_edited_at(row),
        score=_whole(row, "Score"),
        license=_license(row),
    )


def read_comment(row: Row) -> Comment:
    try:
        body = markdown.render(_text(row.get("Text", "")))
    except PortalError as refused:
        raise _refusal("Text", refused) from refused
    return Comment(
        number=number_of(row),
        post=number_of(row, "PostId"),
        body=body,
        owner=_owner(row, "UserId"),
        written_at=_instant(row, "CreationDate"),
        score=_whole(row, "Score"),
        license=_license(row),
    )


def read_vote(row: Row) -> Vote:
    return Vote(
        number=number_of(row),
        post=number_of(row, "PostId"),
        kind=row.get("VoteTypeId", ""),
        cast_at=_instant(row, "CreationDate"),
    )


def read_wording(row: Row) -> Wording:
    kind = row.get("PostHistoryTypeId", "")
    if kind not in _TEXTS:
        raise NoCounterpart(f"{_OTHER_HISTORY.get(kind, 'what moderators did')} has no counterpart")
    try:
        text = prose(_text(row.get("Text", "")), field=None, most=markdown.LONGEST_SOURCE, least=0)
    except PortalError as refused:
        raise _refusal("Text", refused) from refused
    return Wording(
        number=number_of(row),
        post=number_of(row, "PostId"),
        text=text,
        editor=_owner(row, "UserId"),
        reason=without_invisible(" ".join(_text(row.get("Comment", "")).split()))[:_LONGEST_REASON] or None,
        written_at=_instant(row, "CreationDate"),
        is_first=kind == _FIRST_TEXT,
    )


def number_of(row: Row, attribute: str = "Id") -> int:
    """The number of a row, or of another that it names.

    Raises Unfit where there is none.
    """
    if attribute not in row:
        raise Unfit(f"it has no {attribute}")
    return values.whole(row[attribute], attribute, least=-HIGHEST_ID, most=HIGHEST_ID)


def _question(row: Row) -> Question:
    number = number_of(row)
    title = _text(row.get("Title", "")).strip()[:_LONGEST_TITLE]
    return Question(
        number=number,
        title=title or f"Question {number}",
        tags=tuple(_labels(row)),
        body=markdown.imported(_text(row.get("Body", ""))),
        owner=_owner(row, "OwnerUserId"),
        asked_at=_instant(row, "CreationDate"),
        edited_at=_edited_at(row),
        score=_whole(row, "Score"),
        views=_whole(row, "ViewCount"),
        accepted=number_of(row, "AcceptedAnswerId") if "AcceptedAnswerId" in row else None,
        is_closed="ClosedDate" in row,
        license=_license(row),
    )


def _labels(row: Row) -> list[str]:
    """The tags of a question that can be tags here, each once."""
    names: list[str] = []
    for written in tags_of(row):
        try:
            names.append(tags.normal(written))
        except PortalError:
            continue
    return tags.each_once(names)[: tags.MOST]


def _owner(row: Row, attribute: str) -> int | None:
    return number_of(row, attribute) if attribute in row else None


def _whole(row: Row, attribute: str) -> int:
    return values.whole(row[attribute], attribute) if attribute in row else 0


def _instant(row: Row, attribute: str) -> datetime:
    """A time of the dump, which has no zone and means UTC."""
    if attribute not in row:
        raise Unfit(f"it has no {attribute}")
    return values.instant(row[attribute], attribute, UTC)


def _edited_at(row: Row) -> datetime | None:
    return _instant(row, "LastEditDate") if "LastEditDate" in row else None


def _license(row: Row) -> str | None:
    """As the dump says it, which older ones and those of comments do not."""
    return _text(row.get("ContentLicense", "")).strip()[:_LONGEST_LICENSE] or None


def _name(written: str) -> str:
    name = without_invisible(unicodedata.normalize("NFC", written)).strip()[:_LONGEST_NAME]
    return name if is_text(name) else ""


def _text(written: str) -> str:
    """``written`` without what the databases refuse."""
    return written if is_text(written) else "".join(character for character in written if is_text(character))


def _refusal(attribute: str, refused: PortalError) -> Unfit:
    return Unfit(f"{attribute}: {str(refused).rstrip('.')}")
