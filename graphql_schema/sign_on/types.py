"""Identity providers as staff see them."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.ids import global_id
from graphql_schema.mapping import mapped
from portal.sign_on import models, openid
from portal.sign_on.models import ProviderKind, TokenAlgorithm

strawberry.enum(ProviderKind, name="IdentityProviderKind", description="How a provider says who somebody is.")
strawberry.enum(TokenAlgorithm, name="SignOnAlgorithm", description="By what a shop's back end signs its tokens.")


@strawberry.type(description="Who is believed about who somebody is: the shop, or where its customers sign in.")
class IdentityProvider:
    id: strawberry.ID = strawberry.field(description="For the mutations.")
    slug: str = strawberry.field(description="Its name in addresses, and in `signOn`.")
    name: str = strawberry.field(description="What people know it as: Sign in with …")
    kind: ProviderKind = strawberry.field(description="How it says who somebody is.")
    is_active: bool = strawberry.field(description="Whether anybody is signed on by it.")
    source: str | None = strawberry.field(
        description="The shop whose customers' numbers it tells, as orders name it; null where orders come by address."
    )
    algorithm: TokenAlgorithm | None = strawberry.field(description="Of signed tokens; null for OpenID Connect.")
    public_key: str | None = strawberry.field(description="For EDDSA, as PEM.")
    issuer: str | None = strawberry.field(description="Of OpenID Connect, as the discovery document has it.")
    client_id: str | None = strawberry.field(description="What the provider knows the portal as.")
    has_client_secret: bool = strawberry.field(description="Whether a client secret is kept; nobody reads it again.")
    customer_claim: str | None = strawberry.field(description="The claim that has the shop's number of a customer.")
    redirect_uri: str | None = strawberry.field(description="To be registered at the provider: where people come back.")
    backchannel_logout_uri: str | None = strawberry.field(
        description="To be registered at the provider: where it tells that somebody signed out."
    )
    previous_secret_until: datetime | None = strawberry.field(description="Until when the former key is good, too.")
    created_at: datetime = strawberry.field(description="When it was set up.")

    @classmethod
    def of(cls, row: models.IdentityProvider) -> Self:
        is_openid = row.kind is ProviderKind.OPENID_CONNECT
        return mapped(
            cls,
            row,
            id=global_id("IdentityProvider", row.id),
            previous_secret_until=row.previous_until,
            has_client_secret=is_openid and row.sealed_secret is not None,
            redirect_uri=openid.redirect_uri(row.slug) if is_openid else None,
            backchannel_logout_uri=openid.logout_uri(row.slug) if is_openid else None,
        )


@strawberry.type(description="A way to sign in that a sign-in page offers beside the password.")
class SignOnOption:
    slug: str = strawberry.field(description="Its name in addresses.")
    name: str = strawberry.field(description="What people know it as: Sign in with …")
    url: str = strawberry.field(description="Where the browser goes; `?next=` with a path says where it comes back.")

    @classmethod
    def of(cls, row: models.IdentityProvider) -> Self:
        return cls(slug=row.slug, name=row.name, url=f"/sign-on/{row.slug}")
