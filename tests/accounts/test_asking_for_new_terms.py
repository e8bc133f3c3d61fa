"""Staff have members asked to agree to the terms as they are now, which closes nothing to who has not (LW31)."""

import json
from datetime import UTC, datetime

import pytest

from portal.access.viewers import viewer_of
from portal.accounts import erasure, registration
from portal.accounts.models import Consent, ConsentPurpose, Member, Role
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.loyalty.programme.look import save_look
from portal.privacy import holdings

pytestmark = pytest.mark.anyio
NOON = datetime(2026, 12, 5, 12, tzinfo=UTC)
ASKED = "{ viewer { termsToAccept } }"
ACCEPT = """mutation ($input: AcceptTermsInput!) {
  acceptTerms(input: $input) { viewer { termsToAccept acceptedTerms { version } } errors { code message field } }
}"""
HOW_MANY = "{ termsAcceptance { accepted members } }"


async def proofs(member: Member) -> list[tuple[str, str | None]]:
    """Each version with where it was agreed to, in the order of time."""
    found = await Consent.filter(member=member, purpose=ConsentPurpose.TERMS).order_by("given_at", "id")
    return [(one.text_version, one.source) for one in found if one.confirmed_at is not None]


async def new_terms(version: str = "2026-12-01") -> None:
    await save_look(terms_version=version, terms_are_asked_anew=True, by=SYSTEM)


async def test_who_agreed_to_an_earlier_version_is_asked_once_lw31(portal_db, mailbox, graphql):
    await save_look(terms_version="2026-06-01", by=SYSTEM)
    await registration.register(email="anna@example.org", password="wolken ziehen vorbei", handle="anna")
    await registration.verify_email(await mailbox.token(), "wolken ziehen vorbei")
    anna = await Member.get(handle="anna")
    await new_terms()
    asked = await graphql(ASKED, viewer=anna)

    with clock.living_at(NOON):
        answers = [await graphql(ACCEPT, viewer=anna, input={"version": "2026-12-01"}) for _ in range(2)]

    assert asked == {"termsToAccept": "2026-12-01"}
    agreed = {"viewer": {"termsToAccept": None, "acceptedTerms": {"version": "2026-12-01"}}, "errors": []}
    assert answers == [agreed, agreed]
    assert await proofs(anna) == [("2026-06-01", "sign-up"), ("2026-12-01", "asked anew")]
    proof = await Consent.get(text_version="2026-12-01")
    assert (proof.given_at, proof.confirmed_at, proof.email) == (NOON, NOON, "anna@example.org")
    exported = json.loads(await holdings.of_member(anna.id))["consents"]
    assert [one["text_version"] for one in exported] == ["2026-06-01", "2026-12-01"]


async def test_who_never_was_asked_is_too_lw31(portal_db, make, graphql):
    """As who signed on from a shop: there is no proof of anything."""
    from_a_shop = await make.member(email=None)
    await new_terms()

    assert await graphql(ASKED, viewer=from_a_shop) == {"termsToAccept": "2026-12-01"}
    await graphql(ACCEPT, viewer=from_a_shop, input={"version": "2026-12-01"})
    assert await proofs(from_a_shop) == [("2026-12-01", "asked anew")]


async def test_nobody_is_asked_until_staff_say_so(portal_db, make, graphql):
    member = await make.member()
    await save_look(terms_version="2026-12-01", by=SYSTEM)
    quiet = await graphql(ASKED, viewer=member)
    await save_look(terms_version=None, terms_are_asked_anew=True, by=SYSTEM)

    assert (quiet, await graphql(ASKED, viewer=member)) == ({"termsToAccept": None}, {"termsToAccept": None})


async def test_who_agreed_to_what_is_put_back_is_not_asked_again(portal_db, make, graphql):
    member = await make.member()
    for version in ("2026-06-01", "2026-12-01"):
        await new_terms(version)
        await graphql(ACCEPT, viewer=member, input={"version": version})

    await new_terms("2026-06-01")

    assert await graphql(ASKED, viewer=member) == {"termsToAccept": None}


@pytest.mark.parametrize("seen", ["2026-06-01", "", "terms-1"])
async def test_who_saw_other_terms_than_hold_agrees_to_nothing_lw31(portal_db, make, graphql, seen):
    member = await make.member()
    await new_terms()

    answer = await graphql(ACCEPT, viewer=member, locale="de", input={"version": seen})

    message = "Die Nutzungsbedingungen haben sich inzwischen geändert: Bitte lies die neue Fassung."
    assert answer["errors"] == [{"code": "CONFLICT", "field": ["version"], "message": message}]
    assert await proofs(member) == []


async def test_who_is_erased_meanwhile_agrees_to_nothing(portal_db, make, graphql):
    await new_terms()
    member = await make.member()
    asking = await viewer_of(member.id)
    await erasure.erase_member(member.id, deletes_posts=False)

    answer = await graphql(ACCEPT, viewer=asking, input={"version": "2026-12-01"})

    assert [one["code"] for one in answer["errors"]] == ["UNAUTHENTICATED"]
    assert not await Consent.filter(member_id=member.id).exists()


async def test_a_visitor_agrees_to_nothing(portal_db, graphql):
    await new_terms()

    answer = await graphql(ACCEPT, input={"version": "2026-12-01"})

    assert [one["code"] for one in answer["errors"]] == ["UNAUTHENTICATED"]
    assert not await Consent.exists()


async def test_staff_read_how_many_have_agreed_lw31(portal_db, make, graphql):
    """Of those who have an account: neither an erased one nor a registration that nobody proved."""
    staff, anna, gone = await make.member(roles=(Role.BRAND,)), await make.member(), await make.member()
    none_named = await graphql(HOW_MANY, viewer=staff)
    await new_terms()
    for member in (anna, gone):
        await graphql(ACCEPT, viewer=member, input={"version": "2026-12-01"})
    before = await graphql(HOW_MANY, viewer=staff)

    await erasure.erase_member(gone.id, deletes_posts=False)

    assert none_named is None
    assert before == {"accepted": 2, "members": 3}
    assert await graphql(HOW_MANY, viewer=staff) == {"accepted": 1, "members": 2}
    assert not await Consent.filter(member_id=gone.id).exists()
