"""Contacts that other systems report: kept once, theirs who has the address, and gone with the person."""

import asyncio
import json
from datetime import timedelta

import pytest

from portal.access.models import ApiKey
from portal.accounts.erasure import erase_member
from portal.accounts.events import EmailVerified
from portal.accounts.merging import merge_members
from portal.accounts.models import ApiScope, MemberState
from portal.accounts.viewer import SYSTEM, Viewer
from portal.care import interactions
from portal.care.interactions import KEPT_FOR, Contact, record_interaction
from portal.care.models import Interaction, InteractionChannel
from portal.kernel import clock
from portal.kernel.events import announce
from portal.kernel.work import unit_of_work
from portal.privacy.holdings import of_buyer, of_member
from portal.shop.events import CustomerRedacted
from portal.shop.models import Customer
from tests.one_after_another import in_this_order

pytestmark = pytest.mark.anyio
RECORD = """mutation ($input: RecordInteractionInput!) {
  recordInteraction(input: $input) { errors { code field message } }
}"""
CALL = {"customerEmail": "anna@example.org", "channel": "PHONE", "summary": "It came late.", "externalId": "C-1"}


async def a_system(make, *scopes):
    key, _ = await make.api_key(*scopes)
    return Viewer(api_key_id=key.id, scopes=frozenset(scopes))


async def reported(by, email="anna@example.org", **more):
    contact = Contact(customer_email=email, channel=InteractionChannel.CHAT, **{"summary": "Where is it?", **more})
    return await record_interaction(contact, by=by)


async def test_a_contact_is_kept_once_under_its_number_ca1(make, graphql):
    system = await a_system(make, ApiScope.INTERACTIONS_WRITE)

    answers = await asyncio.gather(*(graphql(RECORD, viewer=system, input=CALL) for _ in range(3)))
    other = await graphql(RECORD, viewer=system, locale="de", input={**CALL, "summary": "It came early."})
    elsewhere = await graphql(RECORD, viewer=system, input={**CALL, "channel": "EMAIL"})

    assert answers == [{"errors": []}] * 3
    assert other["errors"] == [
        {"code": "CONFLICT", "field": ["externalId"], "message": "Diese Nummer hat schon ein anderer Kontakt."}
    ]
    assert elsewhere == {"errors": []}
    assert sorted(await Interaction.all().values_list("channel", "summary")) == [
        (InteractionChannel.EMAIL, "It came late."),
        (InteractionChannel.PHONE, "It came late."),
    ]


async def test_staff_and_keys_with_the_scope_report_and_nobody_else_ca1(make, graphql):
    brand = await make.brand()
    refused = [
        await graphql(RECORD, viewer=viewer, input=CALL)
        for viewer in (await make.member(), await make.moderator("mona"), None)
    ]
    by_key = await graphql.raw(RECORD, viewer=await a_system(make, ApiScope.ORDERS_WRITE), input=CALL)
    assert not await Interaction.exists()

    by_staff = await graphql(RECORD, viewer=brand, input=CALL)

    assert [one["errors"][0]["code"] for one in refused] == ["FORBIDDEN", "FORBIDDEN", "UNAUTHENTICATED"]
    assert by_key["data"]["recordInteraction"]["errors"][0]["code"] == "FORBIDDEN"
    assert by_staff == {"errors": []}
    assert (await Interaction.get()).agent_id == brand.id
    assert await ApiKey.all().count() == 1


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"customerEmail": "anna"}, "INVALID", "customerEmail"),
        ({"summary": " "}, "REQUIRED", "summary"),
        ({"summary": "x" * 2001}, "TOO_LONG", "summary"),
        ({"externalId": "x" * 121}, "TOO_LONG", "externalId"),
        ({"at": "2099-01-01T00:00:00Z"}, "INVALID", "at"),
    ],
)
async def test_what_is_no_contact_is_refused_ca1(make, graphql, changes, code, field):
    refused = await graphql(RECORD, viewer=await make.brand(), input={**CALL, **changes})

    assert [(one["code"], one["field"]) for one in refused["errors"]] == [(code, [field])]
    assert not await Interaction.exists()


async def test_it_is_the_members_whose_address_it_is_in_any_spelling_ca2(make):
    anna = await make.member("anna")

    await reported(SYSTEM, "Anna@Example.ORG")

    assert (await Interaction.get()).member_id == anna.id


async def test_what_was_reported_before_is_theirs_once_they_prove_the_address_ca2(make):
    await reported(SYSTEM, "nora@example.org")
    assert (await Interaction.get()).member_id is None

    newcomer = await make.newcomer(handle="nora", handle_key="nora", email="nora@example.org")
    await _proves(newcomer)

    assert (await Interaction.get()).member_id == newcomer.id


async def test_a_merged_members_contacts_are_the_other_ones_ca3(make):
    anna, anne = await make.member("anna"), await make.member("anne")
    await reported(SYSTEM)

    await merge_members(anna.id, anne.id, reason="The same", by=SYSTEM)
    await reported(SYSTEM, summary="Again.")

    assert await Interaction.all().values_list("member_id", flat=True) == [anne.id, anne.id]


async def test_who_is_erased_takes_theirs_along_and_late_reports_are_not_kept_ca3(make):
    anna, brand = await make.member("anna"), await make.brand()
    called_at = clock.now() - timedelta(days=1)
    await reported(await make.viewer(brand))
    await reported(await make.viewer(brand), "bert@example.org")

    await erase_member(anna.id, deletes_posts=False)
    late = await reported(SYSTEM, at=called_at)

    assert late is None
    assert await Interaction.all().values_list("email_key", flat=True) == ["bert@example.org"]


async def test_staff_who_are_erased_leave_what_they_reported_by_nobody_ca3(make):
    brand = await make.brand()
    await reported(await make.viewer(brand))

    await erase_member(brand.id, deletes_posts=False)

    assert (await Interaction.get()).agent_id is None


async def test_the_export_of_who_reported_it_has_nothing_of_whose_it_is_ca3(make):
    anna, brand = await make.member("anna"), await make.brand()
    await reported(await make.viewer(brand), summary="A private matter.")

    theirs = json.loads(await of_member(anna.id))["contacts with the brand"]
    staffs = json.loads(await of_member(brand.id))["contacts with the brand"]

    assert [(one["summary"], one["part"]) for one in theirs] == [("A private matter.", "it was mine")]
    assert [(one["summary"], one["email"], one["part"]) for one in staffs] == [(None, None, "I reported it")]


async def test_a_buyer_who_is_redacted_takes_theirs_along_ca3(make):
    await reported(SYSTEM, "guest@example.org")
    await reported(SYSTEM, "other@example.org")

    await _redacted("guest@example.org")

    assert await Interaction.all().values_list("email_key", flat=True) == ["other@example.org"]


async def test_a_report_beside_an_erasure_or_a_proof_is_as_one_before_ca2(make):
    anna = await make.member("anna")
    newcomer = await make.newcomer(handle="nora", handle_key="nora", email="nora@example.org")

    await in_this_order(lambda: reported(SYSTEM), lambda: erase_member(anna.id, deletes_posts=False))
    await in_this_order(lambda: reported(SYSTEM, "nora@example.org"), lambda: _proves(newcomer))
    await in_this_order(lambda: reported(SYSTEM, "guest@example.org"), lambda: _redacted("guest@example.org"))

    assert await Interaction.all().values_list("email_key", "member_id") == [("nora@example.org", newcomer.id)]


@unit_of_work
async def _proves(newcomer):
    """Their address, as verifyEmail has it."""
    await newcomer.update_from_dict({"state": MemberState.ACTIVE, "email_key": newcomer.email}).save()
    await announce(EmailVerified(member_id=newcomer.id, email_key=newcomer.email))


@unit_of_work
async def _redacted(email):
    await announce(CustomerRedacted(source="shop", external_id=None, email=email, order_external_ids=()))


async def test_they_are_in_ones_export_a_guests_too_ca3(make):
    anna = await make.member("anna")
    order = await make.order("guest@example.org")
    await reported(SYSTEM, summary="Anna called.")
    await reported(SYSTEM, "guest@example.org", summary="A guest called.")

    of_anna = (await of_member(anna.id)).decode()
    of_guest = (await of_buyer([(await Customer.get(id=order.customer_id)).id], None)).decode()

    assert ("Anna called." in of_anna, "A guest called." in of_anna) == (True, False)
    assert ("Anna called." in of_guest, "A guest called." in of_guest) == (False, True)


async def test_after_three_years_nobody_knows_of_it_ca3(make):
    now = clock.now()
    await reported(SYSTEM, summary="Old", at=now - KEPT_FOR)
    await reported(SYSTEM, summary="Young", at=now - KEPT_FOR + timedelta(minutes=1))

    assert await interactions.forget_old(now) == 1

    assert await Interaction.all().values_list("summary", flat=True) == ["Young"]
