"""What staff write to members of a list: by mail alone, to who agreed to news, once in some days (CA7)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from portal.accounts.models import ConsentPurpose
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.ids import new_id
from portal.kernel.sql import Values
from portal.notifications.models import CARE_MESSAGE, Notification, NotificationKind
from portal.settings import settings

AGREED = f"""
    m.state = 'ACTIVE' AND m.banned_at IS NULL AND m.restricted_at IS NULL AND m.email_verified_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM consents g WHERE g.member_id = m.id AND g.purpose = '{ConsentPurpose.NEWSLETTER.value}'
        AND g.email = m.email AND g.confirmed_at IS NOT NULL AND g.withdrawn_at IS NULL)"""  # noqa: S608 - a constant
"""Whether the member ``m`` agreed to news and offers by mail, for the address that they have."""


def was_written_to(values: Values) -> str:
    """Whether the member ``m`` had such a message so lately that they get no other one yet."""
    since = values.mark(clock.now() - timedelta(days=settings().care_message_days))
    return f"""EXISTS (SELECT 1 FROM notifications w WHERE w.member_id = m.id AND w.created_at > {since}
        AND w.subject_type = '{CARE_MESSAGE}')"""  # noqa: S608 - a placeholder and a constant


async def of_care_message(about: Mapping[str, Any], after: UUID | None, most: int) -> UUID | None:
    """Have the next of those who were chosen written to, who still agree and were not written to since.

    Two messages tell one after the other, so that nobody has both.
    """
    await advisory_lock("care messages")
    chosen = sorted(UUID(one) for one in about["members"])
    some = [one for one in chosen if after is None or one > after][:most]
    values = Values()
    rows = await sql.fetch(
        f"""
        SELECT m.id, m.locale FROM members m
        WHERE {sql.among("m.id", some, values)} AND {AGREED} AND NOT {was_written_to(values)}
        """,  # noqa: S608 - conditions of our own
        *values,
    )
    now = clock.now()
    notices = [
        Notification(
            id=new_id(),
            member_id=sql.uuid_of(row["id"]),
            kind=NotificationKind.ANNOUNCEMENT,
            once_key=f"care:{about['message']}:{sql.uuid_of(row['id'])}",
            subject_type=CARE_MESSAGE,
            subject_id=UUID(about["message"]),
            about={"written": about["texts"].get(row["locale"], about["texts"]["en"])},
            created_at=now,
            in_app=False,
            mail_due_at=now,
        )
        for row in rows
    ]
    await Notification.bulk_create(notices, ignore_conflicts=True)
    return some[-1] if len(some) == most else None
