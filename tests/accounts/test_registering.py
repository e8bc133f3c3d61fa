"""Signing up, and proving the address."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.accounts import registration, signing_in
from portal.accounts.models import AccountToken, Consent, ConsentPurpose, Credential, Member, MemberState, Session
from portal.accounts.origin import Origin
from portal.kernel import clock
from portal.kernel.errors import (
    Expired,
    Invalid,
    RateLimited,
    Required,
    Taken,
    TooLong,
    TooShort,
    WeakPassword,
    WrongCredentials,
)
from portal.kernel.models import OutboxItem
from portal.kernel.steps import finish
from tests.mailbox import text_of, token_in

PASSWORD = "wolken ziehen vorbei"


async def sign_up(handle: str = "anna", email: str = "anna@example.org", **values):
    await registration.register(**{"email": email, "password": PASSWORD, "handle": handle, **values})


async def test_newcomer_is_nobody_until_they_follow_the_link(portal_db, mailbox):
    await sign_up(display_name="  Anna\u202e Berg ", locale="de-AT")

    member = await Member.get(handle="anna")
    assert (member.state, member.email, member.email_key) == (MemberState.UNVERIFIED, "anna@example.org", None)
    assert (member.display_name, member.locale) == ("Anna Berg", "de")
    assert not await Session.exists()
    (message,) = await mailbox.fetch()
    assert message["To"] == "anna@example.org"
    assert message["Subject"] == "Bitte bestätige deine E-Mail-Adresse"
    assert "https://portal.example.org/verify?token=" in text_of(message)


async def test_following_the_link_proves_the_address_and_signs_in(portal_db, mailbox):
    await sign_up(newsletter=True)

    signed_in = await registration.verify_email(await mailbox.token(), PASSWORD, origin=Origin(user_agent="Firefox"))

    member = await Member.get(id=signed_in.member_id)
    assert (member.state, member.email_key) == (MemberState.ACTIVE, "anna@example.org")
    assert member.email_verified_at is not None
    assert [session.user_agent for session in await Session.filter(member=member)] == ["Firefox"]
    consents = await Consent.filter(member=member).order_by("purpose")
    assert [(consent.purpose, consent.confirmed_at is not None) for consent in consents] == [
        (ConsentPurpose.NEWSLETTER, True),
        (ConsentPurpose.TERMS, True),
    ]


async def test_a_known_address_gets_the_same_answer_and_its_owner_a_mail(portal_db, make, mailbox):
    owner = await make.member("anna", email="anna@example.org", locale="de")

    await sign_up(handle="anna.zwei", email="Anna@Example.org")

    (message,) = await mailbox.fetch()
    assert (message["To"], message["Subject"]) == ("anna@example.org", "Du hast schon ein Konto")
    assert "token=" not in text_of(message)
    assert not await AccountToken.exists()
    assert (await Member.get(id=owner.id)).email_key == "anna@example.org"


async def test_known_and_unknown_addresses_leave_the_same_traces_before_the_mail(portal_db, make):
    """A3: the request itself does not look whether there is an account, so it cannot take longer for one."""
    await make.member("anna", email="anna@example.org")

    await sign_up(handle="berta", email="anna@example.org")
    await sign_up(handle="carla", email="carla@example.org")

    assert await Member.filter(state=MemberState.UNVERIFIED).count() == 2
    assert await Credential.all().count() == 2
    assert [sorted(item.payload) for item in await OutboxItem.all()] == [["kind", "member"]] * 2


@pytest.mark.parametrize("handle", ["Anna", "ＡＮＮＡ", "ánna", "Ann\u0430".replace("\u0430", "a")])
async def test_handles_that_look_alike_are_one(portal_db, make, handle):
    await make.member("anna")

    with pytest.raises(Taken) as refusal:
        await sign_up(handle=handle, email="other@example.org")

    assert refusal.value.field == ("handle",)
    assert await Member.all().count() == 1


@pytest.mark.parametrize(("handle", "other"), [("محمد", "مُحَمَّد"), ("משה", "מֹשֶׁה"), ("Kɔdzo", "Kɔ́dzo")])
async def test_marks_that_a_reader_does_without_make_no_other_name_u1(portal_db, make, handle, other):
    await make.member(handle)

    with pytest.raises(Taken):
        await sign_up(handle=other, email="other@example.org")

    assert await Member.all().count() == 1


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Məmməd",
            "ayşə",
            "Kɔdzo",
            "Ɓala",
            "ɖzifa",
            "佐々木",
            "ラーメン",
            "Şükrü",
            "Nguyễn",
            "Łucja",
            "Ольга",
            "Ελένη",
        ),
        *("प्रिया", "தமிழ்", "কবিতা", "ਗੁਰਪ੍ਰੀਤ", "ગુજરાતી", "ଓଡ଼ିଆ", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "ගුණදාස"),
        *("हिन्दी-2", "สมชาย", "ลูกปลา", "မောင်", "សុខា", "ދިވެހި", "מֹשֶׁה", "Kɔ́dzo"),
    ],
)
async def test_names_of_many_languages_are_names_u1(portal_db, name):
    await sign_up(handle=name)

    assert (await Member.get()).handle == name


@pytest.mark.parametrize(
    ("values", "refusal", "field"),
    [
        ({"handle": "a\u0430b\u0435l"}, Invalid, "handle"),  # two scripts (U1)
        ({"handle": "\u1d00lice"}, Invalid, "handle"),  # small capitals, and Lisu that reads ALICE (U1)
        ({"handle": "\ua4ee\ua4e1\ua4f2\ua4da\ua4f0"}, Invalid, "handle"),
        ({"handle": "अाराम"}, Invalid, "handle"),  # a letter with a sign, for आ (U1)
        ({"handle": "काेई"}, Invalid, "handle"),  # two signs, for ो
        ({"handle": "रााम"}, Invalid, "handle"),  # one over the other
        ({"handle": "রাम"}, Invalid, "handle"),  # of two scripts
        ({"handle": "ाराम"}, Invalid, "handle"),  # on nothing
        ({"handle": "राम.ा"}, Invalid, "handle"),
        ({"handle": "राम\u0951"}, Invalid, "handle"),  # how to recite it
        ({"handle": "a\u0337nna"}, Invalid, "handle"),
        ({"handle": "anna\u0301\u0301"}, Invalid, "handle"),
        ({"handle": "a\u20ddnna"}, Invalid, "handle"),
        ({"handle": "an\u200bna"}, Invalid, "handle"),  # invisible (U2)
        ({"handle": "Support"}, Taken, "handle"),
        ({"handle": "ab"}, TooShort, "handle"),
        ({"handle": "x" * 33}, TooLong, "handle"),
        ({"handle": "__proto__"}, Invalid, "handle"),
        ({"email": "anna"}, Invalid, "email"),
        ({"email": '"a@b"@c.de'}, Invalid, "email"),
        ({"email": "a(b)@c.de"}, Invalid, "email"),
        ({"email": "anna@example.org."}, Invalid, "email"),
        ({"email": "a" * 250 + "@example.org"}, TooLong, "email"),
        ({"email": "a\x00@example.org"}, Invalid, "email"),
        ({"display_name": "x" * 81}, TooLong, "displayName"),
        ({"display_name": "\ud800"}, Invalid, "displayName"),
        ({"password": "short"}, TooShort, "password"),
        ({"password": "Passw0rd!"}, WeakPassword, "password"),
        ({"password": "anna@example.org"}, WeakPassword, "password"),
        ({"password": "x" * 129}, TooLong, "password"),
        ({"password": "pass\x00word-long"}, Invalid, "password"),
        ({"password": "\ud800 wolken"}, Invalid, "password"),
        ({"invitation": "code:" + "x" * 200}, TooLong, "referralCode"),
    ],
)
async def test_what_does_not_do_is_refused_with_its_field_and_nothing_is_written(portal_db, values, refusal, field):
    with pytest.raises(refusal) as caught:
        await sign_up(**values)

    assert caught.value.field == (field,)
    assert not await Member.exists()
    assert not await OutboxItem.exists()


async def test_tokens_are_stored_as_digests_only(portal_db, mailbox):
    """A14: neither the database nor the outbox holds what the mail holds."""
    await sign_up()

    token = await mailbox.token()

    stored = await AccountToken.get()
    assert len(stored.token_hash) == 64
    assert token not in stored.token_hash
    assert [item.payload for item in await OutboxItem.all()] == [{"kind": "registration"}]


async def test_a_verification_token_works_once_and_in_time(portal_db, mailbox):
    await sign_up()
    token = await mailbox.token()
    with time_machine.travel(clock.now() + timedelta(hours=48, minutes=1)), pytest.raises(Expired):
        await registration.verify_email(token, PASSWORD)

    await registration.verify_email(token, PASSWORD)

    with pytest.raises(Expired):
        await registration.verify_email(token, PASSWORD)
    with pytest.raises(Expired):
        await registration.verify_email(token.swapcase(), PASSWORD)
    assert await Session.all().count() == 1


async def test_a_token_is_bound_to_the_address(portal_db, mailbox):
    """A18: who swaps the address before proving it has proved nothing."""
    await sign_up()
    token = await mailbox.token()
    await Member.all().update(email="victim@example.org")

    with pytest.raises(Expired):
        await registration.verify_email(token, PASSWORD)

    assert not await Member.exists(state=MemberState.ACTIVE)


async def test_of_twenty_who_use_one_token_at_once_one_succeeds(portal_db, mailbox):
    """A20."""
    await sign_up()
    token = await mailbox.token()

    results = await asyncio.gather(
        *(registration.verify_email(token, PASSWORD) for _ in range(20)), return_exceptions=True
    )

    assert sum(isinstance(result, registration.SignedIn) for result in results) == 1
    assert sum(isinstance(result, Expired) for result in results) == 19
    assert await Session.all().count() == 1


async def test_of_many_who_want_one_handle_at_once_one_gets_it(portal_db):
    """A19: case, width and accents make no difference."""
    spellings = ["Kaffee.Tante", "kaffee.tante", "ＫＡＦＦＥＥ.tante", "káffee.tante", "kaffee.tänte"] * 4

    results = await asyncio.gather(
        *(
            sign_up(handle=handle, email=f"m{n}@example.org", password=f"{PASSWORD} {n}")
            for n, handle in enumerate(spellings)
        ),
        return_exceptions=True,
    )

    assert results.count(None) == 1
    assert all(isinstance(result, Taken) for result in results if result is not None)
    assert await Member.all().count() == 1


async def test_who_waits_for_the_mail_has_it_sent_once_more_by_the_same_form(portal_db, mailbox):
    await sign_up()
    await sign_up()

    first, second = [token_in(message) for message in await mailbox.fetch()]
    assert first != second
    assert await Member.all().count() == 1
    await registration.verify_email(second, PASSWORD)
    with pytest.raises(Taken):
        await sign_up()


async def test_who_misspelt_their_address_keeps_their_handle_and_the_other_link_ends(portal_db, mailbox):
    await sign_up(email="anna@exmaple.org")
    await sign_up(email="anna@example.org")

    links = {message["To"]: token_in(message) for message in await mailbox.fetch()}
    assert list(links) == ["anna@example.org"]
    assert (await Member.get()).email == "anna@example.org"
    await registration.verify_email(links["anna@example.org"], PASSWORD)


async def test_a_handle_that_waits_is_nobody_elses_without_its_password(portal_db):
    await sign_up()

    with pytest.raises(Taken):
        await sign_up(email="ben@example.org", password="eine andere wolke")

    assert (await Member.get()).email == "anna@example.org"


async def test_of_two_with_one_address_the_first_to_prove_it_has_it(portal_db, mailbox):
    """A18: nobody can occupy an address that is not theirs; what else was signed up with it ends."""
    await sign_up(handle="anna", email="anna@example.org")
    await sign_up(handle="berta", email="ANNA@example.org")
    await sign_up(handle="carla", email="carla@example.org")
    tokens = [token_in(message) for message in await mailbox.fetch()]

    first = await registration.verify_email(tokens[1], PASSWORD)
    with pytest.raises(Expired):
        await registration.verify_email(tokens[0], PASSWORD)

    owners = await Member.filter(email_key="anna@example.org")
    assert [owner.id for owner in owners] == [first.member_id]
    assert [waiting.handle for waiting in await Member.filter(state=MemberState.UNVERIFIED)] == ["carla"]


async def test_the_link_of_a_stranger_gives_the_address_to_nobody_a18(portal_db, mailbox):
    """Who signed up with somebody's address has no account by it, though its owner presses the link in the mail."""
    await sign_up(handle="stranger", password="chosen by a stranger")
    await sign_up(handle="anna")
    strangers, own = [token_in(message) for message in await mailbox.fetch()]

    with pytest.raises(WrongCredentials) as refusal:
        await registration.verify_email(strangers, PASSWORD)

    assert refusal.value.field == ("password",)
    assert not await Member.exists(state=MemberState.ACTIVE)
    assert not await Session.exists()
    signed_in = await registration.verify_email(own, PASSWORD)
    assert (await Member.get(id=signed_in.member_id)).handle == "anna"
    with pytest.raises(WrongCredentials):
        await signing_in.login(email="anna@example.org", password="chosen by a stranger")


@pytest.mark.parametrize("password", [None, ""])
async def test_the_password_is_asked_for_with_the_link_a18(portal_db, mailbox, password):
    await sign_up()
    token = await mailbox.token()

    with pytest.raises(Required) as refusal:
        await registration.verify_email(token, password)

    assert refusal.value.field == ("password",)
    assert not await Member.exists(state=MemberState.ACTIVE)
    assert (await registration.verify_email(token, PASSWORD)).token


async def test_the_mail_says_who_signed_up_and_when_a18(portal_db, mailbox):
    """The dot of a name is followed by a word joiner, so that no mail program makes a link of it (X7)."""
    with time_machine.travel(datetime(2026, 3, 1, 12, 30, tzinfo=UTC)):
        await sign_up(handle="anna.example")
        (message,) = await mailbox.fetch()

    assert "at 2026-03-01 12:30 (UTC), under the name “anna.\u2060example”" in " ".join(text_of(message).split())


async def test_three_mails_an_hour_reach_a_mailbox_however_it_is_spelt(portal_db, mailbox):
    """A4."""
    for n, email in enumerate(["anna.b@gmail.com", "annab+x@gmail.com", "ann.ab@googlemail.com"]):
        await sign_up(handle=f"anna{n}x", email=email)

    with pytest.raises(RateLimited):
        await sign_up(handle="anna9x", email="ANNAB@gmail.com")

    assert len(await mailbox.fetch()) == 3


async def test_unproven_registrations_give_their_handle_back_after_a_week(portal_db):
    await sign_up()

    assert await finish(registration.forget_unproven, clock.now() + timedelta(days=6)) == 0
    assert await finish(registration.forget_unproven, clock.now() + timedelta(days=8)) == 1

    await sign_up()


async def test_nothing_of_the_newcomers_own_words_is_in_the_mail(portal_db, mailbox):
    """A stranger's mail box is no place for what a stranger typed (X7, X11)."""
    await sign_up(display_name="{link.__class__} https://evil.example\r\nBcc: x@evil.example")

    (message,) = await mailbox.fetch()

    assert "evil" not in message.as_string()
    assert message["Bcc"] is None


async def test_session_of_the_newcomer_opens_with_their_password_too(portal_db, mailbox):
    await sign_up()
    await registration.verify_email(await mailbox.token(), PASSWORD)

    again = await signing_in.login(email="ANNA@example.org", password=PASSWORD)

    assert await Session.filter(member_id=again.member_id).count() == 2
