"""Staff are told whom a tier would move before they save it, and the log says what they changed (R96)."""

import pytest

from portal.accounts.viewer import SYSTEM
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.campaigns import Condition
from portal.loyalty.programme.earn_rules import EarnRuleTerms, save_earn_rule
from portal.loyalty.programme.models import EarnAction, Tier
from portal.loyalty.tiering import tiers
from portal.moderation.models import AuditEntry

pytestmark = pytest.mark.anyio
TRY = """mutation ($input: SaveTierInput!) { tryTier(input: $input) {
  membersRising membersFalling errors { code field } } }"""
SAVE = "mutation ($input: SaveTierInput!) { saveTier(input: $input) { errors { code } } }"


@pytest.fixture
async def five(make):
    """Members with 0, 100, 200, 300 and 400 that count; silver from 200, gold from 400 on."""
    await make.programme()
    for slug, rank, threshold in (("bronze", 1, 0), ("silver", 2, 200), ("gold", 3, 400)):
        await make.tier(slug, rank, threshold)
    for points in (0, 100, 200, 300, 400):
        member = await make.member()
        await tiers.enter(member.id)
        await Account.filter(member_id=member.id).update(qualifying_points=points)


def silver(**told: object) -> dict[str, object]:
    written = {
        "slug": "silver",
        "name": "Silver",
        "rank": 2,
        "qualifyingPoints": 200,
        "earnMultiplier": "1",
        "benefits": [],
    }
    return written | told


@pytest.mark.parametrize(
    ("told", "moves"),
    [
        ({}, (0, 0)),
        ({"qualifyingPoints": 100}, (1, 0)),
        ({"qualifyingPoints": 301}, (0, 2)),
        ({"qualifyingPoints": 500}, (0, 2)),
        ({"slug": "platinum", "rank": 4, "qualifyingPoints": 300}, (2, 0)),
        ({"rank": 4}, (1, 0)),
    ],
)
async def test_whom_a_tier_would_move_is_counted_and_nothing_is_kept(make, graphql, five, told, moves) -> None:
    before = await AuditEntry.all().count()

    told = await graphql(TRY, viewer=await make.brand(), input=silver(**told))

    assert told == {"membersRising": moves[0], "membersFalling": moves[1], "errors": []}
    assert await Tier.all().order_by("rank").values_list("slug", "rank", "qualifying_points") == [
        ("bronze", 1, 0),
        ("silver", 2, 200),
        ("gold", 3, 400),
    ]
    assert await AuditEntry.all().count() == before


async def test_who_is_no_staff_and_what_is_no_tier_is_refused(make, graphql, five) -> None:
    told = await graphql(TRY, viewer=await make.member(), input=silver())
    wrong = await graphql(TRY, viewer=await make.brand(), input=silver(rank=3, qualifyingPoints=-1))

    assert told["errors"] == [{"code": "FORBIDDEN", "field": None}]
    assert {tuple(one["field"]) for one in wrong["errors"]} == {("rank",), ("qualifyingPoints",)}
    assert (told["membersRising"], wrong["membersRising"]) == (None, None)


async def test_the_log_says_what_was_changed_of_a_tier(make, graphql, five) -> None:
    staff = await make.brand()
    await graphql(SAVE, viewer=staff, input=silver(slug="new", rank=9))

    await graphql(
        SAVE, viewer=staff, input=silver(qualifyingPoints=250, benefits=["Free, always"], earnMultiplier="1.5")
    )

    entries = await AuditEntry.filter(action="tier.save", actor_id=staff.id).order_by("id")
    assert [one.detail for one in entries] == [
        None,
        "qualifying_points: 200 → 250, earn_multiplier: 1 → 1.5, benefits: None → Free, always",
    ]


async def test_the_log_says_what_was_changed_of_a_rule(make) -> None:
    made = await save_earn_rule(EarnRuleTerms(action=EarnAction.PURCHASE, title="A point", points=5), by=SYSTEM)
    tea = Condition("product", ("tea", "oat milk"))

    await save_earn_rule(
        EarnRuleTerms(id=made.rule.id, action=EarnAction.PURCHASE, title="A point", points=7, conditions=(tea,)),
        by=SYSTEM,
    )

    entries = await AuditEntry.filter(action="rule.save").order_by("id")
    assert [(one.target_type, one.target_id, one.detail) for one in entries] == [
        ("EarnRule", made.rule.id, None),
        ("EarnRule", made.rule.id, "points: 5 → 7, conditions: None → product=tea|oat milk"),
    ]
