"""Who is in a segment: the condition that statements put in, the same for every room."""

from uuid import UUID

from portal.accounts.restricted import unrestricted
from portal.kernel.sql import Values


def is_in(segment_id: UUID, member: str, values: Values) -> str:
    """That the member whom a column names is in the segment now, and not restricted (LW30)."""
    return f"""EXISTS (SELECT 1 FROM segment_stays s WHERE s.member_id = {member}
        AND s.segment_id = {values.mark(segment_id)} AND s.until IS NULL AND {unrestricted("s.member_id")})"""  # noqa: S608
