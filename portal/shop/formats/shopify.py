"""Shopify's topics as facts.

Which topic a body belongs to is not signed, so a body is only taken for what its own members say it is:
every order topic brings the whole order, and a deletion brings nothing but its number.
"""

from datetime import datetime

from portal.shop.facts import (
    CancellationFacts,
    CustomerFacts,
    Facts,
    MergerFacts,
    OrderFacts,
    PrivacyFacts,
    PrivacyRequest,
    RefundFacts,
)
from portal.shop.formats import shopify_orders, shopify_refunds
from portal.shop.formats.reading import JsonObject, NotUnderstood

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
_PRIVACY = {
    "customers/data_request": PrivacyRequest.DATA,
    "customers/redact": PrivacyRequest.ERASURE,
    "shop/redact": PrivacyRequest.SHOP,
}


def facts_of(source: str, topic: str, body: bytes, *, received_at: datetime) -> Facts | None:
    """What a delivery says; None for a topic that the portal has no use for."""
    if topic in SNAPSHOTS:
        return order_of(source, JsonObject.within(body))
    if topic == "refunds/create":
        return refund_of(source, JsonObject.within(body))
    if topic == "orders/delete":
        return _deletion(source, JsonObject.within(body), received_at)
    if topic in _PRIVACY:
        return _privacy(source, _PRIVACY[topic], JsonObject.within(body))
    if topic == "customers/merge":
        return _merger(source, JsonObject.within(body))
    return None


def order_of(source: str, told: JsonObject) -> OrderFacts:
    """An order of a webhook or of the REST API, which have one form."""
    return shopify_orders.order_of(source, told)


def refund_of(source: str, told: JsonObject) -> RefundFacts | None:
    """A refund of its own; None while no money has gone back."""
    return shopify_refunds.refund_of(source, told, told.id("order_id"))


def _deletion(source: str, told: JsonObject, received_at: datetime) -> CancellationFacts:
    if set(told.members) - {"id", "admin_graphql_api_id"}:
        raise NotUnderstood("A deleted order has nothing but its number.")
    return CancellationFacts(source=source, external_id=told.id("id"), cancelled_at=received_at)


def _privacy(source: str, request: PrivacyRequest, told: JsonObject) -> PrivacyFacts:
    if told.id("shop_domain") != source.partition(":")[2] and ":" in source:
        raise NotUnderstood("This is about another shop.")
    if request is PrivacyRequest.SHOP:
        if told.has("customer"):
            raise NotUnderstood("The end of a shop names no customer.")
        return PrivacyFacts(source=source, request=request)
    is_erasure = "orders_to_redact" in told.members
    if is_erasure is not (request is PrivacyRequest.ERASURE):
        raise NotUnderstood("This is another topic's body.")
    customer = told.object("customer")
    return PrivacyFacts(
        source=source,
        request=request,
        customer=CustomerFacts(external_id=customer.maybe_id("id"), email=customer.text("email")),
        order_external_ids=tuple(_numbers(told, "orders_to_redact")),
    )


def _numbers(told: JsonObject, name: str) -> list[str]:
    listed = told.members.get(name) or []
    if not isinstance(listed, list):
        told.refuse(name, "is no list")
    return [JsonObject({"id": one}, name).id("id") for one in listed]


def _merger(source: str, told: JsonObject) -> MergerFacts | None:
    status = told.text("status")
    if status is not None and status.casefold() != "completed":
        return None
    return MergerFacts(
        source=source,
        kept_external_id=_number(told.id("admin_graphql_api_customer_kept_id")),
        gone_external_id=_number(told.id("admin_graphql_api_customer_deleted_id")),
    )


def _number(gid: str) -> str:
    """``gid://shopify/Customer/4`` is customer 4."""
    return gid.rpartition("/")[2]
