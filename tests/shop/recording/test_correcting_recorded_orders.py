"""Staff correct an order that was recorded wrongly (SH90)."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Conflict, Forbidden, Invalid, Required
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.tiering import tiers
from portal.moderation.models import AuditEntry
from portal.shop.correcting.placing import move_order
from portal.shop.correcting.recorded import Correction, correct_order
from portal.shop.models import Order, OrderLine, OrderState
from portal.shop.recording.intake import keep_order
from portal.shop.recording.orders import NewLine
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import snapshot

pytestmark = pytest.mark.anyio
CORRECT = """
mutation ($input: CorrectOrderInput!) {
  correctOrder(input: $input) { order { total { amount } lines { sku } state } errors { code field } }
}
"""


@pytest.fixture
async def two(make):
    await one_point_per_euro(make)
    members = await make.member("anna"), await make.member("ben")
    for one in members:
        await tiers.enter(one.id)
    return members


async def corrected(order, key="key-1", by=SYSTEM, **told):
    return await correct_order(order.id, Correction(**told), reason="Typed wrongly", idempotency_key=key, by=by)


async def test_a_total_and_lines_are_put_right_and_the_points_with_them(graphql, make, two):
    anna, _ = two
    order, staff = await make.order(anna, "900.00", external_id="A-1"), await make.brand()
    ninety = {"amount": "90.00", "currency": "EUR"}
    told = {
        "orderId": global_id("Order", order.id),
        "total": ninety,
        "lines": [{"sku": "tea", "title": "Tea", "quantity": 1, "total": ninety}],
        "reason": "Typed a nought too many",
        "idempotencyKey": "key-1",
    }

    for _ in range(2):
        assert await graphql(CORRECT, viewer=staff, input=told) == {
            "order": {"total": {"amount": "90.00"}, "lines": [{"sku": "tea"}], "state": "PAID"},
            "errors": [],
        }

    assert await account(make, anna) == (90, 0, 0)
    assert await ledger.verify() == []
    entry = await AuditEntry.get(action="order.correct")
    assert (entry.actor_id, entry.target_id) == (staff.id, order.id)
    assert entry.detail == "total, lines (90000 -> 9000 EUR): Typed a nought too many"


async def test_what_was_recorded_first_may_be_told_again_and_undoes_nothing(make, two):
    anna, _ = two
    said = {"external_id": "A-1", "placed_at": (await make.order(anna, "10.00")).placed_at}
    order = await make.order(anna, "900.00", **said)
    await corrected(order, total=Money(9000, "EUR"))

    assert (await make.order(anna, "900.00", **said)).total_minor == 9000

    assert await account(make, anna) == (100, 0, 0)
    assert await OrderLine.filter(order_id=order.id).count() == 1


async def test_a_misspelt_address_is_put_right(make, two):
    anna, ben = two
    order = await make.order(ben, "90.00", payment_fingerprint="card")
    paid = order.payment_hash

    order = await corrected(order, customer_email=anna.email)

    assert (await account(make, anna), await account(make, ben)) == ((90, 0, 0), (0, 0, 0))
    assert (order.payment_hash, paid is None) == (paid, False)


async def test_an_order_of_which_nothing_came_may_stand_after_all(make, two):
    anna, _ = two
    order = await make.order(anna, "90.00")
    await make.refund(order, "30.00")

    assert (await corrected(order, is_cancelled=True)).state is OrderState.CANCELLED
    assert await account(make, anna) == (0, 0, 0)
    assert (await corrected(order, "key-2", is_cancelled=False)).state is OrderState.PARTIALLY_REFUNDED

    assert await account(make, anna) == (60, 0, 0)


async def test_what_cannot_be_is_refused_and_nothing_moves(make, two):
    anna, ben = two
    staff = await make.brand()
    order, own = await make.order(anna, "90.00"), await make.order(staff, "10.00")
    of_a_shop = await keep_order(snapshot(ben))
    by, total = await make.viewer(staff), Money(100, "EUR")
    await move_order(order.id, ben.id, reason="His", idempotency_key="key-0", by=SYSTEM)
    line = NewLine(sku="tea", title="Tea", quantity=0, total=total)

    for refusal, which, told in (
        (Forbidden, own, {"total": total}),
        (Forbidden, await make.order(anna, "20.00"), {"customer_email": staff.email}),
        (Conflict, of_a_shop, {"total": total}),
        (Conflict, order, {"customer_email": anna.email}),
        (Invalid, order, {"total": Money(100, "CHF")}),
        (Invalid, order, {"lines": [line]}),
        (Required, order, {}),
    ):
        with pytest.raises(refusal):
            await corrected(which, by=by, **told)
    with pytest.raises(Forbidden):
        await corrected(order, by=await make.viewer(ben), total=total)

    assert await AuditEntry.filter(action="order.correct").count() == 0
    assert (await Order.get(id=order.id)).total_minor == 9000
    assert (await account(make, anna), await account(make, staff)) == ((20, 0, 0), (10, 0, 0))
