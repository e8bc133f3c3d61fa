"""Staff hear of what is wrong: one alarm for each kind and shop, as long as its cause stands (SH83, SH86)."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from starlette.responses import JSONResponse

from portal import doctor, worker
from portal.accounts.models import RoleGrant
from portal.accounts.viewer import SYSTEM
from portal.alarms import watching
from portal.alarms.models import Alarm
from portal.kernel import clock
from portal.loyalty.redeeming.coupon_cases import decide_case
from portal.loyalty.redeeming.models import CouponCase
from portal.notifications.models import Notification
from portal.settings import settings, use
from portal.shop.inbox.models import ShopDelivery
from portal.shop.rates import keeping
from portal.shop.reconciling import reconciliation
from tests.loyalty.held_coupons import paid_with_a_coupon_that_was_given_back
from tests.makers.points import one_point_per_euro
from tests.queue import notices_told
from tests.server import serving
from tests.shop.coupon_shops import CouponShop, woocommerce_coupons
from tests.shop.loopback import KEY, SECRET, open_shop, woocommerce_of
from tests.shop.shops import SHOPIFY, WOO, Shops, chosen_settings, order_of_woocommerce, shops, with_shops

__all__ = ["chosen_settings", "shops"]
pytestmark = pytest.mark.anyio
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
ALARMS = "{ alarms { kind about count since title body } }"
INBOX = "{ viewer { unreadNotificationCount notifications(first: 20) { nodes { kind title body url } } } }"
DISMISS = """mutation ($id: ID!) { dismissShopDelivery(input: {deliveryId: $id, note: "No order"}) {
  errors { code } } }"""
IDS = "{ shopDeliveries { nodes { id } } }"


async def not_understood(shops: Shops, *numbers: int) -> None:
    for number in numbers:
        await shops.shopify("orders/paid", b'{"id": %d}' % number, id=f"w-{number}")
    await shops.applied()


async def look() -> list[tuple[str, str, int]]:
    """What stands after a look of the worker's, with how much of it."""
    await watching.watch(clock.now())
    return [(one.kind.value, one.about, one.count) for one in await Alarm.all().order_by("kind", "about")]


async def heard(graphql, member, locale="en"):
    await notices_told()
    inbox = await graphql(INBOX, viewer=member, locale=locale)
    return [(one["title"], one["body"]) for one in inbox["notifications"]["nodes"]]


async def test_one_alarm_stands_for_all_of_a_kind_and_shop_sh83(shops: Shops) -> None:
    with clock.living_at(NOON):
        await not_understood(shops, 1)
    with clock.living_at(NOON + timedelta(hours=1)):
        await not_understood(shops, 2, 3)
        await shops.woocommerce("order.updated", b"{}")
        await shops.applied()

        stands = await look()

    assert stands == [("NOT_UNDERSTOOD", SHOPIFY, 3), ("NOT_UNDERSTOOD", WOO, 1)]
    assert (await Alarm.get(about=SHOPIFY)).since == NOON


async def test_a_look_at_what_is_told_already_writes_nothing_sh83(shops: Shops) -> None:
    await not_understood(shops, 1)
    assert await watching.watch(clock.now()) == 1
    before = await Alarm.all().values()

    assert await watching.watch(clock.now()) == 0

    assert await Alarm.all().values() == before


async def test_staff_are_told_once_and_read_how_much_there_is_by_now_sh83(shops: Shops, make, graphql) -> None:
    staff, admin, member = await make.brand(), await make.admin(), await make.member()
    with clock.living_at(NOON):
        await not_understood(shops, 1)
        await look()
        first = await heard(graphql, staff)
        await not_understood(shops, 2)
        await look()
        await look()

        second = await heard(graphql, staff, "de")

    assert [title for title, _ in first] == [f"One delivery of {SHOPIFY} was not understood"]
    assert second == [
        (
            f"2 Zustellungen von {SHOPIFY} wurden nicht verstanden",
            (
                "Seit 2. November 2026, 13:00 Uhr. Bestellungen darunter bringen bis dahin keine Punkte: "
                "Sieh dir den Grund an und lass sie noch einmal anwenden, oder lege sie beiseite."
            ),
        )
    ]
    assert len(await heard(graphql, admin)) == 1
    assert await heard(graphql, member) == []


async def test_of_workers_that_look_at_once_one_raises_it_sh83(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await not_understood(shops, 1, 2)

    changes = await asyncio.gather(*(watching.watch(clock.now()) for _ in range(4)))

    assert sum(changes) == 1
    assert await Alarm.all().count() == 1
    assert len(await heard(graphql, staff)) == 1


async def test_an_alarm_goes_with_its_cause_and_takes_its_notices_along_sh83(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await not_understood(shops, 1)
    await look()
    await notices_told()
    [one] = (await graphql(IDS, viewer=staff))["nodes"]

    await graphql(DISMISS, viewer=staff, id=one["id"])

    assert await look() == []
    assert await heard(graphql, staff) == []
    assert not await Notification.exists()
    await not_understood(shops, 2)
    await look()
    assert len(await heard(graphql, staff)) == 1, "what begins anew is news"


async def test_who_is_not_of_the_staff_any_more_sees_no_alarm_sh83(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await not_understood(shops, 1)
    await look()
    await notices_told()

    await RoleGrant.filter(member_id=staff.id).delete()

    inbox = await graphql(INBOX, viewer=staff)
    assert (inbox["unreadNotificationCount"], inbox["notifications"]["nodes"]) == (0, [])


async def test_what_is_over_before_staff_are_told_is_not_told_sh83(shops: Shops, make, graphql) -> None:
    staff = await make.brand()
    await not_understood(shops, 1)
    await look()
    await ShopDelivery.all().delete()

    await look()

    assert await heard(graphql, staff) == []


async def test_staff_see_the_alarms_and_nobody_else_does_sh83(shops: Shops, make, graphql) -> None:
    with clock.living_at(NOON):
        await not_understood(shops, 1)
        await look()

    [seen] = await graphql(ALARMS, viewer=await make.brand())
    others = [await graphql.raw(ALARMS, viewer=one) for one in (None, await make.member())]
    to_moderators = await graphql(ALARMS, viewer=await make.moderator())

    body = seen.pop("body")
    assert seen == {
        "kind": "NOT_UNDERSTOOD",
        "about": SHOPIFY,
        "count": 1,
        "since": "2026-11-02T12:00:00Z",
        "title": f"One delivery of {SHOPIFY} was not understood",
    }
    assert body.startswith("Since November 2, 2026, 13:00. ")
    assert [one["errors"][0]["extensions"]["code"] for one in others] == ["UNAUTHENTICATED", "FORBIDDEN"]
    assert to_moderators == []


async def test_the_metrics_tell_of_an_alarm_as_long_as_it_stands_sh83(shops: Shops, portal_db) -> None:
    await not_understood(shops, 1, 2)
    await look()

    async with serving(portal_db) as server, server.client() as client:
        told = (await client.get("/metrics")).text
        await ShopDelivery.all().delete()
        await look()
        later = (await client.get("/metrics")).text

    assert f'portal_alarms{{about="{SHOPIFY}",kind="not_understood"}} 2.0' in told
    assert f'portal_alarm_seconds{{about="{SHOPIFY}",kind="not_understood"}}' in told
    assert "portal_alarms{" not in later
    assert "portal_alarm_seconds{" not in later


async def test_the_doctor_finds_out_for_itself_sh83(shops: Shops, portal_db) -> None:
    """No worker looked."""
    await not_understood(shops, 1, 2)

    found = {one.subject: one for one in await doctor.examine(portal_db)}

    assert found["alarms"].says.startswith(f"2 deliveries of {SHOPIFY} were not understood, for ")
    assert found["alarms"].is_well is False


async def test_the_doctor_has_nothing_to_tell_where_nothing_is_wrong_sh83(portal_db) -> None:
    found = {one.subject: one for one in await doctor.examine(portal_db)}

    assert (found["alarms"].says, found["alarms"].is_well) == ("nothing that staff should look at", True)


async def test_a_missing_rate_is_an_alarm_until_it_is_kept_sh83(shops: Shops, make) -> None:
    await one_point_per_euro(make)
    await shops.woocommerce("order.updated", order_of_woocommerce(currency="CHF"))
    await shops.applied()
    missing = await look()

    await keeping.save_rate("CHF", date(2026, 11, 1), "0.95", by=SYSTEM)
    await shops.applied()

    assert missing == [("RATE_MISSING", "CHF", 1)]
    assert await look() == []


async def test_open_cases_of_coupons_are_an_alarm_until_they_are_decided_sh83(make, graphql) -> None:
    await one_point_per_euro(make)
    buyer, staff = await make.member(), await make.brand()
    await make.points(buyer, 500)
    coupon = await make.redemption(buyer, await make.reward(500))
    await paid_with_a_coupon_that_was_given_back(make, buyer, coupon)

    opened = await look()
    told = await heard(graphql, staff)
    await decide_case((await CouponCase.get()).id, forgives=True, note="Ours", by=await make.viewer(staff))

    assert opened == [("COUPON_CASES", "", 1)]
    assert [title for title, _ in told] == ["One case of a coupon is open"]
    assert await look() == []


@pytest.mark.parametrize("status", [401, 403])
async def test_a_key_that_the_shop_refuses_to_a_look_is_an_alarm_until_it_takes_one_sh86(portal_db, status) -> None:
    async with open_shop(woocommerce_of) as shop:
        chosen = with_shops(portal_db.database_url, woocommerce_key=KEY, woocommerce_secret=SECRET)
        use(chosen.model_copy(update={"woocommerce_url": shop.url}))
        (store,) = reconciliation.stores(settings())
        await reconciliation.pull_due(NOON)
        shop.first = [JSONResponse({"code": "woocommerce_rest_cannot_view"}, status_code=status)]

        await reconciliation.pull_due(NOON + timedelta(days=1))
        refused = await look()
        since = (await Alarm.get()).since
        shop.first = [JSONResponse({}, status_code=status)]
        await reconciliation.pull_due(NOON + timedelta(days=1, hours=1))
        await look()
        again = (await Alarm.get()).since
        await reconciliation.pull_due(NOON + timedelta(days=1, hours=2))

        assert refused == [("KEY_REFUSED", store.source, 1)]
        assert again == since
        assert await look() == []


async def test_a_shop_that_is_only_out_of_reach_refuses_no_key_sh86(portal_db) -> None:
    async with open_shop(woocommerce_of) as shop:
        chosen = with_shops(portal_db.database_url, woocommerce_key=KEY, woocommerce_secret=SECRET)
        use(chosen.model_copy(update={"woocommerce_url": shop.url}))
        await reconciliation.pull_due(NOON)
        shop.first = [JSONResponse({}, status_code=404)]

        await reconciliation.pull_due(NOON + timedelta(days=1))

        assert await look() == []


async def test_a_key_that_may_make_no_coupons_is_an_alarm_until_one_is_made_sh86(portal_db, make) -> None:
    async with open_shop(woocommerce_coupons, CouponShop) as shop:
        use(
            with_shops(
                portal_db.database_url,
                woocommerce_url=shop.url,
                woocommerce_key=KEY,
                woocommerce_secret=SECRET,
                coupon_shop="woocommerce",
            )
        )
        member = await make.member()
        await make.points(member, 1000)
        reward = await make.reward(500)
        shop.first = [JSONResponse({"code": "woocommerce_rest_cannot_create"}, status_code=403)]
        await make.redemption(member, reward, "1")
        await worker.ask_shops()

        refused = await look()
        await make.redemption(member, reward, "2")
        await worker.ask_shops()

        assert [(kind, count) for kind, _, count in refused] == [("KEY_REFUSED", 1)]
        assert await look() == []


async def test_alarms_are_among_what_the_worker_does_by_itself_sh83(shops: Shops) -> None:
    await not_understood(shops, 1)

    done = await worker.run_due()

    assert done["alarms"] == 1
