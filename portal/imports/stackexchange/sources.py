"""Which forum a folder is: a dump has the name that the operator gives or confirms, and is known by its content.

Two forums may lie in folders of one name, and one forum in folders of two names. Questions and users are numbered
from 1 in every forum, but not at the same instants: the first rows of a dump tell whether it is one that came before.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from uuid import UUID

from portal.imports import naming, steps
from portal.imports.files import ImportProblem
from portal.imports.stackexchange.entries import QUESTION, number_of
from portal.imports.stackexchange.rows import Row, find, imported_id, rows
from portal.imports.values import Unfit, instant
from portal.kernel import sql

KIND = "stackexchange"
LONGEST_NAME = 60
_SAMPLE = 100
"""Rows at the beginning of each file that are compared; more than are ever deleted between two dumps."""

Sample = Mapping[tuple[str, int], datetime]
"""When the users ("user", 17) and questions ("thread", 17) of a dump's beginning came to be."""


async def name_of(folder: Path, wanted: str | None) -> str:
    """The name of the forum in ``folder``: ``wanted``, else the one under which it came in before, else the folder's.

    Raises ImportProblem where that would take one forum for another.
    """
    called = folder.resolve().name  # noqa: ASYNC240 - a local folder, once
    return await recognised(KIND, _sample(folder), wanted, called, str(folder))


async def recognised(kind: str, sample: Sample, wanted: str | None, called: str, where: str) -> str:
    """The name of the forum of this kind that has these beginnings: ``wanted``, else its former one, else ``called``.

    Raises ImportProblem where that would take one forum for another.
    """
    known = await steps.sources(kind)
    alike = [name for name in known if await _agreement(kind, name, sample) > 0]
    if wanted is not None:
        name = naming.said(wanted, LONGEST_NAME)
        return _confirmed(name, alike, await _agreement(kind, name, sample))
    if alike:
        return alike[0]
    name = called[:LONGEST_NAME]
    if name in known and await _has_rows(kind, name):
        raise ImportProblem(
            f"What was imported as “{name}” is another forum than the one in {where}. "
            "Give this one a name of its own: --source NAME."
        )
    return name


def _confirmed(name: str, alike: list[str], agreement: int) -> str:
    if alike and name not in alike:
        raise ImportProblem(
            f"This forum was imported as “{alike[0]}” before: say --source {alike[0]}, or leave --source out."
        )
    if agreement < 0:
        raise ImportProblem(f"What was imported as “{name}” is another forum. Give this one another --source.")
    return name


async def _agreement(kind: str, name: str, sample: Sample) -> int:
    """Above 0 where what came in under the name is this forum, below where it is another, 0 where nothing tells."""
    source = f"{kind}:{name}"
    found: dict[UUID, datetime] = {}
    for table, of_kind, column in (("members", "user", "joined_at"), ("threads", "thread", "created_at")):
        ids = [imported_id(source, of_kind, number) for of, number in sample if of == of_kind]
        if ids:
            statement = f"SELECT id, {column} AS at FROM {table} WHERE id IN ({sql.placeholders(len(ids))})"  # noqa: S608
            found |= {sql.uuid_of(row["id"]): sql.instant_of(row["at"]) for row in await sql.fetch(statement, *ids)}
    same = [
        found[key] == at for (of, number), at in sample.items() if (key := imported_id(source, of, number)) in found
    ]
    return 2 * sum(same) - len(same)


async def _has_rows(kind: str, name: str) -> bool:
    """Whether anything came in under the name, or its first run was stopped before."""
    return bool(
        await sql.fetch_value(
            "SELECT COUNT(*) FROM import_steps WHERE source = $1 AND (rows_done > 0 OR position > 0)", f"{kind}:{name}"
        )
    )


def _sample(folder: Path) -> Sample:
    sample: dict[tuple[str, int], datetime] = {}
    for file, root, kind in (("Users.xml", "users", "user"), ("Posts.xml", "posts", "thread")):
        path = find(folder, file)
        if path is None:
            raise ImportProblem(
                f"{folder} holds no Posts.xml and Users.xml (or .xml.xz): it is no Stack Exchange dump."
            )
        for read in islice(rows(path, root), _SAMPLE):
            made = _made(read.row, kind)
            if made is not None:
                sample[kind, made[0]] = made[1]
    return sample


def _made(row: Row, kind: str) -> tuple[int, datetime] | None:
    if kind == "thread" and row.get("PostTypeId") != QUESTION:
        return None
    try:
        return number_of(row), instant(row.get("CreationDate", ""), "CreationDate", UTC)
    except Unfit:
        return None
