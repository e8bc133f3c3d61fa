"""By which channels somebody wants to be told of what."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Self

import strawberry

from graphql_schema.context import Info
from graphql_schema.list_size import sized
from graphql_schema.notifications.kinds import Channel, DigestRhythm, NotificationKind
from portal.kernel import web_push
from portal.kernel.errors import Invalid
from portal.notifications import choices


@strawberry.type(description="How a member is told of one kind of thing.")
class NotificationPreference:
    kind: NotificationKind = strawberry.field(description="What is told.")
    channels: list[Channel] = strawberry.field(
        description="By which ways; none: it is not told at all.", directives=sized(len(Channel))
    )

    @classmethod
    def all_of(cls, chosen: Mapping[NotificationKind, AbstractSet[Channel]]) -> list[Self]:
        return [cls(kind=kind, channels=[one for one in Channel if one in chosen[kind]]) for kind in NotificationKind]


@strawberry.input(description="How to be told of one kind of thing.")
class NotificationPreferenceInput:
    kind: NotificationKind = strawberry.field(description="What is told.")
    channels: list[Channel] = strawberry.field(
        description="By which ways; none: not at all. `MODERATION` always keeps `IN_APP` and `EMAIL`. What goes by "
        "`EMAIL` is not in the digest again."
    )


@strawberry.input(description="Kinds that are not named stay as they are.")
class NotificationPreferencesInput:
    preferences: list[NotificationPreferenceInput] = strawberry.field(description="Each kind at most once.")
    digest_rhythm: DigestRhythm | None = strawberry.field(
        default=None, description="How often a digest comes; null leaves it as it is."
    )


@strawberry.type
class PreferencesOfViewer:
    """What the signed-in person is told, and how."""

    @strawberry.field(
        description="By which channels they are told of each kind.", directives=sized(len(NotificationKind))
    )
    async def notification_preferences(self, info: Info) -> list[NotificationPreference]:
        return NotificationPreference.all_of(await choices.of_viewer(info.context.signed_in))

    @strawberry.field(
        description="With which key a browser asks its push service for an address (`applicationServerKey`), for "
        "`addPushDevice`; null where nothing is sent to devices."
    )
    def push_key(self) -> str | None:
        return web_push.application_key()


def each_once(given: list[NotificationPreferenceInput]) -> Mapping[NotificationKind, AbstractSet[Channel]]:
    wanted = {one.kind: frozenset(one.channels) for one in given}
    if len(wanted) < len(given):
        raise Invalid("Name each kind once.", field="preferences")
    return wanted
