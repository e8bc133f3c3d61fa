"""What the portal must not learn anew of people who were erased: keyed digests, of no use for anything else (R76)."""

import hmac
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from portal.accounts.models import Forgotten
from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.settings import settings

_TOGETHER = 400
"""So many are remembered by one statement; a whole shop may go at once."""

Mark = tuple[str, ...]
"""The digests of one name under the portal's key and those before it, the newest first; the newest is kept."""


def address_mark(email_key: str) -> Mark:
    """How an address is remembered."""
    return _mark(f"address:{email_key}")


def ban_mark(mailbox_key: str) -> Mark:
    """How it is remembered that whoever had this mailbox was banned when they were erased."""
    return _mark(f"banned:{mailbox_key}")


def customer_mark(source: str, external_id: str) -> Mark:
    """How a shop's customer is remembered."""
    return _mark(f"customer:{source}:{external_id}")


def identity_mark(provider_id: UUID, subject: str) -> Mark:
    """How somebody is remembered as an identity provider names them."""
    return _mark(f"identity:{provider_id}:{subject}")


@unit_of_work
async def remember(marks: Sequence[Mark]) -> None:
    """From now on, what comes in late about these is about nobody; of somebody erased again the last time counts."""
    now = clock.now()
    for start in range(0, len(marks), _TOGETHER):
        known = marks[start : start + _TOGETHER]
        await Forgotten.filter(mark__in=_digests(known)).update(forgotten_at=now)
        await Forgotten.bulk_create([Forgotten(mark=one[0], forgotten_at=now) for one in known], ignore_conflicts=True)


async def is_forgotten(marks: Sequence[Mark], at: datetime) -> bool:
    """Whether what happened then was somebody's who has been erased since; what they do later is a stranger's."""
    return await Forgotten.filter(mark__in=_digests(marks), forgotten_at__gt=at).exists()


async def were_forgotten(marks: Sequence[Mark]) -> bool:
    """Whether somebody whom one of these names was ever erased."""
    return await Forgotten.filter(mark__in=_digests(marks)).exists()


def _mark(name: str) -> Mark:
    return tuple(hmac.digest(secret, name.encode(), "sha256").hex() for secret in settings().secrets)


def _digests(marks: Sequence[Mark]) -> list[str]:
    return [digest for mark in marks for digest in mark]
