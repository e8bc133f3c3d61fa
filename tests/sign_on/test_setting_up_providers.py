"""Who may set providers up, what is refused, and what is shown once."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc.jwk import OKPKey, RSAKey

from portal.access.viewers import viewer_for_session
from portal.accounts.models import Member, MemberState
from portal.accounts.tokens import token_hash
from portal.kernel.errors import WrongCredentials
from portal.moderation.models import AuditEntry
from portal.referrals.models import Referral
from portal.sign_on.entering import Visit, sign_on
from portal.sign_on.models import IdentityProvider
from portal.sign_on.providers import MOST_PROVIDERS
from tests.sign_on.shop import Shop, public_pem

SAVE = """
mutation($input: SaveShopSignOnInput!) {
  saveShopSignOn(input: $input) {
    provider { id slug name kind algorithm publicKey source isActive previousSecretUntil }
    secret errors { code field message }
  }
}
"""
ROTATE = """
mutation($input: IdentityProviderInput!) {
  rotateSignOnSecret(input: $input) { provider { slug } secret errors { code field } }
}
"""
DELETE = "mutation($input: IdentityProviderInput!) { deleteIdentityProvider(input: $input) { errors { code field } } }"
LIST = "{ identityProviders { slug } }"
SHOP = {"slug": "shop", "name": "Shop", "source": "shop"}


async def test_a_new_shop_has_its_key_shown_once(graphql, make):
    admin = await make.admin()

    made = await graphql(SAVE, viewer=admin, input=SHOP)

    assert made["errors"] == []
    assert len(made["secret"]) == 43
    assert made["provider"]["algorithm"] == "HS256"
    changed = await graphql(SAVE, viewer=admin, input={"id": made["provider"]["id"], "name": "The shop"})
    assert changed["secret"] is None
    assert changed["provider"] == {**made["provider"], "name": "The shop"}
    entries = await AuditEntry.filter(target_type="IdentityProvider").order_by("at")
    assert [(one.action, one.actor_id, one.detail) for one in entries] == [
        ("identity_provider.save", admin.id, "shop")
    ] * 2


@pytest.mark.parametrize("staff", ["brand", "moderator", "member"])
async def test_only_administrators_set_up_who_may_sign_people_on_a21(graphql, make, staff):
    """Whoever does can sign in as anybody."""
    viewer = await getattr(make, staff)()
    shop = await Shop.set_up()
    target = {"providerId": (await graphql("{ identityProviders { id } }", viewer=await make.admin()))[0]["id"]}

    assert (await graphql(SAVE, viewer=viewer, input=SHOP))["errors"][0]["code"] == "FORBIDDEN"
    assert (await graphql(ROTATE, viewer=viewer, input=target))["errors"][0]["code"] == "FORBIDDEN"
    assert (await graphql(DELETE, viewer=viewer, input=target))["errors"][0]["code"] == "FORBIDDEN"
    stored = await IdentityProvider.all()
    assert [one.sealed_secret for one in stored] == [shop.provider.sealed_secret]


async def test_staff_see_what_is_set_up_and_others_do_not(graphql, make):
    await Shop.set_up()

    assert await graphql(LIST, viewer=await make.brand()) == [{"slug": "shop"}]
    answer = await graphql.raw(LIST, viewer=await make.member())
    assert answer["data"] == {"identityProviders": None}
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_all_that_is_wrong_is_told_at_once(graphql, make):
    saved = await graphql(
        SAVE, viewer=await make.admin(), input={"slug": "No slug", "name": "", "algorithm": "EDDSA", "publicKey": "x"}
    )

    assert [(one["code"], one["field"]) for one in saved["errors"]] == [
        ("INVALID", ["slug"]),
        ("REQUIRED", ["name"]),
        ("INVALID", ["publicKey"]),
    ]
    assert not await IdentityProvider.exists()


def keys():
    private = Ed25519PrivateKey.generate()
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    jwk = OKPKey.generate_key("Ed25519")
    return {
        "pem": (public_pem(private), None),
        "jwk": (json.dumps(jwk.as_dict(private=False)), None),
        "private pem": (pem, "INVALID"),
        "private jwk": (json.dumps(jwk.as_dict(private=True)), "INVALID"),
        "rsa": (RSAKey.generate_key(2048).as_pem(private=False).decode(), "INVALID"),
        "x25519": (OKPKey.generate_key("X25519").as_pem(private=False).decode(), "INVALID"),
        "none": ("", "REQUIRED"),
        "json": ("{}", "INVALID"),
        "no json": ("{", "INVALID"),
    }


@pytest.mark.parametrize("name", keys())
async def test_a_key_of_the_shop_is_public_and_of_ed25519(graphql, make, name):
    written, code = keys()[name]
    given = {**SHOP, "algorithm": "EDDSA", "publicKey": written}

    saved = await graphql(SAVE, viewer=await make.admin(), input=given)

    if code is None:
        assert saved["errors"] == []
        assert saved["secret"] is None
        assert saved["provider"]["publicKey"].startswith("-----BEGIN PUBLIC KEY-----")
    else:
        assert [(one["code"], one["field"]) for one in saved["errors"]] == [(code, ["publicKey"])]
        assert not await IdentityProvider.exists()


async def test_the_algorithm_stays_with_the_key_so1(graphql, make):
    admin = await make.admin()
    made = await graphql(SAVE, viewer=admin, input=SHOP)
    given = {"id": made["provider"]["id"], "algorithm": "EDDSA", "publicKey": public_pem(Ed25519PrivateKey.generate())}

    saved = await graphql(SAVE, viewer=admin, input=given)

    assert ("CONFLICT", ["algorithm"]) in [(one["code"], one["field"]) for one in saved["errors"]]
    assert (await IdentityProvider.get()).public_key is None


async def test_a_key_of_the_shops_own_is_not_rotated_here(graphql, make):
    admin = await make.admin()
    await Shop.set_up(key=Ed25519PrivateKey.generate())
    target = {"providerId": (await graphql("{ identityProviders { id } }", viewer=admin))[0]["id"]}

    rotated = await graphql(ROTATE, viewer=admin, input=target)

    assert rotated == {"provider": None, "secret": None, "errors": [{"code": "CONFLICT", "field": ["providerId"]}]}


async def test_two_have_not_one_slug_and_there_is_an_end_to_providers(graphql, make):
    admin = await make.admin()
    for number in range(MOST_PROVIDERS):
        await Shop.set_up(f"shop-{number}")

    assert (await graphql(SAVE, viewer=admin, input=SHOP))["errors"][0]["code"] == "LIMIT_REACHED"
    first = (await graphql("{ identityProviders { id } }", viewer=admin))[0]["id"]
    renamed = await graphql(SAVE, viewer=admin, input={"id": first, "slug": "shop-1"})
    assert [(one["code"], one["field"]) for one in renamed["errors"]] == [("TAKEN", ["slug"])]


async def test_signing_on_by_graphql_gives_a_session_so3(graphql, make):
    shop = await Shop.set_up()
    document = """
    mutation($input: SignOnInput!) {
      signOn(input: $input) { viewer { email roles } sessionToken sessionExpiresAt errors { code message } }
    }
    """

    entered = await graphql(document, input={"provider": "shop", "token": shop.token()})
    forged = await graphql(document, locale="de", input={"provider": "shop", "token": "forged"})

    assert entered["errors"] == []
    assert entered["viewer"] == {"email": "anna@example.org", "roles": ["CUSTOMER"]}
    assert len(entered["sessionToken"]) == 43
    assert entered["sessionExpiresAt"] is not None
    assert forged["viewer"] is None
    assert forged["errors"] == [
        {
            "code": "WRONG_CREDENTIALS",
            "message": "Diese Anmeldung gilt nicht oder nicht mehr; geh zurück zum Shop und versuche es noch einmal.",
        }
    ]


async def test_a_newcomer_who_was_invited_is_known_to_their_friend(graphql, make):
    await make.campaign()
    code = await make.referral_code(await make.member("bert"))
    shop = await Shop.set_up()
    given = {"provider": "shop", "token": shop.token(), "referralCode": code.code}

    entered = await graphql("mutation($input: SignOnInput!) { signOn(input: $input) { errors { code } } }", input=given)

    assert entered["errors"] == []
    assert (await Referral.get()).code_id == code.id


async def test_deleting_a_provider_leaves_accounts_and_signs_nobody_on(graphql, make):
    admin = await make.admin()
    shop = await Shop.set_up()
    signed_in = await sign_on("shop", shop.token(), Visit())
    target = {"providerId": (await graphql("{ identityProviders { id } }", viewer=admin))[0]["id"]}

    assert await graphql(DELETE, viewer=admin, input=target) == {"errors": []}

    assert not await IdentityProvider.exists()
    assert await viewer_for_session(token_hash(signed_in.token)) is None
    assert await Member.exists(id=signed_in.member_id, state=MemberState.ACTIVE)
    with pytest.raises(WrongCredentials):
        await sign_on("shop", shop.token(), Visit())


SAVE_OPENID = """
mutation($input: SaveOpenIdProviderInput!) {
  saveOpenIdProvider(input: $input) {
    provider {
      id slug kind issuer clientId hasClientSecret customerClaim redirectUri backchannelLogoutUri algorithm isActive
    }
    secret errors { code field }
  }
}
"""
LOGIN = {"slug": "login", "name": "Shop", "issuer": "https://login.example.org/realm", "clientId": "portal"}


async def test_a_provider_of_openid_says_what_to_register_and_keeps_its_secret_a14(graphql, make):
    admin = await make.admin()
    given = {**LOGIN, "clientSecret": "of the client", "customerClaim": "customer_id"}

    made = await graphql(SAVE_OPENID, viewer=admin, input=given)

    assert made["errors"] == []
    assert made["secret"] is None
    provider = made["provider"]
    assert (provider["kind"], provider["hasClientSecret"], provider["algorithm"]) == ("OPENID_CONNECT", True, None)
    assert provider["redirectUri"] == "https://portal.example.org/sign-on/login/callback"
    assert provider["backchannelLogoutUri"] == "https://portal.example.org/sign-on/login/logout"
    assert "of the client" not in (await IdentityProvider.get()).sealed_secret
    left = await graphql(SAVE_OPENID, viewer=admin, input={"id": provider["id"], "name": "Login"})
    assert left["provider"] == provider
    cleared = await graphql(SAVE_OPENID, viewer=admin, input={"id": provider["id"], "clientSecret": None})
    assert cleared["provider"]["hasClientSecret"] is False


@pytest.mark.parametrize(
    "issuer",
    [
        "",
        "login.example.org",
        "http://login.example.org",
        "https://10.0.0.1",
        "https://a@b.example",
        "https://a.example/?b",
    ],
)
async def test_an_issuer_is_a_public_address_by_https_s1(graphql, make, issuer):
    saved = await graphql(SAVE_OPENID, viewer=await make.admin(), input={**LOGIN, "issuer": issuer})

    assert [(one["code"], one["field"]) for one in saved["errors"]] == [
        ("INVALID" if issuer else "REQUIRED", ["issuer"])
    ]
    assert not await IdentityProvider.exists()


async def test_only_administrators_set_up_providers_of_openid_a21(graphql, make):
    for viewer in (await make.brand(), await make.moderator(), await make.member()):
        saved = await graphql(SAVE_OPENID, viewer=viewer, input=LOGIN)
        assert saved["errors"][0]["code"] == "FORBIDDEN"
    assert not await IdentityProvider.exists()


async def test_a_provider_is_not_changed_into_one_of_another_kind(graphql, make):
    admin = await make.admin()
    await Shop.set_up()
    shop = (await graphql("{ identityProviders { id } }", viewer=admin))[0]["id"]

    saved = await graphql(SAVE_OPENID, viewer=admin, input={**LOGIN, "id": shop})

    assert saved["errors"] == [{"code": "NOT_FOUND", "field": ["id"]}]


async def test_visitors_are_offered_the_providers_they_can_go_to(graphql, make):
    admin = await make.admin()
    await Shop.set_up()
    made = await graphql(SAVE_OPENID, viewer=admin, input=LOGIN)
    options = "{ signOnOptions { slug name url } }"

    assert await graphql(options) == [{"slug": "login", "name": "Shop", "url": "/sign-on/login"}]
    await graphql(SAVE_OPENID, viewer=admin, input={"id": made["provider"]["id"], "isActive": False})
    assert await graphql(options) == []


async def test_a_key_is_one_shops_alone_so3(graphql, make):
    """What it signs would be good at both, once each."""
    key = Ed25519PrivateKey.generate()
    first = await Shop.set_up("first", key=key)
    admin = await make.admin()
    terms = {"slug": "second", "name": "Second", "algorithm": "EDDSA", "publicKey": public_pem(key)}

    refused = await graphql(SAVE, viewer=admin, input=terms)

    assert [(one["code"], one["field"]) for one in refused["errors"]] == [("CONFLICT", ["publicKey"])]
    assert await IdentityProvider.all().count() == 1
    again = {"id": (await graphql("{ identityProviders { id } }", viewer=admin))[0]["id"], "publicKey": public_pem(key)}
    assert (await graphql(SAVE, viewer=admin, input=again))["provider"]["slug"] == first.provider.slug


async def test_another_issuer_is_not_sent_the_secret_of_the_former_so9(graphql, make):
    """Nobody reads a secret again, by having it sent to an address of their own either."""
    admin = await make.admin()
    made = await graphql(SAVE_OPENID, viewer=admin, input={**LOGIN, "clientSecret": "the former"})
    change = {"id": made["provider"]["id"], "issuer": "https://evil.example.org"}

    refused = await graphql(SAVE_OPENID, viewer=admin, input=change)

    assert refused["errors"] == [{"code": "REQUIRED", "field": ["clientSecret"]}]
    assert (await IdentityProvider.get()).issuer == LOGIN["issuer"]
    given = await graphql(SAVE_OPENID, viewer=admin, input={**change, "clientSecret": "another"})
    assert given["provider"]["issuer"] == "https://evil.example.org"
