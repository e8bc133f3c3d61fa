"""Tags: a few short words on a thread, written one way."""

import re
import unicodedata
from collections.abc import Sequence
from uuid import UUID

from portal.community.models import ThreadTag
from portal.kernel import sql
from portal.kernel.errors import Invalid, LimitReached, PortalError
from portal.kernel.ids import new_id
from portal.kernel.sql import Values, uuid_of
from portal.kernel.text import line
from portal.kernel.wording import Plural

MOST = 5
LONGEST = 40
_SHAPE = re.compile(r"[^\W_](?:[\w+#.-]*[\w+#])?")


def normalised(tags: Sequence[str]) -> list[str]:
    """The tags as they are stored: small letters, hyphens for spaces, no doubles, in their order.

    Raises LimitReached for more than five; Required, TooLong or Invalid for a tag that is none.
    """
    names = list(dict.fromkeys(normal(tag) for tag in tags))
    if len(names) > MOST:
        raise LimitReached(
            Plural("A thread can have at most one tag.", "A thread can have at most {count} tags."),
            field="tags",
            count=MOST,
        )
    return names


def normal(tag: str) -> str:
    """One tag as it is stored."""
    name = unicodedata.normalize("NFKC", line(tag, field="tags", most=LONGEST)).casefold().lstrip("#")
    name = re.sub(r"[\s/]+", "-", name.strip())
    if len(name) > LONGEST or not _SHAPE.fullmatch(name):
        raise Invalid("A tag is made of letters, digits and hyphens.", field="tags")
    return name


def looked_for(tag: str) -> str:
    """The same of a tag that is searched for, however it is written; what is no tag is on no thread."""
    try:
        return normal(tag)
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
    # In one order everywhere, so that two threads with the same new tags do not wait for each other.
    await sql.execute_many(
        "INSERT INTO tags (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
        [(new_id(), name) for name in sorted(names)],
    )
    values = Values()
    rows = await sql.fetch(f"SELECT id, name FROM tags WHERE name IN ({values.marks(names)})", *values)  # noqa: S608
    ids = {row["name"]: uuid_of(row["id"]) for row in rows}
    await ThreadTag.bulk_create(
        [ThreadTag(thread_id=thread_id, tag_id=ids[name], position=at) for at, name in enumerate(names)]
    )
