"""What the portal sends for one request, written as a script of pgbench that does the same for many others.

Ids that belong to the request are put in by name, those that it made are made anew, and its instants are now: the
statements, their plans and what they write are the portal's own, without any server around them.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from tests.statements import Sent

LOT = "\\set lot random(1, 9000000000000000000)\n"
_IDS = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_PLACEHOLDER = re.compile(r"\$(\d+)")
_INSERTED = re.compile(r'INSERT INTO "?(\w+)"? \(([^)]*)\) VALUES \(([^)]*)\)')


class Script:
    """A transaction of pgbench, made of what was sent. Each run draws a lot of its own, from which new ids are made.

    Args:
        known: SQL for the texts and ids that differ from one run to the next, by what was recorded.
        columns: SQL for what is inserted into a column (``table.column``), whatever was recorded.
        instead: What other text stands for that of a statement, as `re.sub` takes it.
    """

    def __init__(self, known: Mapping[str, str], columns: Mapping[str, str], instead: Mapping[str, str]) -> None:
        self._known, self._columns, self._instead = dict(known), columns, instead
        self._made = 0

    async def of(self, sent: Sequence[Sent], url: str) -> str:
        """The lines of the script, one for each statement; the database at ``url`` says of what type each value is."""
        server = await asyncpg.connect(url)
        try:
            lines = [await self._line(statement, values, server) for statement, values in sent]
        finally:
            await server.close()
        return LOT + "".join(f"{line.rstrip('; ')};\n" for line in lines)

    async def _line(
        self, statement: str, values: Sequence[object], server: "asyncpg.Connection[asyncpg.Record]"
    ) -> str:
        types = (
            [one.schema + "." + one.name for one in (await server.prepare(statement)).get_parameters()]
            if values
            else []
        )
        written = {
            place: f"CAST({self._value(value)} AS {kind})"
            for place, (value, kind) in enumerate(zip(values, types, strict=True), 1)
        }
        for table, columns, given in _INSERTED.findall(statement):
            for column, mark in zip(columns.split(","), given.split(","), strict=True):
                given_as, plain = int(mark.strip(" $")), column.strip(' "')
                written[given_as] = self._columns.get(f"{table}.{plain}", written[given_as])
        for pattern, other in self._instead.items():
            statement = re.sub(pattern, other, statement)
        return _PLACEHOLDER.sub(lambda found: written[int(found[1])], statement)

    def _value(self, value: object) -> str:
        match value:
            case None:
                return "NULL"
            case datetime():
                return "now()"
            case str() | UUID():
                return self._text(str(value))
            case list() | tuple():
                return f"ARRAY[{', '.join(self._value(one) for one in value)}]"
            case _:
                return str(value)

    def _text(self, value: str) -> str:
        """A text with the ids of each run in the place of those that were recorded."""
        if value in self._known:
            return self._known[value]
        parts, ids = _IDS.split(value), _IDS.findall(value)
        pairs = [(quoted(part), f"({self._id(one)})::text") for part, one in zip(parts, ids, strict=False)]
        return " || ".join([*(piece for pair in pairs for piece in pair), quoted(parts[-1])])

    def _id(self, value: str) -> str:
        if value not in self._known:
            self._made += 1
            self._known[value] = f"lpad(to_hex(:lot::bigint + {self._made}), 32, '0')::uuid"
        return self._known[value]


def quoted(text: str) -> str:
    """A text as SQL; a colon is written by its number, for pgbench would take what follows it for a variable."""
    escaped = text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a").replace("\n", "\\n")
    return f"E'{escaped}'"
