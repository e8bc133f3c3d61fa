"""The devices and consents of the signed-in person."""

from datetime import datetime
from typing import Self

import strawberry

from graphql_schema.context import Info, for_everyone
from graphql_schema.ids import Node
from graphql_schema.mapping import mapped
from portal.accounts import agreeing, consents, models
from portal.accounts.agreeing import Agreed as MailAgreement
from portal.accounts.models import ConsentPurpose
from portal.kernel.wording import say
from portal.notifications import push_devices

with_push = for_everyone(push_devices.with_push)
strawberry.enum(ConsentPurpose, description="What was agreed to.")
strawberry.enum(MailAgreement, name="MailAgreement", description="How far somebody is with agreeing to mails.")


@strawberry.type(description="A device on which the person is signed in.")
class Session(Node):
    row: strawberry.Private[models.Session]
    created_at: datetime = strawberry.field(description="When they signed in there.")
    last_seen_at: datetime = strawberry.field(description="When it was used last, to within five minutes.")
    expires_at: datetime = strawberry.field(description="When it is signed out unless it is used again.")
    user_agent: str | None = strawberry.field(description="What the device calls itself.")

    @classmethod
    def of(cls, session: models.Session) -> Self:
        return mapped(cls, session)

    @strawberry.field(description="Whether it is the one that asks.")
    def current(self, info: Info) -> bool:
        return self.row.id == info.context.viewer.session_id

    @strawberry.field(description="Whether it is told of notices at once (`addPushDevice`).")
    async def is_told_at_once(self, info: Info) -> bool:
        return await info.context.load(with_push, self.row.id) is not None


@strawberry.type(description="Proof of what was agreed to, when, and in which words.")
class Consent:
    purpose: ConsentPurpose = strawberry.field(description="What was agreed to.")
    text_version: str = strawberry.field(description="Which wording was shown.")
    given_at: datetime = strawberry.field(description="When the box was ticked.")
    confirmed_at: datetime | None = strawberry.field(description="When the link in the mail was followed.")
    withdrawn_at: datetime | None = strawberry.field(description="When it was taken back.")

    @classmethod
    def of(cls, consent: models.Consent) -> Self:
        return mapped(cls, consent)


@strawberry.type(description="One kind of mails that needs consent: advertising, by law.")
class MailConsent:
    purpose: ConsentPurpose = strawberry.field(description="Which mails.")
    text: str = strawberry.field(description="What is agreed to, word for word; show it as it is.")
    text_version: str = strawberry.field(description="Of this text, to be said when agreeing.")
    agreed: MailAgreement = strawberry.field(description="How far the person is with it, for their address of now.")
    since: datetime | None = strawberry.field(description="When it was confirmed, or chosen; null for `NOT`.")

    @classmethod
    def of(cls, standing: agreeing.Standing, locale: str) -> Self:
        return mapped(
            cls,
            standing,
            text=say(consents.TEXTS[standing.purpose], locale),
            text_version=consents.TEXT_VERSIONS[standing.purpose],
        )
