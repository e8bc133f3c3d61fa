"""The audit log: what somebody with special rights did, written once in the transaction of the deed."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from uuid import UUID

from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.moderation.models import AuditEntry

LONGEST_DETAIL = 2000
_MODERATORS, _BRAND = frozenset({Role.MODERATOR}), frozenset({Role.BRAND})
READERS: Mapping[str, AbstractSet[Role]] = {
    "case": _MODERATORS,
    "thread": _MODERATORS,
    "review": _MODERATORS | _BRAND,
    "reply": _MODERATORS | _BRAND,
    "screening": _MODERATORS | _BRAND,
    "fair_play": _MODERATORS | _BRAND,
    "member": _MODERATORS | _BRAND,
    "referral": _MODERATORS | _BRAND,
    "role": _MODERATORS | _BRAND,
    "api_key": _BRAND,
    "campaign": _BRAND,
    "care": _BRAND,
    "category": _BRAND,
    "coupon": _BRAND,
    "coupon_case": _BRAND,
    "customer": _BRAND,
    "delivery": _BRAND,
    "members": _BRAND,
    "goal": _BRAND,
    "holdout": _BRAND,
    "interaction": _BRAND,
    "order": _BRAND,
    "partner": _BRAND,
    "points": _BRAND,
    "product": _BRAND,
    "translations": _BRAND,
    "programme": _BRAND,
    "refund": _BRAND,
    "reward": _BRAND,
    "rule": _BRAND,
    "segment": _BRAND,
    "simulation": _BRAND,
    "tier": _BRAND,
    "webhook": _BRAND,
}
"""Who reads entries of each kind (what stands before the point of an action): whose remit it is.

Administrators read all, and what is not listed (who may sign on) they alone.
"""


async def write(
    action: str, *, by: Viewer, target_type: str, target_id: UUID | None = None, detail: str | None = None
) -> None:
    """Record that ``by`` did ``action`` (``case.decide``, ``points.adjust``); call it inside the deed's unit of work.

    The database itself refuses to change or delete an entry (D4), so write no secret and no address into it.
    """
    await record(
        action,
        actor_id=by.member_id,
        target_type=target_type,
        target_id=target_id,
        detail=detail,
        api_key_id=by.api_key_id,
    )


async def record(
    action: str,
    *,
    actor_id: UUID | None,
    target_type: str,
    target_id: UUID | None = None,
    detail: str | None = None,
    api_key_id: UUID | None = None,
) -> None:
    """`write`, where only the id of who acted is known; without any it is the operator, or the portal itself."""
    await AuditEntry.create(
        actor_id=actor_id,
        api_key_id=api_key_id,
        action=action,
        target_type=target_type,
        target_id=target_id,
        detail=detail[:LONGEST_DETAIL] if detail else None,
        at=clock.now(),
    )
