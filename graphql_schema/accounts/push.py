"""Having a device told of notices at once: what its browser says of itself, and the end of it."""

import strawberry

from graphql_schema.accounts.types import Session
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import key_of
from portal.kernel.web_push import Target
from portal.notifications import push_devices


@strawberry.input(description="What `PushSubscription.toJSON()` of the browser says.")
class AddPushDeviceInput:
    endpoint: str = strawberry.field(description="The address at its push service; at most 500 characters.")
    p256dh: str = strawberry.field(description="Its public key, in base64url.")
    auth: str = strawberry.field(description="Its secret, in base64url.")


@strawberry.input
class RemovePushDeviceInput:
    session_id: strawberry.ID = strawberry.field(description="One of `viewer { sessions }`.")


@strawberry.type
class PushDevicePayload(Payload):
    session: Session | None = strawberry.field(default=None, description="The device, as it is now.")


@strawberry.type
class PushMutation:
    @strawberry.mutation(
        description="Have the device that asks told of notices at once (Web Push), as long as it is signed in; done "
        "again, nothing changes."
    )
    async def add_push_device(self, info: Info, input: AddPushDeviceInput) -> PushDevicePayload:
        target = Target(endpoint=input.endpoint, p256dh=input.p256dh, auth=input.auth)
        return PushDevicePayload(session=Session.of(await push_devices.save(target, by=info.context.signed_in)))

    @strawberry.mutation(description="Send nothing more to one of one's devices; done again, nothing changes.")
    async def remove_push_device(self, info: Info, input: RemovePushDeviceInput) -> PushDevicePayload:
        session_id = key_of("Session", input.session_id)
        return PushDevicePayload(session=Session.of(await push_devices.end(session_id, by=info.context.signed_in)))
