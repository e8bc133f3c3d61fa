"""What the viewer has begun to write: their own alone, with the names of places that they see (CO24, CO27)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.draft_models import Draft, DraftPlace
from portal.community.queries.categories import category_tree
from portal.community.queries.moves import thread_wherever, threads_wherever
from portal.community.queries.posts import posts_by_id
from portal.kernel import sql
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import instant_of, uuid_of
from portal.shop.models import Product


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A text that the viewer has begun."""

    id: UUID
    place: DraftPlace
    place_key: str
    title: str | None
    body_markdown: str
    rating: int | None
    version: int
    saved_at: datetime


_COLUMNS = "id, place, place_key, title, body_markdown, rating, version, saved_at"


async def draft_at(place: DraftPlace, key: str, viewer: Viewer) -> DraftRow | None:
    """What the viewer has begun there."""
    row = await sql.fetch_one(
        f"SELECT {_COLUMNS} FROM drafts WHERE member_id = $1 AND place = $2 AND place_key = $3",  # noqa: S608
        viewer.id,
        place.value,
        key,
    )
    return None if row is None else _row(row)


async def draft_wherever(place: DraftPlace, key: str, viewer: Viewer) -> DraftRow | None:
    """The same, also by the id of a thread that was merged into another: what was begun went along."""
    return await draft_at(place, key, viewer) or await draft_at(place, await _key_by_now(place, key, viewer), viewer)


async def _key_by_now(place: DraftPlace, key: str, viewer: Viewer) -> str:
    """That of the thread into which the one named was merged; else as it is."""
    if place is not DraftPlace.REPLY:
        return key
    thread = await thread_wherever(UUID(key), viewer)
    return key if thread is None else str(thread.id)


async def drafts(page: Page, viewer: Viewer) -> Slice[DraftRow]:
    """All that the viewer has begun, the latest saved first."""
    keyset = page.keyset("drafts", viewer.id, keys=(Key("saved_at", descending=True), Key("id", descending=True)))
    rows = await sql.fetch(
        f"""
        SELECT {_COLUMNS} FROM drafts WHERE member_id = $1 AND {keyset.condition(2)}
        ORDER BY {keyset.order} LIMIT {keyset.limit}
        """,  # noqa: S608 - only the portal's own expressions and placeholders are put in
        viewer.id,
        *keyset.values,
    )

    async def count() -> int:
        return await Draft.filter(member_id=viewer.id).count()

    return keyset.slice([_row(row) for row in rows], position=lambda row: (row.saved_at, row.id), count=count)


async def names_of_places(
    wanted: Sequence[tuple[DraftPlace, str]], viewer: Viewer
) -> Mapping[tuple[DraftPlace, str], str]:
    """What these places are called, of those that the viewer sees."""
    keys: dict[DraftPlace, list[str]] = {place: [key for at, key in wanted if at is place] for place in DraftPlace}
    found: dict[tuple[DraftPlace, str], str] = {}
    if keys[DraftPlace.REPLY]:
        threads = await threads_wherever([UUID(key) for key in keys[DraftPlace.REPLY]], viewer)
        found |= {(DraftPlace.REPLY, str(key)): thread.title for key, thread in threads.items()}
    if keys[DraftPlace.EDIT]:
        posts = await posts_by_id([UUID(key) for key in keys[DraftPlace.EDIT]], viewer)
        threads = await threads_wherever([post.thread_id for post in posts.values()], viewer) if posts else {}
        found |= {
            (DraftPlace.EDIT, str(key)): threads[post.thread_id].title
            for key, post in posts.items()
            if post.thread_id in threads
        }
    if keys[DraftPlace.THREAD]:
        tree = await category_tree(viewer)
        found |= {(DraftPlace.THREAD, one.slug): one.name for one in tree.by_id.values()}
    skus = [*keys[DraftPlace.QUESTION], *keys[DraftPlace.REVIEW]]
    if skus:
        for product in await Product.filter(sku__in=skus, is_active=True):
            for place in (DraftPlace.QUESTION, DraftPlace.REVIEW):
                found[place, product.sku] = product.title
    return found


def _row(row: sql.Row) -> DraftRow:
    return DraftRow(
        id=uuid_of(row["id"]),
        place=DraftPlace(row["place"]),
        place_key=row["place_key"],
        title=row["title"],
        body_markdown=row["body_markdown"],
        rating=row["rating"],
        version=row["version"],
        saved_at=instant_of(row["saved_at"]),
    )
