"""Partners over the door: their terms, their codes beside those of members, their link, and what staff read (R72, R90)."""

from datetime import timedelta

import pytest

from portal.kernel import clock
from portal.kernel.errors import Taken
from portal.referrals.codes import create_code
from portal.referrals.models import ReferralCode
from portal.referrals.partners import following
from portal.referrals.partners.models import Partner

pytestmark = pytest.mark.anyio
SAVE = """mutation ($input: SavePartnerInput!) { savePartner(input: $input) {
  partner { code url name email paidBy percent fixed { amount } member { handle } isActive } errors { code field } } }"""
READ = """{ partners { nodes { name open { amount currency } commissions { nodes { amount { amount } state signals
  order { externalId } } } } } }"""
LISTS = """{ partnerPayouts { nodes { number until total { amount }
  lines { totalCount nodes { amount { amount } partner { name } commission { base { amount } } } } } } }"""
CLOSE = """mutation ($input: ClosePartnerPayoutInput!) {
  closePartnerPayout(input: $input) { payout { number } errors { code } }
}"""
HARBOUR = {"code": "HARBOUR", "name": "Harbour Radio", "paidBy": "INVOICE", "holdDays": 0}


async def test_a_partner_is_made_and_changed_by_the_code(make, graphql):
    brand, _ = await make.brand(), await make.member("ada")

    made = await graphql(SAVE, viewer=brand, input={**HARBOUR, "percent": "10", "memberHandle": "ada"})
    kept = await graphql(SAVE, viewer=brand, input={**HARBOUR, "code": "harbour", "email": "radio@example.org"})
    cleared = await graphql(SAVE, viewer=brand, input={**HARBOUR, "memberHandle": None})

    assert made["errors"] == kept["errors"] == []
    assert made["partner"]["url"].endswith("/r/HARBOUR")
    assert (kept["partner"]["code"], kept["partner"]["percent"], kept["partner"]["member"]) == (
        "HARBOUR",
        "10",
        {"handle": "ada"},
    )
    assert (cleared["partner"]["member"], cleared["partner"]["email"]) == (None, "radio@example.org")
    assert await Partner.all().count() == 1


async def test_all_that_is_wrong_is_told_at_once_and_nothing_is_kept(make, graphql):
    wrong = {
        **HARBOUR,
        "code": "shop",
        "name": "",
        "holdDays": 400,
        "percent": "101",
        "paidBy": "STORE_CREDIT",
        "minimumOrder": {"amount": "5.00", "currency": "USD"},
    }

    refused = await graphql(SAVE, viewer=await make.brand(), input=wrong)

    assert {tuple(one["field"]) for one in refused["errors"]} == {
        ("code",),
        ("name",),
        ("holdDays",),
        ("percent",),
        ("memberHandle",),
        ("minimumOrder", "currency"),
    }
    assert not await Partner.exists()


async def test_r72_a_partners_code_and_a_members_never_look_alike(make, graphql):
    brand = await make.brand()
    await make.campaign()
    ada = await make.viewer(await make.member("ada"))
    await create_code("friends", vanity="HARBOUR", by=ada)
    await make.partner("LIGHTHOUSE")

    refused = await graphql(SAVE, viewer=brand, input={**HARBOUR, "code": "harb0ur", "percent": "10"})
    with pytest.raises(Taken):
        await create_code("friends", vanity="L1ghthouse", by=ada)

    assert refused["errors"] == [{"code": "TAKEN", "field": ["code"]}]
    assert await ReferralCode.all().count() == 1
    assert await Partner.all().count() == 1


async def test_r93_the_code_of_a_partner_who_is_gone_is_nobody_elses(make, graphql):
    brand = await make.brand()
    partner = await make.partner()
    erased = await graphql(
        "mutation ($input: ErasePartnerInput!) { erasePartner(input: $input) { partner { name } errors { code } } }",
        viewer=brand,
        input={"partnerId": await partner_id(graphql, brand), "reason": "They asked"},
    )

    refused = await graphql(SAVE, viewer=brand, input={**HARBOUR, "percent": "10"})

    assert erased == {"partner": {"name": "—"}, "errors": []}
    assert refused["errors"] == [{"code": "TAKEN", "field": ["code"]}]
    assert (await Partner.get(id=partner.id)).name == "—"


async def test_staff_read_what_orders_brought_and_what_lists_say(make, graphql):
    brand = await make.brand()
    await make.programme()
    await make.partner()
    await make.order("buyer@kiel.example", "50.00", external_id="A-77", referral_code="harbour", placed_at=ago(3))
    before = (await graphql(READ, viewer=brand))["nodes"]

    closed = await graphql(
        CLOSE,
        viewer=brand,
        input={"until": day(1)},
    )
    after = (await graphql(READ, viewer=brand))["nodes"]
    (listed,) = (await graphql(LISTS, viewer=brand))["nodes"]

    assert before[0]["open"] == {"amount": "5.00", "currency": "EUR"}
    assert before[0]["commissions"]["nodes"] == [
        {"amount": {"amount": "5.00"}, "state": "PENDING", "signals": [], "order": {"externalId": "A-77"}}
    ]
    assert closed == {"payout": {"number": 1}, "errors": []}
    assert (after[0]["open"]["amount"], after[0]["commissions"]["nodes"][0]["state"]) == ("0.00", "LISTED")
    assert listed == {
        "number": 1,
        "until": day(1),
        "total": {"amount": "5.00"},
        "lines": {
            "totalCount": 1,
            "nodes": [
                {
                    "amount": {"amount": "5.00"},
                    "partner": {"name": "Harbour Radio"},
                    "commission": {"base": {"amount": "50.00"}},
                }
            ],
        },
    }


@pytest.mark.parametrize("query", ["partners", "partnerCommissions", "partnerPayouts"])
async def test_nobody_but_the_brands_staff_reads_them(make, graphql, query):
    await make.partner()
    for viewer in (await make.member(), await make.moderator()):
        answer = await graphql.raw(f"{{ {query} {{ totalCount }} }}", viewer=viewer)

        assert answer["data"] == {query: None}
        assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_r90_the_link_counts_and_carries_the_code_as_it_is_written(make):
    partner = await make.partner()

    assert await following.follow("harb0ur") == "HARBOUR"
    assert await following.follow("nobody") is None
    assert (await Partner.get(id=partner.id)).visits == 1
    await make.partner(is_active=False)
    assert await following.follow("HARBOUR") is None


async def partner_id(graphql, brand):
    return (await graphql("{ partners { nodes { id } } }", viewer=brand))["nodes"][0]["id"]


def ago(days):
    return clock.now() - timedelta(days=days)


def day(days):
    return clock.local_day(ago(days)).isoformat()
