"""Signing on by what a provider says: finding the member, joining or making the account, and opening the session."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog
from tortoise.exceptions import IntegrityError

from portal.accounts import forgotten, mails, sessions, vouched
from portal.accounts.models import Member, RoleGrant
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.sessions import SignedIn
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import clock, rate_limits, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import Conflict
from portal.kernel.lookup import known
from portal.kernel.wording import translatable
from portal.kernel.work import savepoint, unit_of_work
from portal.shop.buyers.signed_on import link_number
from portal.sign_on import shop_tokens
from portal.sign_on.assertions import Assertion, refused
from portal.sign_on.models import ExternalIdentity, IdentityProvider, ProviderKind, UsedToken
from portal.sign_on.policies import ensure_may_be_signed_on
from portal.sign_on.shop_tokens import Proven

_log = structlog.get_logger(__name__)


class Unconfirmed(Conflict):
    """The provider has no proof of an address."""


class Erased(Conflict):
    """Somebody who was erased, and has to sign up anew themselves (SO7)."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Who comes, from where, and what they bring along."""

    origin: Origin = NOWHERE
    replacing: Viewer = VISITOR
    """Whose session ends by it (A12)."""
    invitation: str | None = None
    """Who brought them, as the referrals read it; counts for newcomers alone."""
    is_refreshable: bool = False
    """Whether the session has short-lived tokens."""


async def sign_on(provider_slug: str, token: str, visit: Visit) -> SignedIn:
    """Open a session for whom the shop's signed token names.

    Raises WrongCredentials, the same for an unknown provider and for a token that is malformed, forged, of another
    portal, too old or used (SO3); Conflict where the account cannot be entered so, with what to do; RateLimited.
    """
    await rate_limits.hit("sign_on.address", visit.origin.network)
    found = IdentityProvider.filter(slug=provider_slug, is_active=True, kind=ProviderKind.SIGNED_TOKEN)
    provider = await known(found.first())
    if provider is None:
        raise refused()
    return await _sign_on(provider, shop_tokens.proven(token, provider), visit)


@unit_of_work
async def enter(provider: IdentityProvider, assertion: Assertion, visit: Visit) -> SignedIn:
    """Open a session for whom the provider named, within the caller's unit of work if there is one.

    Raises as `sign_on` does.
    """
    await advisory_lock(f"identity:{provider.id}:{assertion.subject}")
    await _ensure_still_believed(provider)
    identity = await ExternalIdentity.get_or_none(provider_id=provider.id, subject=assertion.subject)
    if identity is None:
        member = await _join(provider, assertion, visit)
    else:
        member = await Member.get(id=identity.member_id)
        await _ensure_may_enter(member)
        await ExternalIdentity.filter(id=identity.id).update(last_used_at=clock.now())
    if assertion.customer_number is not None and provider.source is not None:
        is_theirs = await link_number(provider.source, assertion.customer_number, member.id)
        if not is_theirs:
            _log.warning("customer_number_is_another_members", provider=provider.slug, member_id=str(member.id))
    if visit.replacing.session_id is not None:
        await sessions.replace_session(visit.replacing)
    return await sessions.sign_in(
        member.id,
        user_agent=visit.origin.user_agent,
        is_refreshable=visit.is_refreshable,
        provider_id=provider.id,
    )


async def _ensure_still_believed(provider: IdentityProvider) -> None:
    """Who switches a provider off, deletes it or has it be another's ends the sessions it opened, also those under way:
    they wait for each other.
    """
    statement = "SELECT issuer FROM identity_providers WHERE id = $1 AND is_active"
    row = await sql.fetch_one(statement if sql.on_sqlite() else f"{statement} FOR SHARE", provider.id)
    if row is None or row["issuer"] != provider.issuer:
        raise refused()


@unit_of_work
async def _sign_on(provider: IdentityProvider, told: Proven, visit: Visit) -> SignedIn:
    """A token that signed nobody on, because of the account, is not used up by it."""
    await use_once(provider.id, told.jti_hash, told.forget_at)
    return await enter(provider, told.assertion, visit)


async def use_once(provider_id: UUID, jti_hash: str, forget_at: datetime) -> None:
    """Note that a token was used, until it is too old anyway. Raises the refusal of `refused` for the second time."""
    try:
        async with savepoint():
            await UsedToken.create(provider_id=provider_id, jti_hash=jti_hash, forget_at=forget_at)
    except IntegrityError:
        raise refused() from None


async def _join(provider: IdentityProvider, assertion: Assertion, visit: Visit) -> Member:
    """The member who has proved the same address here, else a new one; from now on the subject is theirs (SO4).

    Raises Conflict without proof of an address at the provider, and for who was erased.
    """
    if assertion.address is None:
        raise Unconfirmed(
            translatable("{provider} has no confirmed e-mail address of you. Confirm it there, then try again."),
            provider=provider.name,
        )
    owner = await vouched.owner_to_join(assertion.address)
    if owner is None:
        await _ensure_not_erased(provider, assertion, assertion.address.key)
        member = await vouched.admit(
            assertion.address, name=assertion.name, locale=assertion.locale, invitation=visit.invitation
        )
    else:
        member = owner
    await _ensure_may_enter(member)
    now = clock.now()
    await ExternalIdentity.create(
        provider_id=provider.id, subject=assertion.subject, member=member, linked_at=now, last_used_at=now
    )
    if owner is not None:
        await mails.write_of_joining(member.id, provider.name)
    return member


async def _ensure_may_enter(member: Member) -> None:
    ensure_may_be_signed_on(member, has_rights=await RoleGrant.exists(member_id=member.id))


async def _ensure_not_erased(provider: IdentityProvider, assertion: Assertion, address_key: str) -> None:
    """Who was erased does not come back because a browser is still signed in at the shop (SO7)."""
    marks = [
        forgotten.identity_mark(provider.id, assertion.subject),
        forgotten.address_mark(address_key),
        *(
            [forgotten.customer_mark(provider.source, assertion.customer_number)]
            if provider.source and assertion.customer_number
            else []
        ),
    ]
    if await forgotten.were_forgotten(marks):
        raise Erased(
            translatable(
                "Your account here was erased and does not come back by itself. To be here again, sign up anew."
            )
        )
