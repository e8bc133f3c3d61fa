"""Discourse's own backup: the tables of a plain `pg_dump`, streamed row by row out of its COPY blocks."""

import gzip
import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from portal.imports.discourse.rows import Row
from portal.imports.files import ImportProblem, reading
from portal.imports.report import Progress

_COPY = re.compile(r'COPY (?:"?public"?\.)?"?([a-z_]+)"? \(([^)]*)\) FROM stdin;')
_END = "\\."
_NULL = "\\N"
_ESCAPED = re.compile(r"\\(.)")
_MEANT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_KIND = "accepted_answer_post_id"


class SqlDump:
    """A dump, plain or packed by gzip or xz. Each table is a pass over the file, in constant memory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def name(self) -> str:
        return self.path.name.split(".")[0]

    def files(self) -> list[Path]:
        return [self.path]

    def categories(self, progress: Progress) -> Iterator[Row]:
        return self._table("categories", progress)

    def users(self, progress: Progress) -> Iterator[Row]:
        return self._table("users", progress)

    def topics(self, progress: Progress) -> Iterator[Row]:
        return self._table("topics", progress)

    def posts(self, progress: Progress) -> Iterator[Row]:
        return self._table("posts", progress)

    def tags(self, progress: Progress) -> dict[str, list[str]]:
        """The names of the tags of each topic."""
        names = {row["id"]: row["name"] for row in self._table("tags", progress, "id", "name")}
        found: dict[str, list[str]] = {}
        for row in self._table("topic_tags", progress, "topic_id", "tag_id"):
            if (name := names.get(row["tag_id"])) is not None:
                found.setdefault(row["topic_id"] or "", []).append(name)
        return found

    def solutions(self, progress: Progress) -> dict[str, str]:
        """The post that settles each topic, as the plug-in for solutions keeps it now, and as it did before."""
        found = {}
        for row in self._table("topic_custom_fields", progress, "topic_id", "name", "value"):
            if row["name"] == _KIND and row["value"]:
                found[row["topic_id"] or ""] = row["value"]
        for row in self._table("discourse_solved_solved_topics", progress, "topic_id", "answer_post_id"):
            found[row["topic_id"] or ""] = row["answer_post_id"] or ""
        return found

    def _table(self, wanted: str, progress: Progress, *needed: str) -> Iterator[Row]:
        columns: list[str] = []
        table: str | None = None
        number, is_dump = 0, False
        total = self.path.stat().st_size
        for number, line, done in self._lines():
            if table is None:
                if (found := _COPY.match(line)) is not None:
                    table, is_dump = found[1], True
                    columns = [one.strip().strip('"') for one in found[2].split(",")]
                    missing = [one for one in needed if one not in columns] if table == wanted else []
                    if missing:
                        raise ImportProblem(f"{self.path.name}: the table {table} has no column {missing[0]}.")
            elif line == _END:
                table = None
            elif table == wanted:
                progress(wanted, done, total)
                yield self._row(columns, line, number)
        if not is_dump:
            raise ImportProblem(f"{self.path.name} has no table in it: it is no plain dump by pg_dump.")
        if table is not None:
            raise ImportProblem(f"{self.path.name} ends within a table, at line {number}.")

    def _lines(self) -> Iterator[tuple[int, str, int]]:
        """Each line with its number, and how many bytes of the file are behind it."""
        number = 0
        try:
            with reading(self.path) as (stream, meter):
                for number, raw in enumerate(stream, start=1):
                    yield number, raw.decode().rstrip("\r\n"), meter.done
        except UnicodeDecodeError as foreign:
            raise ImportProblem(
                f"{self.path.name}, line {number}: not UTF-8 text; dump it with --encoding=UTF8."
            ) from foreign
        except (EOFError, lzma.LZMAError, gzip.BadGzipFile, zlib.error) as cut:
            raise ImportProblem(f"{self.path.name} is cut off after line {number}.") from cut

    def _row(self, columns: list[str], line: str, number: int) -> Row:
        said = line.split("\t")
        if len(said) != len(columns):
            raise ImportProblem(f"{self.path.name}, line {number}: {len(said)} values instead of {len(columns)}.")
        return dict(zip(columns, map(_value, said), strict=True))


def _value(written: str) -> str | None:
    if written == _NULL:
        return None
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), written) if "\\" in written else written
