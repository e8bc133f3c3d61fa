"""From where newcomers signed up, kept as keyed digests for a few weeks; no address is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.accounts.events import MemberRegistered
from portal.accounts.restricted import unrestricted
from portal.kernel import clock, sql
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.referrals.models import SignUpTrace
from portal.settings import settings


@dataclass(frozen=True, slots=True)
class Seen:
    """What a newcomer's trace has in common with others'."""

    shares_network: bool = False
    """With who invited them, or with another friend of theirs."""
    shares_device: bool = False
    within_an_hour: int = 0
    """How many signed up from there in the hour before, the newcomer included."""


@unit_of_work
async def keep(event: MemberRegistered) -> None:
    """Remember from where somebody signed up, if that is known."""
    if event.network_hash is not None:
        await SignUpTrace.create(
            member_id=event.member_id,
            network_hash=event.network_hash,
            device_hash=event.device_hash,
            is_public=event.is_public_network,
            created_at=clock.now(),
        )


async def seen(member_id: UUID, referrer_id: UUID) -> Seen:
    """What the trace of a newcomer says beside those of who invited them and of the others who came by them."""
    own = await SignUpTrace.get_or_none(member_id=member_id)
    if own is None:
        return Seen()
    since = own.created_at - timedelta(hours=1)
    nearby = SignUpTrace.filter(network_hash=own.network_hash)
    row = await sql.fetch_one(
        """
        SELECT COUNT(*) AS network, COALESCE(SUM(CASE WHEN t.device_hash = $2 THEN 1 ELSE 0 END), 0) AS device
        FROM sign_up_traces t
        WHERE t.network_hash = $1 AND t.member_id <> $3 AND (t.member_id = $4 OR EXISTS (
            SELECT 1 FROM referrals r WHERE r.referee_id = t.member_id AND r.referrer_id = $4
        ))
        """,
        own.network_hash,
        own.device_hash or "",
        member_id,
        referrer_id,
    )
    assert row is not None
    recent = await nearby.filter(created_at__gt=since, created_at__lte=own.created_at).count()
    return Seen(row["network"] > 0, row["device"] > 0, recent)


async def forget_old(now: datetime) -> int:
    """Drop the traces whose days are over (`PORTAL_TRACE_DAYS`, LW15); how many in this step.

    What was seen by them stays with the referral, as a word and a number.
    """
    over = now - timedelta(days=settings().trace_days)
    return await delete_some("sign_up_traces", f"created_at <= $1 AND {unrestricted('member_id')}", over)
