"""A device of the small brand that is told of notices at once."""

from dataclasses import replace

from pydantic import SecretStr

from portal.accounts.models import Session
from portal.accounts.viewer import Viewer
from portal.kernel import web_push
from portal.notifications import push_devices
from portal.settings import settings, use


async def tell_a_device(anna: Viewer) -> None:
    """With a key for this device alone: whatever else the brand tells, it tells as without one."""
    before = settings()
    use(before.model_copy(update={"push_key": SecretStr(web_push.new_key())}))
    session = await Session.filter(member_id=anna.id).order_by("created_at").first()
    public = web_push.application_key()
    assert session is not None
    assert public is not None
    target = web_push.Target(endpoint="https://push.example/1", p256dh=public, auth="c2l4dGVlbiBzZWNyZXRzIQ")
    await push_devices.save(target, by=replace(anna, session_id=session.id))
    use(before)
