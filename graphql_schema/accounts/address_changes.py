"""Another e-mail address: asking for it, confirming it at the new one, stopping it at the former."""

import strawberry

from graphql_schema.accounts.sessions import origin_of
from graphql_schema.accounts.viewer import Viewer
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from portal.accounts import email_changes


@strawberry.input(description="Which address, and who asks.")
class RequestEmailChangeInput:
    password: str = strawberry.field(description="That of the account.")
    new_email: str = strawberry.field(description="Where the link to confirm it goes; at most 254 characters.")


@strawberry.input(description="The token from the mail to the new address.")
class ConfirmEmailChangeInput:
    token: str = strawberry.field(description="Good once and for 48 hours; asking again makes it void.")


@strawberry.input(description="The token from the mail to the former address.")
class StopEmailChangeInput:
    token: str = strawberry.field(description="Good once and for seven days, before and after the change.")


@strawberry.type(description="The same whether the new address has an account or not.")
class RequestEmailChangePayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="With the change that waits.")


@strawberry.type(description="Every other device is signed out.")
class ConfirmEmailChangePayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="With the new address.")


@strawberry.type(description="Every device is signed out, and a link for a new password is on its way.")
class StopEmailChangePayload(Payload):
    pass


@strawberry.type
class AddressMutation:
    @strawberry.mutation(
        description="Ask for another e-mail address. Its owner confirms it by a link; the present one is told, with "
        "a link that stops it. For an address that has an account the answer is the same, and the mail tells its owner."
    )
    async def request_email_change(self, info: Info, input: RequestEmailChangeInput) -> RequestEmailChangePayload:
        await email_changes.request_email_change(
            input.password, input.new_email, by=info.context.signed_in, origin=origin_of(info.context)
        )
        return RequestEmailChangePayload(viewer=await Viewer.of(info.context))

    @strawberry.mutation(
        description="Confirm the new address with the token from its mail, signed in to the account that is to have it."
    )
    async def confirm_email_change(self, info: Info, input: ConfirmEmailChangeInput) -> ConfirmEmailChangePayload:
        await email_changes.confirm_email_change(input.token, by=info.context.signed_in, origin=origin_of(info.context))
        info.context.forget()
        return ConfirmEmailChangePayload(viewer=await Viewer.of(info.context))

    @strawberry.mutation(
        description="Stop a change of address with the token from the mail to the former one, or take it back once it "
        "was made: the former address holds, every device is signed out, and a link for a new password goes there."
    )
    async def stop_email_change(self, info: Info, input: StopEmailChangeInput) -> StopEmailChangePayload:
        await email_changes.stop_email_change(input.token, origin=origin_of(info.context))
        return StopEmailChangePayload()
