"""`portal doctor` on identity providers: what is wrong is named, and what is well too (SO11)."""

import time_machine

from graphql_schema.ids import global_id
from portal import doctor
from portal.kernel import clock
from portal.settings import Settings, use
from portal.sign_on import diagnosis
from portal.sign_on.diagnosis import diagnose
from portal.sign_on.models import IdentityProvider
from portal.sign_on.openid import redirect_uri
from tests.sign_on.provider import provided, set_up
from tests.sign_on.shop import Shop


async def faults(slug: str = "login") -> tuple[str, ...]:
    found = await diagnose(await IdentityProvider.get(slug=slug))
    assert found.slug == slug
    return tuple(map(str, found.faults))


async def test_all_is_well(portal_db):
    async with provided() as provider:
        provider.registered = {redirect_uri("login")}
        await set_up(provider)
        await Shop.set_up()

        assert await faults() == ()
        assert await faults("shop") == ()


async def test_a_provider_out_of_reach_is_named(portal_db):
    async with provided() as provider:
        await set_up(provider, issuer="http://127.0.0.1:9")

    (fault,) = await faults()
    assert fault.startswith("http://127.0.0.1:9/.well-known/openid-configuration cannot be reached: ")


async def test_another_issuer_is_named(portal_db):
    async with provided() as provider:
        await set_up(provider)
        provider.describes = {"issuer": "https://login.example.org"}

        assert await faults() == (
            f"it calls itself “https://login.example.org”, not “{provider.issuer}”: write that as issuer",
        )


async def test_a_clock_that_differs_is_named(portal_db):
    async with provided() as provider:
        await set_up(provider)
        with time_machine.travel(clock.now(), tick=False):
            assert await faults() == ()
            fault = str(diagnosis._of_clock("Sat, 01 Jan 2000 00:00:00 GMT"))

    assert fault.startswith("its clock is ")
    assert fault.endswith(" seconds behind ours: set the one that is wrong")


async def test_keys_pkce_and_a_redirect_address_that_is_not_registered_are_named(portal_db):
    async with provided() as provider:
        provider.registered = {"https://elsewhere.example.org/"}
        provider.describes = {"code_challenge_methods_supported": ["plain"]}
        provider.keys = []
        await set_up(provider)

        assert await faults() == (
            "it does not offer PKCE by SHA-256",
            "its keys: it has no key that can be used",
            f"it answers 400 when it is asked for a code: register {redirect_uri('login')} there, for the client “portal”",
        )


async def test_a_secret_of_another_time_is_named(portal_db, chosen_settings):
    await Shop.set_up()
    use(chosen_settings.model_copy(update={"secret_key": chosen_settings.secret_key.__class__("another " * 8)}))

    assert await faults("shop") == ("the portal's own key has changed: set its secret anew",)


async def test_the_doctor_has_a_finding_for_each_that_is_active(portal_db: Settings):
    async with provided() as provider:
        await set_up(provider)
        await set_up(provider, "off", is_active=False)
        provider.describes = {"issuer": "https://login.example.org"}
        (login,) = await diagnosis.active_providers()

        found = await doctor._provider(login)

    assert (found.subject, found.is_well) == ("sign-on (login)", False)
    assert found.says.startswith("it calls itself “https://login.example.org”")


CHECK = """
mutation($input: IdentityProviderInput!) {
  checkIdentityProvider(input: $input) { provider { slug } faults errors { code field } }
}
"""


async def test_administrators_are_told_the_same_on_their_page_so11(make, graphql):
    """Also of a provider that is switched off: it is looked at before it is switched on."""
    async with provided() as provider:
        saved = await set_up(provider, is_active=False)
        target = {"providerId": global_id("IdentityProvider", saved.id)}
        admin = await make.admin()

        well = await graphql(CHECK, viewer=admin, input=target)
        provider.describes = {"code_challenge_methods_supported": ["plain"]}
        ill = await graphql(CHECK, viewer=admin, input=target)
        provider.keys = []
        in_german = await graphql(CHECK, viewer=admin, locale="de", input=target)

    assert well == {"provider": {"slug": "login"}, "faults": [], "errors": []}
    assert ill["faults"] == ["it does not offer PKCE by SHA-256"]
    assert in_german["faults"] == [
        "er bietet PKCE mit SHA-256 nicht an",
        "seine Schlüssel: er hat keinen Schlüssel, der sich verwenden lässt",
    ]


async def test_nobody_else_has_the_portal_ask_a_provider_a21(make, graphql):
    async with provided() as provider:
        saved = await set_up(provider)
        target = {"providerId": global_id("IdentityProvider", saved.id)}
        for staff in (await make.brand(), await make.moderator(), await make.member()):
            refused = await graphql(CHECK, viewer=staff, input=target)
            assert refused["errors"] == [{"code": "FORBIDDEN", "field": None}]

        assert provider.asked == []
