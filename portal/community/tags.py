"""Tags: a few short words on a thread, written one way."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from portal.community.models import ThreadTag
from portal.kernel import folding, sql
from portal.kernel.errors import Invalid, LimitReached, PortalError
from portal.kernel.ids import new_id
from portal.kernel.scripts import IN_DAILY_USE, script_of
from portal.kernel.sql import Values, uuid_of
from portal.kernel.text import line
from portal.kernel.wording import Plural

MOST = 5
LONGEST = 40
_SHAPE = re.compile(r"[^\W_](?:[\w+#.-]*[\w+#])?")
_MOST_MARKS = 3
"""On one letter: Indic scripts and Thai write vowels so, and no language stacks more."""


def normalised(tags: Sequence[str]) -> list[str]:
    """The tags as they are stored: small letters, hyphens for spaces, no two of one key, in their order.

    Raises LimitReached for more than five; Required, TooLong or Invalid for a tag that is none.
    """
    names = each_once(normal(tag) for tag in tags)
    if len(names) > MOST:
        raise LimitReached(
            Plural("A thread can have at most one tag.", "A thread can have at most {count} tags."),
            field="tags",
            count=MOST,
        )
    return names


def each_once(names: Iterable[str]) -> list[str]:
    """Of spellings of one tag the first."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(folding.key(name), name)
    return list(first.values())


def normal(tag: str) -> str:
    """One tag as it is written here; by ``folding.key`` of it a tag is known (CO6)."""
    name = unicodedata.normalize("NFKC", line(tag, field="tags", most=LONGEST)).lower().lstrip("#")
    # A Turkish İ is no letter of its own in small: its dot stays behind as a mark.
    name = name.replace("i\u0307", "i")
    name = re.sub(r"[\s/]+", "-", name.strip())
    if len(name) > LONGEST or not _is_tag(name):
        raise Invalid("A tag is made of letters, digits and hyphens.", field="tags")
    return name


def _is_tag(name: str) -> bool:
    letters: list[str] = []
    marks = 0
    for character in name:
        is_mark = unicodedata.category(character).startswith("M")
        marks = marks + 1 if is_mark else 0
        if is_mark and (marks > _MOST_MARKS or not letters or not _is_written(character)):
            return False
        if not is_mark:
            letters.append(character)
    return _SHAPE.fullmatch("".join(letters)) is not None


def _is_written(mark: str) -> bool:
    """A mark of a script, or an accent, which the key of a tag goes without; others are seen by nobody, or frame it."""
    return "\u0300" <= mark <= "\u036f" or script_of(mark) in IN_DAILY_USE


def looked_for(tag: str) -> str:
    """The key of a tag that is searched for, however it is written; what is no tag is on no thread."""
    try:
        return folding.key(normal(tag))
    except PortalError:
        return ""


async def replace_on(thread_id: UUID, names: Sequence[str]) -> None:
    """Have a thread wear these tags instead of the ones that it has."""
    await ThreadTag.filter(thread_id=thread_id).delete()
    await put_on(thread_id, names)


async def put_on(thread_id: UUID, names: Sequence[str]) -> None:
    """Tag a thread that has none yet."""
    if not names:
        return
    ids = await made({folding.key(name): (new_id(), name) for name in names})
    await ThreadTag.bulk_create(
        [ThreadTag(thread_id=thread_id, tag_id=ids[folding.key(name)], position=at) for at, name in enumerate(names)]
    )


async def made(wanted: Mapping[str, tuple[UUID, str]]) -> dict[str, UUID]:
    """The ids of tags by their keys; those that are new get the id and the spelling that are given."""
    # In one order everywhere, so that two threads with the same new tags do not wait for each other.
    await sql.execute_many(
        "INSERT INTO tags (id, name, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        [(tag_id, name, key) for key, (tag_id, name) in sorted(wanted.items())],
    )
    values = Values()
    rows = await sql.fetch(f"SELECT id, key FROM tags WHERE key IN ({values.marks(list(wanted))})", *values)  # noqa: S608
    return {row["key"]: uuid_of(row["id"]) for row in rows}
