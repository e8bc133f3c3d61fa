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
from portal.shop.buyers import as_told
from portal.shop.buyers.mergers import become_one
from portal.shop.facts import CustomerChangedFacts, CustomerFacts, OrderFacts
from portal.shop.models import Customer, Order
from portal.shop.recording import intake
from tests.makers.accounts import prove_address
from tests.makers.points import one_point_per_euro

pytestmark = pytest.mark.anyio
EXAMPLES = int(os.environ.get("PORTAL_TEST_HISTORIES", "15"))
YESTERDAY = datetime.now(UTC) - timedelta(days=1)
_rounds = count(1)

NUMBERS = st.sampled_from(["77", "78", "79", None])
ADDRESSES = st.sampled_from(["anna", "ben", "nobody", None])
ORDER = st.tuples(st.just("order"), st.sampled_from(["1", "2", "3"]), NUMBERS, ADDRESSES)
CANCELLED = st.tuples(st.just("cancelled"), st.sampled_from(["1", "2"]), NUMBERS, ADDRESSES)
CHANGED = st.tuples(st.just("customer"), st.sampled_from(["77", "78", "79"]), ADDRESSES)
PAIRS = [(gone, kept) for gone in ("77", "78", "79") for kept in ("77", "78", "79") if gone != kept]
MERGED = st.tuples(st.just("merged"), st.sampled_from(PAIRS))


def could_be_said(words) -> list:
    """The same without mergers that no shop tells: who went is not there any more to go again, or to be kept."""
    into, said = {}, []
    for word in words:
        if word[0] == "merged":
            gone, kept = word[1]
            if gone in into or kept in into:
                continue
            into[gone] = kept
        said.append(word)
    return said


WORDS = (
    st.lists(st.one_of(ORDER, ORDER, CHANGED, CANCELLED, MERGED), min_size=2, max_size=7)
    .map(could_be_said)
    .flatmap(lambda words: st.tuples(st.just(words), st.permutations(range(len(words))), st.integers(0, len(words))))
)
"""What the shop says, a minute after each other, in which order it arrives, and after how many Ben proves his address."""


async def told(words, arrival, ben_comes: int, make, round_number: int):
    """What two members have and read once all words have arrived; the minute of each is its place among them."""
    source, members = f"shopify:{round_number}.example", {}
    for name in ("anna", "ben"):
        members[name] = await make.member()
        await tiers.enter(members[name].id)
    await prove(members["anna"], f"anna{round_number}@example.org")
    for heard, place in enumerate([*arrival, None]):
        if heard == ben_comes:
            await prove(members["ben"], f"ben{round_number}@example.org")
        if place is None:
            break
        kind, about, *rest = words[place]
        at = YESTERDAY + timedelta(minutes=place)
        if kind == "merged":
            gone, kept = about
            await become_one(source, kept=kept, gone=gone)
            continue
        number, name = (about, rest[0]) if kind == "customer" else (rest[0], rest[1])
        email = None if name is None else f"{name}{round_number}@example.org"
        who = CustomerFacts(external_id=number, email=email)
        if kind == "customer":
            await as_told.hear_changed(CustomerChangedFacts(source=source, customer=who, told_at=at))
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
    known = await Customer.filter(source=source, external_id__in=["77", "78", "79"], email__isnull=False)
    return ends, {one.external_id: (one.email or "").split(str(round_number))[0] for one in known}


async def prove(member, email: str) -> None:
    member.email, member.email_key, member.mailbox_key = email, email, email
    await member.save()
    await prove_address(member)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told_and_heard=WORDS)
@example(told_and_heard=([("order", "1", "77", "anna"), ("order", "1", "78", None)], [1, 0], 0))
@example(
    told_and_heard=(
        [("order", "1", "77", "anna"), ("order", "1", "77", "ben"), ("order", "1", "78", None)],
        [2, 0, 1],
        0,
    )
)
@example(
    told_and_heard=(
        [
            ("order", "1", "77", "ben"),
            ("order", "2", "77", "anna"),
            ("order", "3", "78", "ben"),
            ("merged", ("78", "77")),
        ],
        [0, 2, 3, 1],
        0,
    )
)
@example(
    told_and_heard=(
        [("order", "1", "77", "ben"), ("merged", ("78", "77")), ("customer", "78", "anna")],
        [1, 2, 0],
        3,
    )
)
@example(
    told_and_heard=(
        [
            ("order", "1", "79", None),
            ("customer", "79", "nobody"),
            ("customer", "78", "anna"),
            ("order", "2", "79", "ben"),
            ("merged", ("78", "79")),
            ("cancelled", "2", "79", "nobody"),
        ],
        [2, 0, 5, 1, 3, 4],
        1,
    )
)
async def test_who_bought_is_the_same_in_whatever_order_it_is_told(make, told_and_heard):
    await one_point_per_euro(make)
    words, arrival, ben_comes = told_and_heard
    ends, at_the_shop = await told(words, range(len(words)), 0, make, next(_rounds))
    again, at_the_shop_again = await told(words, arrival, ben_comes, make, next(_rounds))

    assert (again, at_the_shop_again) == (ends, at_the_shop)
    for available, debt, orders in ends.values():
        paid = sum(10 ** int(number) for number, state in orders if state == "PAID")
        assert (available, debt) == (paid, 0)
    assert await ledger.verify() == []
