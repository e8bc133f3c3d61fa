"""Another password, by mail or by the old one."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from portal.access.viewers import viewer_for_session
from portal.accounts import mails, password_changes, registration, sessions, signing_in
from portal.accounts.addresses import email_address
from portal.accounts.models import AccountToken, Member, MemberState, Session
from portal.accounts.origin import Origin
from portal.accounts.tokens import token_hash
from portal.kernel import clock, outbox, rate_limits
from portal.kernel.errors import Expired, RateLimited, TooShort, WeakPassword, WrongCredentials
from portal.kernel.models import OutboxItem
from portal.kernel.work import unit_of_work
from tests.mailbox import text_of, token_in

PASSWORD = "wolken ziehen vorbei"
NEW = "regen fällt auf steine"
EMAIL = "anna@example.org"


async def ask(mailbox) -> str:
    await password_changes.request_password_reset(EMAIL)
    return await mailbox.token()


async def test_a_reset_by_mail_ends_every_session_and_opens_none(make, portal_db, mailbox):
    """A16, A13."""
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    await sessions.open_session(member.id, user_agent=None)
    token = await ask(mailbox)

    await password_changes.reset_password(token, NEW)

    assert not await Session.exists(ended_at__isnull=True)
    with pytest.raises(WrongCredentials):
        await signing_in.login(email=EMAIL, password=PASSWORD)
    assert (await signing_in.login(email=EMAIL, password=NEW)).member_id == member.id
    (message,) = await mailbox.fetch()
    assert message["Subject"] == "Your password was changed"


async def test_an_unknown_address_gets_the_same_answer_and_no_mail(make, portal_db, mailbox):
    """A4: the request leaves the same traces for both; only the worker looks who it is."""
    await make.member(email=EMAIL)

    await password_changes.request_password_reset("nobody@example.org")
    await password_changes.request_password_reset(EMAIL)

    assert [sorted(item.payload) for item in await OutboxItem.all()] == [["email", "key", "kind", "mailbox"]] * 2
    assert [message["To"] for message in await mailbox.fetch()] == [EMAIL]


async def test_the_link_is_of_the_configured_address_and_lies_in_no_table(make, portal_db, mailbox):
    """A17, A14."""
    await make.member(email=EMAIL)

    await password_changes.request_password_reset(EMAIL)
    (message,) = await mailbox.fetch()

    assert "\nhttps://portal.example.org/reset?token=" in text_of(message)
    token = token_in(message)
    assert [item.payload for item in await OutboxItem.all()] == [{"kind": "reset"}]
    assert (await AccountToken.get()).token_hash == token_hash(token)


async def test_a_token_works_once_and_only_the_newest_does(make, portal_db, mailbox):
    """A16."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    first, second = await ask(mailbox), await ask(mailbox)

    with pytest.raises(Expired):
        await password_changes.reset_password(first, NEW)
    await password_changes.reset_password(second, NEW)
    with pytest.raises(Expired):
        await password_changes.reset_password(second, PASSWORD)

    assert (await signing_in.login(email=EMAIL, password=NEW)).token


@pytest.mark.parametrize("spoil", ["too late", "changed case", "guessed", "other purpose"])
async def test_a_token_that_does_not_work_changes_nothing(make, portal_db, mailbox, spoil):
    """A16."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    token, at = await ask(mailbox), clock.now()
    if spoil == "changed case":
        token = token.swapcase()
    elif spoil == "guessed":
        token = "A" * 43
    elif spoil == "too late":
        at += timedelta(minutes=61)

    use = (
        registration.verify_email(token, PASSWORD)
        if spoil == "other purpose"
        else password_changes.reset_password(token, NEW)
    )
    with time_machine.travel(at), pytest.raises(Expired) as refusal:
        await use

    assert refusal.value.field == ("token",)
    assert (await signing_in.login(email=EMAIL, password=PASSWORD)).token


async def test_a_changed_address_voids_the_token(make, portal_db, mailbox):
    """A16, A18."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    token = await ask(mailbox)
    await Member.all().update(email="new@example.org")

    with pytest.raises(Expired):
        await password_changes.reset_password(token, NEW)


async def test_of_letters_that_are_written_beside_each_other_only_the_newest_has_a_token_that_works(
    make, portal_db, mailbox
):
    """A16: two workers, or two places of one, have the first and the second letter at the same moment."""
    await make.member(email=EMAIL)
    for _ in range(5):
        for _ in range(2):
            await unit_of_work(mails.write_about_reset)(email_address(EMAIL))
        newest = (await OutboxItem.all().order_by("-id").first()).id

        await outbox.runner("letters", {mails.TOPIC: mails.send}, together=2).once()

        assert await AccountToken.all().values_list("id", flat=True) == [newest]
        await AccountToken.all().delete()


async def test_of_twenty_resets_at_once_one_succeeds(make, portal_db, mailbox):
    """A20."""
    await make.member_with_password(PASSWORD, email=EMAIL)
    token = await ask(mailbox)

    results = await asyncio.gather(
        *(password_changes.reset_password(token, f"{NEW} {n}") for n in range(20)), return_exceptions=True
    )

    assert results.count(None) == 1
    assert all(isinstance(result, Expired) for result in results if result is not None)


async def test_a_weak_password_does_not_use_the_token_up(make, portal_db, mailbox):
    await make.member_with_password(PASSWORD, email=EMAIL)
    token = await ask(mailbox)

    for password, refusal in (("sommer2024", WeakPassword), ("kurz 7", TooShort), (EMAIL, WeakPassword)):
        with pytest.raises(refusal) as caught:
            await password_changes.reset_password(token, password)
        assert caught.value.field == ("newPassword",)

    await password_changes.reset_password(token, NEW)


async def test_who_lost_the_first_mail_proves_the_address_by_a_reset(portal_db, mailbox):
    """Whoever signed up with a stranger's address keeps no password that works once the owner comes."""
    await registration.register(email=EMAIL, password=PASSWORD, handle="anna")
    await mailbox.fetch()

    await password_changes.reset_password(await ask(mailbox), NEW)

    assert (await Member.get()).state is MemberState.ACTIVE
    with pytest.raises(WrongCredentials):
        await signing_in.login(email=EMAIL, password=PASSWORD)
    assert (await signing_in.login(email=EMAIL, password=NEW)).token


async def test_changing_by_the_old_password_keeps_this_device_only(make, portal_db, mailbox):
    """A13."""
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    other = token_hash(await sessions.open_session(member.id, user_agent=None))
    mine = token_hash(await sessions.open_session(member.id, user_agent=None))
    reset = await ask(mailbox)

    await password_changes.change_password(PASSWORD, NEW, by=await viewer_for_session(mine))

    assert await viewer_for_session(mine) is not None
    assert await viewer_for_session(other) is None
    with pytest.raises(Expired):
        await password_changes.reset_password(reset, PASSWORD)
    assert (await signing_in.login(email=EMAIL, password=NEW)).token


async def test_a_wrong_current_password_changes_nothing_and_is_counted(make, portal_db):
    member = await make.member_with_password(PASSWORD, email=EMAIL)
    viewer = await make.viewer(member)

    for _ in range(10):
        with pytest.raises(WrongCredentials) as refusal:
            await password_changes.change_password("a wrong guess", NEW, by=viewer)
    assert refusal.value.field == ("currentPassword",)
    with pytest.raises(RateLimited):
        await password_changes.change_password(PASSWORD, NEW, by=viewer)

    assert (await signing_in.login(email=EMAIL, password=PASSWORD)).token


async def test_mails_are_limited_by_mailbox_and_by_client(make, portal_db, mailbox):
    """A4, for known and unknown addresses alike."""
    for email in (EMAIL, "nobody@example.org"):
        for _ in range(3):
            await password_changes.request_password_reset(email, origin=Origin("192.0.2.1"))
        with pytest.raises(RateLimited):
            await password_changes.request_password_reset(email, origin=Origin("192.0.2.1"))
    for n in range(12):
        await password_changes.request_password_reset(f"m{n}@example.org", origin=Origin("192.0.2.1"))

    with pytest.raises(RateLimited):
        await password_changes.request_password_reset("m99@example.org", origin=Origin("192.0.2.1"))
    await password_changes.request_password_reset("m99@example.org", origin=Origin("192.0.2.2"))


async def test_a_reset_lets_the_owner_in_while_others_guess_a5(make, portal_db, mailbox, monkeypatch):
    """Whoever guesses from a few addresses locks no one out for good: the mail is a way that they have not."""
    monkeypatch.setattr(rate_limits, "LIMITS", {**rate_limits.LIMITS, "login.account": "2 per hour"})
    await make.member_with_password(PASSWORD, email=EMAIL)
    home = Origin("192.0.2.1")
    for n in range(2):
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=EMAIL, password="a wrong guess", origin=Origin(f"198.51.100.{n}"))
    with pytest.raises(RateLimited):
        await signing_in.login(email=EMAIL, password=PASSWORD, origin=home)

    await password_changes.reset_password(await ask(mailbox), NEW, origin=home)
    for n in range(2, 4):
        with pytest.raises(WrongCredentials):
            await signing_in.login(email=EMAIL, password="a wrong guess", origin=Origin(f"198.51.100.{n}"))
    with pytest.raises(RateLimited):
        await signing_in.login(email=EMAIL, password=NEW, origin=Origin("198.51.100.9"))

    assert (await signing_in.login(email=EMAIL, password=NEW, origin=home)).token
