"""The programme and its tiers as staff change them and everyone reads them, through the GraphQL door."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from portal.kernel.steps import finish
from portal.loyalty import jobs
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import EarnAction, Programme, TierBasis
from portal.moderation.models import AuditEntry

pytestmark = pytest.mark.anyio
SAVE = """mutation ($input: SaveProgramInput!) { saveProgram(input: $input) {
  program {
    name pointsExpireAfterDays pointsExpireAfterMonths expiryIsSliding adjustmentsAreActivity reminderDays
    claimWindowDays tierBasis tierWindow tierWindowDays tierGraceDays tierDowngrade tierRefunds
  }
  errors { code field message }
} }"""
GRANT = """mutation ($input: GrantTierInput!) { grantTier(input: $input) {
  loyalty { tier { slug } tierProgress { keepPoints keepUntil } } errors { code field }
} }"""
END = "mutation ($input: EndTierGrantInput!) { endTierGrant(input: $input) { loyalty { tier { slug } } errors { code } } }"
LOCKED = """query ($release: String!, $room: String!) {
  exclusive(slug: $release) { bodyHtml access { state } } category(slug: $room) { slug } viewer { loyalty { tier { slug } } }
}"""
NOON = datetime(2026, 6, 1, 11, tzinfo=UTC)


def whole(**values):
    return {"name": "Club", "pointsName": "beans", "pointsPerCurrencyUnit": 100, **values}


async def test_staff_change_every_term_and_the_audit_trail_says_what_was_changed(make, graphql):
    await make.programme(points_expire_after_days=365)
    staff = await make.brand()

    saved = await graphql(
        SAVE,
        viewer=staff,
        input=whole(
            pointsExpireAfterDays=None,
            pointsExpireAfterMonths=24,
            expiryIsSliding=True,
            adjustmentsAreActivity=True,
            reminderDays=[7, 60],
            claimWindowDays=30,
            tierBasis="SPEND",
            tierWindow="CALENDAR_YEAR",
            tierWindowDays=100,
            tierGraceDays=20,
            tierDowngrade="ONE_DOWN",
            tierRefunds="AT_NEXT_EVALUATION",
        ),
    )

    assert saved == {
        "program": {
            "name": "Club",
            "pointsExpireAfterDays": None,
            "pointsExpireAfterMonths": 24,
            "expiryIsSliding": True,
            "adjustmentsAreActivity": True,
            "reminderDays": [60, 7],
            "claimWindowDays": 30,
            "tierBasis": "SPEND",
            "tierWindow": "CALENDAR_YEAR",
            "tierWindowDays": 100,
            "tierGraceDays": 20,
            "tierDowngrade": "ONE_DOWN",
            "tierRefunds": "AT_NEXT_EVALUATION",
        },
        "errors": [],
    }
    entry = await AuditEntry.filter(action="programme.save").order_by("-id").first()
    assert entry.actor_id == staff.id
    assert "points_expire_after_months: None → 24" in entry.detail
    assert "tier_basis: POINTS → SPEND" in entry.detail
    assert "claim_window_days: 90 → 30" in entry.detail


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"pointsExpireAfterDays": 30, "pointsExpireAfterMonths": 1}, "pointsExpireAfterMonths"),
        ({"pointsExpireAfterMonths": 121}, "pointsExpireAfterMonths"),
        ({"pointsExpireAfterDays": 0}, "pointsExpireAfterDays"),
        ({"expiryIsSliding": True, "pointsExpireAfterDays": None}, "expiryIsSliding"),
        ({"reminderDays": [1, 0]}, "reminderDays.1"),
        ({"reminderDays": [1, 2, 3, 4, 5, 6]}, "reminderDays"),
        ({"tierGraceDays": -1}, "tierGraceDays"),
        ({"pointsPerCurrencyUnit": 2147483647}, "pointsPerCurrencyUnit"),
    ],
)
async def test_nonsense_is_refused_beside_its_field_and_nothing_changes_p6(make, graphql, values, field):
    await make.programme(points_expire_after_days=365)

    saved = await graphql(SAVE, viewer=await make.brand(), input=whole(**values))

    assert saved["program"] is None
    assert [(error["code"], error["field"]) for error in saved["errors"]] == [("INVALID", field.split("."))]
    stored = await Programme.get()
    assert (stored.name, stored.points_expire_after_days, stored.tier_basis) == ("Coffee club", 365, TierBasis.POINTS)


async def test_only_staff_change_the_programme(make, graphql):
    for viewer in (await make.member(), await make.member(roles=(Role.MODERATOR,))):
        refused = await graphql(SAVE, viewer=viewer, input=whole())
        assert [error["code"] for error in refused["errors"]] == ["FORBIDDEN"]

    assert not await Programme.exists()


async def test_staff_give_a_tier_by_hand_and_take_it_back_r42(make, graphql):
    member, staff = await make.member(), await make.brand()
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 3, 500)
    until = (datetime.now(UTC) + timedelta(days=30)).replace(microsecond=0)
    whom = global_id("Member", member.id)
    gift = {"memberId": whom, "tierSlug": "gold", "until": until.isoformat(), "reason": "A friend of the house"}

    refused = await graphql(GRANT, viewer=member, input=gift)
    assert refused == {"loyalty": None, "errors": [{"code": "FORBIDDEN", "field": None}]}
    assert not await Account.filter(tier_id__isnull=False).exists()
    given = await graphql(GRANT, viewer=staff, input=gift)
    taken = await graphql(END, viewer=staff, input={"memberId": whom, "reason": "It was a mistake"})

    kept = given["loyalty"]["tierProgress"]
    assert (given["loyalty"]["tier"], kept["keepPoints"]) == ({"slug": "gold"}, 500)
    assert datetime.fromisoformat(kept["keepUntil"]) == until
    assert taken == {"loyalty": {"tier": {"slug": "bronze"}}, "errors": []}
    trail = await AuditEntry.filter(action__startswith="tier.").exclude(action="tier.save").order_by("id")
    assert [entry.action for entry in trail] == ["tier.grant", "tier.end_grant"]


async def test_who_falls_finds_the_doors_closed_in_the_very_next_request_r44(make, graphql):
    member = await make.member()
    await make.programme(tier_window_days=30)
    with time_machine.travel(NOON, tick=False):
        await make.release({"gold": NOON - timedelta(hours=1)}, slug="first-harvest")
        await make.tier("gold", 2, 100)
        await make.tier("silver", 1, 0)
        await make.category("lounge", required_tier_slug="gold")
        await make.points(member, 100)
        inside = await graphql(LOCKED, viewer=member, release="first-harvest", room="lounge")
    over = datetime(2026, 6, 30, 22, tzinfo=UTC)

    with time_machine.travel(over, tick=False):
        await finish(jobs.review_due, over)
        outside = await graphql(LOCKED, viewer=member, release="first-harvest", room="lounge")

    assert inside["exclusive"]["bodyHtml"] is not None
    assert inside["category"] == {"slug": "lounge"}
    assert outside == {
        "exclusive": {"bodyHtml": None, "access": {"state": "LOCKED"}},
        "category": None,
        "viewer": {"loyalty": {"tier": {"slug": "silver"}}},
    }


async def test_a_refund_that_takes_the_tier_closes_the_doors_in_the_same_transaction_r44(make, graphql):
    member = await make.member()
    await make.tier("bronze", 1, 0)
    await make.tier("gold", 3, 100)
    await make.category("lounge", required_tier_slug="gold")
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    order = await make.order(member, "100.00")
    ask = {"release": "none", "room": "lounge"}
    assert (await graphql(LOCKED, viewer=member, **ask))["category"] == {"slug": "lounge"}

    await make.refund(order, "1.00")

    assert (await graphql(LOCKED, viewer=member, **ask))["category"] is None
