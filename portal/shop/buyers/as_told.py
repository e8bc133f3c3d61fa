"""Whose an order is: as its newest word says, unless staff have said it (SH64)."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel import sql
from portal.shop.buyers import customers
from portal.shop.facts import CustomerChangedFacts, OrderFacts
from portal.shop.models import ERASED, Customer, Order


@dataclass(frozen=True, slots=True)
class Passing:
    """Whether a word made the order another member's, and whose it was before."""

    is_anothers: bool = False
    was: UUID | None = None


UNCHANGED = Passing()


@dataclass(frozen=True, slots=True)
class Bought:
    """Who bought an order that is new."""

    by: Customer | None = None
    is_nobodys: bool = False
    """They bought it before they were erased (R76)."""
    told_number: str | None = None
    buyer_number: str | None = None


async def of(facts: OrderFacts) -> Bought:
    """Whose an order is that nobody knew."""
    word = _word_of(facts)
    if word is None:
        return Bought()
    customer = (await customers.hear(word)).customer
    return Bought(is_nobodys=True) if customer is None else Bought(customer, False, _nameless(word), word.number)


async def is_of_nobody_any_more(order: Order, facts: OrderFacts) -> bool:
    """Whether who bought the order was erased since (R76)."""
    if order.customer_id is None:
        word = _word_of(facts)
        return word is not None and await customers.is_of_somebody_erased(word)
    theirs = await Customer.read_one("id = $1", order.customer_id)
    return theirs is not None and theirs.is_forgotten


async def renew(order: Order, facts: OrderFacts) -> Passing:
    """Let the order be whose it is by a newer word. A word without an address takes no address away."""
    word = _word_of(facts)
    if order.is_placed:
        return UNCHANGED
    has_address = order.customer_id is not None and order.told_number is None
    said_at = order.buyer_told_at or order.told_at
    if word is None or (word.address is None and has_address):
        order.buyer_told_at = said_at
        return UNCHANGED
    known_id, order.buyer_told_at = order.customer_id, word.told_at
    heard = await customers.hear(word)
    if (customer := heard.customer) is None or (customer.id == known_id and not heard.may_have_passed):
        return UNCHANGED
    # What was heard may have passed the order on already; the row says to whom.
    row = await sql.fetch_one(
        "SELECT c.member_id, c.external_id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = $1",
        order.id,
    )
    if row is not None and row["external_id"].startswith(ERASED):
        return UNCHANGED
    was = None if row is None else sql.uuid_or_none(row["member_id"])
    if known_id is not None and known_id != customer.id and has_address:
        await customers.said_until(known_id, said_at)
    order.customer_id, order.told_number = customer.id, _nameless(word)
    order.buyer_number = word.number
    whose = {"customer_id": order.customer_id, "told_number": order.told_number, "buyer_number": order.buyer_number}
    await Order.filter(id=order.id).update(**whose)
    return Passing(was != customer.member_id, was)


async def hear_late(order: Order, facts: OrderFacts) -> Passing:
    """What is too old to change the order still says who bought it, if no newer word did; or which address the customer
    had then.
    """
    word = _word_of(facts)
    if word is not None and _says_more(word, order):
        return await renew(order, facts)
    await _hear_alone(word)
    return UNCHANGED


def _says_more(word: customers.Word, order: Order) -> bool:
    """Whether a word that came late is the newest that names the buyer: with an address, or nobody told any."""
    if order.customer_id is None:
        return True
    if word.address is None or order.told_number is None:
        is_alike = (word.address is None) is (order.told_number is not None)
        return is_alike and order.buyer_told_at is not None and word.told_at > order.buyer_told_at
    return True


async def hear_changed(facts: CustomerChangedFacts) -> None:
    """A customer changed at the shop: from then on what they buy is theirs who has the address (SH65)."""
    await _hear_alone(customers.word_of(facts.source, facts.customer, told_at=facts.told_at, at=facts.told_at))


async def _hear_alone(word: customers.Word | None) -> None:
    """No order says that the customer had this address then, so that is kept with the customer."""
    if word is None or word.number is None or word.address is None:
        return
    customer = (await customers.hear(word)).customer
    if customer is not None and customer.email_key == word.address.key:
        await customers.said_until(customer.id, word.told_at)


def _nameless(word: customers.Word) -> str | None:
    return word.number if word.address is None else None


def _word_of(facts: OrderFacts) -> customers.Word | None:
    return customers.word_of(facts.source, facts.customer, told_at=facts.told_at, at=facts.placed_at)
