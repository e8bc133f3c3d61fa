"""Loading members many at a time."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.accounts.types import Member
from portal.accounts import queries
from portal.accounts.viewer import Viewer
from portal.community.queries import authors_by_id


async def members_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Member]:
    """The members with these ids whom the viewer may know of, with all that is shown of them but their tier."""
    visible = await queries.members_by_id(ids, viewer)
    return {key: Member.of(row) for key, row in (await authors_by_id(list(visible))).items()} if visible else {}


NODES = {"Member": members_by_id}
