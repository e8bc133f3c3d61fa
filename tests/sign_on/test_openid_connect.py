"""OpenID Connect in the browser: to the provider and back, and all that an answer must be to sign anybody on."""

import hmac
import time
from datetime import timedelta
from urllib.parse import urlencode

import pytest

from portal.accounts import standing
from portal.accounts.models import Member, RoleGrant, Session
from portal.accounts.sessions import end_all_sessions
from portal.kernel import clock
from portal.shop.models import Customer
from portal.sign_on import discovery
from portal.sign_on.models import ExternalIdentity, IdentityProvider, ProviderSession
from portal.web.sign_on import within
from tests.sign_on.provider import SECRET, Browser, Key, parameters, provided, set_up
from tests.sign_on.shop import part

FAILED = "/sign-in?signOn=failed"


async def test_a_customer_comes_back_signed_in_so8(provider, browser):
    await set_up(provider)

    there = await browser.to_provider()
    asked = parameters(there)
    assert asked["code_challenge_method"] == "S256"
    assert asked["scope"] == "openid email profile"
    assert asked["redirect_uri"] == f"{browser.portal}/sign-on/login/callback"
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    back = str((await browser.get(there)).headers["location"])
    answer = await browser.get(back)

    assert answer.headers["location"] == "/account"
    assert answer.headers["cache-control"] == "no-store"
    assert [one.partition(";")[0].partition("=")[0] for one in answer.headers.get_list("set-cookie")] == [
        "portal",
        "portal-sign-on",
    ]
    assert await browser.who() == "anna@example.org"
    assert (await Member.get()).display_name == "Anna"
    kept = await ProviderSession.get()
    assert (kept.subject, kept.sid, kept.session_id) == ("u-1", "s-1", (await Session.get()).id)
    assert SECRET not in (await IdentityProvider.get()).sealed_secret


async def test_an_answer_is_of_use_once_and_to_the_browser_that_asked_so8(provider, browser, portal):
    """Neither replayed, nor by another browser: a stranger who has the whole address gets nothing."""
    await set_up(provider)
    other = Browser(portal.url)

    back = await browser.back()
    assert (await other.get(back)).headers["location"] == FAILED
    await other.to_provider()
    assert (await other.get(back)).headers["location"] == FAILED
    assert (await browser.get(back)).headers["location"] == "/account"
    assert (await browser.get(back)).headers["location"] == FAILED

    assert await other.who() is None
    assert await Session.all().count() == 1
    await other.client.aclose()


async def test_a_code_of_another_try_is_worth_nothing_for_want_of_its_verifier_so8(provider, browser, portal):
    """PKCE: a stolen code in one's own try."""
    await set_up(provider)
    stolen = parameters(await browser.back())["code"]
    thief = Browser(portal.url)
    own = parameters(await thief.back())

    ended = await thief.get(f"/sign-on/login/callback?{urlencode({**own, 'code': stolen})}")

    assert ended.headers["location"] == FAILED
    assert not await Session.exists()
    await thief.client.aclose()


async def test_a_try_is_good_for_ten_minutes_so8(provider, browser, monkeypatch):
    await set_up(provider)
    back = await browser.back()
    later = time.time() + 601
    monkeypatch.setattr("cryptography.fernet.time.time", lambda: later)

    assert (await browser.get(back)).headers["location"] == FAILED
    assert not await Session.exists()


async def test_a_forged_try_is_none_so8(provider, browser):
    await set_up(provider)
    back = await browser.back()
    browser.client.cookies.set("portal-sign-on", "forged", domain="127.0.0.1")

    assert (await browser.get(back)).headers["location"] == FAILED


@pytest.mark.parametrize(
    "change", [{"state": "other"}, {"state": None}, {"iss": "https://evil.example"}, {"iss": None}]
)
async def test_an_answer_of_another_state_or_provider_is_nothing_so8(provider, browser, change):
    """State against forged answers, iss against mix-ups (RFC 9207)."""
    await set_up(provider)
    given = {**parameters(await browser.back()), **change}
    left = {name: value for name, value in given.items() if value is not None}

    ended = await browser.get(f"/sign-on/login/callback?{urlencode(left)}")

    assert ended.headers["location"] == FAILED
    assert provider.codes  # the code was not even sent anywhere
    assert not await Session.exists()


async def test_the_answer_of_one_provider_is_nothing_by_another_so8(provider, browser):
    await set_up(provider)
    async with provided() as other:
        await set_up(other, "other")
        back = (await browser.back()).replace("/sign-on/login/", "/sign-on/other/")

        assert (await browser.get(back)).headers["location"] == FAILED
    assert not await Session.exists()


async def test_a_provider_that_does_not_name_itself_is_taken_as_it_says_so8(provider, browser):
    provider.names_itself = False
    await set_up(provider)

    assert await browser.sign_on() == "/account"


@pytest.mark.parametrize(
    "says",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "another client"},
        {"aud": ["portal", "another client"]},
        {"aud": ["portal"], "azp": "another client"},
        {"aud": None},
        {"exp": int(time.time()) - 60},
        {"exp": None},
        {"iat": int(time.time()) + 3600},
        {"iat": int(time.time()) - 3600},
        {"iat": None},
        {"sub": None},
        {"nbf": int(time.time()) + 3600},
        {"nbf": "soon"},
    ],
)
async def test_an_id_token_that_is_not_for_us_here_and_now_is_nothing_so9(provider, browser, says):
    await set_up(provider)
    provider.says = says

    assert await browser.sign_on() == FAILED
    assert await browser.who() is None
    assert not await Session.exists()
    assert not await Member.exists()


@pytest.mark.parametrize("how", ["another key", "none", "hmac with the public key", "changed"])
async def test_an_id_token_that_the_provider_did_not_sign_is_nothing_so9(provider, browser, how, monkeypatch):
    await set_up(provider)
    right = provider.sign

    def forged(claims):
        head, body, signature = right(claims).split(".")
        match how:
            case "another key":
                return Key("one").sign(claims)
            case "none":
                return f"{part({'alg': 'none'})}.{body}."
            case "hmac with the public key":
                message = f"{part({'alg': 'HS256', 'kid': 'one'})}.{body}"
                return f"{message}.{part(hmac.digest(provider.keys[0].public()['n'].encode(), message.encode(), 'sha256'))}"
            case _:
                return f"{head}.{part({**claims, 'sub': 'u-2'})}.{signature}"

    monkeypatch.setattr(provider, "sign", forged)

    assert await browser.sign_on() == FAILED
    assert not await Member.exists()


async def test_keys_that_change_are_asked_for_anew_and_not_at_every_made_up_name_so9(provider, browser, monkeypatch):
    await set_up(provider)
    assert await browser.sign_on() == "/account"
    provider.keys = [Key("two")]

    assert await browser.sign_on() == FAILED  # they were asked for a moment ago
    assert provider.asked.count("jwks") == 1
    monkeypatch.setattr(discovery, "ASKED_AGAIN_AFTER", 0.0)
    assert await browser.sign_on() == "/account"
    assert provider.asked.count("jwks") == 2


async def test_a_key_that_changes_without_another_name_is_asked_for_anew_so9(provider, browser, monkeypatch):
    """A provider of one key need not name it, and some keep the name."""
    await set_up(provider)
    assert await browser.sign_on() == "/account"
    provider.keys = [Key("one")]
    monkeypatch.setattr(discovery, "ASKED_AGAIN_AFTER", 0.0)

    assert await browser.sign_on() == "/account"
    assert provider.asked.count("jwks") == 2


async def test_the_address_may_be_told_by_another_endpoint_so9(provider, browser):
    provider.tells_by_userinfo = True
    await set_up(provider)

    assert await browser.sign_on() == "/account"
    assert await browser.who() == "anna@example.org"


async def test_proof_and_address_are_believed_only_together_so9(provider, browser):
    """What the ID token says of an address says nothing of one that is told elsewhere."""
    provider.tells_by_userinfo = True
    provider.says = {"email_verified": True}
    provider.person["email_verified"] = False
    await set_up(provider)

    assert await browser.sign_on() == "/sign-in?signOn=unconfirmed"
    assert not await Member.exists()


async def test_what_is_wrong_with_the_account_is_told_by_the_page_so8(provider, browser, make):
    await set_up(provider)
    member = await make.member("anna")
    await RoleGrant.create(member=member, role="MODERATOR", granted_at=clock.now())
    assert await browser.sign_on() == "/sign-in?signOn=rights"
    await RoleGrant.all().delete()
    await standing.ban(member.id)
    assert await browser.sign_on() == FAILED
    provider.person["email_verified"] = False
    provider.person["sub"] = "u-9"
    assert await browser.sign_on() == "/sign-in?signOn=unconfirmed"

    assert not await ExternalIdentity.exists()
    assert not await Session.exists()


async def test_who_changes_their_mind_is_not_signed_in_so8(provider, browser):
    await set_up(provider)
    given = parameters(await browser.to_provider())

    said = {"error": "access_denied", "state": given["state"], "iss": provider.issuer}
    ended = await browser.get(f"/sign-on/login/callback?{urlencode(said)}")

    assert ended.headers["location"] == "/sign-in?signOn=declined"
    assert await browser.who() is None


@pytest.mark.parametrize(
    "describes",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://169.254.169.254/latest"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": None},
    ],
)
async def test_a_provider_that_leads_elsewhere_is_not_followed_s1(provider, browser, describes):
    await set_up(provider)
    provider.describes = describes

    assert (await browser.get("/sign-on/login")).headers["location"] == "/sign-in?signOn=away"


async def test_a_provider_that_is_away_is_told_as_such(provider, browser):
    await set_up(provider, issuer="http://127.0.0.1:9")

    assert (await browser.get("/sign-on/login")).headers["location"] == "/sign-in?signOn=away"
    assert (await browser.get("/sign-on/unknown")).headers["location"] == FAILED


async def test_the_shops_number_comes_by_the_claim_that_staff_named_so5(provider, browser, make):
    await set_up(provider, source="shop", customer_claim="customer_id")
    provider.person["customer_id"] = 4711

    assert await browser.sign_on() == "/account"

    member = await Member.get()
    assert (await Customer.get()).external_id == "4711"
    assert (await Customer.get()).member_id == member.id


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil",
        "",
        "/a\\b",
        "/" + "x" * 500,
        "/a\r\nb",
        None,
    ],
)
def test_nobody_is_sent_on_to_another_site_s3(path):
    assert within(path) == "/"
    assert within("/t/1?page=2#post-3") == "/t/1?page=2#post-3"


async def test_a_session_by_a_provider_ends_like_any_other_a13(provider, browser):
    await set_up(provider)
    await browser.sign_on()

    await end_all_sessions((await Member.get()).id)

    assert await browser.who() is None


async def test_the_session_that_one_comes_with_ends_and_the_next_is_another_a12(provider, browser):
    await set_up(provider)
    await browser.sign_on()
    first = browser.client.cookies["portal"]
    await browser.sign_on()

    assert browser.client.cookies["portal"] != first
    assert await Session.filter(ended_at=None).count() == 1


async def test_another_issuer_knows_nobody_yet_so4(provider, browser):
    """The names of the former one would be other people's."""
    saved = await set_up(provider)
    await browser.sign_on()
    async with provided() as other:
        await set_up(other, id=saved.id, slug="login")
        assert not await ExternalIdentity.exists()
        other.person = {**other.person, "email": "eve@example.org"}
        stranger = Browser(browser.portal)
        assert await stranger.sign_on() == "/account"
        await stranger.client.aclose()
    assert await Member.all().count() == 2
    assert (await ProviderSession.all().first()).began_at > clock.now() - timedelta(hours=1)
