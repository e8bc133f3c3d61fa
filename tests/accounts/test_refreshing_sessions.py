"""Short-lived tokens: renewed together, each refresh token once, and over with the session."""

import asyncio
from datetime import timedelta

import pytest
import time_machine

from graphql_schema.context import Context
from graphql_schema.execution import answer
from portal.access.viewers import viewer_for_session, viewer_of
from portal.accounts import sessions, standing
from portal.accounts.erasure import erase_member
from portal.accounts.models import Session
from portal.accounts.origin import Origin
from portal.accounts.refreshing import refresh_session
from portal.accounts.sessions import end_all_sessions, end_session, sign_in
from portal.accounts.tokens import token_hash
from portal.kernel import clock
from portal.kernel.errors import Conflict, RateLimited, Unauthenticated

NOW = "2026-05-01T12:00:00Z"
PASSWORD = "wolken ziehen vorbei"
LOGIN = """mutation($input: LoginInput!) {
  login(input: $input) {
    sessionToken sessionTokenExpiresAt refreshToken sessionExpiresAt
    viewer { sessionTokenExpiresAt sessions { userAgent current } } errors { code }
  }
}"""
REFRESH = """mutation($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    sessionToken sessionTokenExpiresAt refreshToken sessionExpiresAt viewer { member { handle } } errors { code message }
  }
}"""


async def opens(token: str) -> bool:
    return await viewer_for_session(token_hash(token)) is not None


@pytest.fixture
async def member(make):
    return await make.member_with_password(PASSWORD, "anna")


async def pair(member):
    return await sign_in(member.id, user_agent="Shop page", is_refreshable=True)


async def test_a_short_token_is_void_after_a_quarter_of_an_hour_a25(member):
    with time_machine.travel(NOW, tick=False) as now:
        signed_in = await pair(member)
        assert signed_in.token_expires_at == clock.now() + timedelta(minutes=15)

        now.shift(timedelta(minutes=15, seconds=-1))
        assert await opens(signed_in.token)
        now.shift(timedelta(seconds=1))
        assert not await opens(signed_in.token)


async def test_both_tokens_are_renewed_together_a25(member):
    first = await pair(member)

    second = await refresh_session(first.refresh_token)

    assert len({first.token, second.token, first.refresh_token, second.refresh_token}) == 4
    assert not await opens(first.token)
    assert (await viewer_for_session(token_hash(second.token))).member_id == member.id
    assert await Session.all().count() == 1
    assert await opens((await refresh_session(second.refresh_token)).token)


async def test_a_refresh_token_that_comes_again_ends_the_session_a26(member):
    with time_machine.travel(NOW, tick=False) as now:
        first = await pair(member)
        second = await refresh_session(first.refresh_token)
        third = await refresh_session(second.refresh_token)
        now.shift(timedelta(seconds=10))

        with pytest.raises(Unauthenticated):
            await refresh_session(second.refresh_token)

        assert not await opens(third.token)
        with pytest.raises(Unauthenticated):
            await refresh_session(third.refresh_token)
        assert (await Session.get()).ended_at == clock.now()


async def test_an_older_one_ends_it_even_at_once_a26(member):
    first = await pair(member)
    second = await refresh_session(first.refresh_token)
    third = await refresh_session(second.refresh_token)

    with pytest.raises(Unauthenticated):
        await refresh_session(first.refresh_token)

    assert not await opens(third.token)


async def test_another_window_that_comes_a_moment_later_ends_nothing_a26(member):
    with time_machine.travel(NOW, tick=False) as now:
        first = await pair(member)
        second = await refresh_session(first.refresh_token)
        now.shift(timedelta(seconds=9))

        with pytest.raises(Conflict):
            await refresh_session(first.refresh_token)

        assert await opens(second.token)
        assert await opens((await refresh_session(second.refresh_token)).token)


async def test_of_twenty_who_use_one_at_once_one_gets_the_next_a26_a20(member):
    first = await pair(member)

    results = await asyncio.gather(*(refresh_session(first.refresh_token) for _ in range(20)), return_exceptions=True)

    (second,) = [one for one in results if not isinstance(one, BaseException)]
    assert {type(one) for one in results if isinstance(one, BaseException)} == {Conflict}
    assert await opens(second.token)


@pytest.mark.parametrize("change", ["", "x", ".", "{family}", "{family}.", "{family}.x", "{other}", "x" * 10_000])
async def test_one_that_nobody_was_given_brings_nothing_a26(member, change):
    """Only who has a real one of the session can end it: a guess cannot even name it."""
    first = await pair(member)
    family = first.refresh_token.partition(".")[0]
    guessed = change.format(family=family[:-1] + ("A" if family[-1] != "A" else "B"), other=first.token)

    with pytest.raises(Unauthenticated):
        await refresh_session(guessed)

    assert await opens(first.token)
    assert await opens((await refresh_session(first.refresh_token)).token)


@pytest.mark.parametrize("how", ["logout", "revoked", "all", "banned", "erased"])
async def test_a_session_that_is_over_is_not_refreshed_a13(member, how):
    first = await pair(member)
    viewer = await viewer_for_session(token_hash(first.token))
    match how:
        case "logout" | "revoked":
            await end_session(viewer.session_id, by=viewer)
        case "all":
            await end_all_sessions(member.id)
        case "banned":
            await standing.ban(member.id)
        case _:
            await erase_member(member.id, deletes_posts=False)

    with pytest.raises(Unauthenticated):
        await refresh_session(first.refresh_token)

    assert not await opens(first.token)


async def test_a_session_lives_on_by_being_refreshed_and_not_for_ever_a25(member):
    with time_machine.travel(NOW, tick=False) as now:
        began, last = clock.now(), await pair(member)
        for _ in range(6):
            now.shift(timedelta(days=29))
            last = await refresh_session(last.refresh_token)
        assert (await Session.get()).expires_at == began + sessions.LONGEST
        now.shift(timedelta(days=6))

        with pytest.raises(Unauthenticated):
            await refresh_session(last.refresh_token)


async def test_the_database_holds_no_refresh_token_a14(member):
    signed_in = await pair(member)

    stored = (await Session.filter(member_id=member.id).values())[0]

    for secret in (signed_in.token, signed_in.refresh_token, *signed_in.refresh_token.split(".")):
        assert not any(secret in str(value) for value in stored.values())


async def test_a_lasting_session_has_no_refresh_token_and_no_end_of_its_token(member):
    with time_machine.travel(NOW, tick=False) as now:
        signed_in = await sign_in(member.id, user_agent=None)
        now.shift(timedelta(days=29))

        assert (signed_in.refresh_token, signed_in.token_expires_at) == (None, None)
        assert await opens(signed_in.token)


async def test_who_guesses_is_slowed_down_a6(member):
    origin = Origin("192.0.2.1")
    for _ in range(120):
        with pytest.raises(Unauthenticated):
            await refresh_session("guessed", origin=origin)

    with pytest.raises(RateLimited):
        await refresh_session("guessed", origin=origin)


async def test_a_page_of_another_site_signs_in_and_goes_on_without_a_cookie_a25(member, graphql):
    context = Context(user_agent="Shop page")
    given = {"email": "anna@example.org", "password": PASSWORD, "refreshable": True}
    signed_in = (await answer(LOGIN, {"input": given}, context)).as_response()["data"]["login"]

    assert signed_in["errors"] == []
    assert context.session_token is None
    assert signed_in["viewer"]["sessionTokenExpiresAt"] == signed_in["sessionTokenExpiresAt"]
    assert signed_in["viewer"]["sessions"] == [{"userAgent": "Shop page", "current": True}]
    context = Context()
    given = {"refreshToken": signed_in["refreshToken"]}
    refreshed = (await answer(REFRESH, {"input": given}, context)).as_response()["data"]["refreshSession"]
    assert refreshed["errors"] == []
    assert context.session_token is None
    assert refreshed["viewer"] == {"member": {"handle": "anna"}}
    assert await opens(refreshed["sessionToken"])
    refused = await graphql(REFRESH, locale="de", input={"refreshToken": "none"})
    assert refused["errors"] == [
        {"code": "UNAUTHENTICATED", "message": "Deine Sitzung ist vorbei; bitte melde dich neu an."}
    ]
    assert (await viewer_of(member.id)).is_signed_in
