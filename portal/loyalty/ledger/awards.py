"""Giving points: an award makes a lot with its own hold and its own expiry, and repays debt first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from portal.loyalty.ledger.book import Book, Cause
from portal.loyalty.ledger.keys import Key
from portal.loyalty.ledger.maturing import expire, repay
from portal.loyalty.ledger.models import Lot, Pot, Transfer, TransferKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an award is worth keeping for later: when it lives, and how its points came about (R12, R26)."""

    available_at: datetime
    expires_at: datetime | None = None
    rule_version_id: UUID | None = None
    rate: Decimal | None = None
    multiplier: Decimal | None = None
    line_terms: Mapping[str, Any] | None = None
    """Where the lines of an order earn differently: the versions of the rules that decide, and how they meet."""
    base_minor: int | None = None
    before_cap: int | None = None
    counts_for_tiers: bool = True


async def award(
    book: Book,
    points: int,
    *,
    key: Key,
    body: Mapping[str, Any],
    cause: Cause,
    terms: Terms,
    kind: TransferKind = TransferKind.EARN,
    origin: Pot = Pot.ISSUANCE,
    restores: Transfer | None = None,
    qualifying: int = 0,
) -> Transfer:
    """Give ``points``, held back until ``terms.available_at``; the same key gives once, for ever (R6).

    What is earned counts for tiers once it is released, unless its terms say otherwise; anything else by
    ``qualifying`` alone.
    Raises Conflict when the key was used for something else.
    """
    if known := await book.known(key, body):
        return known
    waits = terms.available_at > book.now
    transfer = book.enter(
        kind,
        origin,
        Pot.PENDING if waits else Pot.AVAILABLE,
        points,
        key=key,
        body=body,
        cause=cause,
        award_id=restores.id if restores else None,
        qualifying=(0 if waits or not terms.counts_for_tiers else points) if kind is TransferKind.EARN else qualifying,
        rule_version_id=terms.rule_version_id,
        rate=None if terms.rate is None else format(terms.rate, "f"),
        multiplier=None if terms.multiplier is None else format(terms.multiplier, "f"),
        line_terms=None if terms.line_terms is None else dict(terms.line_terms),
        base_minor=terms.base_minor,
        before_cap=terms.before_cap,
    )
    if transfer.qualifying:
        book.counts(transfer.occurred_at)
    if points:
        begin(book, book.open_lot(transfer, available_at=terms.available_at, expires_at=terms.expires_at), key)
    return transfer


def begin(book: Book, lot: Lot, key: Key) -> None:
    """A lot that is over as soon as it begins expires at once; any other pays debt first."""
    expire(book, [lot])
    repay(book, [lot], key=key)
