"""An OpenID provider on the loopback that does as it is told, also what no provider should; and a browser for it."""

import json
import secrets
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from portal.accounts.viewer import SYSTEM
from portal.sign_on.models import IdentityProvider
from portal.sign_on.providers import OpenIdTerms, save_openid
from tests.sign_on.serving import serving_app
from tests.sign_on.shop import part

CLIENT, SECRET = "portal", "the secret: of/the client+"
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"


def number(value: int) -> str:
    return urlsafe_b64encode(value.to_bytes((value.bit_length() + 7) // 8)).rstrip(b"=").decode()


class Key:
    def __init__(self, kid: str) -> None:
        self.kid = kid
        self.private: RSAPrivateKey = generate_private_key(65537, 2048)

    def public(self) -> dict[str, str]:
        numbers = self.private.public_key().public_numbers()
        return {"kty": "RSA", "use": "sig", "kid": self.kid, "n": number(numbers.n), "e": number(numbers.e)}

    def sign(self, claims: dict[str, Any], **head: Any) -> str:
        message = f"{part({'alg': 'RS256', 'kid': self.kid, **head})}.{part(claims)}"
        return f"{message}.{part(self.private.sign(message.encode(), PKCS1v15(), SHA256()))}"


class Provider:
    """Whoever comes is signed in already, as `person`."""

    def __init__(self) -> None:
        self.issuer = ""
        self.keys = [Key("one")]
        self.person: dict[str, Any] = {
            "sub": "u-1", "email": "anna@example.org", "email_verified": True, "name": "Anna Beispiel", "locale": "de",
        }  # fmt: skip
        self.says: dict[str, Any] = {}
        """Of the ID token, instead of what is right; None takes a claim out."""
        self.describes: dict[str, Any] = {}
        """Of the discovery document, likewise."""
        self.tells_by_userinfo = False
        self.names_itself = True
        self.registered: set[str] | None = None
        """Redirect addresses that it knows; None for any."""
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.configuration),
                Route("/authorize", self.authorize),
                Route("/token", self.token, methods=["POST"]),
                Route("/userinfo", self.userinfo),
                Route("/jwks", self.jwks),
            ]
        )

    async def configuration(self, request: Request) -> Response:
        self.asked.append("configuration")
        said = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "end_session_endpoint": f"{self.issuer}/end",
            "authorization_response_iss_parameter_supported": self.names_itself,
            "code_challenge_methods_supported": ["S256"],
            **self.describes,
        }
        return JSONResponse({name: value for name, value in said.items() if value is not None})

    async def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        if self.registered is not None and asked["redirect_uri"] not in self.registered:
            return Response("unknown redirect_uri", status_code=400)
        if asked.get("prompt") == "none":
            return self._back(asked, {"error": "login_required"})
        code = secrets.token_urlsafe()
        self.codes[code] = asked
        return self._back(asked, {"code": code})

    def _back(self, asked: dict[str, str], answer: dict[str, str]) -> Response:
        answer |= {"state": asked["state"], **({"iss": self.issuer} if self.names_itself else {})}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(answer)}", status_code=303)

    async def token(self, request: Request) -> Response:
        given = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        kind, _, pair = request.headers.get("authorization", "").partition(" ")
        expected = urlencode({"": CLIENT})[1:] + ":" + urlencode({"": SECRET})[1:]
        if kind != "Basic" or b64decode(pair).decode() != expected:
            return JSONResponse({"error": "invalid_client"}, 401)
        asked = self.codes.pop(given["code"], None)
        challenge = urlsafe_b64encode(sha256(given["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        if asked is None or asked["code_challenge"] != challenge or asked["redirect_uri"] != given["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        token = {"id_token": self.id_token(asked["nonce"]), "access_token": "for userinfo", "token_type": "Bearer"}
        return JSONResponse(token)

    def id_token(self, nonce: str) -> str:
        person = {"sub": self.person["sub"]} if self.tells_by_userinfo else self.person
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce, "sid": "s-1"}
        return self.sign({**claims, **person, **self.says})

    def sign(self, claims: dict[str, Any]) -> str:
        return self.keys[-1].sign({name: value for name, value in claims.items() if value is not None})

    def logout_token(self, **others: Any) -> str:
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 120, "jti": secrets.token_hex(8)}
        return self.sign({**claims, "sid": "s-1", "sub": "u-1", "events": {LOGOUT_EVENT: {}}, **others})

    async def userinfo(self, request: Request) -> Response:
        assert request.headers["authorization"] == "Bearer for userinfo"
        return JSONResponse(self.person)

    async def jwks(self, request: Request) -> Response:
        self.asked.append("jwks")
        return JSONResponse({"keys": [json.loads('{"kty": "odd"}'), *(key.public() for key in self.keys)]})


@asynccontextmanager
async def provided() -> AsyncIterator[Provider]:
    provider = Provider()
    async with serving_app(provider.app()) as url:
        provider.issuer = url
        yield provider


async def set_up(provider: Provider, slug: str = "login", **others: Any) -> IdentityProvider:
    terms = {"slug": slug, "name": "Shop", "issuer": provider.issuer, "client_id": CLIENT, "client_secret": SECRET}
    return await save_openid(OpenIdTerms(**{**terms, **others}), by=SYSTEM)


class Browser:
    """Keeps cookies and follows redirects one by one."""

    def __init__(self, portal: str) -> None:
        self.client = httpx.AsyncClient(timeout=30, follow_redirects=False)
        self.portal = portal

    async def get(self, url: str) -> httpx.Response:
        return await self.client.get(url if url.startswith("http") else self.portal + url)

    async def to_provider(self, slug: str = "login", onward: str = "/account") -> str:
        """Where the portal sends it; the try is in a cookie."""
        answer = await self.get(f"/sign-on/{slug}?{urlencode({'next': onward})}")
        assert answer.status_code == 303
        return str(answer.headers["location"])

    async def back(self, slug: str = "login") -> str:
        """Where the provider sends it back to, after it has been there."""
        return str((await self.get(await self.to_provider(slug))).headers["location"])

    async def sign_on(self, slug: str = "login") -> str:
        """Where it is in the end: onward, or the page that says what is wrong."""
        return str((await self.get(await self.back(slug))).headers["location"])

    async def sign_on_again(self, slug: str = "login") -> str:
        """Where the portal sends it at once."""
        return str((await self.get(f"/sign-on/{slug}")).headers["location"])

    async def who(self) -> str | None:
        """Whose session its cookie is."""
        query = {"query": "{ viewer { email } }"}
        answer = await self.client.post(f"{self.portal}/graphql", json=query, headers={"x-portal-request": "1"})
        if answer.status_code == 401:
            return None
        viewer = answer.json()["data"]["viewer"]
        return viewer and str(viewer["email"])


def parameters(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
