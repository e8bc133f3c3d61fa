"""The viewer behind a session: rights, keys and standing, in one statement."""

from datetime import timedelta

import pytest

from portal.access import keys
from portal.access.viewers import viewer_for_session, viewer_of
from portal.accounts import roles, sessions
from portal.accounts.models import MemberState, Role, Session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, sql
from portal.kernel.errors import NotFound
from portal.kernel.ids import new_id


async def signed_in(member) -> str:
    return token_hash(await sessions.open_session(member.id, user_agent="Firefox"))


async def test_rights_and_keys_come_with_the_session_in_one_statement(make, portal_db, monkeypatch):
    member = await make.member("anna", roles=(Role.BRAND, Role.MODERATOR), locale="de")
    await keys.grant_key(member.id, "tier:gold")
    await keys.grant_key(member.id, "club")
    token = await signed_in(member)
    statements, fetch = [], sql.fetch
    monkeypatch.setattr(
        sql, "fetch", lambda statement, *values: statements.append(statement) or fetch(statement, *values)
    )

    viewer = await viewer_for_session(token)

    assert len(statements) == 1
    assert viewer is not None
    assert (viewer.member_id, viewer.handle, viewer.locale) == (member.id, "anna", "de")
    assert viewer.roles == {Role.BRAND, Role.MODERATOR}
    assert viewer.keys == {"tier:gold", "club"}
    assert viewer.session_id == (await Session.get()).id
    assert not viewer.is_suspended


async def test_one_without_rights_and_keys_has_none(make, portal_db):
    viewer = await viewer_for_session(await signed_in(await make.member()))

    assert viewer is not None
    assert (viewer.roles, viewer.keys) == (frozenset(), frozenset())


@pytest.mark.parametrize("spoil", ["unknown", "ended", "expired", "banned", "erased", "unverified"])
async def test_a_session_that_is_over_is_nobodys(make, portal_db, spoil):
    member = await make.member()
    token = await signed_in(member)
    match spoil:
        case "unknown":
            token = token_hash("something else")
        case "ended":
            await sessions.end_all_sessions(member.id)
        case "expired":
            await Session.all().update(expires_at=clock.now() - timedelta(seconds=1))
        case "banned":
            await type(member).filter(id=member.id).update(banned_at=clock.now())
        case "erased":
            await type(member).filter(id=member.id).update(state=MemberState.ERASED)
        case "unverified":
            await type(member).filter(id=member.id).update(state=MemberState.UNVERIFIED)

    assert await viewer_for_session(token) is None


async def test_a_suspension_that_has_passed_is_none(make, portal_db):
    member = await make.member(suspended_until=clock.now() - timedelta(seconds=1))
    assert not (await viewer_of(member.id)).is_suspended

    await type(member).filter(id=member.id).update(suspended_until=clock.now() + timedelta(hours=1))
    assert (await viewer_of(member.id)).is_suspended


async def test_who_loses_a_right_has_lost_it_at_the_next_request(make, portal_db):
    """A23."""
    member = await make.moderator()
    token = await signed_in(member)

    await roles.grant_role(member.id, Role.MODERATOR, by=SYSTEM, revoke=True)

    viewer = await viewer_for_session(token)
    assert viewer is not None
    assert not viewer.is_moderator


async def test_an_unknown_member_is_not_found(portal_db):
    with pytest.raises(NotFound):
        await viewer_of(new_id())


async def test_a_key_is_held_once_and_taken_back_once(make, portal_db):
    member = await make.member()

    assert await keys.grant_key(member.id, "tier:gold")
    assert not await keys.grant_key(member.id, "tier:gold")
    assert await keys.keys_of(member.id) == {"tier:gold"}
    assert await keys.revoke_key(member.id, "tier:gold")
    assert not await keys.revoke_key(member.id, "tier:gold")
    assert await keys.keys_of(member.id) == frozenset()


async def test_keys_of_one_kind_are_replaced_and_others_stay(make, portal_db):
    member = await make.member()
    for key in ("tier:bronze", "tier:silver", "club"):
        await keys.grant_key(member.id, key)

    await keys.replace_keys(member.id, "tier:", ["tier:silver", "tier:gold"])

    assert await keys.keys_of(member.id) == {"tier:silver", "tier:gold", "club"}
