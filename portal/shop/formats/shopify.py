"""Shopify's topics as facts.

Which topic a body belongs to is not signed, so a body is only taken for what its own members say it is:
every order topic brings the whole order, and a deletion brings nothing but its number.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from portal.shop.facts import (
    CancellationFacts,
    CustomerChangedFacts,
    CustomerFacts,
    Facts,
    MergerFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
    RefundFacts,
)
from portal.shop.formats import shopify_disputes, shopify_orders, shopify_refunds
from portal.shop.formats.reading import JsonObject, Nothing, NotUnderstood, as_far_as_it_goes

SNAPSHOTS = frozenset(
    {
        "orders/create",
        "orders/paid",
        "orders/updated",
        "orders/cancelled",
        "orders/fulfilled",
        "orders/partially_fulfilled",
    }
)
DISPUTES = frozenset({"disputes/create", "disputes/update"})
_ERRORS = frozenset({"error", "errors"})
_WAITS = Nothing("No money has gone back yet.")
_FAILED = Nothing("The shop answered its own question with an error; there is nothing in it.")


def facts_of(source: str, topic: str, body: bytes, *, received_at: datetime) -> Facts | Nothing | None:
    """What a delivery says; None for a topic that the portal has no use for."""
    read = _READERS.get(topic)
    if read is None:
        return None
    told = JsonObject.within(body)
    if told.members and not told.members.keys() - _ERRORS:
        return _FAILED
    return read(source, told, received_at)


def order_of(source: str, told: JsonObject) -> OrderFacts:
    """An order of a webhook; one of the Admin API is brought into that form (stores/shopify_rows)."""
    return shopify_orders.order_of(source, told)


def refund_of(source: str, told: JsonObject) -> RefundFacts | None:
    """A refund of its own; None while no money has gone back."""
    return shopify_refunds.refund_of(source, told, told.id("order_id"))


def _deletion(source: str, told: JsonObject, received_at: datetime) -> CancellationFacts:
    if set(told.members) - {"id", "admin_graphql_api_id"}:
        raise NotUnderstood("A deleted order has nothing but its number.")
    return CancellationFacts(source=source, external_id=told.id("id"), cancelled_at=received_at, has_own_time=False)


def _customer(source: str, told: JsonObject) -> CustomerChangedFacts:
    """A customer as they are now: a changed address is a new one, and none at all is told as well."""
    if not {"addresses", "default_address", "state"} & told.members.keys():
        raise NotUnderstood("This is another topic's body.")
    left_out: list[str] = []
    address = as_far_as_it_goes(left_out, told.maybe_object, "default_address")
    country = as_far_as_it_goes(left_out, address.text, "country_code") if address else None
    customer = CustomerFacts(external_id=told.id("id"), email=told.text("email"), country=country)
    return CustomerChangedFacts(source=source, customer=customer, told_at=told.instant("updated_at"))


def _privacy(source: str, request: PrivacyRequest, told: JsonObject) -> PrivacyFacts:
    if told.id("shop_domain") != source.partition(":")[2] and ":" in source:
        raise NotUnderstood("This is about another shop.")
    if request is PrivacyRequest.SHOP:
        if told.members.keys() - {"shop_id", "shop_domain"}:
            raise NotUnderstood("The end of a shop names nothing but the shop.")
        return PrivacyFacts(source=source, request=request)
    is_erasure = "orders_to_redact" in told.members
    if is_erasure is not (request is PrivacyRequest.ERASURE):
        raise NotUnderstood("This is another topic's body.")
    customer = told.object("customer")
    return PrivacyFacts(
        source=source,
        request=request,
        customer=CustomerFacts(external_id=customer.maybe_id("id"), email=customer.text("email")),
        order_external_ids=tuple(_numbers(told, "orders_to_redact" if is_erasure else "orders_requested")),
    )


def _numbers(told: JsonObject, name: str) -> list[str]:
    listed = told.members.get(name) or []
    if not isinstance(listed, list):
        told.refuse(name, "is no list")
    return [JsonObject({"id": one}, name).id("id") for one in listed]


def _merger(source: str, told: JsonObject) -> MergerFacts | Nothing:
    """Mergers that failed, or are under way, are told as well: only what is completed is one (SH29)."""
    status = told.text("status")
    if status is not None and status.casefold() != "completed":
        return Nothing("These two customers were not merged.")
    return MergerFacts(
        source=source,
        kept_external_id=_number(told.id("admin_graphql_api_customer_kept_id")),
        gone_external_id=_number(told.id("admin_graphql_api_customer_deleted_id")),
    )


def _number(gid: str) -> str:
    """``gid://shopify/Customer/4`` is customer 4."""
    return gid.rpartition("/")[2]


_Reader = Callable[[str, JsonObject, datetime], Facts | Nothing | None]
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(SNAPSHOTS, lambda source, told, _: order_of(source, told)),
    **dict.fromkeys(DISPUTES, lambda source, told, _: shopify_disputes.dispute_of(source, told)),
    "refunds/create": lambda source, told, _: refund_of(source, told) or _WAITS,
    "orders/delete": _deletion,
    "customers/update": lambda source, told, _: _customer(source, told),
    "customers/merge": lambda source, told, _: _merger(source, told),
    "customers/data_request": lambda source, told, _: _privacy(source, PrivacyRequest.DATA, told),
    "customers/redact": lambda source, told, _: _privacy(source, PrivacyRequest.ERASURE, told),
    "shop/redact": lambda source, told, _: _privacy(source, PrivacyRequest.SHOP, told),
}
