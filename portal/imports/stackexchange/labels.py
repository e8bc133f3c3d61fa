"""Tags of a dump, and which thread bears which."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from portal.community import tags
from portal.community.models import Tag
from portal.imports.stackexchange.rows import instant_of_order
from portal.kernel import folding, sql
from portal.kernel.ids import derived_id


async def add(names: Iterable[str]) -> int:
    """Make the tags that are not there yet, in whatever spelling; how many these were."""
    keys = sorted({folding.key(name) for name in names})
    known = await Tag.filter(key__in=keys).count()
    await _made(names)
    return len(keys) - known


async def put_on(labels: Sequence[tuple[UUID, Sequence[str]]]) -> None:
    """Put tags on threads, making those that are new."""
    by_tag: dict[str, list[tuple[UUID, int]]] = defaultdict(list)
    for thread_id, names in labels:
        for place, name in enumerate(names):
            by_tag[name].append((thread_id, place))
    if not by_tag:
        return
    ids = await _made(by_tag)
    links = [
        (derived_id(instant_of_order(), f"{thread_id}:{name}"), thread_id, ids[folding.key(name)], place)
        for name, wearers in by_tag.items()
        for thread_id, place in wearers
    ]
    await sql.execute_many(
        "INSERT INTO thread_tags (id, thread_id, tag_id, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        links,
    )


async def _made(names: Iterable[str]) -> dict[str, UUID]:
    spellings = {folding.key(name): name for name in sorted(set(names), reverse=True)}
    if not spellings:
        return {}
    return await tags.made(
        {key: (derived_id(instant_of_order(), f"tag:{name}"), name) for key, name in spellings.items()}
    )
