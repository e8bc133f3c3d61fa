"""Members whom the brand's staff should turn to before they ask: who is on which list, since when, and who is on none."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.care.attention import CareReason
from portal.care.interactions import Contact, record_interaction
from portal.care.models import InteractionChannel
from portal.feedback.models import SurveyKind, SurveyOccasion, SurveyRequest
from portal.insights import counting
from portal.insights.models import BuyingModel
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.tiering.grants import grant_tier
from portal.privacy.restriction import restrict
from tests.makers.feedback import SCORE, WORDS
from tests.statements import counted

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 7, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
CONCERNS = """query ($reason: CareReason!, $first: Int, $after: String) {
  careConcerns(reason: $reason, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes {
      reason since at points churnRisk tier { slug } response { answers { score } }
      customer { member { handle } }
    }
  }
}"""


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


async def listed(graphql, brand, reason, **page):
    return await graphql(CONCERNS, viewer=brand, reason=reason, **page)


async def handles(graphql, brand, reason, **page):
    return [one["customer"]["member"]["handle"] for one in (await listed(graphql, brand, reason, **page))["nodes"]]


def written(moment):
    return moment.isoformat().replace("+00:00", "Z")


async def test_points_that_expire_within_thirty_days_are_told_with_their_sum_and_nearest_end_ca6(make, graphql):
    brand, anna, bert, carl = [
        await make.brand("brenda"),
        *[await make.member(one) for one in ("anna", "bert", "carl")],
    ]
    await make.programme()
    await make.points(anna, 30, expires_at=NOW + 20 * DAY)
    await make.points(anna, 12, expires_at=NOW + 30 * DAY)
    await make.points(anna, 500, expires_at=NOW + 31 * DAY)
    await make.points(bert, 7, expires_at=NOW + 3 * DAY)
    await make.points(carl, 7)

    found = await listed(graphql, brand, "POINTS_EXPIRING")

    assert found["totalCount"] == 2
    assert found["nodes"] == [
        {
            "reason": "POINTS_EXPIRING",
            "since": written(NOW - 27 * DAY),
            "at": written(NOW + 3 * DAY),
            "points": 7,
            "churnRisk": None,
            "tier": None,
            "response": None,
            "customer": {"member": {"handle": "bert"}},
        },
        {
            "reason": "POINTS_EXPIRING",
            "since": written(NOW - 10 * DAY),
            "at": written(NOW + 20 * DAY),
            "points": 42,
            "churnRisk": None,
            "tier": None,
            "response": None,
            "customer": {"member": {"handle": "anna"}},
        },
    ]


async def test_a_tier_that_ends_within_thirty_days_is_told_ca6(make, graphql):
    brand, anna, bert, carl = [
        await make.brand("brenda"),
        *[await make.member(one) for one in ("anna", "bert", "carl")],
    ]
    await make.programme()
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 2, 500)
    await make.points(carl, 5)
    end = clock.end_of_day(date(2026, 7, 20))
    for member, until in ((anna, end), (bert, NOW + 60 * DAY)):
        await grant_tier(member.id, "gold", until, reason="A present", by=SYSTEM)

    found = (await listed(graphql, brand, "TIER_FALLING"))["nodes"]

    assert [(one["customer"]["member"]["handle"], one["tier"]) for one in found] == [("anna", {"slug": "gold"})]
    assert (found[0]["at"], found[0]["since"]) == (written(end), written(end - 30 * DAY))


async def a_model() -> None:
    of_buying = {"r": 0.8, "alpha": 30.0, "a": 0.8, "b": 2.5}
    await BuyingModel.create(
        day=NOW.date(), fitted_at=NOW - DAY, customers=100, came_again=40, currency="EUR", **of_buying
    )


async def bought(make, member, *days_ago):
    for days in days_ago:
        await make.order(member, "20.00", placed_at=NOW - days * DAY)


async def test_who_is_likelier_gone_than_not_is_told_with_the_risk_of_the_customer_page_ca6(make, graphql):
    brand, anna, bert, carl = [
        await make.brand("brenda"),
        *[await make.member(one) for one in ("anna", "bert", "carl")],
    ]
    await bought(make, anna, 300, 290, 280, 270)
    await bought(make, bert, 300, 200, 100, 5)
    await bought(make, carl, 300)
    await finish(counting.count_due, NOW)
    assert (await listed(graphql, brand, "CHURN_RISK"))["nodes"] == []
    await a_model()

    (found,) = (await listed(graphql, brand, "CHURN_RISK"))["nodes"]

    page = "query ($id: ID!) { customer(id: $id) { churnRisk } }"
    of_anna = await graphql(page, viewer=brand, id=global_id("Customer", anna.id))
    assert found["customer"] == {"member": {"handle": "anna"}}
    assert found["churnRisk"] == pytest.approx(of_anna["churnRisk"])
    assert found["churnRisk"] > 0.5
    assert found["at"] == written(NOW - 270 * DAY)


async def test_the_day_since_when_somebody_is_likelier_gone_is_the_first_on_which_they_are_listed_ca6(make, graphql):
    brand, anna = await make.brand("brenda"), await make.member("anna")
    await bought(make, anna, 300, 290, 280, 270)
    await finish(counting.count_due, NOW)
    await a_model()
    await BuyingModel.all().update(fitted_at=NOW - 300 * DAY)
    (found,) = (await listed(graphql, brand, "CHURN_RISK"))["nodes"]
    since = datetime.fromisoformat(found["since"])

    with clock.living_at(since - timedelta(minutes=1)):
        assert await handles(graphql, brand, "CHURN_RISK") == []
    with clock.living_at(since + timedelta(minutes=1)):
        assert await handles(graphql, brand, "CHURN_RISK") == ["anna"]


@pytest.mark.parametrize(
    ("kind", "score", "is_listed"),
    [(SurveyKind.NPS, 6, True), (SurveyKind.NPS, 7, False), (SurveyKind.CSAT, 2, True), (SurveyKind.CSAT, 3, False)],
)
async def test_an_unhappy_answer_is_told_ca6(make, graphql, kind, score, is_listed):
    brand, anna = await make.brand("brenda"), await make.member("anna")
    response = await make.response(await make.survey(kind, points=0), score, by=anna)

    found = (await listed(graphql, brand, "UNHAPPY"))["nodes"]

    said = [
        (one["customer"]["member"]["handle"], one["response"]["answers"][0]["score"], one["since"]) for one in found
    ]
    assert said == ([("anna", score, written(response.answered_at))] if is_listed else [])


async def test_an_unhappy_member_is_told_once_until_somebody_speaks_with_them_ca6(make, graphql):
    brand, anna = await make.brand("brenda"), await make.member("anna")
    for score in (0, 4):
        await make.response(await make.survey(points=0), score, by=anna)
    assert await handles(graphql, brand, "UNHAPPY") == ["anna"]

    with clock.living_at(NOW + DAY):
        call = Contact(customer_email="anna@example.org", channel=InteractionChannel.PHONE, summary="We called.")
        await record_interaction(call, by=SYSTEM)
        assert await handles(graphql, brand, "UNHAPPY") == []

    with clock.living_at(NOW + 2 * DAY):
        await make.response(await make.survey(points=0), 1, by=anna)
        assert await handles(graphql, brand, "UNHAPPY") == ["anna"]


async def test_a_contact_that_was_asked_about_silences_no_unhappy_answer_to_it_ca6(make, graphql):
    brand, anna = await make.brand("brenda"), await make.member("anna")
    survey = await make.survey(SurveyKind.CSAT, points=0, sent_after=SurveyOccasion.CONTACT, sent_after_days=1)
    call = Contact(customer_email="anna@example.org", channel=InteractionChannel.PHONE, summary="They called.")
    with clock.living_at(NOW - DAY):
        await record_interaction(call, by=SYSTEM)
    await SurveyRequest.create(survey_id=survey.id, member_id=anna.id, settled_at=NOW, asked_at=NOW)

    await make.response(survey, 1, by=anna)

    (found,) = (await listed(graphql, brand, "UNHAPPY"))["nodes"]
    assert found["customer"] == {"member": {"handle": "anna"}}


async def test_a_survey_that_measures_no_satisfaction_makes_nobody_unhappy_ca6(make, graphql):
    brand, anna = await make.brand("brenda"), await make.member("anna")

    await make.response(await make.survey(SurveyKind.CUSTOM, SCORE, WORDS, points=0), 0, by=anna)

    assert await handles(graphql, brand, "UNHAPPY") == []


async def all_of_it(make, member):
    """What puts a member on every list."""
    await make.points(member, 30, expires_at=NOW + 20 * DAY)
    await make.tier("gold", 2, 500)
    await grant_tier(member.id, "gold", NOW + 20 * DAY, reason="A present", by=SYSTEM)
    await bought(make, member, 300, 290, 280, 270)
    await make.response(await make.survey(points=0), 0, by=member)
    await finish(counting.count_due, NOW)
    await a_model()


async def test_nobody_whose_data_is_restricted_or_who_is_banned_is_on_any_list_lw30(make, graphql):
    brand, anna = await make.brand("brenda"), await make.member("anna")
    await make.programme()
    await all_of_it(make, anna)
    assert [await handles(graphql, brand, reason.value) for reason in CareReason] == [["anna"]] * 4

    await restrict(anna.id, reason="They asked", by=SYSTEM)
    assert [await handles(graphql, brand, reason.value) for reason in CareReason] == [[]] * 4

    await Member.filter(id=anna.id).update(restricted_at=None, banned_at=NOW)
    assert [await handles(graphql, brand, reason.value) for reason in CareReason] == [[]] * 4


async def test_lists_are_walked_page_by_page_ca6(make, graphql):
    brand = await make.brand("brenda")
    await make.programme()
    for number in range(5):
        await make.points(await make.member(f"m{number}"), 5, expires_at=NOW + (9 - number) * DAY)

    page = await listed(graphql, brand, "POINTS_EXPIRING", first=2)
    after = page["pageInfo"]["endCursor"]

    assert [one["customer"]["member"]["handle"] for one in page["nodes"]] == ["m4", "m3"]
    assert await handles(graphql, brand, "POINTS_EXPIRING", first=9, after=after) == ["m2", "m1", "m0"]


async def test_a_list_takes_as_many_statements_however_long_it_is_ca6(make, graphql):
    brand = await make.brand("brenda")
    taken = []
    for number in range(2):
        for other in range(1 + 4 * number):
            await make.response(await make.survey(points=0), 0, by=await make.member(f"m{number}{other}"))
        with counted() as statements:
            await listed(graphql, brand, "UNHAPPY")
        taken.append(len(statements))

    assert taken[0] == taken[1]


@pytest.mark.parametrize("who", ["member", "moderator", "visitor"])
async def test_nobody_but_the_brands_staff_reads_the_lists_ca6(make, graphql, who):
    viewer = {"member": make.member, "moderator": make.moderator}.get(who)

    answer = await graphql.raw(CONCERNS, viewer=None if viewer is None else await viewer("mona"), reason="UNHAPPY")

    assert answer["errors"][0]["extensions"]["code"] == ("UNAUTHENTICATED" if viewer is None else "FORBIDDEN")
