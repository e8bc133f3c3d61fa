"""IN37: a segment that names what is not there any more says so, and can be changed like any other."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.feedback.profile.models import ProfileQuestion, ProfileQuestionKind
from portal.feedback.profile.questions import ProfileQuestionTerms, save_profile_question
from portal.loyalty.programme.models import Tier
from portal.segments.models import OwnSegment
from portal.shop.models import Product
from tests.statements import counted

pytestmark = pytest.mark.anyio
SAVE = """mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) {
    segment { id name conditions { values goneValues } } errors { code field } } }"""
ALL = "query { ownSegments { name conditions { values goneValues } } }"
GOLD_OR_SILVER = {"field": "TIER", "comparison": "IS_ONE_OF", "values": ["gold", "silver"]}
BEANS = {"field": "PRODUCT", "comparison": "IS_NONE_OF", "values": ["beans"]}


@pytest.fixture
async def staff(make):
    await make.ladder()
    await make.product("beans")
    return await make.brand()


@pytest.fixture
async def presses(graphql, staff):
    """A segment of who brews in a press, a choice that the question has no more."""
    asked = {"prompt": "How do you brew?", "purpose": "For what suits.", "kind": ProfileQuestionKind.CHOICE}
    question = await save_profile_question(
        ProfileQuestionTerms(**asked, choices=["Press", "Filter"], points=0, is_active=True), by=SYSTEM
    )
    asking = global_id("ProfileQuestion", question.id)
    press = {"field": "PROFILE", "comparison": "IS_ONE_OF", "values": ["Press"], "questionId": asking}
    saved = await graphql(
        SAVE, viewer=staff, input={"name": "Presses", "match": "ALL", "isActive": True, "conditions": [press]}
    )
    await ProfileQuestion.filter(id=question.id).update(choices=["Filter"])
    return saved["segment"]["id"], press


async def test_it_can_be_renamed_with_what_is_gone_left_in_it_in37(graphql, staff) -> None:
    given = {"match": "ALL", "isActive": True, "conditions": [GOLD_OR_SILVER, BEANS]}
    made = (await graphql(SAVE, viewer=staff, input={"name": "Old", **given}))["segment"]
    await Tier.filter(slug="gold").delete()
    await Product.filter(sku="beans").delete()

    saved = await graphql(SAVE, viewer=staff, input={"id": made["id"], "name": "New", **given})

    assert [one["goneValues"] for one in made["conditions"]] == [[], []]
    assert saved["errors"] == []
    assert saved["segment"]["conditions"] == [
        {"values": ["gold", "silver"], "goneValues": ["gold"]},
        {"values": ["beans"], "goneValues": ["beans"]},
    ]


async def test_a_choice_that_its_question_has_no_more_may_stay_in37(graphql, staff, presses) -> None:
    segment, press = presses

    saved = await graphql(
        SAVE,
        viewer=staff,
        input={"id": segment, "name": "Who pressed", "match": "ALL", "isActive": True, "conditions": [press]},
    )

    assert (saved["errors"], saved["segment"]["conditions"]) == ([], [{"values": ["Press"], "goneValues": ["Press"]}])


async def test_what_never_stood_in_it_is_refused_at_its_place_as_before_in37(graphql, staff, presses) -> None:
    segment, press = presses
    diamond = {**GOLD_OR_SILVER, "values": ["diamond"]}
    asked = {"name": "Presses", "match": "ALL", "isActive": True}

    changed = await graphql(SAVE, viewer=staff, input={"id": segment, **asked, "conditions": [press, diamond]})
    another = await graphql(SAVE, viewer=staff, input={**asked, "name": "More presses", "conditions": [press]})

    assert changed["errors"] == [{"code": "NOT_FOUND", "field": ["conditions", "1", "values"]}]
    assert another["errors"] == [{"code": "NOT_FOUND", "field": ["conditions", "0", "values"]}]
    assert await OwnSegment.all().count() == 1


async def test_many_segments_are_asked_about_together(graphql, staff) -> None:
    for number in range(2):
        await graphql(
            SAVE, viewer=staff, input={"name": f"{number}", "match": "ALL", "isActive": True, "conditions": [BEANS]}
        )
    with counted() as few:
        await graphql(ALL, viewer=staff)
    for number in range(2, 8):
        await graphql(
            SAVE,
            viewer=staff,
            input={"name": f"{number}", "match": "ALL", "isActive": True, "conditions": [BEANS, BEANS]},
        )
    with counted() as many:
        await graphql(ALL, viewer=staff)

    assert len(many) == len(few)
