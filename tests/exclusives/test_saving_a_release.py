"""Writing a release down."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts.viewer import SYSTEM
from portal.exclusives.models import Release, ReleaseKind, ReleaseVisibility, ReleaseWindow
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import EventTerms, ReleaseTerms, WindowTerms
from portal.kernel.errors import Forbidden, Invalid, NotFound, PortalError, Required, TooLong

SOON = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def terms(**changes):
    given = {
        "slug": "autumn-roast",
        "kind": ReleaseKind.ARTICLE,
        "title": "The autumn roast",
        "teaser": "Something is coming.",
        "body_markdown": "It is a *natural*. <script>alert(1)</script>",
        "visibility": ReleaseVisibility.TEASER,
        "windows": [WindowTerms("silver", SOON + timedelta(days=2)), WindowTerms("gold", SOON)],
        "public_at": SOON + timedelta(days=7),
    }
    return ReleaseTerms(**{**given, **changes})


async def test_the_body_is_rendered_once_and_cleaned(make):
    await make.ladder()

    saved = await Release.get(id=await save_exclusive(terms(), by=SYSTEM))

    assert "<em>natural</em>" in saved.body_html
    assert "<script" not in saved.body_html
    windows = await ReleaseWindow.filter(release=saved).order_by("opens_at").values_list("tier__slug", "opens_at")
    assert windows == [("gold", SOON), ("silver", SOON + timedelta(days=2))]


async def test_the_same_slug_changes_the_release_and_replaces_its_windows(make):
    await make.ladder()
    first = await save_exclusive(terms(), by=SYSTEM)

    second = await save_exclusive(terms(title="The winter roast", windows=[WindowTerms("platinum", SOON)]), by=SYSTEM)

    assert first == second
    assert await Release.all().values_list("title", flat=True) == ["The winter roast"]
    assert await ReleaseWindow.all().values_list("tier__slug", flat=True) == ["platinum"]


async def test_members_and_moderators_are_refused_and_nothing_is_saved(make):
    await make.ladder()

    for member in (await make.member(), await make.moderator()):
        with pytest.raises(Forbidden):
            await save_exclusive(terms(), by=await make.viewer(member))

    assert not await Release.exists()


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        ({"slug": "Autumn Roast"}, Invalid, ("slug",)),
        ({"title": " "}, Required, ("title",)),
        ({"title": "x" * 201}, TooLong, ("title",)),
        ({"teaser": ""}, Required, ("teaser",)),
        ({"body_markdown": " "}, Required, ("bodyMarkdown",)),
        ({"windows": [WindowTerms("diamond", SOON)]}, NotFound, ("windows", "0", "tierSlug")),
        ({"windows": [WindowTerms("gold", SOON)] * 2}, Invalid, ("windows", "1", "tierSlug")),
        ({"public_at": SOON}, Invalid, ("windows", "0", "opensAt")),
        ({"product_sku": "NOTHING"}, NotFound, ("productSku",)),
        ({"kind": ReleaseKind.EVENT}, Required, ("event",)),
        ({"event": EventTerms(SOON)}, Invalid, ("event",)),
        ({"kind": ReleaseKind.EVENT, "event": EventTerms(SOON, seats=0)}, Invalid, ("event", "seats")),
    ],
)
async def test_what_cannot_be_shown_is_refused_at_the_field_at_fault(make, changes, refusal, field):
    await make.ladder()

    with pytest.raises(PortalError) as refused:
        await save_exclusive(terms(**changes), by=SYSTEM)

    assert (type(refused.value.faults[0]), refused.value.field) == (refusal, field)
    assert not await Release.exists()
