"""What the shops are asked to make of each kind of reward, in the words of their own APIs (R56)."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from starlette.responses import JSONResponse, Response

from portal.loyalty.redeeming.at_the_shop import is_used_there
from portal.settings import Settings
from portal.shop.stores.client import StoreRefused, StoreSilent, StoreUnavailable
from portal.shop.stores.coupons import Coupon, Discount
from portal.shop.stores.shopify_coupons import ShopifyCoupons
from portal.shop.stores.woocommerce_coupons import WooCommerceCoupons
from tests.shop.coupon_shops import CouponShop, shopify_coupons, woocommerce_coupons
from tests.shop.loopback import KEY, SECRET, TOKEN, open_shop

pytestmark = pytest.mark.anyio
CODE = "7K3M-Q9XA-0B1C-2D3E"
START, END = datetime(2026, 6, 1, 12, tzinfo=UTC), datetime(2026, 7, 1, 22, tzinfo=UTC)


@pytest.fixture
async def at_woocommerce():
    async with open_shop(woocommerce_coupons, CouponShop) as shop:
        yield shop


@pytest.fixture
async def at_shopify():
    async with open_shop(shopify_coupons, CouponShop) as shop:
        yield shop


def to_woocommerce(shop: CouponShop) -> WooCommerceCoupons:
    return WooCommerceCoupons(Settings(woocommerce_url=shop.url, woocommerce_key=KEY, woocommerce_secret=SECRET))


def to_shopify(shop: CouponShop, token: str = TOKEN) -> ShopifyCoupons:
    chosen = Settings(shopify_shop="my-shop.myshopify.com", shopify_access_token=token)
    return ShopifyCoupons(chosen, base_url=shop.url)


def coupon(discount: Discount, **terms) -> Coupon:
    return Coupon(code=CODE, title="Five euros off", discount=discount, starts_at=START, ends_at=END, **terms)


COUPONS = [
    coupon(Discount.AMOUNT, amount=Decimal("5.00")),
    coupon(Discount.PERCENT, percent=Decimal("12.5")),
    coupon(Discount.FREE_SHIPPING),
    coupon(Discount.FREE_PRODUCT, sku="beans"),
]


@pytest.mark.parametrize(
    ("wanted", "worth"),
    list(
        zip(
            COUPONS,
            [
                {"discount_type": "fixed_cart", "amount": "5.00"},
                {"discount_type": "percent", "amount": "12.5"},
                {"discount_type": "fixed_cart", "amount": "0", "free_shipping": True},
                {"discount_type": "percent", "amount": "100", "product_ids": [99], "limit_usage_to_x_items": 1},
            ],
            strict=True,
        )
    ),
    ids=[one.discount for one in COUPONS],
)
async def test_woocommerce_makes_a_coupon_for_one_use_until_its_last_day(at_woocommerce, wanted, worth):
    at_woocommerce.products = {"beans": {"id": 99, "sku": "beans"}}

    await to_woocommerce(at_woocommerce).make(wanted)

    assert list(at_woocommerce.coupons.values()) == [
        {
            "id": 31,
            "usage_count": 0,
            "code": CODE.lower(),
            "description": "Five euros off",
            "usage_limit": 1,
            "usage_limit_per_user": 1,
            "date_expires": "2026-07-01T22:00:00Z",
            **worth,
        }
    ]


@pytest.mark.parametrize(
    ("wanted", "worth"),
    list(
        zip(
            COUPONS,
            [
                {
                    "customerGets": {
                        "value": {"discountAmount": {"amount": "5.00", "appliesOnEachItem": False}},
                        "items": {"all": True},
                    }
                },
                {"customerGets": {"value": {"percentage": 0.125}, "items": {"all": True}}},
                {"destination": {"all": True}},
                {
                    "customerGets": {
                        "value": {"discountAmount": {"amount": "8.90", "appliesOnEachItem": False}},
                        "items": {"products": {"productVariantsToAdd": ["gid://shopify/ProductVariant/4"]}},
                    }
                },
            ],
            strict=True,
        )
    ),
    ids=[one.discount for one in COUPONS],
)
async def test_shopify_makes_discount_and_code_in_one_for_one_use_until_its_last_day(at_shopify, wanted, worth):
    variant = {"__typename": "ProductVariant", "id": "gid://shopify/ProductVariant/4", "sku": "beans", "price": "8.90"}
    at_shopify.products = {"beans": variant}

    await to_shopify(at_shopify).make(wanted)

    made = at_shopify.coupons[31]
    assert made.pop("kind").startswith("DiscountCode")
    assert made == {
        "id": 31,
        "usage_count": 0,
        "title": "Five euros off",
        "code": CODE,
        "context": {"all": "ALL"},
        "usageLimit": 1,
        "appliesOncePerCustomer": True,
        "startsAt": "2026-06-01T12:00:00Z",
        "endsAt": "2026-07-01T22:00:00Z",
        **worth,
    }


@pytest.fixture(params=["woocommerce", "shopify"])
async def either(request, at_woocommerce, at_shopify):
    """Both shops promise the same."""
    if request.param == "woocommerce":
        return at_woocommerce, to_woocommerce(at_woocommerce)
    return at_shopify, to_shopify(at_shopify)


async def test_a_coupon_is_found_by_its_code_and_removed_once_or_more_often(either):
    """SH54."""
    shop, store = either
    assert await store.find(CODE) is None
    await store.make(COUPONS[0])
    found = await store.find(CODE)
    assert found is not None
    assert found.uses == 0

    await store.remove(found)
    await store.remove(found)

    assert shop.coupons == {}
    assert await store.find(CODE) is None


async def test_a_code_that_the_shop_has_already_is_refused_and_stays_one_coupon(either):
    """SH54."""
    shop, store = either
    await store.make(COUPONS[0])

    with pytest.raises(StoreRefused):
        await store.make(COUPONS[1])

    assert len(shop.coupons) == 1


async def test_a_product_that_the_shop_does_not_know_is_refused(either):
    shop, store = either

    with pytest.raises(StoreRefused, match="no product has the SKU beans"):
        await store.make(COUPONS[3])

    assert shop.asked_to_make == 0


async def test_shopify_says_that_it_is_busy_with_status_200(at_shopify):
    at_shopify.first = [JSONResponse({"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}]})]

    with pytest.raises(StoreUnavailable):
        await to_shopify(at_shopify).make(COUPONS[0])

    assert at_shopify.coupons == {}


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ({"errors": [{"message": "Access denied", "extensions": {"code": "ACCESS_DENIED"}}]}, StoreRefused),
        ({"errors": [{"message": "Sorry", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}]}, StoreSilent),
        ({"data": {"made": None}}, StoreSilent),
        ({"data": None}, StoreSilent),
        (["?"], StoreSilent),
    ],
)
async def test_what_shopify_did_not_do_for_sure_is_not_taken_for_done(at_shopify, answer, failure):
    at_shopify.first = [JSONResponse(answer)]

    with pytest.raises(failure):
        await to_shopify(at_shopify).make(COUPONS[0])


async def test_a_key_that_may_not_make_coupons_is_a_refusal(at_shopify, at_woocommerce):
    at_woocommerce.first = [Response(status_code=403)]

    with pytest.raises(StoreRefused):
        await to_woocommerce(at_woocommerce).make(COUPONS[0])
    with pytest.raises(StoreRefused):
        await to_shopify(at_shopify, token="shpat_other").make(COUPONS[0])


@pytest.mark.parametrize(
    "chosen",
    [
        {"coupon_shop": "shopify", "shopify_shop": "my-shop.myshopify.com"},
        {"coupon_shop": "woocommerce", "woocommerce_url": "https://shop.example.org"},
    ],
)
def test_a_shop_without_a_key_to_it_cannot_be_chosen(chosen):
    with pytest.raises(ValueError, match="PORTAL_COUPON_SHOP"):
        Settings(**chosen)


@pytest.mark.parametrize("dialect", ["woocommerce", "shopify"])
@pytest.mark.parametrize(("uses", "used_meanwhile", "is_used"), [(0, 0, False), (1, 0, True), (0, 1, True)])
async def test_a_coupon_is_gone_from_its_shop_unless_an_order_there_has_it_sh93(
    at_woocommerce, at_shopify, dialect, uses, used_meanwhile, is_used
):
    shop, store = {
        "woocommerce": (at_woocommerce, to_woocommerce(at_woocommerce)),
        "shopify": (at_shopify, to_shopify(at_shopify)),
    }[dialect]
    await store.make(coupon(Discount.AMOUNT, amount=Decimal("5.00")))
    shop.coupons[31]["usage_count"], shop.used_meanwhile = uses, used_meanwhile

    assert await is_used_there(store, CODE) is is_used
    assert await is_used_there(store, CODE) is is_used

    assert sorted(shop.coupons) == ([31] if is_used else [])


async def test_a_disabled_coupon_is_over_at_woocommerce_and_still_found_sh93(at_woocommerce):
    store = to_woocommerce(at_woocommerce)
    await store.make(coupon(Discount.PERCENT, percent=Decimal(10)))

    await store.disable(await store.find(CODE))

    assert at_woocommerce.coupons[31]["date_expires"] == "2000-01-01T00:00:00Z"
    assert (await store.find(CODE)).uses == 0


async def test_a_disabled_coupon_is_over_at_shopify_and_still_found_sh93(at_shopify):
    store = to_shopify(at_shopify)
    await store.make(coupon(Discount.FREE_SHIPPING))

    await store.disable(await store.find(CODE))

    assert at_shopify.coupons[31]["status"] == "EXPIRED"
    assert (await store.find(CODE)).uses == 0
