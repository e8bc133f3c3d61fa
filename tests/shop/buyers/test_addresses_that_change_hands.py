"""An address that a member gave up and somebody else proves later: who has what was bought with it."""

from portal.accounts.models import Member
from portal.loyalty import ledger
from portal.shop.facts import CustomerFacts
from portal.shop.models import Order
from portal.shop.recording import intake
from tests.makers.accounts import prove_address
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import at, snapshot

SHARED = "office@example.org"


def order(number: str, minute: int):
    return snapshot(external_id=number, told_at=at(minute), customer=CustomerFacts(email=SHARED))


async def test_who_proves_it_later_has_what_is_bought_from_then_on_and_nothing_of_before(make, portal_db):
    """SH100: nor by a word that the shop says later of an order of before."""
    await one_point_per_euro(make)
    anna = await make.member("anna", email=SHARED)
    await intake.keep_order(order("before", 0))
    gave_up = {"email": "anna@example.com", "email_key": "anna@example.com", "mailbox_key": "anna@example.com"}
    await Member.filter(id=anna.id).update(**gave_up)

    heir = await make.member("heir", email=SHARED)
    await prove_address(heir)
    await intake.keep_order(order("after", 1))
    await intake.keep_order(order("before", 2))

    assert (await account(make, anna), await account(make, heir)) == ((100, 0, 0), (100, 0, 0))
    assert {one.external_id: one.customer.member_id for one in await Order.all().select_related("customer")} == {
        "before": anna.id,
        "after": heir.id,
    }
    assert await ledger.verify() == []
