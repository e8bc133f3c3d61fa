"""Who joins agrees to the version of the terms that the form named, and which it was is proven (LW14, LW31)."""

import json
from datetime import UTC, datetime

import pytest

from graphql_schema.ids import global_id
from portal.accounts import registration
from portal.accounts.models import Consent, ConsentPurpose, Member, Role
from portal.accounts.terms import accepted_by_members
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Conflict
from portal.loyalty.programme.look import save_look
from portal.privacy import holdings

pytestmark = pytest.mark.anyio
PASSWORD = "wolken ziehen vorbei"
NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)
REGISTER = """mutation ($input: RegisterInput!) {
  register(input: $input) { mailSent errors { code field message } }
}"""
SAVE = "mutation ($input: SaveLookInput!) { saveLook(input: $input) { errors { code field message } } }"
MINE = "{ viewer { acceptedTerms { version acceptedAt } } }"
THEIRS = "query ($id: ID!) { customer(id: $id) { acceptedTerms { version acceptedAt } } }"


async def sign_up(terms_version: str | None = None, *, handle: str = "anna") -> None:
    await registration.register(email="anna@example.org", password=PASSWORD, handle=handle, terms_version=terms_version)


async def proofs() -> list[str]:
    """Of the terms, in the order in which they were agreed to."""
    found = await Consent.filter(purpose=ConsentPurpose.TERMS).order_by("given_at", "id")
    return [one.text_version for one in found]


async def joined(mailbox, version: str) -> Member:
    with clock.living_at(NOON):
        await save_look(terms_version=version, by=SYSTEM)
        await sign_up(version)
        await registration.verify_email(await mailbox.token(), PASSWORD)
    return await Member.get(handle="anna")


async def test_what_the_form_named_is_what_is_proven_lw31(portal_db, mailbox, graphql):
    anna = await joined(mailbox, "2026-06-01")

    await save_look(terms_version="2026-07-01", by=SYSTEM)

    said = {"version": "2026-06-01", "acceptedAt": "2026-06-05T10:00:00Z"}
    assert (await graphql(MINE, viewer=anna))["acceptedTerms"] == said
    (proof,) = await Consent.filter(member=anna)
    assert (proof.text_version, proof.source, proof.email) == ("2026-06-01", "sign-up", "anna@example.org")
    assert (proof.given_at, proof.confirmed_at) == (NOON, NOON)
    exported = json.loads(await holdings.of_member(anna.id))["consents"]
    assert [(one["purpose"], one["text_version"]) for one in exported] == [("TERMS", "2026-06-01")]


@pytest.mark.parametrize("seen", ["2026-06-01", "", "terms-1"])
async def test_who_saw_other_terms_than_hold_is_told_and_nothing_is_kept_lw31(portal_db, mailbox, graphql, seen):
    """Also who saw a form that named none, before staff named one."""
    await save_look(terms_version="2026-07-01", by=SYSTEM)
    form = {"email": "anna@example.org", "password": PASSWORD, "handle": "anna", "termsVersion": seen}

    answer = await graphql(REGISTER, locale="de", input=form)

    assert answer == {
        "mailSent": False,
        "errors": [
            {
                "code": "CONFLICT",
                "field": ["termsVersion"],
                "message": "Die Nutzungsbedingungen haben sich inzwischen geändert: Bitte lies die neue Fassung und "
                "schicke das Formular noch einmal ab.",
            }
        ],
    }
    assert not await Member.exists()
    assert not await mailbox.fetch()


async def test_a_client_that_says_none_gets_the_version_that_holds_lw31(portal_db, mailbox):
    await sign_up(handle="early")
    await save_look(terms_version="2026-07-01", by=SYSTEM)
    await sign_up()

    assert await proofs() == ["terms-1", "2026-07-01"]


async def test_a_form_that_named_none_is_right_until_staff_name_one_lw31(portal_db, mailbox):
    await sign_up("")

    assert await proofs() == ["terms-1"]


async def test_who_signs_up_again_has_agreed_to_what_the_form_names_now_lw31(portal_db, mailbox):
    """The first is proven still; having the mail sent once more names nothing, and adds nothing."""
    await save_look(terms_version="1.0", by=SYSTEM)
    await sign_up("1.0")
    await save_look(terms_version="1.1", by=SYSTEM)
    await sign_up()
    once = await proofs()

    await sign_up("1.1")

    assert (once, await proofs()) == (["1.0"], ["1.0", "1.1"])
    with pytest.raises(Conflict):
        await sign_up("1.0")


async def test_a_consent_that_nobody_confirmed_is_no_proof(portal_db, mailbox, make):
    await sign_up()
    staff = await make.viewer(await make.member(roles=(Role.BRAND,)))

    assert await accepted_by_members([(await Member.get(handle="anna")).id], staff) == {}


async def test_staff_read_it_where_they_look_a_customer_up_lw31(portal_db, mailbox, make, graphql):
    anna = await joined(mailbox, "2026-06-01")
    staff, never_asked = await make.member(roles=(Role.BRAND,)), await make.member()

    found = [await graphql(THEIRS, viewer=staff, id=global_id("Customer", one.id)) for one in (anna, never_asked)]

    assert [one["acceptedTerms"] for one in found] == [
        {"version": "2026-06-01", "acceptedAt": "2026-06-05T10:00:00Z"},
        None,
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2026-12-01", None),
        ("v2/3_b", None),
        ("None", "INVALID"),
        ("1, a: b → c", "INVALID"),
        ("1" * 41, "TOO_LONG"),
        ("terms-1", "INVALID"),
    ],
)
async def test_a_version_is_a_date_or_a_number(portal_db, make, graphql, written, code):
    answer = await graphql(SAVE, viewer=await make.member(roles=(Role.BRAND,)), input={"termsVersion": written})

    assert [(one["code"], one["field"]) for one in answer["errors"]] == ([(code, ["termsVersion"])] if code else [])
