"""What taking part in surveys brought in."""

from datetime import datetime
from uuid import UUID

from portal.kernel import sql


async def earned_by_survey(survey_id: UUID, member_id: UUID, answered_at: datetime) -> int:
    """The points that the response of that moment earned; 0 for a second one, which earns no more."""
    found = await sql.fetch_value(
        """
        SELECT SUM(t.points) FROM points_transfers t JOIN loyalty_accounts a ON a.id = t.account_id
        WHERE t.source_id = $1 AND t.action = 'SURVEY' AND t.kind = 'EARN' AND a.member_id = $2 AND t.occurred_at = $3
        """,
        survey_id,
        member_id,
        answered_at,
    )
    return int(found or 0)
