"""Lists of members that a message can go to."""

import strawberry

from graphql_schema.care.enums import CareReason
from graphql_schema.ids import key_of
from portal.care.messages import Listed


def listed_by(reason: CareReason | None, segment: strawberry.ID | None, survey: strawberry.ID | None) -> Listed:
    """The list that is named, by whichever of the three."""
    return Listed(
        reason=reason,
        segment_id=None if segment is None else key_of("OwnSegment", segment),
        survey_id=None if survey is None else key_of("Survey", survey),
    )
