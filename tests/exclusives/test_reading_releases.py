"""Reading releases as queries answer them: what is hidden is nowhere, what is locked is empty."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts.viewer import VISITOR, Viewer
from portal.exclusives.access import AccessState
from portal.exclusives.models import ReleaseKind, ReleaseVisibility
from portal.exclusives.queries import all_releases, preview, release_by_slug, releases_by_id
from portal.exclusives.terms import EventTerms
from portal.kernel import clock
from portal.kernel.errors import Forbidden, Unauthenticated
from portal.kernel.ids import new_id
from portal.kernel.pagination import page

OPENS_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


async def test_a_hidden_release_is_nowhere_for_those_below_its_tier(make):
    release = await make.hidden_release()
    await make.release()

    for viewer in (
        VISITOR,
        make.holder(None, await make.member()),
        make.holder("silver"),
        await make.viewer(await make.moderator()),
    ):
        assert await release_by_slug(release.slug, viewer) is None
        assert await releases_by_id([release.id, new_id()], viewer) == {}
        found = await all_releases(viewer, page())
        assert (len(found.rows), await found.count(), found.has_next) == (1, 1, False)


async def test_a_hidden_release_is_there_for_its_tier_those_above_and_the_brand(make):
    release = await make.hidden_release()

    for viewer in (make.holder("gold"), make.holder("platinum"), await make.viewer(await make.brand())):
        assert (await release_by_slug(release.slug, viewer)).id == release.id
        assert set(await releases_by_id([release.id], viewer)) == {release.id}
        assert await (await all_releases(viewer, page())).count() == 1


@pytest.mark.parametrize("visibility", list(ReleaseVisibility))
async def test_a_release_opens_at_the_exact_instant(make, visibility):
    release = await make.release({"gold": OPENS_AT}, visibility=visibility)
    gold = make.holder("gold")

    before = await release_by_slug(release.slug, gold, at=OPENS_AT - timedelta(microseconds=1))
    after = await release_by_slug(release.slug, gold, at=OPENS_AT)

    assert (before and before.body_html) is None
    assert (before is None) == (visibility is ReleaseVisibility.HIDDEN)
    assert after.body_html == "<p>It is a <em>natural</em> from Sidama.</p>\n"
    assert after.access.state is AccessState.EARLY_ACCESS


async def test_a_hidden_release_is_there_for_everyone_once_it_is_public(make):
    release = await make.hidden_release(public_at=OPENS_AT + timedelta(days=9000))

    with time_machine.travel(OPENS_AT + timedelta(days=9000)):
        assert (await release_by_slug(release.slug, VISITOR)).access.state is AccessState.PUBLIC


async def test_a_teaser_shows_title_and_teaser_and_nothing_else(make):
    release = await make.release(
        {"gold": clock.now() + timedelta(days=1)},
        kind=ReleaseKind.EVENT,
        sale_code="GEHEIM-10",
        event=EventTerms(OPENS_AT, "Flensburg", 24),
    )

    shown = await release_by_slug(release.slug, make.holder("gold"))

    assert (shown.title, shown.teaser) == ("The autumn roast", "Something is coming.")
    inside = (
        shown.body_html,
        shown.sale_code,
        shown.product_id,
        shown.event_starts_at,
        shown.event_location,
        shown.event_seats,
    )
    assert inside == (None,) * 6


async def test_losing_the_tier_closes_what_it_had_opened(make):
    release = await make.hidden_release()
    member = await make.member()

    seen = await release_by_slug(release.slug, make.holder("gold", member))
    afterwards = await release_by_slug(release.slug, make.holder("silver", member))

    assert (seen is not None, afterwards) == (True, None)


async def test_l9_pages_and_cursors_leave_no_gap_where_something_is_hidden(make):
    shown = []
    for _ in range(3):
        shown.append((await make.release()).id)
        await make.hidden_release()

    first = await all_releases(VISITOR, page(first=2))
    second = await all_releases(VISITOR, page(first=2, after=first.cursor(first.rows[-1])))

    assert [row.id for row in (*first.rows, *second.rows)] == shown[::-1]
    assert (first.has_next, second.has_next) == (True, False)


async def test_the_preview_serves_what_a_member_of_the_tier_would_get(make):
    release = await make.release(
        {"gold": OPENS_AT, "silver": OPENS_AT + timedelta(days=2)}, visibility=ReleaseVisibility.HIDDEN
    )
    staff = await make.viewer(await make.brand())

    gold = await preview(release.slug, "gold", at=OPENS_AT, by=staff)
    silver = await preview(release.slug, "silver", at=OPENS_AT, by=staff)
    nobody = await preview(release.slug, "no-such-tier", at=OPENS_AT, by=staff)

    assert gold.body_html is not None
    assert (silver, nobody) == (None, None)


async def test_only_staff_preview_a_release(make):
    release = await make.release()

    with pytest.raises(Unauthenticated):
        await preview(release.slug, "gold", by=Viewer())
    with pytest.raises(Forbidden):
        await preview(release.slug, "gold", by=make.holder("platinum", await make.member()))
