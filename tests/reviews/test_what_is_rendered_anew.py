"""X13: whatever an earlier version rendered is shown as what is written today, wherever a text is kept as HTML."""

import pytest
from tortoise import Tortoise

from portal import worker
from portal.community import markdown
from portal.exclusives.models import Release
from portal.kernel import clock, sql
from portal.reviews.models import Review
from portal.reviews.replying import reply_to_review
from portal.translations.models import Translation
from portal.translations.saving import NewText, save_translations

pytestmark = pytest.mark.anyio
DECEIVING = "See https://goоgle.com/shop."  # the second o is Cyrillic
BEFORE = '<p>See <a href="https://goоgle.com/shop" rel="nofollow ugc noopener">https://goоgle.com/shop</a>.</p>\n'
PLACES = (
    ("posts", "body_html", "render_version", "posts rendered anew"),
    ("reviews", "body_html", "render_version", "reviews rendered anew"),
    ("reviews", "reply_html", "reply_render_version", "replies to reviews rendered anew"),
    ("releases", "body_html", "render_version", "releases rendered anew"),
    ("translations", "html", "render_version", "translations rendered anew"),
)


async def test_every_text_that_is_kept_as_html_has_its_job(portal_db) -> None:
    kept = {
        (model._meta.db_table, column)
        for model in Tortoise.apps["portal"].values()
        for column in model._meta.fields_db_projection.values()
        if column == "html" or column.endswith("_html")
    }

    assert kept == {(table, column) for table, column, _, _ in PLACES}
    assert {job for *_, job in PLACES} <= set(worker.JOBS)


@pytest.mark.parametrize(("table", "column", "version", "job"), PLACES)
async def test_what_an_earlier_version_rendered_is_shown_as_today_x13(
    portal_db, make, table: str, column: str, version: str, job: str
) -> None:
    brand = await make.viewer(await make.brand())
    await make.thread(body=DECEIVING)
    await reply_to_review((await make.review(body=DECEIVING)).id, DECEIVING, by=brand)
    await make.review("tea")
    release = await make.release(body_markdown=DECEIVING)
    await save_translations(
        "Exclusive", release.id, "de", [NewText("bodyMarkdown", DECEIVING), NewText("title", "Herbst")], by=brand
    )
    [today] = await shown(table, column)
    await sql.execute(
        f"UPDATE {table} SET {column} = $1, {version} = $2 WHERE {column} = $3",
        BEFORE, markdown.RENDER_VERSION - 1, today,
    )  # fmt: skip

    assert await worker.JOBS[job](clock.now()) == 1

    assert "xn--" in today
    assert await shown(table, column) == [today]
    assert await worker.JOBS[job](clock.now()) == 0


async def shown(table: str, column: str) -> list[str]:
    """How those texts are shown that are or were about the address that deceives."""
    rows = await sql.fetch(f"SELECT {column} AS html FROM {table} WHERE {column} LIKE '%See <a%'")
    return [row["html"] for row in rows]


async def test_where_nobody_answered_and_nothing_is_rendered_there_is_no_version(portal_db, make) -> None:
    brand = await make.viewer(await make.brand())
    review = await make.review()
    await reply_to_review(review.id, "Thank you.", by=brand)
    await reply_to_review(review.id, None, by=brand)
    release = await make.release()
    await save_translations("Exclusive", release.id, "de", [NewText("title", "Herbst")], by=brand)

    assert (await Review.get(id=review.id)).reply_render_version is None
    assert (await Translation.get(thing_id=release.id)).render_version is None
    assert (await Release.get(id=release.id)).render_version == markdown.RENDER_VERSION
