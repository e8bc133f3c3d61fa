"""Loading notices many at a time."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.notifications.types import Notification
from portal.accounts.viewer import Viewer
from portal.notifications import queries


async def notifications_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Notification]:
    """The viewer's own notices among these, as long as what they are about may be seen."""
    found = await queries.notices_by_id(ids, viewer)
    return {key: Notification.of(notice) for key, notice in found.items()}


NODES = {"Notification": notifications_by_id}
