"""What the mutations of this room answer."""

from datetime import datetime

import strawberry

from graphql_schema.accounts.viewer import Viewer
from graphql_schema.community.types import Member
from graphql_schema.errors import Payload


@strawberry.type(description="The same for an address that already has an account: what comes next is in the mail.")
class RegisterPayload(Payload):
    mail_sent: bool = strawberry.field(default=False, description="Whether a mail is on its way.")


@strawberry.type
class VerifyEmailPayload(Payload):
    verified: bool = strawberry.field(default=False, description="Whether the address is proved now.")
    viewer: Viewer | None = strawberry.field(default=None, description="Signed in from here on.")
    session_token: str | None = strawberry.field(
        default=None, description="For apps, as a Bearer token; a browser has its cookie."
    )


@strawberry.type
class LoginPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="Signed in from here on.")
    session_token: str | None = strawberry.field(
        default=None, description="For apps, as a Bearer token; a browser has its cookie."
    )
    session_expires_at: datetime | None = strawberry.field(
        default=None, description="When the token is void unless it is used again."
    )
    session_token_expires_at: datetime | None = strawberry.field(
        default=None, description="Of a session that is refreshed: when this token is void in any case."
    )
    refresh_token: str | None = strawberry.field(
        default=None, description="For `refreshSession`, if that was asked for."
    )


@strawberry.type(description="The next pair of tokens; those before are void.")
class RefreshSessionPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="Who is signed in.")
    session_token: str | None = strawberry.field(default=None, description="As a Bearer token, for 15 minutes.")
    session_token_expires_at: datetime | None = strawberry.field(default=None, description="When it is void.")
    refresh_token: str | None = strawberry.field(default=None, description="For the next time; good once.")
    session_expires_at: datetime | None = strawberry.field(
        default=None, description="When the device is signed out unless it is used again."
    )


@strawberry.type
class LogoutPayload(Payload):
    provider_sign_out_url: str | None = strawberry.field(
        default=None,
        description="Where the browser goes to sign out at the identity provider, too; null for who signed in here.",
    )


@strawberry.type(description="The same whether the address has an account or not.")
class RequestPasswordResetPayload(Payload):
    pass


@strawberry.type(description="Every device is signed out; sign in with the new password.")
class ResetPasswordPayload(Payload):
    pass


@strawberry.type(description="Every other device is signed out.")
class ChangePasswordPayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class UpdateProfilePayload(Payload):
    viewer: Viewer | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class RevokeSessionPayload(Payload):
    viewer: Viewer | None = strawberry.field(
        default=None, description="As it is now; null for who signed the device out that asks."
    )


@strawberry.type(description="Every device is signed out, and the address is a stranger's.")
class EraseAccountPayload(Payload):
    pass


@strawberry.type
class MemberPayload(Payload):
    member: Member | None = strawberry.field(default=None, description="As they are now.")
