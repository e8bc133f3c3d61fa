"""Cancellations name no order: each of their lines goes back to the customer's latest order that holds the product."""

from collections import defaultdict
from dataclasses import dataclass, field

from portal.imports.orders.lines import Invoice, Line


@dataclass(slots=True)
class _Bought:
    """What of an order could still be given back."""

    number: str
    left: dict[str, int] = field(default_factory=lambda: defaultdict(int))


@dataclass(frozen=True, slots=True)
class Return:
    """Part of a cancellation that belongs to one order."""

    cancellation: Invoice
    order: str
    """Its number."""
    lines: tuple[Line, ...]


class Purchases:
    """What each customer has bought so far, newest last."""

    def __init__(self) -> None:
        self._by_customer: dict[str, list[_Bought]] = defaultdict(list)

    def add(self, invoice: Invoice) -> None:
        if invoice.customer is None:
            return
        bought = _Bought(invoice.number)
        for line in invoice.lines:
            bought.left[line.sku] += line.quantity
        self._by_customer[invoice.customer].append(bought)

    def give_back(self, cancellation: Invoice) -> tuple[list[Return], int]:
        """The returns that a cancellation amounts to, and how many of its lines belong to no order."""
        found: dict[str, list[Line]] = defaultdict(list)
        unmatched = 0
        for line in cancellation.lines:
            wanted = line.quantity
            for bought in reversed(self._by_customer.get(cancellation.customer or "", [])):
                taken = min(wanted, bought.left.get(line.sku, 0))
                if taken:
                    bought.left[line.sku] -= taken
                    found[bought.number].append(Line(line.sku, line.title, taken, line.price))
                    wanted -= taken
                if not wanted:
                    break
            unmatched += wanted == line.quantity
        return [Return(cancellation, number, tuple(lines)) for number, lines in found.items()], unmatched
