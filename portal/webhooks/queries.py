"""Reading endpoints and the delivery log: what went where, and what was answered; for the brand's staff."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel.pagination import Page, Slice
from portal.webhooks.models import WebhookDelivery, WebhookDeliveryState, WebhookEndpoint


async def endpoints(viewer: Viewer) -> Sequence[WebhookEndpoint]:
    """Every endpoint, the oldest first; for the brand's staff."""
    viewer.ensure_brand()
    return await WebhookEndpoint.all().order_by("created_at", "id")


async def endpoints_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, WebhookEndpoint]:
    """Of these endpoints the ones that the viewer may see: all for the brand's staff, none for others."""
    if not viewer.is_brand:
        return {}
    return {row.id: row for row in await WebhookEndpoint.filter(id__in=list(ids))}


async def deliveries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, WebhookDelivery]:
    """The same of deliveries."""
    if not viewer.is_brand:
        return {}
    return {row.id: row for row in await WebhookDelivery.filter(id__in=list(ids))}


async def deliveries(
    page: Page, *, endpoint_id: UUID | None, state: WebhookDeliveryState | None, viewer: Viewer
) -> Slice[WebhookDelivery]:
    """What was sent or waits, the newest first; for the brand's staff."""
    viewer.ensure_brand()
    wanted = WebhookDelivery.all()
    if endpoint_id is not None:
        wanted = wanted.filter(endpoint_id=endpoint_id)
    if state is not None:
        wanted = wanted.filter(state=state)
    return await page.of_query(wanted, "webhooks", endpoint_id, state, order=("-created_at", "-id"))
