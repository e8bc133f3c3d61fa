"""Applying what shops delivered: by any number of workers, each delivery once, and none dropped silently (W8, R79)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from portal.kernel import sql
from portal.kernel.errors import PortalError
from portal.kernel.events import announce
from portal.kernel.queue import Claim, Runner
from portal.kernel.work import unit_of_work
from portal.shop import formats
from portal.shop.buyers import as_told, erasure
from portal.shop.events import CustomerDataRequested, CustomerRedacted, CustomersMerged, ShopRedacted
from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    Facts,
    MergerFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
    RefundFacts,
)
from portal.shop.formats.reading import NotUnderstood
from portal.shop.inbox import awaiting
from portal.shop.inbox.deliveries import QUEUE
from portal.shop.inbox.forgetting import forget_deliveries_of_shop
from portal.shop.inbox.models import DeliveryState
from portal.shop.rates.policies import RateMissing
from portal.shop.recording import intake

BATCH = 40
TOGETHER = 4
"""So many at a time in one worker: while one waits for the database another is worked on."""
LIMIT = timedelta(seconds=30)
OF_PEOPLE = ("customers/", "shop/")
SHOP_LEFT = "Everybody whom this shop told of is forgotten; their orders stay as sums without a buyer."
_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery that this worker has taken."""

    id: UUID
    source: str
    topic: str
    body: bytes
    received_at: datetime
    triggered_at: datetime | None


def runner(lane: str = QUEUE.name) -> Runner:
    """Who applies what shops delivered.

    What is told of orders comes to the same in any order, so a few are worked on beside each other. What is
    asked for people is not: it waits for all that came before.
    """
    return Runner(
        lane,
        QUEUE,
        take=_take,
        do=_apply,
        # SQLite has one writer: several would only stand in line before what just arrives.
        together=1 if sql.on_sqlite() else TOGETHER,
        batch=BATCH,
        limit=LIMIT,
        alone=lambda claim: str(claim.row["topic"]).startswith(OF_PEOPLE),
    )


async def apply_waiting() -> int:
    """Apply the next deliveries that are due, a batch of them; how many were taken."""
    return await runner().once()


async def _take(most: int) -> list[Claim]:
    return sorted(await QUEUE.claim(most), key=lambda claim: sql.instant_of(claim.row["received_at"]))


async def _apply(claim: Claim) -> None:
    delivery = _delivery(claim)
    try:
        told = formats.parse(delivery.source, delivery.topic, delivery.body, received_at=delivery.received_at)
        if isinstance(told.facts, OrderFacts):
            told = replace(told, facts=replace(told.facts, triggered_at=delivery.triggered_at))
        await _keep(claim, told)
    except RateMissing as missing:
        await awaiting.await_rate(claim, missing)
        _log.warning("rate_missing", source=delivery.source, currency=missing.currency, day=missing.day.isoformat())
    except (NotUnderstood, PortalError) as refusal:
        await QUEUE.finish(claim, DeliveryState.NOT_UNDERSTOOD.value, {"note": _short(str(refusal))})
        _log.warning("delivery_not_understood", source=delivery.source, topic=delivery.topic, delivery=str(delivery.id))


@unit_of_work
async def _keep(claim: Claim, told: formats.Parsed) -> None:
    """Apply a delivery and close it in one: whoever closes it first is the only one whose effects stay."""
    changes: dict[str, Any] = {"note": _short(told.note or _note(told.facts)), "topic": told.topic}
    if told.facts is None:
        changes["body"] = None  # nobody will read it again
    state = DeliveryState.IGNORED if told.facts is None else DeliveryState.APPLIED
    if await QUEUE.finish(claim, state.value, changes):
        await _tell(told.facts)


async def _tell(facts: Facts | None) -> None:
    match facts:
        case OrderFacts():
            await intake.keep_order(facts)
        case RefundFacts():
            await intake.keep_refund(facts)
        case CancellationFacts():
            await intake.cancel_order(
                facts.source, facts.external_id, facts.cancelled_at, has_own_time=facts.has_own_time
            )
        case PrivacyFacts():
            await _hand_on(facts)
        case CustomerChangedFacts():
            await as_told.hear_changed(facts)
        case MergerFacts():
            await announce(
                CustomersMerged(
                    source=facts.source,
                    kept_external_id=facts.kept_external_id,
                    gone_external_id=facts.gone_external_id,
                )
            )


async def _hand_on(facts: PrivacyFacts) -> None:
    number = facts.customer.external_id if facts.customer else None
    email = facts.customer.email if facts.customer else None
    asked: dict[str, Any] = {
        "source": facts.source,
        "external_id": number,
        "email": email,
        "order_external_ids": tuple(facts.order_external_ids),
    }
    if facts.request is PrivacyRequest.DATA:
        await announce(CustomerDataRequested(**asked))
    elif facts.request is PrivacyRequest.ERASURE:
        await announce(CustomerRedacted(**asked))
    else:
        await erasure.forget_shop(facts.source)
        await forget_deliveries_of_shop(facts.source)
        await announce(ShopRedacted(source=facts.source))


def _note(facts: Facts | None) -> str | None:
    if isinstance(facts, PrivacyFacts) and facts.request is PrivacyRequest.SHOP:
        return SHOP_LEFT
    if isinstance(facts, OrderFacts) and facts.left_out:
        return " ".join(facts.left_out)
    return None


def _short(note: str | None) -> str | None:
    return note[:500] if note else None


def _delivery(claim: Claim) -> Waiting:
    row = claim.row
    return Waiting(
        id=claim.id,
        source=row["source"],
        topic=row["topic"],
        body=bytes(row["body"]),
        received_at=sql.instant_of(row["received_at"]),
        triggered_at=sql.instant_or_none(row["triggered_at"]),
    )
