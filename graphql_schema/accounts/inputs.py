"""What people type in to sign up, sign in, and change themselves."""

from datetime import date

import strawberry

from graphql_schema.roles import Role


@strawberry.input(description="What a newcomer fills in.")
class RegisterInput:
    email: str = strawberry.field(description="Where the confirmation goes; at most 254 characters.")
    password: str = strawberry.field(description="8 to 128 characters of any kind.")
    handle: str = strawberry.field(description="3 to 32 letters and digits of one script, with . _ - between them.")
    display_name: str | None = strawberry.field(
        default=None, description="At most 80 characters; the handle if unsaid."
    )
    locale: str | None = strawberry.field(default=None, description="`de` or `en`; the request's language if unsaid.")
    referral_code: str | None = strawberry.field(default=None, description="The code of whoever invited them.")
    referral_token: str | None = strawberry.field(
        default=None, description="From `recordReferralVisit` or the link; goes before the code."
    )
    newsletter: bool | None = strawberry.field(default=None, description="Whether the box was ticked.")
    terms_version: str | None = strawberry.field(
        default=None,
        description="`Program.termsVersion` as the form showed it, which is kept as proof; empty where it showed none. "
        "CONFLICT where others hold by now; unsaid, it is the version that holds.",
    )


@strawberry.input
class VerifyEmailInput:
    token: str = strawberry.field(description="From the link in the mail.")
    password: str | None = strawberry.field(
        default=None,
        description="The one that was chosen when signing up: anybody can sign up with anybody's address.",
    )


@strawberry.input
class LoginInput:
    email: str = strawberry.field(description="The address of the account.")
    password: str = strawberry.field(description="Its password.")
    refreshable: bool | None = strawberry.field(
        default=None,
        description="For pages of another site: a token of 15 minutes and a refresh token, and no cookie.",
    )


@strawberry.input
class RefreshSessionInput:
    refresh_token: str = strawberry.field(description="The last one; it is good once.")


@strawberry.input
class RequestPasswordResetInput:
    email: str = strawberry.field(description="The address of the account.")


@strawberry.input
class ResetPasswordInput:
    token: str = strawberry.field(description="From the link in the mail; good once and for 60 minutes.")
    new_password: str = strawberry.field(description="8 to 128 characters of any kind.")


@strawberry.input
class ChangePasswordInput:
    current_password: str = strawberry.field(description="The one that is to be replaced.")
    new_password: str = strawberry.field(description="8 to 128 characters of any kind.")


@strawberry.input(description="What is not named stays as it is; null clears it.")
class UpdateProfileInput:
    display_name: str | None = strawberry.field(default=strawberry.UNSET, description="At most 80 characters.")
    bio: str | None = strawberry.field(default=strawberry.UNSET, description="Plain text, at most 1,000 characters.")
    locale: str | None = strawberry.field(default=strawberry.UNSET, description="`de` or `en`.")
    birthday: date | None = strawberry.field(default=strawberry.UNSET, description="Seen by nobody else.")
    avatar_media_id: strawberry.ID | None = strawberry.field(default=strawberry.UNSET, description="From POST /media.")
    reminder_mails: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Whether reminders, such as of points that end, come by mail."
    )
    on_leaderboards: bool | None = strawberry.field(
        default=strawberry.UNSET, description="Whether leaderboards may name one."
    )
    wants_recommendations: bool | None = strawberry.field(
        default=strawberry.UNSET,
        description="Whether anything is recommended to one, and whether what one buys counts for others.",
    )


@strawberry.input
class RevokeSessionInput:
    session_id: strawberry.ID = strawberry.field(description="One of `viewer { sessions }`.")


@strawberry.input(description="For good: nothing of it can be undone.")
class EraseAccountInput:
    password: str = strawberry.field(description="The account's own, once more.")
    delete_posts: bool = strawberry.field(description="False leaves one's posts under a pseudonym.")


@strawberry.input(description="One person with two accounts.")
class MergeMembersInput:
    source_id: strawberry.ID = strawberry.field(description="Which account ends.")
    target_id: strawberry.ID = strawberry.field(description="Which one goes on as both.")
    reason: str = strawberry.field(description="For the audit trail; at most 300 characters.")


@strawberry.input
class GrantRoleInput:
    member_id: strawberry.ID = strawberry.field(description="Who is to have the right.")
    role: Role = strawberry.field(description="Which right; everyone is a CUSTOMER already.")
    revoke: bool | None = strawberry.field(default=None, description="Take it back instead.")
