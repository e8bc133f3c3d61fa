"""Inviting, as members, strangers and staff meet it through the GraphQL door."""

from datetime import timedelta

from graphql_schema.ids import global_id
from portal.kernel import clock
from portal.kernel.ids import new_id
from portal.referrals import qualification
from portal.referrals.models import Campaign, Referral, ReferralCode, ReferralState
from portal.settings import settings

CODES = """{ viewer { referralCodes {
  id code url qrSvg visits signUps rewarded isActive owner { handle }
  campaign { slug isActive minimumOrder { amount currency } rewards { side kind points value { amount } percent } }
} } }"""
REFERRALS = """{ viewer { referrals(first: 10) { totalCount nodes {
  id state riskSignals reason code { code } referee { displayName member { handle } }
} } } }"""
LOOK_UP = """query ($code: String!) { referralCode(code: $code) {
  id code isActive visits signUps rewarded owner { handle } campaign { slug rewards { side points } }
} }"""
NODE = "query ($id: ID!) { node(id: $id) { __typename id } }"
CREATE = """mutation ($slug: String!, $vanity: String) {
  createReferralCode(input: {campaignSlug: $slug, vanity: $vanity}) { referralCode { code } errors { code message field } }
}"""
VISIT = """mutation ($code: String!) { recordReferralVisit(input: {code: $code}) {
  referralToken expiresAt errors { code message field }
} }"""
REVIEWS = "{ referralReviews { totalCount nodes { id riskSignals referee { member { handle } } } } }"
REVIEW = """mutation ($id: ID!, $approve: Boolean!) {
  reviewReferral(input: {referralId: $id, approve: $approve, reason: "Seen by a colleague."}) {
    referral { state reason } errors { code }
  }
}"""
SAVE = """mutation ($input: SaveReferralCampaignInput!) {
  saveReferralCampaign(input: $input) { campaign { slug rewards { side points } } errors { code message field } }
}"""
TERMS = {
    "slug": "moin",
    "name": "Moin",
    "rewards": [{"side": "REFERRER", "kind": "POINTS", "points": 500}],
    "minimumOrder": {"amount": "25.00", "currency": "EUR"},
    "holdDays": 14,
    "attributionDays": 90,
}


async def test_everyone_finds_their_code_with_link_and_picture(make, graphql):
    await make.campaign()
    member = await make.member("ada")

    viewer = await graphql(CODES, viewer=member)

    (code,) = viewer["referralCodes"]
    assert code["url"] == f"{settings().public_url}/r/{code['code']}"
    assert code["qrSvg"].startswith("<svg ")
    assert not {word for word in ("<script", "style", "href", "onload") if word in code["qrSvg"]}
    assert (code["isActive"], code["owner"]) == (True, {"handle": "ada"})
    assert code["campaign"]["rewards"] == [
        {"side": "REFERRER", "kind": "POINTS", "points": 500, "value": None, "percent": None},
        {"side": "REFEREE", "kind": "POINTS", "points": 200, "value": None, "percent": None},
    ]


async def test_the_referrer_sees_a_friend_by_display_name_alone(make, graphql):
    await make.campaign()
    ada = await make.member("ada")
    await make.friend(ada, display_name="Ben aus Kiel", bio="I roast.")

    viewer = await graphql(REFERRALS, viewer=ada)

    (node,) = viewer["referrals"]["nodes"]
    assert node["referee"] == {"displayName": "Ben aus Kiel", "member": None}
    assert (node["state"], node["riskSignals"], node["reason"]) == ("SIGNED_UP", None, None)


async def test_who_has_not_proved_their_address_is_not_listed_and_not_counted(make, graphql):
    await make.campaign()
    ada = await make.member()
    code = await make.referral_code(ada)
    await make.newcomer(f"code:{code.code}")

    viewer = await graphql(REFERRALS, viewer=ada)

    assert viewer["referrals"] == {"totalCount": 0, "nodes": []}


async def test_r73_a_stranger_learns_who_invites_and_what_for_and_no_figures(make, graphql):
    await make.campaign()
    code = await make.referral_code(await make.member("ada"))
    await ReferralCode.filter(id=code.id).update(visits=7, sign_ups=3, rewarded=1)

    found = await graphql(LOOK_UP, code=code.code.lower())
    unknown = await graphql(LOOK_UP, code="NEVERGIVEN")

    assert found["owner"] == {"handle": "ada"}
    assert (found["visits"], found["signUps"], found["rewarded"]) == (0, 0, 0)
    assert unknown is None


async def test_r73_a_code_whose_owner_is_banned_answers_like_one_never_given(make, graphql):
    await make.campaign()
    ada = await make.member()
    code = await make.referral_code(ada)
    ada.banned_at = clock.now()
    await ada.save()

    assert await graphql.raw(LOOK_UP, code=code.code) == await graphql.raw(LOOK_UP, code="NEVERGIVEN")
    answers = [await graphql(VISIT, code=given) for given in (code.code, "NEVERGIVEN")]
    assert answers[0] == answers[1]
    assert answers[0]["errors"][0]["code"] == "NOT_FOUND"


async def test_a_code_says_when_its_campaign_is_over(make, graphql):
    campaign = await make.campaign()
    code = await make.referral_code(await make.member())
    await Campaign.filter(id=campaign.id).update(ends_at=clock.now() - timedelta(days=1))

    assert (await graphql(LOOK_UP, code=code.code))["isActive"] is False


async def test_a_visit_gives_a_token_for_signing_up(make, graphql):
    await make.campaign()
    ada = await make.member()
    code = await make.referral_code(ada)

    visit = await graphql(VISIT, code=code.code)
    newcomer = await make.newcomer(f"token:{visit['referralToken']}")

    assert visit["errors"] == []
    assert (await Referral.get(referee=newcomer)).referrer_id == ada.id


async def test_a_vanity_code_is_made_and_its_twin_refused_in_ones_language(make, graphql):
    await make.campaign()
    ada, ben = await make.member(), await make.member()

    made = await graphql(CREATE, viewer=ada, slug="friends", vanity="Kaffee-Ada")
    refused = await graphql(CREATE, viewer=ben, locale="de", slug="friends", vanity="KAFFEE-ADA")
    visitor = await graphql(CREATE, slug="friends")

    assert made == {"referralCode": {"code": "Kaffee-Ada"}, "errors": []}
    assert refused["errors"] == [
        {
            "code": "TAKEN",
            "message": "Dieser Code ist vergeben oder sieht einem vergebenen zu ähnlich; bitte einen anderen wählen.",
            "field": ["vanity"],
        }
    ]
    assert visitor["errors"][0]["code"] == "UNAUTHENTICATED"
    assert await ReferralCode.all().count() == 1


async def test_l1_referrals_and_codes_of_others_answer_like_ids_that_never_existed(make, graphql):
    campaign = await make.campaign()
    ada, stranger = await make.member(), await make.member()
    referral = await make.friend(ada)
    code = await make.referral_code(ada)
    hidden = [global_id("Referral", referral.id), global_id("ReferralCode", code.id)]
    unknown = [global_id("Referral", new_id()), global_id("ReferralCode", new_id())]

    for viewer in (None, stranger, referral.referee):
        assert await graphql.raw(NODE, viewer=viewer, id=hidden[0]) == await graphql.raw(
            NODE, viewer=viewer, id=unknown[0]
        )
        assert await graphql.raw(NODE, viewer=viewer, id=hidden[1]) == await graphql.raw(
            NODE, viewer=viewer, id=unknown[1]
        )
    for viewer in (ada, await make.brand()):
        assert [(await graphql(NODE, viewer=viewer, id=one))["id"] for one in hidden] == hidden
    everyone = await graphql(NODE, id=global_id("ReferralCampaign", campaign.id))
    assert everyone["__typename"] == "ReferralCampaign"


async def test_staff_find_what_waits_and_judge_it(make, graphql):
    await make.campaign()
    referral = await make.friend(await make.member(), handle="ben", handle_key="ben")
    await make.bare_order(referral.referee)
    await qualification.consider(referral.referee_id)
    await Referral.filter(id=referral.id).update(state=ReferralState.IN_REVIEW, risk_signals=["SAME_ADDRESS"])
    staff, customer = await make.brand(), await make.member()

    waiting = await graphql(REVIEWS, viewer=staff)
    judged = await graphql(REVIEW, viewer=staff, id=waiting["nodes"][0]["id"], approve=True)
    refused = await graphql(REVIEW, viewer=customer, id=waiting["nodes"][0]["id"], approve=False)
    answer = await graphql.raw(REVIEWS, viewer=customer)

    assert waiting["nodes"][0]["riskSignals"] == ["SAME_ADDRESS"]
    assert waiting["nodes"][0]["referee"] == {"member": {"handle": "ben"}}
    assert judged == {"referral": {"state": "QUALIFIED", "reason": "Seen by a colleague."}, "errors": []}
    assert refused == {"referral": None, "errors": [{"code": "FORBIDDEN"}]}
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await graphql(REVIEWS, viewer=staff) == {"totalCount": 0, "nodes": []}


async def test_the_brand_saves_a_campaign_and_amounts_that_a_kind_has_not_are_refused(make, graphql):
    staff = await make.brand()
    store_credit = [{"side": "REFEREE", "kind": "STORE_CREDIT", "points": 5}]

    saved = await graphql(SAVE, viewer=staff, input=TERMS)
    refused = await graphql(SAVE, viewer=staff, input={**TERMS, "rewards": store_credit})
    customer = await graphql(SAVE, viewer=await make.member(), input=TERMS)

    assert saved == {"campaign": {"slug": "moin", "rewards": [{"side": "REFERRER", "points": 500}]}, "errors": []}
    assert refused["errors"] == [
        {
            "code": "INVALID",
            "message": "A reward of this kind has no such amount; please leave this out.",
            "field": ["rewards", "0", "points"],
        }
    ]
    assert customer["errors"][0]["code"] == "FORBIDDEN"
