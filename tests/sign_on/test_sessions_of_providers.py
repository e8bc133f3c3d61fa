"""Sessions that a provider opened: without special rights, and over with the provider."""

import pytest

from portal.access.viewers import viewer_for_session
from portal.accounts import roles, signing_in
from portal.accounts.models import Member, Role, Session
from portal.accounts.refreshing import refresh_session
from portal.accounts.tokens import token_hash
from portal.accounts.viewer import SYSTEM
from portal.kernel.errors import Unauthenticated, WrongCredentials
from portal.kernel.work import unit_of_work
from portal.sign_on.entering import Visit, enter, sign_on
from portal.sign_on.providers import OpenIdTerms, ShopTerms, save_openid, save_shop
from portal.sign_on.shop_tokens import proven
from tests.journeys.steps import PASSWORD
from tests.sign_on.provider import Browser, provided, set_up
from tests.sign_on.shop import Shop

ALL_ELSE = frozenset({"slug", "name", "algorithm", "public_key", "source"})


async def switched_off(shop: Shop) -> None:
    await save_shop(ShopTerms(id=shop.provider.id, is_active=False, keeps=ALL_ELSE), by=SYSTEM)


async def test_a_right_given_later_is_not_the_open_sessions_so6(make):
    """Else a shop's back end had the rights of everybody whom it signed on before they got them."""
    member = await make.member_with_password(PASSWORD, "anna", email="anna@example.org")
    shop = await Shop.set_up()
    signed_in = await sign_on("shop", shop.token(), Visit())
    refreshable = await sign_on("shop", shop.token(), Visit(is_refreshable=True))

    await roles.grant_role(member.id, Role.ADMIN, by=SYSTEM)

    for token in (signed_in.token, (await refresh_session(refreshable.refresh_token)).token):
        found = await viewer_for_session(token_hash(token))
        assert (found.member_id, found.roles) == (member.id, frozenset())
    by_password = await signing_in.login(email="anna@example.org", password=PASSWORD)
    assert (await viewer_for_session(token_hash(by_password.token))).roles == {Role.ADMIN}


async def test_a_provider_that_is_switched_off_signs_everybody_out_whom_it_signed_on_so12(make):
    other, shop = await Shop.set_up("other"), await Shop.set_up()
    await sign_on("shop", shop.token(), Visit())
    refreshable = await sign_on("shop", shop.token("8", "bert@example.org"), Visit(is_refreshable=True))
    kept = await sign_on("other", other.token("9", "carl@example.org"), Visit())

    await switched_off(shop)

    assert [one.member_id for one in await Session.filter(ended_at=None)] == [kept.member_id]
    with pytest.raises(Unauthenticated):
        await refresh_session(refreshable.refresh_token)
    await save_shop(ShopTerms(id=shop.provider.id, is_active=True, keeps=ALL_ELSE), by=SYSTEM)
    assert await Session.filter(ended_at=None).count() == 1


async def test_other_changes_of_a_provider_end_no_session_so12(make):
    shop = await Shop.set_up()
    signed_in = await sign_on("shop", shop.token(), Visit())

    await save_shop(ShopTerms(id=shop.provider.id, name="Another", keeps=ALL_ELSE - {"name"}), by=SYSTEM)

    assert await viewer_for_session(token_hash(signed_in.token)) is not None


async def test_who_is_under_way_when_a_provider_is_switched_off_is_not_signed_on_so12(portal_db):
    """The token was found good just before."""
    shop = await Shop.set_up()
    told = proven(shop.token(), shop.provider)
    await switched_off(shop)

    with pytest.raises(WrongCredentials):
        await unit_of_work(enter)(shop.provider, told.assertion, Visit())
    assert not await Session.exists()
    assert not await Member.exists()


async def test_another_issuer_signs_out_whom_the_former_signed_on_so12(provider, browser):
    saved = await set_up(provider)
    await browser.sign_on()
    async with provided() as other:
        await set_up(other, id=saved.id)

    assert await browser.who() is None


async def test_a_code_in_the_address_brings_a_newcomer_by_openid_too(provider, browser, make):
    """As beside a signed token; whoever was here already is nobody's newcomer."""
    await make.campaign()
    inviting = await make.referral_code(await make.member("bert"))
    await set_up(provider)
    there = str((await browser.get(f"/sign-on/login?code={inviting.code}")).headers["location"])
    await browser.get(str((await browser.get(there)).headers["location"]))

    assert inviting.code not in there
    assert (await Member.get(email="anna@example.org")).invitation == f"code:{inviting.code}"


@pytest.mark.parametrize("query", ["code=" + "x" * 300, "code=%00", "ref=" + "y" * 250])
async def test_an_invitation_that_is_none_keeps_nobody_out(provider, browser: Browser, query):
    await set_up(provider)
    there = str((await browser.get(f"/sign-on/login?{query}")).headers["location"])
    await browser.get(str((await browser.get(there)).headers["location"]))

    assert await browser.who() == "anna@example.org"
    assert (await Member.get()).invitation is None


async def test_switching_off_by_openid_ends_sessions_as_well_so12(provider, browser):
    saved = await set_up(provider)
    await browser.sign_on()

    keeps = frozenset({"slug", "name", "issuer", "client_id", "client_secret", "customer_claim", "source"})
    await save_openid(OpenIdTerms(id=saved.id, is_active=False, keeps=keeps), by=SYSTEM)

    assert await browser.who() is None
    assert await browser.sign_on_again() == "/sign-in?signOn=failed"
