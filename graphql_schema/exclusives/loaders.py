"""Loading releases many at a time."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from graphql_schema.exclusives.types import Exclusive
from portal.accounts.viewer import Viewer
from portal.exclusives import queries


async def exclusives_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Exclusive]:
    """Those that exist for the viewer."""
    return {key: Exclusive.of(shown) for key, shown in (await queries.releases_by_id(ids, viewer)).items()}


NODES = {"Exclusive": exclusives_by_id}
