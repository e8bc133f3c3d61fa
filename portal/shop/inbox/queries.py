"""Reading the inbox: how much waits, for the metrics, and every delivery, for the brand's staff."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.pagination import Page, Slice
from portal.shop.inbox.models import DeliveryState, ShopDelivery

NEEDED = (DeliveryState.WAITING, DeliveryState.NOT_UNDERSTOOD, DeliveryState.FAILED)
"""The states that somebody should know about when their number grows."""


async def deliveries(page: Page, *, viewer: Viewer, state: DeliveryState | None = None) -> Slice[ShopDelivery]:
    """What shops delivered, the newest first; for the brand's staff."""
    viewer.ensure_brand()
    found = ShopDelivery.all() if state is None else ShopDelivery.filter(state=state)
    return await page.of_query(found, "shop deliveries", state, order=("-received_at", "-id"))


async def deliveries_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ShopDelivery]:
    """These deliveries, for the brand's staff; none for anybody else."""
    if not viewer.is_brand:
        return {}
    return {delivery.id: delivery for delivery in await ShopDelivery.filter(id__in=list(ids))}


async def counts() -> Mapping[str, int]:
    """How many deliveries wait, were not understood, or failed for good."""
    states = [state.value for state in NEEDED]
    rows = await sql.fetch(
        f"SELECT state, COUNT(*) AS n FROM shop_deliveries WHERE state IN ({sql.placeholders(len(states))}) GROUP BY state",  # noqa: E501, S608 - only placeholders
        *states,
    )
    return dict.fromkeys(states, 0) | {row["state"]: row["n"] for row in rows}
