"""What goes by itself once it was kept for as long as its class says (`record_classes`); the worker's job.

Conditions like ``(ip_hash IS NOT NULL) = true`` are spelt as in the index, which SQLite compares by the letter.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from portal.accounts.restricted import unrestricted
from portal.accounts.sessions import LONGEST
from portal.kernel.steps import change_some, delete_some
from portal.settings import settings
from portal.shop.buyers.restricted import by_restricted

ACTIVE_COUNTED_FOR = timedelta(days=2 * 366)
"""The yearly report counts who was active by the times of their sessions: those of a year and the one before."""

_NOBODY_RESTRICTED = unrestricted("member_id")
_CASE_IS_OPEN = "SELECT 1 FROM moderation_cases k WHERE k.id = case_id AND k.state IN ('OPEN', 'APPEALED')"


async def forget_due(now: datetime) -> int:
    """Forget some of what is over, of the first class of which something is; how many rows in this step (LW12, LW15).

    Of somebody whose data is restricted nothing goes before that ends (LW30).
    """
    for forget in _SWEEPS:
        if gone := await forget(now):
            return gone
    return 0


async def _devices(now: datetime) -> int:
    """By which device somebody was here. Who was active when is counted by what stays."""
    over = now - timedelta(days=settings().trace_days)
    ended = f"(user_agent IS NOT NULL) = true AND expires_at <= $1 AND {_NOBODY_RESTRICTED}"
    return await change_some("sessions", "user_agent = NULL, provider_id = NULL", ended, over)


async def _sessions_of_providers(now: datetime) -> int:
    """By whom a session was opened, and as whom; none of them lives longer than the longest session."""
    over = now - LONGEST - timedelta(days=settings().trace_days)
    restricted = "SELECT 1 FROM sessions s JOIN members m ON m.id = s.member_id WHERE s.id = session_id AND"
    return await delete_some(
        "provider_sessions", f"began_at <= $1 AND NOT EXISTS ({restricted} m.restricted_at IS NOT NULL)", over
    )


async def _sessions(now: datetime) -> int:
    return await delete_some("sessions", f"expires_at <= $1 AND {_NOBODY_RESTRICTED}", now - ACTIVE_COUNTED_FOR)


async def _links(now: datetime) -> int:
    over = now - timedelta(days=settings().trace_days)
    return await delete_some("account_tokens", f"expires_at <= $1 AND {_NOBODY_RESTRICTED}", over)


async def _changes_of_addresses(now: datetime) -> int:
    """Which address somebody had before; both links have ended long ago."""
    over = now - timedelta(days=settings().trace_days)
    return await delete_some("email_changes", f"stoppable_until <= $1 AND {_NOBODY_RESTRICTED}", over)


async def _networks_of_orders(now: datetime) -> int:
    over = now - timedelta(days=settings().trace_days)
    known = f"(ip_hash IS NOT NULL) = true AND recorded_at <= $1 AND NOT {by_restricted('orders.customer_id')}"
    return await change_some("orders", "ip_hash = NULL", known, over)


async def _notices(now: datetime) -> int:
    over = now - timedelta(days=settings().notice_days)
    return await delete_some("notifications", f"created_at <= $1 AND {_NOBODY_RESTRICTED}", over)


async def _consents_taken_back(now: datetime) -> int:
    over = now - timedelta(days=settings().consent_proof_days)
    ended = f"(withdrawn_at IS NOT NULL) = true AND withdrawn_at <= $1 AND {_NOBODY_RESTRICTED}"
    return await delete_some("consents", ended, over)


async def _consents_never_confirmed(now: datetime) -> int:
    """What was only ticked proves nothing (LW23)."""
    over = now - timedelta(days=settings().trace_days)
    ticked = f"(confirmed_at IS NULL) = true AND given_at <= $1 AND purpose <> 'TERMS' AND {_NOBODY_RESTRICTED}"
    return await delete_some("consents", ticked, over)


async def _notifiers(now: datetime) -> int:
    """Who reported without an account is nobody any more; what they reported stays with its case."""
    over = now - timedelta(days=settings().notifier_days)
    decided = f"(notifier_email IS NOT NULL) = true AND created_at <= $1 AND NOT EXISTS ({_CASE_IS_OPEN})"
    return await change_some("moderation_reports", "notifier_name = NULL, notifier_email = NULL", decided, over)


_SWEEPS: Sequence[Callable[[datetime], Awaitable[int]]] = (
    _devices,
    _sessions_of_providers,
    _sessions,
    _links,
    _changes_of_addresses,
    _networks_of_orders,
    _notices,
    _consents_taken_back,
    _consents_never_confirmed,
    _notifiers,
)
