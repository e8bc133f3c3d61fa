"""Keeping what a member has begun to write, until they send it, delete it, or leave it alone for long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict, Unpack
from uuid import UUID

from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.community import markdown, policies, queries
from portal.community.draft_models import Draft, DraftPlace
from portal.community.queries import DraftRow
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, Invalid, LimitReached, NotFound, Required
from portal.kernel.forms import Form
from portal.kernel.steps import delete_some
from portal.kernel.text import optional_line
from portal.kernel.work import unit_of_work, write_last
from portal.shop.products import catalogue

MOST_DRAFTS = 50
LONGEST_TITLE = 200
MOST_STARS = 5
KEPT_FOR = timedelta(days=90)


class Expected(TypedDict, total=False):
    """What is left out is not asked: title and stars stay, and whatever text stands there is replaced."""

    title: str | None
    rating: int | None
    version: int | None
    """That of the text one began with; None for where none stood."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What is kept now. With a conflict it is what somebody else's page had saved, and nothing changed."""

    draft: DraftRow | None
    conflict: Conflict | None = None


async def save_draft(
    place: DraftPlace, key: str, body_markdown: str, *, by: Viewer, **expected: Unpack[Expected]
) -> Saved:
    """Keep what the member has begun there, instead of what they had before; the same text twice is one.

    Raises NotFound for a place that they do not see, LimitReached for one draft too many, and what is wrong with the
    text.
    """
    await limit_rate("draft.member", by)
    form = Form()
    with form:
        key = await _seen(place, key, by)
    with form:
        body_markdown = markdown.source(body_markdown)
    if "title" in expected:
        given, expected["title"] = expected["title"], None
        with form:
            expected["title"] = optional_line(given, field="title", most=LONGEST_TITLE)
    if "rating" in expected:
        stars, expected["rating"] = expected["rating"], None
        with form:
            expected["rating"] = _stars(place, stars)
    with form:
        if not body_markdown and not expected.get("title") and not expected.get("rating"):
            raise Required("Please write something.", field="bodyMarkdown")
    form.ensure_good()
    return await _save(place, key, body_markdown, expected, by)


@unit_of_work
async def _save(place: DraftPlace, key: str, body_markdown: str, expected: Expected, by: Viewer) -> Saved:
    await sql.lock_row("members", by.id)
    kept = await queries.draft_at(place, key, by)
    title = expected.get("title", None if kept is None else kept.title)
    rating = expected.get("rating", None if kept is None else kept.rating)
    is_same = kept is not None and (kept.title, kept.body_markdown, kept.rating) == (title, body_markdown, rating)
    if "version" in expected and not is_same and expected["version"] != (None if kept is None else kept.version):
        return Saved(kept, Conflict("This draft was changed or sent on another page meanwhile.", field="version"))
    if kept is None:
        if await Draft.filter(member_id=by.id).count() >= MOST_DRAFTS:
            raise LimitReached(
                "There is no room for another draft; send or delete one that you have.", field="placeKey"
            )
        await Draft.create(
            member_id=by.id,
            place=place,
            place_key=key,
            title=title,
            body_markdown=body_markdown,
            rating=rating,
            saved_at=clock.now(),
        )
    else:
        await Draft.filter(id=kept.id).update(
            title=title,
            body_markdown=body_markdown,
            rating=rating,
            version=kept.version + (not is_same),
            saved_at=clock.now(),
        )
    return Saved(await queries.draft_at(place, key, by))


async def delete_draft(place: DraftPlace, key: str, *, by: Viewer) -> DraftRow | None:
    """Throw away what the member has begun there, also where they see the place no more; what it was."""
    await limit_rate("draft.member", by)
    return await _delete(place, key, by)


@unit_of_work
async def _delete(place: DraftPlace, key: str, by: Viewer) -> DraftRow | None:
    kept = await queries.draft_wherever(place, key, by)
    if kept is not None:
        await end(by.id, place, kept.place_key)
    return kept


async def follow(source_id: UUID, target_id: UUID) -> None:
    """Replies that were begun in a thread which is merged go along (CO27). Call it in the unit of work that merges.

    Where their member has begun one there, too, it is one draft with both texts, as new as the newer of them. None is
    lost, also where both are longer than a post may be: what of it to send is theirs to choose.
    """
    other = "FROM drafts s WHERE s.member_id = drafts.member_id AND s.place = 'REPLY' AND s.place_key = $1"
    await sql.execute(
        f"""
        UPDATE drafts SET version = version + 1,
            body_markdown = body_markdown || $3 || (SELECT s.body_markdown {other}),
            saved_at = COALESCE((SELECT s.saved_at {other} AND s.saved_at > drafts.saved_at), saved_at)
        WHERE place = 'REPLY' AND place_key = $2 AND member_id IN (
            SELECT member_id FROM drafts WHERE place = 'REPLY' AND place_key = $1)
        """,  # noqa: S608 - a fixed text
        str(source_id),
        str(target_id),
        "\n\n",
    )
    await sql.execute(
        """
        DELETE FROM drafts WHERE place = 'REPLY' AND place_key = $1 AND member_id IN (
            SELECT member_id FROM drafts WHERE place = 'REPLY' AND place_key = $2)
        """,
        str(source_id),
        str(target_id),
    )
    await sql.execute(
        "UPDATE drafts SET place_key = $2 WHERE place = 'REPLY' AND place_key = $1", str(source_id), str(target_id)
    )


async def end(member_id: UUID, place: DraftPlace, *keys: object) -> None:
    """It was sent, so nothing is left to go on with (CO26). Call it in the unit of work that sends it."""
    values = sql.Values([member_id, place.value])
    wanted = values.marks(dict.fromkeys(str(key) for key in keys))
    write_last(
        f"DELETE FROM drafts WHERE member_id = $1 AND place = $2 AND place_key IN ({wanted})",  # noqa: S608 - placeholders
        *values,
    )


async def end_on_product(member_id: UUID, place: DraftPlace, product_id: UUID) -> None:
    """The same, for what is written on a product."""
    found: Sequence[object] = [one.sku for one in (await catalogue.products_by_id([product_id])).values()]
    await end(member_id, place, *found)


async def forget_old(now: datetime) -> int:
    """Remove what nobody went on with for long (CO29); how many in this step."""
    return await delete_some("drafts", f"saved_at <= $1 AND {unrestricted('member_id')}", now - KEPT_FOR)


def _stars(place: DraftPlace, rating: int | None) -> int | None:
    """Reviews have stars, one to five, and nothing else has any."""
    if rating is not None and (place is not DraftPlace.REVIEW or not 1 <= rating <= MOST_STARS):
        raise Invalid("Give one to five stars, to a review.", field="rating")
    return rating


async def _seen(place: DraftPlace, key: str, by: Viewer) -> str:
    """The key as it is kept, of a place that the member sees; that of a merged thread is the other's."""
    if place in (DraftPlace.QUESTION, DraftPlace.REVIEW):
        product = await catalogue.product_by_sku(key)
        if product is not None:
            return product.sku
    elif place is DraftPlace.THREAD:
        category = await queries.category_by_slug(key, by)
        if category is not None:
            return category.slug
    elif place is DraftPlace.REPLY:
        thread = await queries.thread_wherever(UUID(key), by)
        if thread is not None:
            return str(thread.id)
    else:
        post = await queries.post_by_id(UUID(key), by)
        if post is not None:
            policies.ensure_may_edit(by, post)
            return key
    raise NotFound("There is no such place to write.", field="placeKey")
