"""Who may be signed on: a pure decision about the account that a provider's word leads to."""

from portal.accounts.models import Member, MemberState
from portal.kernel.errors import Forbidden
from portal.sign_on.assertions import refused


def ensure_may_be_signed_on(member: Member, *, has_rights: bool) -> None:
    """Who was banned, or is no more, stays out, and is told no more than a stranger. Who has special rights signs in
    with their password: roles never come from outside (SO6).
    """
    if member.state is not MemberState.ACTIVE or member.banned_at is not None:
        raise refused()
    if has_rights:
        raise Forbidden("An account with special rights is signed in with its password.")
