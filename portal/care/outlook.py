"""How a customer compares with all others, and what is expected of them: what the insights know, for staff (CA4)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.insights import predictions, segmenting
from portal.insights.predictions import Prediction
from portal.insights.segments import Segment


async def segments_of(customer_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Segment]:
    """Of each customer (`CustomerRow.id`) who is in any; for the brand's staff."""
    return await segmenting.segments_of(customer_ids) if viewer.is_brand else {}


async def predictions_of(customer_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, Prediction]:
    """Of each customer who bought anything, while there is a model; for the brand's staff."""
    return await predictions.predicted_of_buyers(customer_ids) if viewer.is_brand else {}
