"""Signing in and out."""

from dataclasses import dataclass
from uuid import UUID

from portal.accounts import queries, sessions
from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.hashing import hash_password, is_outdated, is_password
from portal.accounts.models import Credential
from portal.accounts.origin import NOWHERE, Origin
from portal.accounts.passwords import presented
from portal.accounts.sessions import SignedIn
from portal.accounts.viewer import VISITOR, Viewer
from portal.kernel import rate_limits
from portal.kernel.errors import RateLimited, WrongCredentials
from portal.kernel.work import unit_of_work

_KNOWN_DEVICE = "1 per 30 days"


@dataclass(frozen=True, slots=True)
class _Visit:
    """Who comes from where, and which kind of session they want."""

    origin: Origin
    replacing: Viewer
    is_refreshable: bool


async def login(
    *, email: str, password: str, origin: Origin = NOWHERE, replacing: Viewer = VISITOR, is_refreshable: bool = False
) -> SignedIn:
    """Open a new session; the one of ``replacing``, if any, ends (A12).

    One that ``is_refreshable`` has a short-lived token and a refresh token.

    Raises WrongCredentials, the same for an unknown address, a wrong password and an account that may
    not be entered, after the same work (A1, A2); and RateLimited for one who guesses (A5, A6).
    """
    address, entered = email_address(email), presented(password)
    await _ensure_may_try(address, origin)
    proof = await queries.proof_for(address)
    stored = proof.password_hash if proof is not None and proof.may_enter else None
    if not await is_password(entered, stored) or proof is None or stored is None:
        raise wrong()
    renewed = await hash_password(entered) if is_outdated(stored) else stored
    visit = _Visit(origin, replacing, is_refreshable)
    signed_in = await _enter(proof.member_id, stored, renewed, visit)
    await _remember_device(address, origin)
    return signed_in


async def logout(*, by: Viewer) -> None:
    """End the viewer's session; a visitor has none, and that is fine."""
    if by.session_id is not None:
        await sessions.end_session(by.session_id, by=by)


def wrong(field: str | None = None) -> WrongCredentials:
    """The one refusal of a login: it tells nothing about whether there is such an account."""
    return WrongCredentials("The address or the password is wrong, or the address is not confirmed yet.", field=field)


@unit_of_work
async def _enter(member_id: UUID, stored: str, renewed: str, visit: _Visit) -> SignedIn:
    # A password that was changed while this one was computed no longer opens anything.
    if not await Credential.filter(member_id=member_id, password_hash=stored).update(password_hash=renewed):
        raise wrong()
    if visit.replacing.session_id is not None:
        await sessions.replace_session(visit.replacing)
    return await sessions.sign_in(member_id, user_agent=visit.origin.user_agent, is_refreshable=visit.is_refreshable)


async def _ensure_may_try(address: EmailAddress, origin: Origin) -> None:
    """Slow down who guesses, by address and by account; a device that was in before is not locked out by others."""
    await rate_limits.hit("login.address", origin.network)
    await rate_limits.hit("login.site", origin.site)
    await rate_limits.hit("login.pair", _pair(address, origin))
    if await rate_limits.has_room("login.known", _pair(address, origin), _KNOWN_DEVICE):
        await rate_limits.hit("login.account", address.key)


async def let_owner_in(address: EmailAddress, origin: Origin) -> None:
    """Who has set a password by the link in a mail gets in from there, however many guess at the account (A5)."""
    await rate_limits.forgive("login.account", address.key)
    await _remember_device(address, origin)


async def _remember_device(address: EmailAddress, origin: Origin) -> None:
    pair = _pair(address, origin)
    await rate_limits.forgive("login.pair", pair)
    try:
        await rate_limits.hit("login.known", pair, _KNOWN_DEVICE)
    except RateLimited:
        return  # it was known already


def _pair(address: EmailAddress, origin: Origin) -> str:
    """A site is one device to an account: who holds 65,536 networks is not new in each of them."""
    return f"{address.key} {origin.site or ''}"
