"""Proving the index, and making it anew: what it says of each thing, and in how many things it counts each word."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from portal.kernel import clock, sql, steps
from portal.kernel.snapshots import snapshot
from portal.kernel.sql import uuid_of
from portal.kernel.work import unit_of_work
from portal.search import indexing, vocabulary
from portal.search.indexing import NOTHING, entries_of, written
from portal.search.sources import Source, every_source

_AT_ONCE = 500
_MOST_NAMED = 1000


async def rebuild() -> int:
    """Index everything anew, and count every word anew; how many things there are. People search meanwhile."""
    await indexing.begin_anew()
    done = await steps.finish(indexing.index_due, clock.now())
    await _recount()
    return done


async def _recount() -> None:
    """What is counted too high or too low in one moment is changed by as much, whatever has been indexed since."""
    documents, products, kept = Counter[str](), Counter[str](), dict[str, tuple[int, int]]()
    async with snapshot() as moment:
        entries = await moment.read("SELECT kind, title, body FROM search_entries")
        while (row := await entries.next()) is not None:
            kind, title, body = row
            words = {*title.split(), *body.split()}
            documents.update(words)
            if kind == "Product":
                products.update(words)
        known = await moment.read("SELECT word, documents, products FROM search_words")
        while (row := await known.next()) is not None:
            kept[row[0]] = (row[1], row[2])
    more = {word: documents[word] - kept.get(word, (0, 0))[0] for word in documents.keys() | kept.keys()}
    sold = {word: products[word] - kept.get(word, (0, 0))[1] for word in more}
    wrong = sorted(word for word in more if more[word] or sold[word])
    for start in range(0, len(wrong), _AT_ONCE):
        await _correct({word: more[word] for word in wrong[start : start + _AT_ONCE]}, sold)


@unit_of_work
async def _correct(more: dict[str, int], sold: dict[str, int]) -> None:
    await vocabulary.count(more, sold)


@dataclass(frozen=True, slots=True)
class Difference:
    about: str
    says: str

    def __str__(self) -> str:
        return f"{self.about}: {self.says}"


async def verify() -> list[Difference]:
    """Every difference, at most a thousand; none while changes wait that the worker has not come to."""
    found: list[Difference] = []
    counts: Counter[str] = Counter()
    for source in every_source():
        async for ids in _ids(source):
            for one in await _compared(source, ids, counts):
                found.append(one)
                if len(found) >= _MOST_NAMED:
                    return found
    found += await _strangers()
    return [*found, *await _miscounted(counts)][:_MOST_NAMED]


async def _ids(source: Source) -> AsyncIterator[Sequence[UUID]]:
    after = NOTHING
    while True:
        rows = await sql.fetch(f"SELECT id FROM {source.table} WHERE id > $1 ORDER BY id LIMIT {_AT_ONCE}", after)  # noqa: S608
        if not rows:
            return
        yield [uuid_of(row["id"]) for row in rows]
        after = uuid_of(rows[-1]["id"])


async def _compared(source: Source, ids: Sequence[UUID], counts: Counter[str]) -> list[Difference]:
    says, indexed = written(await source.load(ids)), await entries_of(ids)
    for title, body in indexed.values():
        counts.update({*title.split(), *body.split()})
    missing = [Difference(f"{source.kind} {key}", "is not indexed") for key in says.keys() - indexed.keys()]
    stale = [Difference(f"{source.kind} {key}", "is indexed, and gone") for key in indexed.keys() - says.keys()]
    other = [
        Difference(f"{source.kind} {key}", "says something else by now")
        for key in says.keys() & indexed.keys()
        if says[key] != indexed[key]
    ]
    return [*missing, *stale, *other]


async def _strangers() -> list[Difference]:
    """Entries of things of which not even a row is left."""
    found: list[Difference] = []
    for source in every_source():
        rows = await sql.fetch(
            f"""SELECT e.thing_id FROM search_entries e WHERE e.kind = $1
                AND NOT EXISTS (SELECT 1 FROM {source.table} s WHERE s.id = e.thing_id) LIMIT 100""",  # noqa: S608
            source.kind,
        )
        found += [Difference(f"{source.kind} {uuid_of(row['thing_id'])}", "is indexed, and gone") for row in rows]
    return found


async def _miscounted(counts: Counter[str]) -> list[Difference]:
    kept = {row["word"]: row["documents"] for row in await sql.fetch("SELECT word, documents FROM search_words")}
    return [
        Difference(f"“{word}”", f"is counted as {kept.get(word, 0)}, and in {counts[word]} things")
        for word in sorted(counts.keys() | kept.keys())
        if kept.get(word, 0) != counts[word]
    ]
