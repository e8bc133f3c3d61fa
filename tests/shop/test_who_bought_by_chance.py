"""Whatever order the words about buyers arrive in, the end is the same (SH64, SH65, SH66)."""

import os
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from portal.kernel.money import Money
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.loyalty.tiering import tiers
from portal.shop import buyers, intake
from portal.shop.facts import CustomerChangedFacts, CustomerFacts, OrderFacts
from portal.shop.models import Customer, Order
from tests.makers.points import one_point_per_euro

pytestmark = pytest.mark.anyio
EXAMPLES = int(os.environ.get("PORTAL_TEST_HISTORIES", "15"))
YESTERDAY = datetime.now(UTC) - timedelta(days=1)
_rounds = count(1)

NUMBERS = st.sampled_from(["77", "78", None])
ADDRESSES = st.sampled_from(["anna", "ben", "nobody", None])
ORDER = st.tuples(st.just("order"), st.sampled_from(["1", "2", "3"]), NUMBERS, ADDRESSES)
CANCELLED = st.tuples(st.just("cancelled"), st.sampled_from(["1", "2"]), NUMBERS, ADDRESSES)
CHANGED = st.tuples(st.just("customer"), st.sampled_from(["77", "78"]), ADDRESSES)
WORDS = st.lists(st.one_of(ORDER, ORDER, CHANGED, CANCELLED), min_size=2, max_size=6).flatmap(
    lambda words: st.tuples(st.just(words), st.permutations(range(len(words))))
)
"""What the shop says, a minute after each other, and in which order it arrives."""


async def told(words, arrival, make, round_number: int):
    """What two members have and read once all words have arrived; the minute of each is its place among them."""
    source, members = f"shopify:{round_number}.example", {}
    for name in ("anna", "ben"):
        members[name] = await make.member(email=f"{name}{round_number}@example.org")
        await tiers.enter(members[name].id)
    for place in arrival:
        kind, about, *rest = words[place]
        at = YESTERDAY + timedelta(minutes=place)
        number, name = (about, rest[0]) if kind == "customer" else (rest[0], rest[1])
        email = None if name is None else f"{name}{round_number}@example.org"
        who = CustomerFacts(external_id=number, email=email)
        if kind == "customer":
            await buyers.hear_changed(CustomerChangedFacts(source=source, customer=who, told_at=at))
            continue
        await intake.keep_order(
            OrderFacts(
                source=source,
                external_id=about,
                told_at=at,
                placed_at=YESTERDAY,
                paid_at=YESTERDAY,
                cancelled_at=at if kind == "cancelled" else None,
                total=Money(10 ** (int(about) + 2), "EUR"),
                eligible=Money(10 ** (int(about) + 2), "EUR"),
                customer=who,
            )
        )
    ends = {}
    for name, member in members.items():
        account = await Account.get(member_id=member.id)
        orders = Order.filter(source=source, customer__member_id=member.id)
        mine = sorted((one.external_id, one.state.value) for one in await orders)
        ends[name] = (account.available, account.debt, mine)
    known = await Customer.filter(source=source, external_id__in=["77", "78"], email__isnull=False)
    return ends, {one.external_id: (one.email or "").split(str(round_number))[0] for one in known}


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told_and_heard=WORDS)
@example(told_and_heard=([("order", "1", "77", "anna"), ("order", "1", "78", None)], [1, 0]))
@example(
    told_and_heard=(
        [("order", "1", "77", "anna"), ("order", "1", "77", "ben"), ("order", "1", "78", None)],
        [2, 0, 1],
    )
)
async def test_who_bought_is_the_same_in_whatever_order_it_is_told(make, told_and_heard):
    await one_point_per_euro(make)
    words, arrival = told_and_heard
    ends, at_the_shop = await told(words, range(len(words)), make, next(_rounds))
    again, at_the_shop_again = await told(words, arrival, make, next(_rounds))

    assert (again, at_the_shop_again) == (ends, at_the_shop)
    for available, debt, orders in ends.values():
        paid = sum(10 ** int(number) for number, state in orders if state == "PAID")
        assert (available, debt) == (paid, 0)
    assert await ledger.verify() == []
