"""What members say about themselves, and who may do more than others."""

import asyncio
from datetime import date, timedelta

import pytest

from portal.accounts import profile, queries, roles, signing_in
from portal.accounts.models import Member, Role, RoleGrant
from portal.accounts.profile import ProfileChanges
from portal.accounts.viewer import SYSTEM, VISITOR
from portal.kernel import clock
from portal.kernel.errors import AlreadyDone, Forbidden, Invalid, NotFound, Required, Taken, TooLong, Unauthenticated
from portal.kernel.ids import new_id


async def test_a_field_that_is_not_named_stays_and_null_clears_it(make, portal_db):
    member = await make.member("anna", bio="Filterkaffee", birthday=date(1990, 2, 3))
    viewer = await make.viewer(member)

    await profile.update_profile(ProfileChanges(display_name=" Anna\u202e B. "), by=viewer)
    changed = await profile.update_profile(ProfileChanges(bio=None, locale="de-CH"), by=viewer)

    assert (changed.display_name, changed.bio, changed.locale) == ("Anna B.", None, "de")
    assert changed.birthday == date(1990, 2, 3)


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        (ProfileChanges(display_name=None), Required, "displayName"),
        (ProfileChanges(display_name="x" * 81), TooLong, "displayName"),
        (ProfileChanges(display_name="a\x00"), Invalid, "displayName"),
        (ProfileChanges(bio="x" * 1001), TooLong, "bio"),
        (ProfileChanges(locale="fr"), Invalid, "locale"),
        (ProfileChanges(birthday=date(1899, 12, 31)), Invalid, "birthday"),
        (ProfileChanges(birthday=clock.local_day(clock.now()) + timedelta(days=1)), Invalid, "birthday"),
        (ProfileChanges(avatar_media_id=new_id()), NotFound, "avatarMediaId"),
    ],
)
async def test_a_refused_change_changes_nothing(make, portal_db, changes, refusal, field):
    member = await make.member("anna", bio="Filterkaffee")

    with pytest.raises(refusal) as caught:
        await profile.update_profile(changes, by=await make.viewer(member))

    assert caught.value.field == (field,)
    unchanged = await Member.get(id=member.id)
    assert (unchanged.display_name, unchanged.bio, unchanged.locale) == ("Anna", "Filterkaffee", "en")


async def granted(member: Member) -> set[Role]:
    return {grant.role for grant in await RoleGrant.filter(member_id=member.id)}


async def test_an_administrator_gives_and_takes_rights(make, portal_db):
    admin, member = await make.admin(), await make.member()
    viewer = await make.viewer(admin)

    await roles.grant_role(member.id, Role.MODERATOR, by=viewer)
    with pytest.raises(AlreadyDone):
        await roles.grant_role(member.id, Role.MODERATOR, by=viewer)
    assert await granted(member) == {Role.MODERATOR}

    await roles.grant_role(member.id, Role.MODERATOR, by=viewer, revoke=True)
    with pytest.raises(AlreadyDone):
        await roles.grant_role(member.id, Role.MODERATOR, by=viewer, revoke=True)
    assert await granted(member) == set()


@pytest.mark.parametrize("role", [Role.CUSTOMER, Role.BRAND, Role.MODERATOR])
async def test_nobody_but_administrators_gives_and_takes_roles(make, portal_db, role):
    """A21, A22."""
    someone = await make.member(roles=() if role is Role.CUSTOMER else (role,))
    other = await make.member()

    for target in (someone, other):
        with pytest.raises(Forbidden):
            await roles.grant_role(target.id, Role.ADMIN, by=await make.viewer(someone))
    with pytest.raises(Unauthenticated):
        await roles.grant_role(other.id, Role.ADMIN, by=VISITOR)

    assert not await RoleGrant.exists(role=Role.ADMIN)


async def test_the_last_administrator_cannot_go(make, portal_db):
    """A22."""
    admin = await make.admin()

    with pytest.raises(Forbidden):
        await roles.grant_role(admin.id, Role.ADMIN, by=await make.viewer(admin), revoke=True)

    assert await RoleGrant.exists(member_id=admin.id, role=Role.ADMIN)


async def test_of_two_who_dismiss_each_other_one_stays(make, portal_db):
    one, other = await make.admin(), await make.admin()
    viewers = await make.viewer(one), await make.viewer(other)

    results = await asyncio.gather(
        roles.grant_role(other.id, Role.ADMIN, by=viewers[0], revoke=True),
        roles.grant_role(one.id, Role.ADMIN, by=viewers[1], revoke=True),
        return_exceptions=True,
    )

    assert sorted(type(result) for result in results if isinstance(result, Exception)) == [Forbidden]
    assert await RoleGrant.filter(role=Role.ADMIN).count() == 1


async def test_everybody_is_a_customer_and_strangers_are_not_found(make, portal_db):
    admin = await make.viewer(await make.admin())

    with pytest.raises(Invalid):
        await roles.grant_role((await make.member()).id, Role.CUSTOMER, by=admin)
    with pytest.raises(NotFound):
        await roles.grant_role(new_id(), Role.BRAND, by=admin)


async def test_the_operator_makes_an_administrator_who_can_sign_in(make, portal_db):
    admin = await roles.create_administrator(
        email="chef@example.org", handle="admin", password="wolken ziehen vorbei", locale="de"
    )

    signed_in = await signing_in.login(email="chef@example.org", password="wolken ziehen vorbei")

    assert signed_in.member_id == admin.id
    assert (await make.viewer(admin)).is_admin
    for values in ({"email": "CHEF@example.org", "handle": "other"}, {"email": "a@example.org", "handle": "Admin"}):
        with pytest.raises(Taken):
            await roles.create_administrator(password="wolken ziehen vorbei", **values)
    assert await Member.all().count() == 1


async def test_members_are_found_by_any_spelling_of_their_handle(make, portal_db):
    member = await make.member("Kaffee.Tante")

    for spelling in ("kaffee.tante", "KAFFEE.TANTE", "Káffee.Tante"):
        found = await queries.member_by_handle(spelling, viewer=VISITOR)
        assert found is not None
        assert found.id == member.id
    assert await queries.member_by_handle("x" * 10_000, viewer=SYSTEM) is None


async def test_staff_find_members_by_handle_name_or_whole_address_and_nobody_else_does(make, graphql):
    anna = await make.member("anna", display_name="Anna 100%")
    await make.member("annabel", email="annabel@example.org")
    find = "query ($search: String!) { findMembers(search: $search) { email member { handle } loyalty { available } } }"
    staff = await make.brand()

    async def found(search):
        return [one["member"]["handle"] for one in await graphql(find, viewer=staff, search=search)]

    assert await found("@anna") == ["anna", "annabel"]
    assert await found("anna@example.org") == ["anna"]
    assert await found("anna@example") == []
    assert await found("100%") == ["anna"]
    assert await found("%") == ["anna"]
    await make.member("mesut", display_name="Özil Große")
    for spelt in ("Özil", "ÖZIL", "ozil", "Oezil", "il groß", "GROSSE", "große"):
        assert await found(spelt) == ["mesut"]
    refused = await graphql.raw(find, viewer=anna, search="anna")
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
