"""How moderation works and what orders lists is said as it is set up (DSA Arts 14 and 27, LW9)."""

from datetime import date

import pytest

from portal import house_rules
from portal.accounts.viewer import SYSTEM
from portal.community.models import Category
from portal.screening.models import Holds
from portal.screening.terms import save_terms
from portal.settings import settings, use

pytestmark = pytest.mark.anyio
RULES = "{ program { moderationRules orderingRules } }"
UNREAD = "No program reads what you write before others do."


async def test_everybody_reads_it_in_their_language_lw9(make, graphql):
    english, german = await graphql(RULES), await graphql(RULES, locale="de")

    assert english["orderingRules"][0] == "Nobody can pay for a better place."
    assert german["orderingRules"][0] == "Niemand kann für einen besseren Platz bezahlen."
    assert [len(one) for one in english.values()] == [len(one) for one in german.values()]
    assert not set(english["moderationRules"]) & set(german["moderationRules"])


async def test_what_is_screened_for_is_said_without_the_words_lw9(make):
    await make.category("home")
    await Category.all().update(holds=Holds.NOTHING)
    await save_terms(reviews=Holds.NOTHING, by=SYSTEM)
    nothing = await house_rules.of_moderation("en")

    await save_terms(words="casino", holds_personal_data=True, by=SYSTEM)
    await Category.all().update(holds=Holds.SUSPECTED)
    something = await house_rules.of_moderation("en")
    await Category.all().update(holds=Holds.EVERYTHING)
    everything = await house_rules.of_moderation("en")

    assert UNREAD in nothing
    assert (
        len([one for one in something if "for: words that are listed, mail addresses, telephone numbers" in one]) == 1
    )
    assert "casino" not in " ".join(something)
    assert UNREAD not in something
    assert [one for one in everything if one not in something] == [
        "In some places what newcomers write, or everything, waits until a moderator has looked at it."
    ]


async def test_where_no_complaints_are_taken_it_names_the_courts_lw9_lw1(make):
    bound = (await house_rules.of_moderation("en"))[-1]
    use(settings().model_copy(update={"small_firm_until": date(9998, 12, 31)}))

    assert bound.startswith("For six months you can object to a decision, free of charge")
    assert (await house_rules.of_moderation("en"))[-1] == "If you disagree with a decision, you may turn to a court."
