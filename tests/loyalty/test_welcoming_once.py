"""The present for signing up is had once a mailbox and a person, also after erasure (P8)."""

import asyncio
from datetime import UTC, datetime, timedelta

import orjson
import pytest
import time_machine

from portal.accounts.addresses import mailbox_key
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.viewer import SYSTEM
from portal.loyalty import ledger
from portal.loyalty.earning import welcomes
from portal.loyalty.earning.models import Welcomed
from portal.loyalty.programme.models import EarnAction
from portal.privacy import holdings
from portal.shop.buyers.signed_on import link_number
from portal.shop.models import Customer
from tests.makers.accounts import prove_address

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def rules(make):
    await make.earn_rule(EarnAction.SIGN_UP, 30)
    await make.earn_rule(EarnAction.VERIFY_EMAIL, 20)


async def newcomer(make, email):
    """Somebody who has signed up with the address, and proves it now."""
    member = await make.member(email=email, mailbox_key=mailbox_key(email))
    await prove_address(member)
    return member


async def available(make, member):
    return (await make.account(member)).available


async def test_every_spelling_of_a_mailbox_has_one_welcome_p8(make):
    people = [
        await newcomer(make, email)
        for email in ("farm+a@gmail.com", "f.arm@gmail.com", "farm+b@googlemail.com", "other@gmail.com")
    ]

    assert [await available(make, one) for one in people] == [50, 0, 0, 50]


async def test_two_spellings_proven_at_once_have_one_welcome_p8(make):
    spellings = [f"farm+{number}@gmail.com" for number in range(6)]
    people = [await make.member(email=one, mailbox_key=mailbox_key(one)) for one in spellings]

    await asyncio.gather(*(prove_address(one) for one in people))

    assert sorted([await available(make, one) for one in people]) == [0] * 5 + [50]


async def test_who_is_erased_and_comes_again_has_none_p8(make):
    anna = await newcomer(make, "anna@example.org")
    await erase_member(anna.id, deletes_posts=False)

    again = await newcomer(make, "anna+again@example.org")
    await erase_member(again.id, deletes_posts=False)
    third = await newcomer(make, "anna@example.org")

    assert [await available(make, one) for one in (again, third)] == [0, 0]
    assert await ledger.verify() == []


async def test_who_had_nothing_before_they_were_erased_has_it_the_second_time_p8(make):
    anna = await make.member(email="anna@example.org")
    await erase_member(anna.id, deletes_posts=False)

    assert await available(make, await newcomer(make, "anna@example.org")) == 50


async def test_who_had_it_before_marks_were_kept_has_it_no_second_time_p8(make):
    """Neither by another spelling, nor after erasure."""
    anna = await newcomer(make, "anna@example.org")
    await Welcomed.all().delete()

    other = await newcomer(make, "anna+b@example.org")
    await erase_member(anna.id, deletes_posts=False)
    again = await newcomer(make, "anna+c@example.org")

    assert [await available(make, one) for one in (other, again)] == [0, 0]


async def test_a_merged_account_s_mailbox_has_had_it_also_after_the_erasure_p8(make):
    anna, anne = await newcomer(make, "anna@example.org"), await newcomer(make, "anne@example.org")
    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)
    balance = await available(make, anne)

    await erase_member(anne.id, deletes_posts=False)
    again = [await newcomer(make, one) for one in ("anna@example.org", "anne@example.org")]

    assert balance == 50
    assert [await available(make, one) for one in again] == [0, 0]


async def test_a_customer_of_the_shop_has_it_once_by_whatever_mailbox_p8(make):
    anna = await newcomer(make, "anna@example.org")
    await Customer.create(source="shop", external_id="C-1", created_at=NOON)
    assert await link_number("shop", "C-1", anna.id)
    await erase_member(anna.id, deletes_posts=False)

    again = await newcomer(make, "new.address@example.org")
    before = await available(make, again)
    await Customer.create(source="shop", external_id="C-1", created_at=NOON)
    assert await link_number("shop", "C-1", again.id)

    assert (before, await available(make, again)) == (50, 0)
    assert await ledger.verify() == []


async def test_of_who_was_erased_a_digest_stays_for_three_years_and_nobody_s_name_p8(make):
    with time_machine.travel(NOON, tick=False) as clocks:
        anna = await newcomer(make, "anna@example.org")
        await erase_member(anna.id, deletes_posts=False)
        kept = await Welcomed.all()

        clocks.shift(timedelta(days=1094))
        assert await welcomes.forget_old(NOON + timedelta(days=1094)) == 0
        clocks.shift(timedelta(days=1))
        assert await welcomes.forget_old(NOON + timedelta(days=1095)) == 1
        again = await newcomer(make, "anna@example.org")

    assert [(one.member_id, len(one.mark), one.kept_until) for one in kept] == [(None, 64, NOON + timedelta(days=1095))]
    assert await available(make, again) == 50


async def test_what_is_kept_is_in_the_member_s_export_r77(make):
    anna = await newcomer(make, "anna@example.org")

    held = orjson.loads(await holdings.of_member(anna.id))
    assert held["welcomes"] == [{"remembered by a keyed digest": 1}]
