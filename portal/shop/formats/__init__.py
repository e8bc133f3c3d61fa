"""What shops say in their own formats, as facts: pure functions, one module for each dialect."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from portal.shop.facts import Facts, OrderFacts
from portal.shop.formats import shopify, standard, woocommerce
from portal.shop.formats.reading import Nothing

SHOPIFY = "shopify"
WOOCOMMERCE = "woocommerce"
OWN = "hooks"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a delivery says; nothing to be kept where ``facts`` is None, and ``note`` says why."""

    topic: str
    facts: Facts | None
    note: str | None = None


def parse(source: str, topic: str, body: bytes, *, received_at: datetime) -> Parsed:
    """What a delivery of ``source`` says.

    Raises NotUnderstood for what no shop should send; a topic that the portal has no use for has no facts.
    """
    dialect = source.partition(":")[0]
    found, facts = _read(dialect, source, topic, body, received_at)
    if isinstance(facts, Nothing):
        return Parsed(found, None, facts.why)
    if isinstance(facts, OrderFacts):
        facts = replace(facts, heard_at=received_at)
    return Parsed(found, facts, None if facts else "The portal has no use for this topic.")


def _read(
    dialect: str, source: str, topic: str, body: bytes, received_at: datetime
) -> tuple[str, Facts | Nothing | None]:
    if dialect == OWN:
        return standard.facts_of(source, body, received_at=received_at)
    read: Reader = {SHOPIFY: shopify.facts_of, WOOCOMMERCE: woocommerce.facts_of}[dialect]
    return topic, read(source, topic, body, received_at=received_at)


Reader = Callable[..., Facts | Nothing | None]
