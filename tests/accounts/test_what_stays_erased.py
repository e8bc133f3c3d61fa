"""What is told of somebody after they were erased: it stays a sum of nobody's, and a ban stays one (R76)."""

import pytest

from portal.accounts.erasure import erase_member
from portal.accounts.models import Member, MemberState
from portal.accounts.registration import register, verify_email
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.shop.facts import LineFacts
from portal.shop.models import Order, OrderLine
from portal.shop.recording.intake import keep_order
from tests.makers.shop_facts import euros, snapshot

pytestmark = pytest.mark.anyio


async def test_no_late_word_tells_anew_how_and_from_where_an_erased_buyer_paid_r76(make):
    """Neither of an order that was known, nor of one that is told for the first time."""
    anna = await make.member("anna")
    personal = {
        "ip": "192.0.2.1",
        "payment_fingerprint": "card",
        "referral_code": "BEN",
        "coupon_codes": ["SPRING"],
        "lines": [
            LineFacts(
                external_id="1", sku="cup", title="Cup", quantity=1, total=euros("100.00"), properties={"Name": "Anna"}
            )
        ],
    }
    await keep_order(snapshot(anna, told=1, **personal))
    await erase_member(anna.id, deletes_posts=False)

    await keep_order(snapshot(anna, told=2, **personal))
    await keep_order(snapshot(anna, told=2, external_id="1002", **personal))

    for order in await Order.all():
        assert (order.ip_hash, order.payment_hash, order.referral_code, order.coupon_codes) == (None,) * 4
        assert (order.told_number, order.total_minor) == (None, 10000)
    assert {(line.sku, line.properties and tuple(line.properties)) for line in await OrderLine.all()} == {("cup", None)}


async def test_an_erasure_lifts_no_ban_r76(make, mailbox):
    anna = await make.member("anna", banned_at=clock.now())
    await erase_member(anna.id, deletes_posts=False)

    await mailbox.fetch()
    await register(email="Anna@example.org", password="blue nine lakes", handle="another")
    with pytest.raises(Forbidden, match="was banned"):
        await verify_email(await mailbox.token(), "blue nine lakes")

    assert (await Member.get(handle="another")).state is MemberState.UNVERIFIED
