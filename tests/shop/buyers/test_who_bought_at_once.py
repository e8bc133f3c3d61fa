"""Orders that are told while it turns out who bought them: nobody misses the other (SH64, SH66)."""

import asyncio
from datetime import timedelta

import pytest

from portal.accounts.models import Member
from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.loyalty import ledger
from portal.shop.buyers.linking import link_customers
from portal.shop.buyers.mergers import become_one
from portal.shop.facts import CustomerFacts
from portal.shop.recording import intake
from tests.makers.points import account, one_point_per_euro
from tests.makers.shop_facts import SHOP, at, snapshot

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
TIMES = 6


def order(number: int, customer: str, minute: int = 0, **more):
    return snapshot(
        external_id=f"{customer}-{number}", told_at=at(minute), customer=CustomerFacts(external_id=customer), **more
    )


async def test_a_customer_is_merged_while_the_shop_tells_what_they_bought(make):
    await one_point_per_euro(make)
    members = [await make.member(email=f"anna{n}@example.org") for n in range(TIMES)]
    for n, member in enumerate(members):
        anna = CustomerFacts(external_id=f"kept{n}", email=member.email)
        await intake.keep_order(snapshot(external_id=f"first{n}", customer=anna))
        await intake.keep_order(order(1, f"gone{n}"))

    await asyncio.gather(
        *(become_one(SHOP, kept=f"kept{n}", gone=f"gone{n}") for n in range(TIMES)),
        *(intake.keep_order(order(again, f"gone{n}")) for n in range(TIMES) for again in (2, 3)),
    )

    assert {await account(make, member) for member in members} == {(400, 0, 0)}
    assert await ledger.verify() == []


async def test_an_address_is_proved_while_the_shop_tells_what_was_bought_under_it(make):
    await one_point_per_euro(make)
    members, yesterday = [await make.member() for _ in range(TIMES)], clock.now() - timedelta(days=1)

    def bought(n: int, number: int):
        guest = CustomerFacts(email=f"ben{n}@example.org")
        return snapshot(
            external_id=f"{n}-{number}", told_at=yesterday, placed_at=yesterday, paid_at=yesterday, customer=guest
        )

    for n in range(TIMES):
        await intake.keep_order(bought(n, 1))

    @unit_of_work
    async def prove(member, address: str) -> None:
        await Member.filter(id=member.id).update(email=address, email_key=address, mailbox_key=address)
        await link_customers(member.id, address)

    await asyncio.gather(
        *(prove(member, f"ben{n}@example.org") for n, member in enumerate(members)),
        *(intake.keep_order(bought(n, again)) for n in range(TIMES) for again in (2, 3)),
    )

    assert {await account(make, member) for member in members} == {(300, 0, 0)}
    assert await ledger.verify() == []


async def test_a_customer_changes_hands_while_the_shop_tells_of_a_refund(make):
    """What was bought before stays with who had the address then, less what went back."""
    await one_point_per_euro(make)
    members = [await make.member(email=f"cleo{n}@example.org") for n in range(TIMES)]
    for n, member in enumerate(members):
        await intake.keep_order(
            snapshot(external_id=f"{n}", customer=CustomerFacts(external_id=f"c{n}", email=member.email))
        )

    await asyncio.gather(
        *(
            intake.keep_order(
                snapshot(
                    external_id=f"next{n}",
                    told_at=at(9),
                    customer=CustomerFacts(external_id=f"c{n}", email=f"dan{n}@example.org"),
                )
            )
            for n in range(TIMES)
        ),
        *(
            intake.keep_order(
                snapshot(
                    external_id=f"{n}",
                    told_at=at(5),
                    is_given_back=True,
                    customer=CustomerFacts(external_id=f"c{n}", email=member.email),
                )
            )
            for n, member in enumerate(members)
        ),
    )

    assert {await account(make, member) for member in members} == {(0, 0, 0)}
    assert await ledger.verify() == []
