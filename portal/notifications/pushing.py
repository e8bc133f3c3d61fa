"""Notices on devices: put into the outbox as they are told, judged and worded when they are sent (NC18, NC19)."""

import json
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.consents import agreed_to
from portal.accounts.models import Member
from portal.kernel import clock, outbox, web_push
from portal.kernel.outbox import FailedForGood, Item
from portal.kernel.work import unit_of_work
from portal.notifications import push_devices, queries
from portal.notifications.choices import purpose_of
from portal.notifications.pages import path_of
from portal.notifications.queries import Notice
from portal.notifications.worded import worded

TOPIC = "notices by push"
NEWS_FOR = timedelta(days=1)
"""What could not be sent for so long is left to the inbox."""
_LONGEST_TITLE, _LONGEST_BODY = 120, 300


async def put(told: Sequence[tuple[UUID, UUID]]) -> None:
    """Have notices, each with its reader, sent to the devices on which those are signed in at this moment."""
    if not told or web_push.application_key() is None:
        return
    devices = await push_devices.of_members({member_id for _, member_id in told})
    for notice_id, member_id in told:
        for device_id in devices.get(member_id, ()):
            payload = {"notice": str(notice_id), "device": str(device_id)}
            await outbox.put(TOPIC, payload, once_key=f"push:{notice_id}:{device_id}")


async def send(item: Item) -> dict[str, str] | None:
    """The worker's handler: what its reader may see now and has not read, to a device that still is theirs."""
    found = await push_devices.find(UUID(item.payload["device"]))
    if found is None or web_push.application_key() is None:
        return {}
    member_id, target = found
    message = await _message(UUID(item.payload["notice"]), member_id)
    if message is None:
        return {}
    try:
        await web_push.send(target, message, topic=UUID(item.payload["notice"]).hex)
    except web_push.Gone:
        await push_devices.forget(UUID(item.payload["device"]))
    except web_push.Refused as refusal:
        raise FailedForGood(str(refusal)) from refusal
    return {}


@unit_of_work
async def _message(notice_id: UUID, member_id: UUID) -> bytes | None:
    viewer = (await viewers_of([member_id])).get(member_id)
    member = await Member.get_or_none(id=member_id)
    if viewer is None or member is None:
        return None
    notice = (await queries.notices_by_id([notice_id], viewer, only_inbox=False)).get(notice_id)
    if notice is None or notice.read_at is not None or clock.now() - notice.created_at > NEWS_FOR:
        return None
    purpose = purpose_of(notice.kind, None if notice.subject is None else notice.subject[0])
    if purpose is not None and purpose not in await agreed_to(member, {purpose}):
        return None
    return await _said(notice, member.locale)


async def _said(notice: Notice, locale: str) -> bytes:
    [entry] = await worded([notice], locale)
    said = {
        "id": str(notice.id),
        "title": entry.title[:_LONGEST_TITLE],
        "body": entry.text[:_LONGEST_BODY],
        "path": path_of(notice) or "/account/notifications",
        "lang": locale,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
