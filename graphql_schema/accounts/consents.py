"""Agreeing to mails: what a member may agree to, and the way by which they do and take it back (double opt-in)."""

from typing import Self

import strawberry

from graphql_schema.accounts.sessions import origin_of
from graphql_schema.accounts.types import MailConsent
from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.list_size import sized
from portal.accounts import agreeing
from portal.accounts.consents import TEXTS
from portal.accounts.models import ConsentPurpose
from portal.kernel.errors import Invalid


@strawberry.input(description="One kind of mails, in the words that were read.")
class MailConsentInput:
    purpose: ConsentPurpose = strawberry.field(description="Which mails.")
    text_version: str = strawberry.field(description="`MailConsent.textVersion` of the text that was shown.")


@strawberry.input(description="What to agree to.")
class AgreeToMailsInput:
    mails: list[MailConsentInput] = strawberry.field(description="Each kind at most once; one mail asks for all.")


@strawberry.input(description="The token from the mail that asks for a confirmation.")
class ConfirmMailsInput:
    token: str = strawberry.field(description="Good once and for 48 hours; a newer mail makes it void.")


@strawberry.input(description="What to take back.")
class WithdrawMailsInput:
    purpose: ConsentPurpose = strawberry.field(description="Which mails.")


@strawberry.type
class MailConsentsPayload(Payload):
    mail_consents: list[MailConsent] = strawberry.field(
        default_factory=list, description="What holds now.", directives=sized(len(TEXTS))
    )
    viewer: Viewer | None = strawberry.field(default=None, description="Whose it is, as they are now.")

    @classmethod
    async def of(cls, info: Info) -> Self:
        found = await agreeing.standing_of(info.context.signed_in)
        return cls(
            mail_consents=[MailConsent.of(one, info.context.locale) for one in found],
            viewer=await Viewer.of(info.context),
        )


@strawberry.type
class ConfirmMailsPayload(Payload):
    confirmed: list[ConsentPurpose] = strawberry.field(
        default_factory=list, description="What was confirmed.", directives=sized(len(TEXTS))
    )


@strawberry.type
class ConsentMutation:
    @strawberry.mutation(
        description="Agree to mails that need consent. Nothing counts until the link of the one mail that follows is "
        "confirmed; what is confirmed already stays as it is. At most three such mails an hour."
    )
    async def agree_to_mails(self, info: Info, input: AgreeToMailsInput) -> MailConsentsPayload:
        versions = {one.purpose: one.text_version for one in input.mails}
        if len(versions) < len(input.mails):
            raise Invalid("Name each kind once.", field="mails")
        await agreeing.agree(versions, by=info.context.signed_in, origin=origin_of(info.context))
        return await MailConsentsPayload.of(info)

    @strawberry.mutation(
        description="Confirm what a mail asks for, with its token; nobody has to be signed in. By a query or GET "
        "nothing is ever confirmed."
    )
    async def confirm_mails(self, info: Info, input: ConfirmMailsInput) -> ConfirmMailsPayload:
        confirmed = await agreeing.confirm_by_mail(input.token, origin=origin_of(info.context))
        return ConfirmMailsPayload(confirmed=list(confirmed))

    @strawberry.mutation(description="Take back that one wants such mails; none is sent from then on.")
    async def withdraw_mails(self, info: Info, input: WithdrawMailsInput) -> MailConsentsPayload:
        await agreeing.withdraw(input.purpose, by=info.context.signed_in)
        return await MailConsentsPayload.of(info)
