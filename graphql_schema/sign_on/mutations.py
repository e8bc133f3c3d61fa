"""Signing on by a shop's token, and setting up who may sign such tokens."""

from datetime import datetime

import strawberry

from graphql_schema.accounts.sessions import begin, invitation_of, origin_of
from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import key_of
from graphql_schema.list_size import sized
from graphql_schema.saving import left_out, said
from graphql_schema.sign_on.types import IdentityProvider
from portal.accounts import sessions
from portal.sign_on import diagnosis, entering, providers
from portal.sign_on.entering import Visit
from portal.sign_on.models import TokenAlgorithm
from portal.sign_on.providers import OpenIdTerms, ShopTerms


@strawberry.input(description="What the shop's back end has handed to the page.")
class SignOnInput:
    provider: str = strawberry.field(description="The provider's slug.")
    token: str = strawberry.field(description="A JWT, good once and for 60 seconds; at most 4,096 characters.")
    referral_code: str | None = strawberry.field(
        default=None, description="The code of whoever invited them; counts for newcomers."
    )
    referral_token: str | None = strawberry.field(
        default=None, description="From `recordReferralVisit` or the link; goes before the code."
    )
    refreshable: bool | None = strawberry.field(
        default=None,
        description="For pages of another site: a token of 15 minutes and a refresh token, and no cookie.",
    )


@strawberry.input(description="A shop whose back end signs tokens. What is left out stays as it is; null clears it.")
class SaveShopSignOnInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    slug: str | None = strawberry.field(
        default=strawberry.UNSET, description="Small letters, digits and hyphens, at most 40; needed for a new one."
    )
    name: str | None = strawberry.field(
        default=strawberry.UNSET, description="What people know it as; at most 60 characters; needed for a new one."
    )
    algorithm: TokenAlgorithm | None = strawberry.field(
        default=strawberry.UNSET, description="HS256 unless said; it stays with the provider, as the key does."
    )
    public_key: str | None = strawberry.field(
        default=strawberry.UNSET, description="For EDDSA: the shop's, of Ed25519, as PEM or as a JWK."
    )
    source: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="The shop whose customers' numbers are in `sub`, as orders name it: `shop`, `shopify:…`. With it "
        "the orders of the number arrive; without it those of the address.",
    )
    is_active: bool | None = strawberry.field(default=strawberry.UNSET, description="True unless said.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> ShopTerms:
        if self.id is None:
            return ShopTerms(**said(self, "id"))
        return ShopTerms(**said(self, "id"), id=key_of("IdentityProvider", self.id), keeps=left_out(self))


@strawberry.input(description="A provider of OpenID Connect. What is left out stays as it is; null clears it.")
class SaveOpenIdProviderInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    slug: str | None = strawberry.field(
        default=strawberry.UNSET, description="Small letters, digits and hyphens, at most 40; needed for a new one."
    )
    name: str | None = strawberry.field(
        default=strawberry.UNSET, description="What people know it as; at most 60 characters; needed for a new one."
    )
    issuer: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="As its discovery document has it, by https; needed for a new one. Another issuer names other "
        "people: whoever was known by the former is known no more.",
    )
    client_id: str | None = strawberry.field(
        default=strawberry.UNSET, description="What the provider knows the portal as; needed for a new one."
    )
    client_secret: str | None = strawberry.field(
        default=strawberry.UNSET, description="At most 500 characters; null for a public client. Nobody reads it again."
    )
    customer_claim: str | None = strawberry.field(
        default=strawberry.UNSET, description="The claim that has the shop's number of a customer, like `sub`."
    )
    source: str | None = strawberry.field(
        default=strawberry.UNSET, description="The shop whose numbers those are, as orders name it."
    )
    is_active: bool | None = strawberry.field(default=strawberry.UNSET, description="True unless said.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> OpenIdTerms:
        if self.id is None:
            return OpenIdTerms(**said(self, "id"))
        return OpenIdTerms(**said(self, "id"), id=key_of("IdentityProvider", self.id), keeps=left_out(self))


@strawberry.input(description="Which provider.")
class IdentityProviderInput:
    provider_id: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.type
class SignOnPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="Signed in from here on.")
    session_token: str | None = strawberry.field(
        default=None, description="For apps, as a Bearer token; a browser has its cookie."
    )
    session_expires_at: datetime | None = strawberry.field(
        default=None, description="When this device is signed out unless it is used again."
    )
    session_token_expires_at: datetime | None = strawberry.field(
        default=None, description="Of a session that is refreshed: when this token is void in any case."
    )
    refresh_token: str | None = strawberry.field(
        default=None, description="For `refreshSession`, if that was asked for."
    )


@strawberry.type
class IdentityProviderPayload(Payload):
    provider: IdentityProvider | None = strawberry.field(default=None, description="As it is now.")
    secret: str | None = strawberry.field(
        default=None, description="The key for HS256, shown once, when it is made or rotated."
    )


@strawberry.type
class DeleteIdentityProviderPayload(Payload):
    """Nothing but refusals."""


@strawberry.type
class CheckIdentityProviderPayload(Payload):
    provider: IdentityProvider | None = strawberry.field(default=None, description="Which was tried.")
    faults: list[str] = strawberry.field(
        default_factory=list,
        description="What is wrong with it, as `portal doctor` says it, in the viewer's language; empty if nothing.",
        directives=sized(10),
    )


@strawberry.type
class SignOnMutation:
    @strawberry.mutation(
        description="Sign in whoever is signed in at the shop, by a token that its back end signed. An unknown "
        "provider and a token that is forged, too old or used already answer the same."
    )
    async def sign_on(self, info: Info, input: SignOnInput) -> SignOnPayload:
        visit = Visit(
            origin=origin_of(info.context),
            replacing=info.context.viewer,
            invitation=invitation_of(input.referral_token, input.referral_code),
            is_refreshable=bool(input.refreshable),
        )
        signed_in = await entering.sign_on(input.provider, input.token, visit)
        viewer = await begin(info.context, signed_in)
        return SignOnPayload(
            viewer=viewer,
            session_token=signed_in.token,
            session_expires_at=await sessions.expiry_of(info.context.viewer),
            session_token_expires_at=signed_in.token_expires_at,
            refresh_token=signed_in.refresh_token,
        )

    @strawberry.mutation(description="Set up a shop that signs people on by tokens, or change it; for administrators.")
    async def save_shop_sign_on(self, info: Info, input: SaveShopSignOnInput) -> IdentityProviderPayload:
        saved, secret = await providers.save_shop(input.terms(), by=info.context.signed_in)
        return IdentityProviderPayload(provider=IdentityProvider.of(saved), secret=secret)

    @strawberry.mutation(
        description="Set up a provider of OpenID Connect, or change it; `portal doctor` tries it. For administrators."
    )
    async def save_open_id_provider(self, info: Info, input: SaveOpenIdProviderInput) -> IdentityProviderPayload:
        saved = await providers.save_openid(input.terms(), by=info.context.signed_in)
        return IdentityProviderPayload(provider=IdentityProvider.of(saved))

    @strawberry.mutation(
        description="Give a shop another key for HS256; for 24 hours both are good. For administrators."
    )
    async def rotate_sign_on_secret(self, info: Info, input: IdentityProviderInput) -> IdentityProviderPayload:
        key = key_of("IdentityProvider", input.provider_id)
        saved, secret = await providers.rotate_secret(key, by=info.context.signed_in)
        return IdentityProviderPayload(provider=IdentityProvider.of(saved), secret=secret)

    @strawberry.mutation(
        description="Try a provider from here, as `portal doctor` does, without signing anybody on; for administrators."
    )
    async def check_identity_provider(self, info: Info, input: IdentityProviderInput) -> CheckIdentityProviderPayload:
        key = key_of("IdentityProvider", input.provider_id)
        provider, found = await diagnosis.check(key, by=info.context.signed_in)
        faults = [one.within(info.context.locale) for one in found.faults]
        return CheckIdentityProviderPayload(provider=IdentityProvider.of(provider), faults=faults)

    @strawberry.mutation(
        description="Forget a provider; nobody is signed on by it any more, and who was is signed out and keeps "
        "the account. For administrators."
    )
    async def delete_identity_provider(self, info: Info, input: IdentityProviderInput) -> DeleteIdentityProviderPayload:
        await providers.delete_provider(key_of("IdentityProvider", input.provider_id), by=info.context.signed_in)
        return DeleteIdentityProviderPayload()
