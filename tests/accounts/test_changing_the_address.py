"""Another e-mail address: asked for with the password, told to the former one, proven at the new one."""

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine

from portal.accounts import email_changes, password_changes, registration, signing_in
from portal.accounts.email_changes import confirm_email_change, request_email_change, stop_email_change
from portal.accounts.erasure import erase_member
from portal.accounts.merging import merge_members
from portal.accounts.models import Consent, ConsentPurpose, EmailChange, Member, MemberState, Session
from portal.accounts.origin import Origin
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Conflict, Expired, Forbidden, Invalid, RateLimited, WrongCredentials
from portal.kernel.models import OutboxItem
from portal.loyalty.programme.models import EarnAction
from portal.loyalty.queries.accounts import balances_of_member
from portal.shop.models import Customer
from tests.accounts.addresses import FORMER, NEW, PASSWORD, address_of, ask, mails_by_receiver, viewer_on_a_device
from tests.mailbox import text_of, token_in
from tests.makers.accounts import prove_address


@pytest.fixture
async def anna(make, portal_db):
    return await make.member_with_password(PASSWORD, "anna", email=FORMER)


async def test_an_address_changes_once_its_owner_confirms_it(anna, mailbox):
    """A27, A28."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by, "Anna@Example.com")
    assert await address_of(anna) == (FORMER, FORMER, FORMER)

    await confirm_email_change(tokens["Anna@example.com"], by=by)

    assert await address_of(anna) == ("Anna@example.com", NEW, NEW)
    assert (await signing_in.login(email=NEW, password=PASSWORD)).member_id == anna.id
    with pytest.raises(WrongCredentials):
        await signing_in.login(email=FORMER, password=PASSWORD)


async def test_both_addresses_are_told_and_neither_hears_of_the_other(anna, mailbox):
    """A27."""
    by = await viewer_on_a_device(anna)

    await request_email_change(PASSWORD, NEW, by=by)
    mails = await mails_by_receiver(mailbox)
    former, new = mails[FORMER], mails[NEW]

    assert former["Subject"] == "Your e-mail address is to be changed"
    assert "\nhttps://portal.example.org/keep-address?token=" in text_of(former)
    assert NEW not in text_of(former)
    assert (len(mails), new["Subject"]) == (2, "Please confirm your new e-mail address")
    assert "\nhttps://portal.example.org/confirm-address?token=" in text_of(new)
    assert FORMER not in text_of(new)
    assert [sorted(item.payload) for item in await OutboxItem.all()] == [["kind"]] * 2


async def test_the_former_address_is_told_of_the_change_with_the_same_link(anna, mailbox):
    """A28."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    await confirm_email_change(tokens[NEW], by=by)
    (message,) = await mailbox.fetch()

    assert (message["To"], message["Subject"]) == (FORMER, "Your e-mail address was changed")
    assert token_in(message) == tokens[FORMER]


async def test_the_password_is_asked_for_and_guesses_are_counted(anna, mailbox):
    """A27, A5."""
    by = await viewer_on_a_device(anna)

    for _ in range(10):
        with pytest.raises(WrongCredentials) as refusal:
            await request_email_change("something else", NEW, by=by)
    assert refusal.value.field == ("password",)
    with pytest.raises(RateLimited):
        await request_email_change(PASSWORD, NEW, by=by)

    assert not await EmailChange.exists()
    assert await mailbox.fetch() == []


async def test_who_has_no_password_asks_for_one_first(make, portal_db):
    """A27."""
    member = await make.member("bert")

    with pytest.raises(WrongCredentials):
        await request_email_change(PASSWORD, NEW, by=await viewer_on_a_device(member))


@pytest.mark.parametrize(("new", "error"), [("nobody", Invalid), (FORMER, Conflict)])
async def test_what_is_no_other_address_is_refused(anna, new, error):
    """A27."""
    with pytest.raises(error) as refusal:
        await request_email_change(PASSWORD, new, by=await viewer_on_a_device(anna))

    assert refusal.value.field == ("newEmail",)
    assert not await EmailChange.exists()


async def test_one_mailbox_gets_three_such_mails_an_hour(make, anna, mailbox):
    """A4, A27: whoever asks, and however they spell it."""
    await rate_limits.hit("mail.mailbox", "anna@gmail.com")
    by = await viewer_on_a_device(anna)
    await request_email_change(PASSWORD, "anna@gmail.com", by=by)
    await request_email_change(PASSWORD, "a.nna@gmail.com", by=by)

    with pytest.raises(RateLimited):
        await request_email_change(PASSWORD, "anna+2@googlemail.com", by=by)

    assert await EmailChange.all().count() == 2


async def test_nothing_tells_whether_an_address_has_an_account(make, anna, mailbox):
    """A27, A3: the request leaves the same traces; the mail tells the owner alone."""
    await make.member("owner", email=NEW)
    by = await viewer_on_a_device(anna)

    await request_email_change(PASSWORD, NEW, by=by)

    assert await EmailChange.all().count() == 1
    mails = await mails_by_receiver(mailbox)
    assert {receiver: mail["Subject"] for receiver, mail in mails.items()} == {
        FORMER: "Your e-mail address is to be changed",
        NEW: "You have an account already",
    }
    assert "token=" not in text_of(mails[NEW])
    assert "anna" not in text_of(mails[NEW])


async def test_who_got_the_address_meanwhile_keeps_it(make, anna, mailbox):
    """A28, A19."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)
    await make.member("owner", email=NEW)

    with pytest.raises(Conflict):
        await confirm_email_change(tokens[NEW], by=by)

    assert await address_of(anna) == (FORMER, FORMER, FORMER)
    assert (await EmailChange.get()).confirmed_at is None


async def test_a_mailbox_that_was_banned_and_erased_stays_shut_out(make, anna, mailbox):
    """A28, R76."""
    await erase_member((await make.member("gone", email=NEW, banned_at=clock.now())).id, deletes_posts=False)
    await mailbox.fetch()
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    with pytest.raises(Forbidden):
        await confirm_email_change(tokens[NEW], by=by)

    assert await address_of(anna) == (FORMER, FORMER, FORMER)


async def test_every_other_session_and_every_link_to_the_former_address_ends(anna, mailbox):
    """A28, A13, A16."""
    by, other = await viewer_on_a_device(anna), await viewer_on_a_device(anna)
    await password_changes.request_password_reset(FORMER)
    reset = await mailbox.token()
    tokens = await ask(mailbox, by)

    await confirm_email_change(tokens[NEW], by=by)

    assert await Session.filter(ended_at=None).values_list("id", flat=True) == [by.session_id]
    assert other.session_id != by.session_id
    with pytest.raises(Expired):
        await password_changes.reset_password(reset, "regen fällt auf steine")


async def test_only_who_is_signed_in_to_the_account_confirms(make, anna, mailbox):
    """A28: whoever owns a mistyped address gets no account by it."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)
    stranger = await viewer_on_a_device(await make.member("bert"))

    with pytest.raises(Expired):
        await confirm_email_change(tokens[NEW], by=stranger)

    await confirm_email_change(tokens[NEW], by=by)


@pytest.mark.parametrize("spoil", ["too late", "guessed", "other link", "asked again", "used"])
async def test_a_link_that_does_not_work_changes_nothing(anna, mailbox, spoil):
    """A28."""
    by = await viewer_on_a_device(anna)
    tokens, at = await ask(mailbox, by), clock.now()
    token, expected = tokens[NEW], FORMER
    if spoil == "too late":
        at += timedelta(hours=48)
    elif spoil == "guessed":
        token = "A" * 43
    elif spoil == "other link":
        token = tokens[FORMER]
    elif spoil == "asked again":
        await ask(mailbox, by, "anna@example.net")
        at = clock.now()
    else:
        await confirm_email_change(token, by=by)
        expected = NEW

    with time_machine.travel(at), pytest.raises(Expired) as refusal:
        await confirm_email_change(token, by=by)

    assert refusal.value.field == ("token",)
    assert await address_of(anna) == (expected, expected, expected)


async def test_of_twenty_confirmations_at_once_one_succeeds(anna, mailbox):
    """A28, A20."""
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    results = await asyncio.gather(
        *(confirm_email_change(tokens[NEW], by=by) for _ in range(20)), return_exceptions=True
    )

    assert results.count(None) == 1
    assert all(isinstance(result, Expired) for result in results if result is not None)


async def test_sign_ups_that_wait_with_the_new_address_end(anna, mailbox):
    """A18, A28."""
    await registration.register(email=NEW, password="regen fällt auf steine", handle="squatter")
    await mailbox.fetch()
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    await confirm_email_change(tokens[NEW], by=by)

    assert not await Member.exists(state=MemberState.UNVERIFIED)


async def test_the_address_of_an_account_that_was_merged_into_theirs_is_free_for_them(make, anna, mailbox):
    """A28, R75."""
    other = await make.member("other", email=NEW)
    await merge_members(other.id, anna.id, reason="One person", by=SYSTEM)
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    await confirm_email_change(tokens[NEW], by=by)

    assert await address_of(anna) == (NEW, NEW, NEW)
    assert await address_of(other) == (None, None, None)


async def test_orders_of_the_new_address_are_theirs_and_those_of_the_former_stay(make, anna, mailbox):
    """R23, A28."""
    await make.programme()
    await make.earn_rule(EarnAction.PURCHASE, per_currency_unit=Decimal(1))
    await make.order(FORMER, "30.00")
    await make.order(NEW, "50.00")
    assert (await balances_of_member(anna.id)).available == 30
    by = await viewer_on_a_device(anna)
    tokens = await ask(mailbox, by)

    await confirm_email_change(tokens[NEW], by=by)

    assert {one.email: one.member_id for one in await Customer.all()} == {FORMER: anna.id, NEW: anna.id}
    assert (await balances_of_member(anna.id)).available == 80


async def test_mails_that_were_agreed_to_follow_by_the_link_that_names_them(anna, mailbox):
    """LW21, A28: the proof for the former address keeps its words and has an end."""
    at = clock.now()
    kept = {"member": anna, "text_version": "newsletter-1", "given_at": at, "confirmed_at": at}
    await Consent.create(purpose=ConsentPurpose.NEWSLETTER, email=FORMER, **kept)
    by = await viewer_on_a_device(anna)
    await request_email_change(PASSWORD, NEW, by=by)
    mails = await mails_by_receiver(mailbox)
    former, new = mails[FORMER], mails[NEW]
    assert "Send me news and offers by e-mail now and then." in text_of(new)

    await confirm_email_change(token_in(new), by=by)

    rows = await Consent.all().order_by("id")
    assert [(one.email, one.text_version, one.withdrawn_at is None) for one in rows] == [
        (FORMER, "newsletter-1", False),
        (NEW, "newsletter-1", True),
    ]
    assert rows[1].confirmed_at is not None

    await stop_email_change(token_in(former))

    rows = await Consent.all().order_by("id")
    assert [(one.email, one.withdrawn_at is None) for one in rows] == [(FORMER, True), (NEW, False)]


async def test_the_welcome_is_had_with_either_mailbox(make, anna, mailbox):
    """P8: who changes the address, and signs up anew with the former or a later one, is given nothing more."""
    await make.programme()
    await make.earn_rule(EarnAction.VERIFY_EMAIL, 5)
    await prove_address(anna)
    by = await viewer_on_a_device(anna)
    for new in (NEW, "third@example.net"):
        tokens = await ask(mailbox, by, new)
        await confirm_email_change(tokens[new], by=by)
        await mailbox.fetch()

    for number, address in enumerate((FORMER, NEW)):
        again = await make.member(f"again{number}", email=address)
        await prove_address(again)
        assert (await balances_of_member(again.id)).available == 0

    assert (await balances_of_member(anna.id)).available == 5


async def test_nothing_of_it_is_left_when_the_account_goes(make, anna, mailbox):
    """R76, R75."""
    await ask(mailbox, await viewer_on_a_device(anna))
    bert = await make.member_with_password(PASSWORD, "bert")
    await ask(mailbox, await viewer_on_a_device(bert), "bert@example.com")

    await erase_member(anna.id, deletes_posts=False)
    await merge_members(bert.id, (await make.member("carl")).id, reason="One person", by=SYSTEM)

    assert not await EmailChange.exists()


async def test_a_viewer_sees_the_change_that_waits_and_no_other(anna, mailbox):
    by = await viewer_on_a_device(anna)
    assert await email_changes.waiting_change_of(by) is None
    tokens = await ask(mailbox, by)

    waiting = await email_changes.waiting_change_of(by)
    assert waiting is not None
    assert waiting.email == NEW

    await confirm_email_change(tokens[NEW], by=by)
    assert await email_changes.waiting_change_of(by) is None


async def test_tries_at_tokens_are_counted_by_address(anna):
    """A16, A27."""
    origin = Origin(address="203.0.113.9")
    for _ in range(60):
        with pytest.raises(Expired):
            await stop_email_change("A" * 43, origin=origin)

    with pytest.raises(RateLimited):
        await confirm_email_change("A" * 43, by=await viewer_on_a_device(anna), origin=origin)


ASK = """mutation ($password: String!, $newEmail: String!) {
  requestEmailChange(input: {password: $password, newEmail: $newEmail}) {
    viewer { email emailChange { newEmail expiresAt } } errors { code field message }
  }
}"""
CONFIRM = """mutation ($token: String!) {
  confirmEmailChange(input: {token: $token}) {
    viewer { email emailChange { newEmail } sessions { current } } errors { code message }
  }
}"""
STOP = "mutation ($token: String!) { stopEmailChange(input: {token: $token}) { errors { code message } } }"


async def test_a_front_end_changes_the_address(anna, mailbox, graphql):
    by = await viewer_on_a_device(anna)
    await viewer_on_a_device(anna)

    refused = await graphql(ASK, viewer=by, locale="de", password=PASSWORD, newEmail=FORMER)
    asked = await graphql(ASK, viewer=by, password=PASSWORD, newEmail=NEW)
    waiting = await EmailChange.get()
    tokens = {str(message["To"]): token_in(message) for message in await mailbox.fetch()}
    changed = await graphql(CONFIRM, viewer=by, token=tokens[NEW])
    unknown = await graphql(CONFIRM, token=tokens[NEW])
    stopped = await graphql(STOP, token=tokens[FORMER])

    assert refused["errors"] == [{"code": "CONFLICT", "field": ["newEmail"], "message": "Das ist schon deine Adresse."}]
    assert asked == {
        "viewer": {
            "email": FORMER,
            "emailChange": {"newEmail": NEW, "expiresAt": f"{waiting.expires_at:%Y-%m-%dT%H:%M:%S.%fZ}"},
        },
        "errors": [],
    }
    assert changed == {
        "viewer": {"email": NEW, "emailChange": None, "sessions": [{"current": True}]},
        "errors": [],
    }
    assert [error["code"] for error in unknown["errors"]] == ["UNAUTHENTICATED"]
    assert stopped == {"errors": []}
    assert await address_of(anna) == (FORMER, FORMER, FORMER)
