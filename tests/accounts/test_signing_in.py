"""Signing in and out, and who is slowed down."""

import asyncio
from datetime import timedelta

import pytest
import time_machine
from argon2 import PasswordHasher

from portal.access.viewers import viewer_for_session, viewer_of
from portal.accounts import hashing, sessions, signing_in, standing
from portal.accounts.models import Credential, Member, MemberState, Session
from portal.accounts.origin import Origin
from portal.accounts.tokens import token_hash
from portal.kernel import clock, rate_limits
from portal.kernel.errors import Invalid, NotFound, RateLimited, TooLong, WrongCredentials

PASSWORD = "wolken ziehen vorbei"
EMAIL = "anna@example.org"


async def test_a_login_opens_a_session_whose_token_is_nowhere_stored(make, portal_db):
    """A14."""
    member = await make.member_with_password(PASSWORD, email=EMAIL)

    signed_in = await signing_in.login(email=EMAIL, password=PASSWORD, origin=Origin("192.0.2.1", "Fire\x1bfox"))

    assert signed_in.member_id == member.id
    session = await Session.get(member=member)
    assert session.token_hash == token_hash(signed_in.token) != signed_in.token
    assert session.user_agent == "Firefox"
    viewer = await viewer_for_session(session.token_hash)
    assert viewer is not None
    assert viewer.member_id == member.id


async def test_every_account_that_may_not_be_entered_answers_alike(make, portal_db):
    """A1: unknown, wrong, unverified, banned, erased."""
    await make.member_with_password(PASSWORD, "known", email=EMAIL)
    await make.member_with_password(
        PASSWORD, "new", email="new@example.org", state=MemberState.UNVERIFIED, email_key=None
    )
    banned = await make.member_with_password(PASSWORD, "banned", email="banned@example.org")
    await standing.ban(banned.id)
    await make.member_with_password(PASSWORD, "gone", email="gone@example.org", state=MemberState.ERASED)
    attempts = [
        (EMAIL, "another password"),
        ("nobody@example.org", PASSWORD),
        ("new@example.org", PASSWORD),
        ("banned@example.org", PASSWORD),
        ("gone@example.org", PASSWORD),
    ]

    refusals = []
    for email, password in attempts:
        with pytest.raises(WrongCredentials) as refusal:
            await signing_in.login(email=email, password=password)
        refusals.append((refusal.value.text, refusal.value.field, refusal.value.values))

    assert len({repr(refusal) for refusal in refusals}) == 1
    assert not await Session.exists()


async def test_an_unknown_account_costs_a_hash_too(make, portal_db, monkeypatch):
    """A2."""
    computed = []
    verify = hashing._matches
    monkeypatch.setattr(hashing, "_matches", lambda *given: computed.append(given[1][:30]) or verify(*given))
    await make.member_with_password(PASSWORD, email=EMAIL)

    for email in (EMAIL, "nobody@example.org"):
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=email, password="another password")

    assert computed == ["$argon2id$v=19$m=19456,t=2,p=1"] * 2


@pytest.mark.parametrize(
    ("stored", "entered"),
    [
        ("é" + PASSWORD, "e\u0301" + PASSWORD),
        ("  wolken  ", "  wolken  "),
        ("\U0001f600" * 128, "\U0001f600" * 128),
        ("x" * 128, "x" * 128),
    ],
)
async def test_a_password_is_whole_and_has_one_normal_form(make, portal_db, stored, entered):
    """A8, A10."""
    await make.member_with_password(stored, email=EMAIL)

    await signing_in.login(email=EMAIL, password=entered)

    with pytest.raises(WrongCredentials):
        await signing_in.login(email=EMAIL, password=entered[:-1])


@pytest.mark.parametrize(
    ("password", "refusal"), [("x" * 129, TooLong), ("x" * 2**20, TooLong), ("a\x00b", Invalid), ("\ud800", Invalid)]
)
async def test_what_no_password_can_be_is_refused_before_hashing(portal_db, monkeypatch, password, refusal):
    """A8, A10."""
    monkeypatch.setattr(hashing, "_matches", lambda *_: pytest.fail("a hash was computed"))

    with pytest.raises(refusal) as caught:
        await signing_in.login(email=EMAIL, password=password)

    assert caught.value.field == ("password",)


async def test_a_weak_hash_is_made_anew_at_the_next_login(make, portal_db):
    """A11."""
    member = await make.member(email=EMAIL)
    old = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    await Credential.create(member=member, password_hash=old, changed_at=clock.now())

    await signing_in.login(email=EMAIL, password=PASSWORD)

    renewed = (await Credential.get(member=member)).password_hash
    assert renewed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    await signing_in.login(email=EMAIL, password=PASSWORD)
    assert (await Credential.get(member=member)).password_hash == renewed


async def test_a_hash_with_monstrous_parameters_is_not_computed(make, portal_db):
    """A11: a row that somebody tampered with must not take four gibibytes."""
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    credential = await Credential.get(member=member)
    credential.password_hash = credential.password_hash.replace("m=19456", "m=4194304")
    await credential.save()

    with pytest.raises(WrongCredentials):
        await signing_in.login(email=EMAIL, password=PASSWORD)


async def test_at_most_two_hash_and_twenty_wait(portal_db):
    """A9."""
    results = await asyncio.gather(
        *(hashing.hash_password("wolken") for _ in range(hashing.AT_A_TIME + hashing.QUEUE + 8)), return_exceptions=True
    )

    refused = [result for result in results if isinstance(result, RateLimited)]
    assert len(refused) == 8
    assert (await hashing.hash_password("wolken")).startswith("$argon2id$")


async def test_each_login_has_a_token_of_its_own_and_ends_the_session_it_came_with(make, portal_db):
    """A12."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    first = await signing_in.login(email=EMAIL, password=PASSWORD)
    viewer = await viewer_for_session(token_hash(first.token))

    second = await signing_in.login(email=EMAIL, password=PASSWORD, replacing=viewer)

    assert first.token != second.token
    assert await viewer_for_session(token_hash(first.token)) is None
    assert await viewer_for_session(token_hash(second.token)) is not None
    assert await viewer_for_session(token_hash("made-up-by-the-client")) is None


async def test_a_password_changed_in_the_meantime_opens_nothing(make, portal_db, monkeypatch):
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    checked = signing_in.is_password

    async def slow(password, stored):
        matches = await checked(password, stored)
        await Credential.filter(member=member).update(password_hash=await hashing.hash_password("a new one by now"))
        return matches

    monkeypatch.setattr(signing_in, "is_password", slow)

    with pytest.raises(WrongCredentials):
        await signing_in.login(email=EMAIL, password=PASSWORD)

    assert not await Session.exists()


async def test_logging_out_and_revoking_end_the_session_at_once(make, portal_db):
    """A13."""
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    phone = await sessions.open_session(member.id, user_agent="Phone")
    laptop = await viewer_for_session(token_hash(await sessions.open_session(member.id, user_agent="Laptop")))
    phone_session = await Session.get(token_hash=token_hash(phone))

    await sessions.end_session(phone_session.id, by=laptop)
    assert await viewer_for_session(token_hash(phone)) is None
    await signing_in.logout(by=laptop)

    assert not await Session.exists(ended_at__isnull=True)


async def test_nobody_ends_the_session_of_another(make, portal_db):
    owner, stranger = await make.member(), await make.member()
    await sessions.open_session(owner.id, user_agent=None)
    session = await Session.get(member=owner)

    with pytest.raises(NotFound):
        await sessions.end_session(session.id, by=await viewer_of(stranger.id))

    assert (await Session.get(id=session.id)).ended_at is None


async def test_one_who_guesses_is_slowed_down_and_the_owner_is_not_locked_out(make, portal_db):
    """A5: by account and address; a device that was in before gets in."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    home, attacker = Origin("192.0.2.1"), Origin("198.51.100.7")
    await signing_in.login(email=EMAIL, password=PASSWORD, origin=home)

    for _ in range(6):
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=EMAIL, password="a wrong guess", origin=attacker)
    with pytest.raises(RateLimited):
        await signing_in.login(email=EMAIL, password=PASSWORD, origin=attacker)

    await signing_in.login(email=EMAIL, password=PASSWORD, origin=home)
    assert await Session.all().count() == 2


async def test_guessing_from_many_addresses_does_not_shut_out_a_known_device(make, portal_db, monkeypatch):
    """A5: a lock-out is no weapon."""
    monkeypatch.setattr(rate_limits, "LIMITS", {**rate_limits.LIMITS, "login.account": "3 per hour"})
    await make.member_with_password(PASSWORD, email=EMAIL)
    home = Origin("192.0.2.1")
    await signing_in.login(email=EMAIL, password=PASSWORD, origin=home)

    for n in range(2):
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=EMAIL, password="a wrong guess", origin=Origin(f"198.51.100.{n}"))
    with pytest.raises(RateLimited):
        await signing_in.login(email=EMAIL, password=PASSWORD, origin=Origin("198.51.100.99"))

    assert (await signing_in.login(email=EMAIL, password=PASSWORD, origin=home)).token


async def test_one_ipv6_customer_is_one_address(make, portal_db):
    """A6: a /64 has more addresses than anybody counts."""
    assert Origin("2001:db8:1:2::1").network == Origin("2001:db8:1:2:ffff::9").network == "2001:db8:1:2::/64"
    assert Origin("::ffff:192.0.2.1").network == "192.0.2.1"


async def test_one_ipv6_site_is_one_guesser_a5_a6(make, portal_db):
    """Who holds a /48 has 65,536 networks: none of them is new to an account, and all together have a limit."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    within = [Origin(f"2001:db8:1:{n:x}::1") for n in range(7)]

    for origin in within[:6]:
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=EMAIL, password="a wrong guess", origin=origin)
    with pytest.raises(RateLimited):
        await signing_in.login(email=EMAIL, password=PASSWORD, origin=within[6])

    assert (await signing_in.login(email=EMAIL, password=PASSWORD, origin=Origin("2001:db8:2::1"))).token
    assert {origin.site for origin in within} == {"2001:db8:1::/48"}
    assert [Origin(one).site for one in ("192.0.2.1", "::ffff:192.0.2.1", "unknown", None)] == [
        "192.0.2.1",
        "192.0.2.1",
        "unknown",
        None,
    ]


async def test_a_session_ends_when_unused_for_a_month_and_in_any_case_after_half_a_year(make, portal_db):
    member = await make.member()
    token, opened = token_hash(await sessions.open_session(member.id, user_agent=None)), clock.now()

    for day in (29, 58, 87, 116, 145, 174):
        with time_machine.travel(opened + timedelta(days=day)):
            assert await viewer_for_session(token) is not None
    with time_machine.travel(opened + timedelta(days=180, minutes=1)):
        assert await viewer_for_session(token) is None


async def test_use_is_noted_every_five_minutes_at_most(make, portal_db):
    member = await make.member()
    token, opened = token_hash(await sessions.open_session(member.id, user_agent=None)), clock.now()
    first = (await Session.get(token_hash=token)).last_seen_at

    with time_machine.travel(opened + timedelta(minutes=4)):
        await viewer_for_session(token)
    assert (await Session.get(token_hash=token)).last_seen_at == first
    with time_machine.travel(opened + timedelta(minutes=6)):
        await viewer_for_session(token)
    assert (await Session.get(token_hash=token)).last_seen_at > first


async def test_a_banned_member_is_out_and_a_suspended_one_reads(make, portal_db):
    member: Member = await make.member()
    token = token_hash(await sessions.open_session(member.id, user_agent=None))
    await standing.suspend(member.id, until=clock.now() + timedelta(days=1))

    viewer = await viewer_for_session(token)
    assert viewer is not None
    assert viewer.is_suspended

    await standing.ban(member.id)
    assert await viewer_for_session(token) is None
