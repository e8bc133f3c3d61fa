"""Categories: by whom, in what order, how deep."""

import pytest

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.community import categories, queries
from portal.community.models import Audience, Category
from portal.kernel.errors import Forbidden, Invalid, NotFound, Required, Unauthenticated


async def test_staff_make_and_change_them(make):
    brand = await make.viewer(await make.brand())

    made = await categories.save_category(
        "brewing", "Brewing", by=brand, description="How to", who_can_start=Audience.BRAND
    )
    changed = await categories.save_category("brewing", "Brewing better", by=brand, position=3)

    assert changed.id == made.id
    assert (changed.name, changed.description, changed.position) == ("Brewing better", "How to", 3)
    assert changed.who_can_start is Audience.BRAND


async def test_nobody_but_staff_arranges_categories(make):
    for viewer in (await make.viewer(), await make.viewer(await make.moderator())):
        with pytest.raises(Forbidden):
            await categories.save_category("mine", "Mine", by=viewer)
    with pytest.raises(Unauthenticated):
        await categories.save_category("mine", "Mine", by=VISITOR)

    assert await Category.all().count() == 0


async def test_a_room_for_a_tier_that_is_not_there_is_not_saved(make, graphql):
    saved = await graphql(
        "mutation ($input: SaveCategoryInput!) { saveCategory(input: $input) { category { slug } errors { code field } } }",
        viewer=await make.brand(),
        input={"slug": "lounge", "name": "Lounge", "requiredTierSlug": "no-such-tier"},
    )

    assert saved == {"category": None, "errors": [{"code": "NOT_FOUND", "field": ["requiredTierSlug"]}]}
    assert not await Category.filter(slug="lounge").exists()


async def test_a_refused_tier_changes_nothing_of_a_category(make):
    await make.tier("gold", 3, 500)
    await categories.save_category("lounge", "Lounge", by=SYSTEM, required_tier_slug="gold")

    with pytest.raises(NotFound, match="no such tier"):
        await categories.save_category("lounge", "Hall", by=SYSTEM, required_tier_slug="no-such-tier")

    kept = await queries.category_by_slug("lounge", SYSTEM)
    assert (kept.name, kept.required_key) == ("Lounge", "tier:gold")


async def test_a_tier_opens_what_it_gates(make):
    await make.tier("gold", 3, 500)
    gated = await categories.save_category("lounge", "Lounge", by=SYSTEM, required_tier_slug="gold")
    renamed = await categories.save_category("lounge", "Captain's lounge", by=SYSTEM)
    opened = await categories.save_category("lounge", "Lounge", by=SYSTEM, required_tier_slug=None)

    assert (gated.required_key, renamed.required_key, opened.required_key) == ("tier:gold", "tier:gold", None)


async def test_the_tree_stands_in_the_brands_order(make):
    top = await make.category("b-top", position=2)
    await make.category("a-top", position=1)
    await make.category("child-2", parent=top, position=2)
    await make.category("child-1", parent=top, position=1)

    tree = await queries.category_tree(VISITOR)

    assert [row.slug for row in tree.in_order()] == ["a-top", "b-top", "child-1", "child-2"]


async def test_three_levels_and_no_circles(make):
    top = await make.category("top")
    middle = await make.category("middle", parent=top)
    await make.category("bottom", parent=middle)

    with pytest.raises(Invalid):
        await categories.save_category("cellar", "Cellar", by=SYSTEM, parent_slug="bottom")
    for within in ("top", "middle", "bottom"):
        with pytest.raises(Invalid):
            await categories.save_category("top", "Top", by=SYSTEM, parent_slug=within)
    other = await make.category("other")
    with pytest.raises(Invalid):
        await categories.save_category("top", "Top", by=SYSTEM, parent_slug=other.slug)
    with pytest.raises(NotFound):
        await categories.save_category("top", "Top", by=SYSTEM, parent_slug="nowhere")

    assert (await Category.get(slug="top")).parent_id is None


@pytest.mark.parametrize(
    ("slug", "name", "refusal"),
    [("Röst", "x", Invalid), ("a b", "x", Invalid), ("", "x", Required), ("ok", " ", Required)],
)
async def test_names_that_are_none_are_refused(portal_db, slug, name, refusal):
    with pytest.raises(refusal):
        await categories.save_category(slug, name, by=SYSTEM)

    assert await Category.all().count() == 0
