"""Signing up, in and out; passwords, profile, devices, rights."""

import strawberry

from graphql_schema.accounts import inputs, payloads
from graphql_schema.accounts.sessions import begin, invitation_of, origin_of
from graphql_schema.accounts.viewer import Viewer
from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.ids import key_of
from portal.accounts import (
    erasure,
    merging,
    password_changes,
    profile,
    refreshing,
    registration,
    roles,
    sessions,
    signing_in,
)
from portal.accounts.profile import UNCHANGED, ProfileChanges
from portal.kernel.forms import Form
from portal.referrals import invitations
from portal.sign_on.logout import provider_sign_out_url


@strawberry.type
class AccountsMutation:
    @strawberry.mutation(
        description="Sign up. Nobody is signed in by it: a mail asks for a confirmation of the address. "
        "For an address that has an account the answer is the same, and the mail tells its owner. A "
        "`referralCode` without a token is judged first: NOT_FOUND, or NOT_ELIGIBLE where its campaign is over or full."
    )
    async def register(self, info: Info, input: inputs.RegisterInput) -> payloads.RegisterPayload:
        form = Form()
        if input.referral_code and not input.referral_token:
            with form:
                await invitations.ensure_good(input.referral_code, origin=origin_of(info.context))
        await registration.register(
            email=input.email,
            password=input.password,
            handle=input.handle,
            display_name=input.display_name,
            locale=input.locale or info.context.locale,
            invitation=invitation_of(input.referral_token, input.referral_code),
            newsletter=bool(input.newsletter),
            terms_version=input.terms_version,
            origin=origin_of(info.context),
            form=form,
        )
        return payloads.RegisterPayload(mail_sent=True)

    @strawberry.mutation(description="Prove the address with the token from the mail; good once and for 48 hours.")
    async def verify_email(self, info: Info, input: inputs.VerifyEmailInput) -> payloads.VerifyEmailPayload:
        signed_in = await registration.verify_email(input.token, input.password, origin=origin_of(info.context))
        viewer = await begin(info.context, signed_in)
        return payloads.VerifyEmailPayload(verified=True, viewer=viewer, session_token=signed_in.token)

    @strawberry.mutation(
        description="Sign in. An unknown address, a wrong password and an address not yet confirmed answer the same."
    )
    async def login(self, info: Info, input: inputs.LoginInput) -> payloads.LoginPayload:
        signed_in = await signing_in.login(
            email=input.email,
            password=input.password,
            origin=origin_of(info.context),
            replacing=info.context.viewer,
            is_refreshable=bool(input.refreshable),
        )
        viewer = await begin(info.context, signed_in)
        return payloads.LoginPayload(
            viewer=viewer,
            session_token=signed_in.token,
            session_expires_at=await sessions.expiry_of(info.context.viewer),
            session_token_expires_at=signed_in.token_expires_at,
            refresh_token=signed_in.refresh_token,
        )

    @strawberry.mutation(
        description="The next token of a session that has short-lived ones. Send no token beside it that is over. A "
        "refresh token that comes a second time was copied: it ends the session."
    )
    async def refresh_session(self, info: Info, input: inputs.RefreshSessionInput) -> payloads.RefreshSessionPayload:
        signed_in = await refreshing.refresh_session(input.refresh_token, origin=origin_of(info.context))
        return payloads.RefreshSessionPayload(
            viewer=await begin(info.context, signed_in),
            session_token=signed_in.token,
            session_token_expires_at=signed_in.token_expires_at,
            refresh_token=signed_in.refresh_token,
            session_expires_at=await sessions.expiry_of(info.context.viewer),
        )

    @strawberry.mutation(description="Sign this device out.")
    async def logout(self, info: Info) -> payloads.LogoutPayload:
        url = await provider_sign_out_url(info.context.viewer)
        await signing_in.logout(by=info.context.viewer)
        info.context.end_session()
        return payloads.LogoutPayload(provider_sign_out_url=url)

    @strawberry.mutation(description="Have a link for a new password sent: at most three mails an hour to an address.")
    async def request_password_reset(
        self, info: Info, input: inputs.RequestPasswordResetInput
    ) -> payloads.RequestPasswordResetPayload:
        await password_changes.request_password_reset(input.email, origin=origin_of(info.context))
        return payloads.RequestPasswordResetPayload()

    @strawberry.mutation(description="Choose a new password by the link in the mail; signs every device out.")
    async def reset_password(self, info: Info, input: inputs.ResetPasswordInput) -> payloads.ResetPasswordPayload:
        await password_changes.reset_password(input.token, input.new_password, origin=origin_of(info.context))
        return payloads.ResetPasswordPayload()

    @strawberry.mutation(description="Choose a new password, knowing the current one; signs every other device out.")
    async def change_password(self, info: Info, input: inputs.ChangePasswordInput) -> payloads.ChangePasswordPayload:
        await password_changes.change_password(input.current_password, input.new_password, by=info.context.signed_in)
        info.context.forget()
        return payloads.ChangePasswordPayload(viewer=await Viewer.of(info.context))

    @strawberry.mutation(description="Change what one says about oneself.")
    async def update_profile(self, info: Info, input: inputs.UpdateProfileInput) -> payloads.UpdateProfilePayload:
        await profile.update_profile(_changes(input), by=info.context.signed_in)
        info.context.forget()
        return payloads.UpdateProfilePayload(viewer=await Viewer.of(info.context))

    @strawberry.mutation(description="Sign one of one's devices out.")
    async def revoke_session(self, info: Info, input: inputs.RevokeSessionInput) -> payloads.RevokeSessionPayload:
        by, session_id = info.context.signed_in, key_of("Session", input.session_id)
        await sessions.end_session(session_id, by=by)
        if session_id == by.session_id:
            info.context.end_session()
            return payloads.RevokeSessionPayload()
        info.context.forget()
        return payloads.RevokeSessionPayload(viewer=await Viewer.of(info.context))

    @strawberry.mutation(
        description="Erases the person; posts stay under a pseudonym or go, ledger sums stay true. "
        "Asks for the password."
    )
    async def erase_account(self, info: Info, input: inputs.EraseAccountInput) -> payloads.EraseAccountPayload:
        await erasure.erase_account(input.password, deletes_posts=input.delete_posts, by=info.context.signed_in)
        info.context.end_session()
        return payloads.EraseAccountPayload()

    @strawberry.mutation(
        description="One person with two accounts: balances, history and referrals move, once-only bonuses count once. "
        "For staff of the brand; merged again, nothing more happens."
    )
    async def merge_members(self, info: Info, input: inputs.MergeMembersInput) -> payloads.MemberPayload:
        member = await merging.merge_members(
            key_of("Member", input.source_id),
            key_of("Member", input.target_id),
            reason=input.reason,
            by=info.context.signed_in,
        )
        info.context.forget()
        return payloads.MemberPayload(member=await info.context.load(members_by_id, member.id, Member.of))

    @strawberry.mutation(description="Give a member a right, or take it back. For administrators, and not for oneself.")
    async def grant_role(self, info: Info, input: inputs.GrantRoleInput) -> payloads.MemberPayload:
        member = await roles.grant_role(
            key_of("Member", input.member_id), input.role, by=info.context.signed_in, revoke=bool(input.revoke)
        )
        info.context.forget()
        return payloads.MemberPayload(member=await info.context.load(members_by_id, member.id, Member.of))


def _changes(input: inputs.UpdateProfileInput) -> ProfileChanges:
    media = input.avatar_media_id
    return ProfileChanges(
        display_name=UNCHANGED if input.display_name is strawberry.UNSET else input.display_name,
        bio=UNCHANGED if input.bio is strawberry.UNSET else input.bio,
        locale=UNCHANGED if input.locale is strawberry.UNSET else input.locale,
        birthday=UNCHANGED if input.birthday is strawberry.UNSET else input.birthday,
        avatar_media_id=(UNCHANGED if media is strawberry.UNSET else None if media is None else key_of("Media", media)),
        reminder_mails=UNCHANGED if input.reminder_mails is strawberry.UNSET else input.reminder_mails,
        on_leaderboards=UNCHANGED if input.on_leaderboards is strawberry.UNSET else input.on_leaderboards,
        wants_recommendations=(
            UNCHANGED if input.wants_recommendations is strawberry.UNSET else input.wants_recommendations
        ),
    )
