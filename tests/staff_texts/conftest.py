"""One thing of every kind that is translated."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.exclusives.models import ReleaseKind
from portal.exclusives.terms import EventTerms
from portal.feedback.models import SurveyKind, SurveyQuestion
from portal.kernel import clock
from portal.loyalty.programme import look
from portal.loyalty.programme.models import EarnAction
from portal.shop.products.keeping import save_product
from portal.staff_texts import THE_PROGRAMME
from tests.makers.feedback import HOW

SAVE = """mutation ($input: SaveTranslationsInput!) { saveTranslations(input: $input) {
    translations { locale field text isOutdated } errors { code message field } } }"""


@pytest.fixture
async def staff(make) -> Any:
    return await make.brand()


@pytest.fixture
def save(graphql, staff) -> Any:
    """Save texts of a thing in German, or in another language, and expect that it goes well."""

    async def saved(thing: str, locale: str = "de", **texts: str | None) -> list[dict[str, Any]]:
        given = [{"field": field, "text": text} for field, text in texts.items()]
        told = await graphql(SAVE, viewer=staff, input={"id": thing, "locale": locale, "texts": given})
        assert told["errors"] == []
        return told["translations"]

    return saved


@pytest.fixture
async def things(make) -> Mapping[str, str]:
    """The global id of one of each kind, by the kind's name."""
    await make.programme()
    links = {look.column_of(field): "https://shop.example/first" for field in look.LINKS}
    await look.save_look(hero_title="Ask us", hero_text="We answer.", footer_text="Since 1998.", by=SYSTEM, **links)
    rule = await make.earn_rule(EarnAction.THREAD, 5, title="For a thread")
    meeting = await make.release(
        kind=ReleaseKind.EVENT,
        public_at=clock.now() - timedelta(days=1),
        event=EventTerms(clock.now() + timedelta(days=3), "The old roastery", None),
    )
    survey = await make.survey(SurveyKind.CUSTOM, HOW)
    question = await SurveyQuestion.get(survey_id=survey.id)
    keys = {
        "Category": (await make.category("brewing", description="Water and coffee.")).id,
        "Product": (await save_product("RN-1", "House blend", by=SYSTEM, description="Round.")).id,
        "Program": THE_PROGRAMME,
        "Tier": (await make.tier("silver", 1, 150, benefits=["Free shipping", "A present"])).id,
        "EarnRule": rule.rule.id,
        "Reward": (await make.reward(description="On your next order.")).id,
        "ReferralCampaign": (await make.campaign()).id,
        "Exclusive": meeting.id,
        "Survey": survey.id,
        "SurveyQuestion": question.id,
        "ProfileQuestion": (await make.profile_question()).id,
    }
    return {kind: global_id(kind, key) for kind, key in keys.items()}
