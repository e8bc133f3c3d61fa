"""Reading the inbox: how much waits, for the metrics, and every delivery, for the brand's staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Undecided:
    """What of one shop waits for staff to decide, in one state, and since when."""

    source: str
    state: DeliveryState
    count: int
    oldest_at: datetime


async def undecided() -> Sequence[Undecided]:
    """What was not understood or failed, and can still be applied or set aside, shop by shop."""
    states = [DeliveryState.NOT_UNDERSTOOD.value, DeliveryState.FAILED.value]
    rows = await sql.fetch(
        f"""
        SELECT source, state, COUNT(*) AS n, MIN(received_at) AS oldest_at FROM shop_deliveries
        WHERE state IN ({sql.placeholders(len(states))}) AND body IS NOT NULL
        GROUP BY source, state ORDER BY source, state
        """,  # noqa: S608 - only placeholders
        *states,
    )
    return [
        Undecided(row["source"], DeliveryState(row["state"]), row["n"], sql.instant_of(row["oldest_at"]))
        for row in rows
    ]


async def counts() -> Mapping[str, int]:
    """How many deliveries wait, were not understood, or failed for good."""
    states = [state.value for state in NEEDED]
    rows = await sql.fetch(
        f"SELECT state, COUNT(*) AS n FROM shop_deliveries WHERE state IN ({sql.placeholders(len(states))}) GROUP BY state",  # noqa: E501, S608 - only placeholders
        *states,
    )
    return dict.fromkeys(states, 0) | {row["state"]: row["n"] for row in rows}
