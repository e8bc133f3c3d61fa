"""Who gets recommendations: whoever is signed in, wants some, and whose data is not restricted (IN33)."""

from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql


async def wants_some(viewer: Viewer) -> UUID | None:
    """The member, where there is one who gets recommendations."""
    if viewer.member_id is None:
        return None
    found = await sql.fetch_value(
        "SELECT id FROM members WHERE id = $1 AND wants_recommendations AND restricted_at IS NULL", viewer.member_id
    )
    return None if found is None else viewer.member_id
