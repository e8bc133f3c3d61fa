"""Reading reviews, and what they add up to: counted when it is asked for, so that no count can be wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.community.models import ContentState
from portal.community.queries import sight
from portal.kernel import sql
from portal.kernel.errors import Invalid
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.sql import Values
from portal.reviews.policies import MOST_STARS
from portal.reviews.rows import ReviewRow

_KEYS = (Key("r.created_at", descending=True), Key("r.id", descending=True))


@dataclass(frozen=True, slots=True)
class Rating:
    """What all think whose reviews everybody sees: how many gave each number of stars, and how many unpaid."""

    histogram: tuple[int, ...] = (0,) * MOST_STARS
    unincentivised: tuple[int, ...] = (0,) * MOST_STARS

    @property
    def count(self) -> int:
        return sum(self.histogram)

    @property
    def average(self) -> float | None:
        return _mean(self.histogram)

    @property
    def average_unincentivised(self) -> float | None:
        return _mean(self.unincentivised)


def visible_to(viewer: Viewer, values: Values, alias: str = "r") -> str:
    """Which reviews the viewer may see, for a WHERE clause: the same as posts, and as open as products are."""
    return sight.visible_reviews(viewer, values, alias)


async def reviews_of_product(
    product_id: UUID, page: Page, viewer: Viewer, *, rating: int | None = None, verified: bool | None = None
) -> Slice[ReviewRow]:
    """The newest first; of so many stars, or of buyers alone, where that is asked for.

    Raises Invalid for a number of stars that there is not.
    """
    if rating is not None and not 1 <= rating <= MOST_STARS:
        raise Invalid("Ask for reviews of one to five stars.", field="rating")
    values = Values()
    where = f"r.product_id = {values.mark(product_id)} AND {visible_to(viewer, values)}"
    if rating is not None:
        where += f" AND r.rating = {values.mark(rating)}"
    if verified is not None:
        where += f" AND r.is_verified_purchase = {values.mark(verified)}"
    counted = list(values)
    keyset = page.keyset("reviews", product_id, rating, verified, keys=_KEYS)
    condition = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await _rows(f"{where} AND {condition} ORDER BY {keyset.order} LIMIT {keyset.limit}", values, viewer)

    async def count() -> int:
        return await sql.count(f"FROM reviews r WHERE {where}", *counted)

    return keyset.slice(rows, position=lambda row: (row.created_at, row.id), count=count)


async def reviews_for_staff(page: Page, *, answered: bool | None, rating: int | None, by: Viewer) -> Slice[ReviewRow]:
    """Of all products, the newest first; those that the brand has answered or not, or of so many stars.

    Raises Forbidden for everyone but the brand's staff, Invalid for a number of stars that there is not.
    """
    by.ensure_brand()
    if rating is not None and not 1 <= rating <= MOST_STARS:
        raise Invalid("Ask for reviews of one to five stars.", field="rating")
    values = Values()
    where = visible_to(by, values)
    if answered is not None:
        where += f" AND r.replied_at IS {'NOT ' if answered else ''}NULL"
    if rating is not None:
        where += f" AND r.rating = {values.mark(rating)}"
    counted = list(values)
    keyset = page.keyset("reviews of all", answered, rating, keys=_KEYS)
    condition = keyset.condition(len(values) + 1)
    values.extend(keyset.values)
    rows = await _rows(f"{where} AND {condition} ORDER BY {keyset.order} LIMIT {keyset.limit}", values, by)

    async def count() -> int:
        return await sql.count(f"FROM reviews r WHERE {where}", *counted)

    return keyset.slice(rows, position=lambda row: (row.created_at, row.id), count=count)


async def reviews_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ReviewRow]:
    """Of these reviews those that the viewer may see."""
    values = Values()
    where = f"r.id IN ({values.marks(ids)}) AND {visible_to(viewer, values)}"
    return {row.id: row for row in await _rows(where, values, viewer)}


async def review_by_id(review_id: UUID, viewer: Viewer) -> ReviewRow | None:
    return (await reviews_by_id([review_id], viewer)).get(review_id)


async def sees_one_of(review_ids: Sequence[UUID], viewer: Viewer) -> bool:
    """Whether the viewer may see at least one of these reviews."""
    return bool(review_ids) and bool(await reviews_by_id(review_ids, viewer))


async def own_reviews(product_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ReviewRow]:
    """The viewer's review of each product, if they wrote one and it is not out of sight."""
    if viewer.member_id is None:
        return {}
    values = Values()
    where = f"r.product_id IN ({values.marks(product_ids)}) AND r.author_id = {values.mark(viewer.member_id)}"
    rows = await _rows(f"{where} AND {visible_to(viewer, values)} AND r.open_key IS NOT NULL", values, viewer)
    return {row.product_id: row for row in rows}


async def ratings(product_ids: Sequence[UUID]) -> Mapping[UUID, Rating]:
    """What each product's reviews add up to; the same for everybody, so that it tells nothing of what is hidden."""
    values = Values()
    wanted = values.marks(product_ids)
    rows = await sql.fetch(
        f"""
        SELECT r.product_id, r.rating, r.is_incentivised, COUNT(*) AS reviews FROM reviews r
        WHERE r.product_id IN ({wanted}) AND r.state = {values.mark(ContentState.VISIBLE.value)}
        GROUP BY r.product_id, r.rating, r.is_incentivised
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    every = {one: ([0] * MOST_STARS, [0] * MOST_STARS) for one in product_ids}
    for row in rows:
        of_all, unpaid = every[sql.uuid_of(row["product_id"])]
        of_all[row["rating"] - 1] += row["reviews"]
        unpaid[row["rating"] - 1] += 0 if row["is_incentivised"] else row["reviews"]
    return {one: Rating(tuple(of_all), tuple(unpaid)) for one, (of_all, unpaid) in every.items()}


async def _rows(where: str, values: Values, viewer: Viewer) -> list[ReviewRow]:
    me = "FALSE"
    if viewer.member_id is not None:
        mark = values.mark(viewer.member_id)
        me = f"EXISTS (SELECT 1 FROM review_votes m WHERE m.review_id = r.id AND m.member_id = {mark})"  # noqa: S608
    rows = await sql.fetch(
        f"""
        SELECT r.*, (SELECT COUNT(*) FROM review_votes v WHERE v.review_id = r.id) AS helpful_count,
            {me} AS viewer_found_helpful
        FROM reviews r WHERE {where}
        """,  # noqa: S608 - only conditions with placeholders are put in
        *values,
    )
    return [_row(row) for row in rows]


def _row(row: Any) -> ReviewRow:
    return ReviewRow(
        id=sql.uuid_of(row["id"]),
        product_id=sql.uuid_of(row["product_id"]),
        author_id=sql.uuid_or_none(row["author_id"]),
        rating=row["rating"],
        title=row["title"],
        body_markdown=row["body_markdown"],
        body_html=row["body_html"],
        state=ContentState(row["state"]),
        is_verified_purchase=bool(row["is_verified_purchase"]),
        is_incentivised=bool(row["is_incentivised"]),
        brand_reply_markdown=row["reply_markdown"],
        brand_reply_html=row["reply_html"],
        helpful_count=int(row["helpful_count"]),
        viewer_found_helpful=bool(row["viewer_found_helpful"]),
        created_at=sql.instant_of(row["created_at"]),
        edited_at=sql.instant_or_none(row["edited_at"]),
    )


def _mean(stars: Sequence[int]) -> float | None:
    count = sum(stars)
    return sum(number * times for number, times in enumerate(stars, start=1)) / count if count else None
