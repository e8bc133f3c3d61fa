"""What a shop's signed token is good for: one member, one portal, one use, a minute, and the key's own algorithm."""

import asyncio
import hmac
import json
from datetime import timedelta

import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc.jwk import OKPKey

from portal.accounts.models import Member, Session
from portal.accounts.origin import Origin
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import RateLimited, WrongCredentials
from portal.sign_on import providers
from portal.sign_on.assertions import refused
from portal.sign_on.entering import Visit, sign_on
from portal.sign_on.jobs import forget_used_tokens
from portal.sign_on.models import ExternalIdentity, IdentityProvider, UsedToken
from tests.sign_on.shop import Shop, part, public_pem

NOW = "2026-05-01T12:00:00Z"


async def enters(token: str, slug: str = "shop") -> bool:
    """Whether the token signs somebody on; nothing is left of one that does not."""
    before = await Session.all().count(), await Member.all().count(), await UsedToken.all().count()
    refusal = None
    try:
        await sign_on(slug, token, Visit())
    except WrongCredentials as wrong:
        refusal = wrong
    if refusal is None:
        return True
    assert (refusal.text, refusal.field) == (refused().text, None)
    assert (await Session.all().count(), await Member.all().count(), await UsedToken.all().count()) == before
    return False


async def test_a_token_signs_on_once_so2_a20(portal_db):
    shop = await Shop.set_up()
    token = shop.token()

    assert await enters(token)
    assert not await enters(token)
    assert await Session.all().count() == 1


async def test_of_twenty_who_use_one_token_at_once_one_is_signed_on_so2_a20(portal_db):
    shop = await Shop.set_up()
    token = shop.token()

    results = await asyncio.gather(*(sign_on("shop", token, Visit()) for _ in range(20)), return_exceptions=True)

    assert sum(not isinstance(one, BaseException) for one in results) == 1
    assert {type(one) for one in results if isinstance(one, BaseException)} == {WrongCredentials}
    assert await Session.all().count() == 1


@pytest.mark.parametrize(
    ("issued_ago", "is_good"),
    [(-31, False), (-30, True), (0, True), (60, True), (89, True), (90, False), (3600, False)],
)
async def test_a_token_is_good_for_a_minute_by_clocks_that_differ_by_half_of_one_so2(portal_db, issued_ago, is_good):
    with time_machine.travel(NOW, tick=False):
        shop = await Shop.set_up()
        token = shop.token(iat=int(clock.now().timestamp()) - issued_ago)

        assert await enters(token) is is_good


@pytest.mark.parametrize(("expires_in", "is_good"), [(-30, False), (-29, True), (10, True), (86400, True)])
async def test_an_end_that_the_shop_writes_down_holds_as_well_so2(portal_db, expires_in, is_good):
    with time_machine.travel(NOW, tick=False):
        shop = await Shop.set_up()
        now = int(clock.now().timestamp())

        assert await enters(shop.token(exp=now + expires_in)) is is_good
        assert not await enters(shop.token(exp=now + expires_in, iat=now - 90))


@pytest.mark.parametrize(
    "wrong",
    [
        {"aud": "https://elsewhere.example.org"},
        {"aud": None},
        {"aud": ["https://portal.example.org", "https://elsewhere.example.org"]},
        {"iat": None},
        {"iat": "now"},
        {"iat": True},
        {"iat": 1e400},
        {"iat": -1},
        {"exp": "never"},
        {"jti": None},
        {"jti": ""},
        {"jti": 7},
        {"jti": "x" * 256},
        {"sub": None},
        {"sub": ""},
        {"sub": " 7"},
        {"sub": "7\x00"},
        {"sub": "x" * 256},
        {"sub": ["7"]},
        {"sub": True},
        {"nbf": 4_000_000_000},
        {"nbf": "soon"},
    ],
)
async def test_a_token_without_what_it_must_have_is_nothing_so2(portal_db, wrong):
    shop = await Shop.set_up()

    assert not await enters(shop.token(**wrong))
    assert await enters(shop.token())


async def test_no_token_chooses_its_algorithm_so1(portal_db):
    """Neither "none", nor the public key as the key of a MAC, nor another hash."""
    key = Ed25519PrivateKey.generate()
    shop = await Shop.set_up(key=key)
    claims = shop.claims()
    pem = public_pem(key)
    forged = [f"{part({'alg': name})}.{part(claims)}." for name in ("none", "None", "NONE", "")]
    for secret in (pem, pem.strip(), pem.replace("\n", "")):
        message = f"{part({'alg': 'HS256'})}.{part(claims)}"
        forged.append(f"{message}.{part(hmac.digest(secret.encode(), message.encode(), 'sha256'))}")

    for token in forged:
        assert not await enters(token)
    assert await enters(shop.sign(claims))
    assert await enters(shop.sign(shop.claims(), alg="Ed25519"))


async def test_a_shop_with_a_secret_takes_no_other_algorithm_so1(portal_db):
    shop = await Shop.set_up()
    claims = shop.claims()
    head = part({"alg": "HS512"})
    longer = f"{head}.{part(claims)}"

    assert not await enters(f"{longer}.{part(hmac.digest(shop.secret.encode(), longer.encode(), 'sha512'))}")
    assert not await enters(f"{part({'alg': 'none'})}.{part(claims)}.")
    assert await enters(shop.sign(claims))


@pytest.mark.parametrize(
    "head",
    [
        {"kid": "../../dev/null"},
        {"kid": "' OR 1=1 --"},
        {"kid": ["a"]},
        {"jku": "https://evil.example/jwks"},
        {"x5u": "https://evil.example/chain"},
        {"jwk": "own"},
        {"crit": ["b64"], "b64": False},
        {"crit": ["unheard of"], "unheard of": 1},
    ],
    ids=repr,
)
@pytest.mark.parametrize("is_pair", [False, True])
async def test_no_head_names_the_key_that_judges_it_so1(portal_db, head, is_pair):
    """Neither a key of a stranger's in the head, nor where one is to be fetched, nor what is to be read otherwise."""
    shop = await Shop.set_up(key=Ed25519PrivateKey.generate() if is_pair else None)
    own = Ed25519PrivateKey.generate() if is_pair else None
    stranger = Shop(shop.provider, "a stranger's own secret of a good length", own)
    if head == {"jwk": "own"}:
        head = {"jwk": OKPKey.import_key(public_pem(own)).as_dict() if own else {"kty": "oct", "k": part(b"own")}}

    assert not await enters(stranger.sign(stranger.claims(), **head))
    assert not await Member.exists()


async def test_what_is_changed_after_signing_is_nothing_so1(portal_db):
    shop = await Shop.set_up()
    head, body, signature = shop.token(email="eve@example.org").split(".")
    other = part(shop.claims(email="anna@example.org"))

    assert not await enters(f"{head}.{other}.{signature}")
    assert not await enters(f"{head}.{body}.{signature[:-4]}AAAA")
    assert not await enters(f"{head}.{body}.")
    assert not await enters(f"{head}.{body}")
    assert await enters(f"{head}.{body}.{signature}")


@pytest.mark.parametrize(
    "token",
    ["", ".", "..", "a.b.c", "ü.ü.ü", "x" * 5000, "e30.e30.e30", "{}", f"{part(b'[' * 900)}.{part(b'[' * 900)}.AAAA"],
)
async def test_what_is_no_token_is_refused_as_a_forged_one_so3(portal_db, token):
    await Shop.set_up()

    assert not await enters(token)


async def test_a_signed_text_that_is_no_object_is_nothing_so3(portal_db):
    shop = await Shop.set_up()

    for payload in (b"7", b"[]", b'"x"', b"[" * 2000, b"\xff", b"", json.dumps(None).encode()):
        assert not await enters(shop.sign(payload))


async def test_a_token_of_one_shop_opens_nothing_by_another_so3(portal_db):
    shop, other = await Shop.set_up(), await Shop.set_up("other")

    assert not await enters(shop.token(), "other")
    assert not await enters(shop.token(), "unknown")
    assert not await enters(shop.token(), "x" * 500)
    assert await enters(other.token(email="bert@example.org"), "other")


async def test_a_provider_that_is_switched_off_signs_nobody_on_so3(portal_db):
    shop = await Shop.set_up()
    token = shop.token()
    await IdentityProvider.filter(id=shop.provider.id).update(is_active=False)

    assert not await enters(token)


async def test_a_former_key_is_good_for_a_day_after_another_is_made(portal_db):
    with time_machine.travel(NOW, tick=False) as now:
        shop = await Shop.set_up()
        former = Shop(shop.provider, shop.secret)
        _, shop.secret = await providers.rotate_secret(shop.provider.id, by=SYSTEM)

        assert await enters(former.token())
        assert await enters(shop.token())
        now.shift(timedelta(hours=24))
        assert not await enters(former.token())
        assert await enters(shop.token())


async def test_the_database_holds_neither_key_nor_token_a14(portal_db):
    shop = await Shop.set_up()
    claims = shop.claims()
    await sign_on("shop", shop.sign(claims), Visit())

    provider = await IdentityProvider.get(id=shop.provider.id)
    assert shop.secret not in provider.sealed_secret
    assert (await UsedToken.all().first()).jti_hash != claims["jti"]
    assert (await ExternalIdentity.all().first()).subject == "7"


async def test_who_guesses_tokens_is_slowed_down_a6(portal_db):
    await Shop.set_up()
    visit = Visit(origin=Origin("192.0.2.1"))
    for _ in range(60):
        with pytest.raises(WrongCredentials):
            await sign_on("shop", "guessed", visit)

    with pytest.raises(RateLimited):
        await sign_on("shop", "guessed", visit)


async def test_used_tokens_are_forgotten_once_they_would_be_too_old_anyway(portal_db):
    with time_machine.travel(NOW, tick=False) as now:
        shop = await Shop.set_up()
        token = shop.token(iat=int(clock.now().timestamp()) + 30)
        await sign_on("shop", token, Visit())
        now.shift(timedelta(seconds=119))
        assert await forget_used_tokens(clock.now()) == 0
        assert not await enters(token)

        now.shift(timedelta(minutes=1))
        assert await forget_used_tokens(clock.now()) == 1
        assert not await enters(token)
