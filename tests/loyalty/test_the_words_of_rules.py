"""What a rule asks of an order is said in the reader's language, for everyone who collects (SH74)."""

import pytest

from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.earn_rules import newest_rules
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.programme.words import sentences
from tests.loyalty.campaigns import double
from tests.loyalty.goods import leave_out

pytestmark = pytest.mark.anyio
RULES = """{ program { earnRules { title earnsNothing asksMinimumAgain terms conditions { field values } } } }"""
SAVE = """mutation ($input: SaveEarnRuleInput!) { saveEarnRule(input: $input) {
  earnRule { earnsNothing asksMinimumAgain multiplier terms } errors { code field } } }"""


async def said(locale):
    return [sentences(one.version, locale) for one in await newest_rules()]


async def test_goods_are_named_in_both_languages_sh70(make):
    await leave_out(make, Condition("category", ["Books", "Magazines"]), Condition("property", ["_used"]))
    await make.earn_rule(EarnAction.PURCHASE, 500, conditions=[Condition("productType", ["Machine"])])
    await double(make, Condition("product", [f"A-{number}" for number in range(11)]))

    assert await said("en") == [
        ["Earns nothing: category Books, Magazines, marked _used."],
        ["Only for: type Machine."],
        ["Only for: products A-0, A-1, A-2, A-3, A-4, A-5, A-6, A-7, A-8, A-9, …."],
    ]
    assert await said("de") == [
        ["Keine Punkte: Kategorie Books, Magazines, mit Merkmal _used."],
        ["Nur für: Warenart Machine."],
        ["Nur für: Produkte A-0, A-1, A-2, A-3, A-4, A-5, A-6, A-7, A-8, A-9, …."],
    ]


async def test_a_campaign_says_what_a_return_does_to_it_sh74(make):
    await double(make, Condition("minimumOrder", ["200.00"]))
    await double(make, Condition("minimumOrder", ["1200.50"]), asks_minimum_again=False)

    assert await said("en") == [
        [
            "From an order of 200 EUR on.",
            "If less than that is left after a return, it no longer counts for the order.",
        ],
        ["From an order of 1,200.5 EUR on.", "After a return it goes on counting for what is left of the order."],
    ]
    assert await said("de") == [
        [
            "Ab einer Bestellung von 200 EUR.",
            "Bleibt nach einer Rückgabe weniger übrig, gilt das für die Bestellung nicht mehr.",
        ],
        ["Ab einer Bestellung von 1.200,5 EUR.", "Nach einer Rückgabe gilt das für den Rest der Bestellung weiter."],
    ]


async def test_staff_save_such_rules_and_everyone_reads_their_terms_sh70_sh74(make, graphql):
    staff = await make.brand()
    deposits = {
        "action": "PURCHASE",
        "title": "Deposits",
        "earnsNothing": True,
        "conditions": [{"field": "category", "values": ["Deposits"]}],
    }
    campaign = {
        "action": "PURCHASE",
        "title": "Double",
        "multiplier": "2",
        "conditions": [{"field": "minimumOrder", "values": ["200"]}],
    }

    await graphql(SAVE, viewer=staff, input=deposits)
    saved = await graphql(SAVE, viewer=staff, input={**campaign, "asksMinimumAgain": False})
    refused = await graphql(SAVE, viewer=staff, input={**deposits, "conditions": []})

    assert saved["earnRule"] == {
        "earnsNothing": False,
        "asksMinimumAgain": False,
        "multiplier": "2",
        "terms": ["From an order of 200 EUR on.", "After a return it goes on counting for what is left of the order."],
    }
    assert refused == {"earnRule": None, "errors": [{"code": "INVALID", "field": ["conditions"]}]}
    assert (await graphql(RULES))["earnRules"][0] == {
        "title": "Deposits",
        "earnsNothing": True,
        "asksMinimumAgain": False,
        "terms": ["Earns nothing: category Deposits."],
        "conditions": [{"field": "category", "values": ["Deposits"]}],
    }


async def test_members_save_no_rules_sh70(make, graphql):
    refused = await graphql(
        SAVE,
        viewer=await make.member(),
        input={
            "action": "PURCHASE",
            "title": "Mine",
            "earnsNothing": True,
            "conditions": [{"field": "product", "values": ["x"]}],
        },
    )

    assert [one["code"] for one in refused["errors"]] == ["FORBIDDEN"]
    assert await newest_rules() == []
