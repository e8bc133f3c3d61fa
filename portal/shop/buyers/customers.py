"""Customers as the shop knows them, and the members that they turn out to be: by a verified address alone (R23).

A customer with an id at the shop is who the newest word about them says. An order that was told with an address is
theirs who has that address: the customer's while it is the customer's, else a guest's of that address. An order
that was told without one is theirs who had the customer's first address (SH64).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.expressions import Q

from portal.accounts.addresses import EmailAddress, email_address
from portal.accounts.forgotten import address_mark, customer_mark, is_forgotten
from portal.accounts.queries import owner_of
from portal.kernel import clock, sql
from portal.kernel.advisory_locks import advisory_lock
from portal.kernel.errors import PortalError
from portal.kernel.work import savepoint, unit_of_work
from portal.shop.buyers.belonging import lock_mergers, settle
from portal.shop.buyers.passing import pass_orders, pass_to_member
from portal.shop.facts import CustomerFacts
from portal.shop.models import ERASED, Customer

LONGEST = 255
NOBODY = "nobody"
PLACED = "placed:"
"""How the number of a customer begins who has what staff said is a member's, and nothing else."""


def number_of(customer: Customer) -> str | None:
    """What staff call them by: the shop's number, or a guest's address; None for who was erased, or placed by staff."""
    return None if customer.external_id.startswith((ERASED, PLACED)) else customer.external_id


@dataclass(frozen=True, slots=True)
class Word:
    """What a shop said of a buyer at ``told_at``; ``at`` is when they bought, or when that was said of themselves."""

    source: str
    number: str | None
    address: EmailAddress | None
    country: str | None
    told_at: datetime
    at: datetime


def word_of(source: str, facts: CustomerFacts | None, *, told_at: datetime, at: datetime) -> Word | None:
    """What is told of a buyer; None where neither id nor address is. An address that cannot be one is none."""
    address = None if facts is None else address_of(facts.email)
    number = facts.external_id[:LONGEST] if facts and facts.external_id else None
    if facts is None or (number is None and address is None):
        return None
    country = facts.country[:60] if facts.country else None
    return Word(source, number, address, country, told_at, at)


@dataclass(frozen=True, slots=True)
class Heard:
    """Whose the order is that was told with a word; None for what somebody bought before they were erased (R76)."""

    customer: Customer | None
    may_have_passed: bool
    """Whether the word may have made orders another customer's already."""


@unit_of_work
async def hear(word: Word) -> Heard:
    """Let the word about a buyer count, and say whose the order is that was told with it (SH64)."""
    if word.number is None:
        return Heard(await _guest(word), may_have_passed=False)
    known = await _of_number(word.source, word.number)
    if known is None:
        return Heard(await _create(word, word.number), may_have_passed=False)
    if known.placed_at is not None:
        return Heard(await _of_placed(known, word, known.placed_at), may_have_passed=True)
    if word.address is not None:
        is_first = known.first_told_at is None or word.told_at < known.first_told_at
        if known.email_key != word.address.key or is_first:
            return Heard(await _hear(known, word), may_have_passed=True)
    return Heard(await _unchanged(known, word), may_have_passed=False)


async def is_of_somebody_erased(word: Word) -> bool:
    """Whether it tells what somebody bought before they were erased."""
    names = [word.number, word.address.key if word.address else None]
    marks = [customer_mark(word.source, name) for name in names if name]
    return await is_forgotten([*marks, *([address_mark(word.address.key)] if word.address else [])], word.at)


async def _of_number(source: str, number: str) -> Customer | None:
    """Whom the shop calls so: nobody else says who they are until the unit of work is over."""
    return await Customer.read_one(sql.locking("source = $1 AND external_id = $2"), source, number)


async def _unchanged(known: Customer, word: Word) -> Customer | None:
    """The customer by the address that they have, or, told without one, whoever had their first."""
    if word.address is None:
        return known if known.first_key in {None, known.email_key} else await _guest_of(known.first_key, word)
    if word.country is not None and known.country != word.country and word.told_at >= await _told_at(known):
        await Customer.filter(id=known.id).update(country=word.country, told_at=word.told_at)
    return known


async def _hear(known: Customer, word: Word) -> Customer | None:
    """Another address than the customer's, or an older word than all before: who comes second sees the first's."""
    assert word.address is not None
    await lock_mergers(known.source)
    await advisory_lock(f"customer:{known.id}")
    known = await Customer.get(id=known.id)
    if await is_forgotten([address_mark(word.address.key)], word.at):
        return None
    if known.email_key is None:
        await _adopt(known, word)
    elif known.email_key != word.address.key and await _is_newer(known, word):
        await _hand_over(known, word)
    if known.first_told_at is None or word.told_at < known.first_told_at:
        await _begin_with(known, word)
    if await settle(known):
        known = await Customer.get(id=known.id)
    return known if known.email_key == word.address.key else await _guest(word)


async def _adopt(known: Customer, word: Word) -> None:
    """A customer without an address gets one: what they bought so far is theirs who has proved it."""
    assert word.address is not None
    owner = await owner_of(word.address.key)
    if owner is None:
        return await _write(known, word)
    known.is_placed = False
    await _write(known, word, is_placed=False)
    return await pass_to_member(known, owner.id)


async def _hand_over(known: Customer, word: Word) -> None:
    """The shop's id is another's from this word on: what was bought before stays with who had it then."""
    assert word.address is not None
    former = await _former(known)
    await pass_orders(known, former)
    owner = await owner_of(word.address.key)
    known.member_id, known.is_placed, known.placed_at = owner.id if owner else None, False, None
    await _write(known, word, member_id=known.member_id, is_placed=False, placed_at=None)
    guest = await Customer.get_or_none(source=known.source, external_id=word.address.key[:LONGEST])
    if guest is not None:  # they had that address before
        await pass_orders(guest, known, of_number=known.external_id)


async def _of_placed(known: Customer, word: Word, placed_at: datetime) -> Customer | None:
    """Whom staff placed is that member's under any address. Only from a word on that is newer than what staff said,
    and has the address of another member, is the shop's id theirs: what was bought before stays where it is (SH89).
    """
    if word.address is None or word.address.key == known.email_key:
        return known
    await lock_mergers(known.source)
    await advisory_lock(f"customer:{known.id}")
    known = await Customer.get(id=known.id)
    if await is_forgotten([address_mark(word.address.key)], word.at):
        return None
    if known.email_key is None or await _is_newer(known, word):
        owner = await owner_of(word.address.key)
        if owner is not None and owner.id != known.member_id and word.told_at > placed_at:
            await _hand_over(known, word)
            await settle(known)
            return await Customer.get(id=known.id)
        await _write(known, word)
    return known


async def placed_customer(source: str, member_id: UUID | None) -> Customer:
    """The customer under whom a member has what staff said is theirs: no word of the shop is about them."""
    number = f"{PLACED}{member_id or NOBODY}"
    placed, _ = await Customer.get_or_create(
        source=source,
        external_id=number,
        defaults={"member_id": member_id, "is_placed": True, "placed_at": clock.now(), "created_at": clock.now()},
    )
    return placed


async def _former(known: Customer) -> Customer:
    """The guest who had the customer's address, and is theirs whose the customer was."""
    number = known.email_key or f"former:{known.id}"
    member_id = known.own_member_id
    former = await Customer.get_or_none(source=known.source, external_id=number)
    if former is None:
        return await Customer.create(
            source=known.source,
            external_id=number,
            email=known.email,
            email_key=known.email_key,
            member_id=member_id,
            is_placed=known.is_said_by_staff,
            placed_at=known.placed_at,
            country=known.country,
            created_at=clock.now(),
        )
    if known.placed_at is not None and former.member_id != known.member_id:
        return await placed_customer(known.source, known.member_id)
    if former.member_id is None and member_id is not None and not former.is_placed:
        await pass_to_member(former, member_id)
    return former


async def _begin_with(known: Customer, word: Word) -> None:
    """An address from before the first that was known: what was bought without one was bought by whoever had it."""
    assert word.address is not None
    was, known.first_key, known.first_told_at = known.first_key, word.address.key, word.told_at
    await Customer.filter(id=known.id).update(first_key=known.first_key, first_told_at=known.first_told_at)
    if was is None or was == known.first_key:
        return
    old = known if was == known.email_key else await Customer.get_or_none(source=known.source, external_id=was)
    new = known if known.first_key == known.email_key else await _guest(word)
    if old is not None and new is not None:
        await pass_orders(old, new, without_address_of=known.external_id)


async def _is_newer(known: Customer, word: Word) -> bool:
    """Of two words of the same moment the one whose address comes later in the alphabet counts."""
    assert word.address is not None
    return (word.told_at, word.address.key) > (await _told_at(known), known.email_key or "")


async def _told_at(known: Customer) -> datetime:
    """When the shop last said the customer's address: with any order that is theirs by it."""
    with_orders = await sql.fetch_value(
        """
        SELECT MAX(COALESCE(buyer_told_at, told_at)) FROM orders
        WHERE customer_id = $1 AND told_number IS NULL AND NOT is_placed
        """,
        known.id,
    )
    told = [known.told_at, None if with_orders is None else sql.instant_of(with_orders)]
    return max((one for one in told if one is not None), default=datetime.min.replace(tzinfo=clock.now().tzinfo))


async def _write(known: Customer, word: Word, **more: Any) -> None:
    assert word.address is not None
    known.email, known.email_key, known.told_at = word.address.written, word.address.key, word.told_at
    known.country = word.country or known.country
    await Customer.filter(id=known.id).update(
        email=known.email, email_key=known.email_key, told_at=known.told_at, country=known.country, **more
    )


async def said_until(customer_id: UUID, at: datetime | None) -> None:
    """Remember that an order that is leaving the customer said their address at that moment."""
    if at is not None:
        of = Customer.filter(Q(told_at=None) | Q(told_at__lt=at), id=customer_id)
        await of.update(told_at=at)


async def _guest(word: Word) -> Customer | None:
    """Who is known by their address alone."""
    assert word.address is not None
    known = await _of_number(word.source, word.address.key[:LONGEST])
    return known or await _create(word, word.address.key[:LONGEST])


async def _guest_of(address_key: str | None, word: Word) -> Customer | None:
    if address_key is None:
        return None
    known = await _of_number(word.source, address_key)
    if known is not None:
        return known
    address = address_of(address_key)
    return await _guest(Word(word.source, None, address, None, word.told_at, word.at)) if address else None


async def _create(word: Word, number: str) -> Customer | None:
    address = word.address
    marks = [customer_mark(word.source, number), *([address_mark(address.key)] if address else [])]
    if await is_forgotten(marks, word.at):
        return None
    if address is not None:
        await advisory_lock(f"customer:{address.key}")
    member = await owner_of(address.key) if address else None
    try:
        async with savepoint():
            return await Customer.create(
                source=word.source,
                external_id=number,
                email=address.written if address else None,
                email_key=address.key if address else None,
                member_id=member.id if member else None,
                country=word.country,
                created_at=clock.now(),
                told_at=word.told_at if address else None,
                first_key=address.key if address and word.number else None,
                first_told_at=word.told_at if address and word.number else None,
            )
    except IntegrityError:
        known = await Customer.get(source=word.source, external_id=number)
        return known if word.number is None or address is None else await _hear(known, word)


@unit_of_work
async def adopt_customers(member_id: UUID, email_key: str) -> int:
    """Customers of a member who was imported: what they bought so far is in the balance that came with them."""
    await advisory_lock(f"customer:{email_key}")
    return await Customer.filter(email_key=email_key, member_id=None, is_placed=False).update(member_id=member_id)


def address_of(written: str | None) -> EmailAddress | None:
    """What a shop wrote, as an address; None where it cannot be one."""
    try:
        return email_address(written or "", field="email")
    except PortalError:
        return None
