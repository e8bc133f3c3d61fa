"""Buyers ask their shop to know, to be forgotten, to be one customer; what the portal does about it (R75, R76, R77)."""

from datetime import timedelta

import pytest

from portal.accounts.models import Member, MemberState
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.programme.models import EarnAction
from portal.privacy.models import DataExport
from portal.shop.events import CustomerDataRequested, CustomerRedacted, CustomersMerged
from portal.shop.facts import CustomerFacts, OrderFacts
from portal.shop.models import Customer, Order
from portal.shop.queries import Buyer, buyers_by_id
from portal.shop.recording.intake import keep_order
from tests.privacy.shops_requests import tell

pytestmark = pytest.mark.anyio
SHOP = "shopify:coffee.example"


async def bought(number, customer, email, *, at=None, euros=20):
    at = at or clock.now() - timedelta(minutes=5)
    amount = Money(euros * 100, "EUR")
    return await keep_order(
        OrderFacts(
            source=SHOP,
            external_id=number,
            told_at=at,
            placed_at=at,
            paid_at=at,
            total=amount,
            eligible=amount,
            customer=CustomerFacts(external_id=customer, email=email),
        )
    )


async def test_a_member_who_asks_the_shop_for_their_data_is_sent_the_link_once_a_day_r77(make, mailbox):
    await make.member("anna")
    asked = CustomerDataRequested(source=SHOP, external_id="17", email="anna@example.org", order_external_ids=())

    await tell(asked)
    await tell(asked)
    await tell(CustomerDataRequested(source=SHOP, external_id="18", email="nobody@example.org", order_external_ids=()))

    assert [letter["to"] for letter in await mailbox.fetch()] == ["anna@example.org"]
    assert await DataExport.all().count() == 1


async def test_a_redacted_customer_is_forgotten_and_late_words_create_nothing_r76(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    order = await bought("1001", "17", "anna@example.org")
    redacted = CustomerRedacted(source=SHOP, external_id="17", email="anna@example.org", order_external_ids=())

    await tell(redacted)
    late = await bought("1002", "17", "anna@example.org")
    again = await bought("1001", "17", "anna@example.org")

    customer = await Customer.get(id=order.customer_id)
    assert (customer.email, customer.email_key, customer.external_id) == (None, None, f"erased:{customer.id}")
    assert (late.customer_id, again.id) == (None, order.id)
    assert await Customer.all().count() == 1


async def test_who_was_only_on_a_list_goes_too_and_who_has_an_account_keeps_it_without_the_orders_r76(make):
    imported = await make.member("listed", state=MemberState.IMPORTED)
    anna = await make.member("anna")
    await make.points(imported, 10)
    order = await bought("1001", "17", "anna@example.org")

    for member in (imported, anna):
        await tell(CustomerRedacted(source=SHOP, external_id=None, email=member.email, order_external_ids=()))

    assert (await Member.get(id=imported.id)).state is MemberState.ERASED
    assert (await Member.get(id=anna.id)).state is MemberState.ACTIVE
    assert (await Customer.get(id=order.customer_id)).member_id is None
    assert await ledger.verify() == []


async def test_merged_customers_are_one_and_a_member_from_a_list_with_them_r75(make):
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=1)
    anna, listed = await make.member("anna"), await make.member("listed", state=MemberState.IMPORTED)
    await bought("1001", "17", "anna@example.org")
    old = await bought("1002", "16", "listed@example.org", euros=5)

    await tell(CustomersMerged(source=SHOP, kept_external_id="17", gone_external_id="16"))
    await bought("1003", "16", "listed@example.org", euros=3)

    assert await Order.filter(id=old.id, customer__member_id=anna.id).count() == 1
    assert (await Member.get(id=listed.id)).merged_into_id == anna.id
    assert (await make.account(anna)).available == 28
    assert await ledger.verify() == []


async def test_two_who_can_both_sign_in_are_left_to_staff_r75(make):
    anna, anne = await make.member("anna"), await make.member("anne")
    for number, member in (("17", anna), ("16", anne)):
        await bought(f"10{number}", number, member.email)

    await tell(CustomersMerged(source=SHOP, kept_external_id="17", gone_external_id="16"))

    assert await Member.filter(state=MemberState.ACTIVE).count() == 2


async def test_a_number_that_is_new_takes_the_customer_over_r75(make):
    anna = await make.member("anna")
    order = await bought("1001", "16", "anna@example.org")

    await tell(CustomersMerged(source=SHOP, kept_external_id="17", gone_external_id="16"))

    customer_id = (await Order.get(id=order.id)).customer_id
    assert await buyers_by_id([customer_id], SYSTEM) == {customer_id: Buyer(anna.id, "17")}
