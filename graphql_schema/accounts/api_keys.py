"""API keys of shop back ends: for the brand's staff."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.roles import ApiScope
from portal.access import api_keys, models


@strawberry.type(description="A key by which a shop's back end speaks for the brand. Only the brand's staff see it.")
class ApiKey(Node):
    row: strawberry.Private[models.ApiKey]
    name: str = strawberry.field(description="What it is for, in the words of who made it.")
    prefix: str = strawberry.field(description="How the key begins, by which it is told from others.")
    scopes: list[ApiScope] = strawberry.field(description="What it opens.", directives=sized(6))
    created_at: datetime = strawberry.field(description="When it was made.")
    expires_at: datetime | None = strawberry.field(description="When it ends; null for one that lasts until revoked.")
    last_used_at: datetime | None = strawberry.field(
        description="When it was used last, to within a minute; null for never."
    )
    revoked_at: datetime | None = strawberry.field(description="When it was revoked; null while it is good.")

    @classmethod
    def of(cls, row: models.ApiKey) -> Self:
        return mapped(cls, row, scopes=[ApiScope(one) for one in row.scopes])

    @strawberry.field(description="Who made it; null for one who is gone.")
    async def created_by(self, info: Info) -> Member | None:
        member_id = self.row.created_by_id
        return None if member_id is None else await info.context.load(members_by_id, member_id, Member.of)

    @strawberry.field(description="Who revoked it; null while it is good, and for one who is gone.")
    async def revoked_by(self, info: Info) -> Member | None:
        member_id = self.row.revoked_by_id
        return None if member_id is None else await info.context.load(members_by_id, member_id, Member.of)


@strawberry.input(description="What key is wanted.")
class CreateApiKeyInput:
    name: str = strawberry.field(description="What it is for; at most 80 characters.")
    scopes: list[ApiScope] = strawberry.field(description="What it may open: at least one, and no more than it needs.")
    expires_at: datetime | None = strawberry.field(default=None, description="When it ends; never if left out.")
    idempotency_key: str | None = strawberry.field(default=None, description=ONCE)


@strawberry.input(description="Which key is to open nothing any more.")
class RevokeApiKeyInput:
    api_key_id: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.type
class ApiKeyPayload(Payload):
    api_key: ApiKey | None = strawberry.field(default=None, description="The key as it is now.")
    secret: str | None = strawberry.field(
        default=None,
        description="How the key reads: `portal_key_…`. Shown once, when it is made, and not for a repetition of that.",
    )


@strawberry.type
class ApiKeyQuery:
    @strawberry.field(
        description="The API keys, those that are not revoked first; for the brand's staff only. 100 at most.",
        directives=sized(100),
    )
    async def api_keys(self, info: Info) -> list[ApiKey] | None:
        return [ApiKey.of(row) for row in await api_keys.api_keys(viewer=info.context.signed_in)]


@strawberry.type
class ApiKeyMutation:
    @strawberry.mutation(
        description="Make an API key for a back end of the shop, for the brand's staff; it opens no more than they may "
        "do themselves."
    )
    async def create_api_key(self, info: Info, input: CreateApiKeyInput) -> ApiKeyPayload:
        draft = api_keys.KeyDraft(
            name=input.name,
            scopes=input.scopes,
            expires_at=input.expires_at,
            idempotency_key=input.idempotency_key,
        )
        made, secret = await api_keys.create_api_key(draft, by=info.context.signed_in)
        return ApiKeyPayload(api_key=ApiKey.of(made), secret=secret)

    @strawberry.mutation(description="Have an API key open nothing from now on, for the brand's staff.")
    async def revoke_api_key(self, info: Info, input: RevokeApiKeyInput) -> ApiKeyPayload:
        key_id = key_of("ApiKey", input.api_key_id)
        return ApiKeyPayload(api_key=ApiKey.of(await api_keys.revoke_api_key(key_id, by=info.context.signed_in)))
