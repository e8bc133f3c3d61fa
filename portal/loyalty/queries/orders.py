"""What orders brought in."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.kernel import sql


async def points_of_orders(order_ids: Sequence[UUID]) -> Mapping[UUID, int]:
    """The points that each order earned and that were not taken back."""
    if not order_ids:
        return {}
    rows = await sql.fetch(
        f"""
        SELECT source_id, SUM(CASE kind WHEN 'EARN' THEN points ELSE -points END) AS points
        FROM points_transfers
        WHERE source_id IN ({sql.placeholders(len(order_ids))}) AND kind IN ('EARN', 'REVERSE')
        GROUP BY source_id
        """,  # noqa: S608 - only placeholders are put in
        *order_ids,
    )
    return {sql.uuid_of(row["source_id"]): int(row["points"]) for row in rows}
