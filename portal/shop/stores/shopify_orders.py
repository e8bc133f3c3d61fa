"""Orders of Shopify's GraphQL Admin API by the time of their last change, each with all its lines and refunds (SH31).

An answer holds some orders with their first lines; what does not fit is asked for order by order and refund by refund,
so that no query costs more than the shop answers. What comes out has the form of a webhook's body.
"""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from portal.shop.stores import shopify_rows
from portal.shop.stores.client import StoreClient, StoreSilent
from portal.shop.stores.shopify_graphql import TooDear, read

PAGE = 10
"""Orders an answer; half as many where these are too dear for the shop."""
_PAGE_INFO = "pageInfo { hasNextPage endCursor }"
_SHOP = "{ shopMoney { amount currencyCode } }"
_BOTH = "{ shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }"
_LINE = f"""
id title sku quantity currentQuantity isGiftCard
originalUnitPriceSet {_SHOP} totalDiscountSet {_SHOP}
discountAllocations {{ allocatedAmountSet {_SHOP} }}
customAttributes {{ key value }}
product {{ legacyResourceId productType }} variant {{ legacyResourceId }}
"""
ORDERS = f"""
query($page: Int!, $after: String, $changed: String!) {{
  orders(first: $page, after: $after, sortKey: UPDATED_AT, query: $changed) {{
    nodes {{
      id legacyResourceId name currencyCode createdAt processedAt updatedAt cancelledAt displayFinancialStatus
      displayFulfillmentStatus test
      email clientIp discountCodes
      customer {{ legacyResourceId defaultEmailAddress {{ emailAddress }} }}
      shippingAddress {{ countryCodeV2 }}
      customAttributes {{ key value }}
      totalPriceSet {_BOTH} currentTotalPriceSet {_SHOP} subtotalPriceSet {_SHOP} currentSubtotalPriceSet {_SHOP}
      currentShippingPriceSet {_SHOP}
      shippingLines(first: 2, includeRemovals: true) {{ nodes {{ isRemoved discountedPriceSet {_SHOP} }} }}
      lineItems(first: 5) {{ nodes {{ {_LINE} }} {_PAGE_INFO} }}
      refunds {{ id }}
    }}
    {_PAGE_INFO}
  }}
}}
"""
LINES = f"""
query($id: ID!, $after: String) {{
  order(id: $id) {{ lineItems(first: 50, after: $after) {{ nodes {{ {_LINE} }} {_PAGE_INFO} }} }}
}}
"""
REFUND = f"""
query($id: ID!) {{
  refund(id: $id) {{
    legacyResourceId createdAt
    duties {{ amountSet {_BOTH} }}
    transactions(first: 20) {{ nodes {{ kind status amountSet {_BOTH} }} {_PAGE_INFO} }}
    orderAdjustments(first: 20) {{ nodes {{ reason amountSet {_BOTH} taxAmountSet {_BOTH} }} {_PAGE_INFO} }}
    refundShippingLines(first: 10) {{ nodes {{ subtotalAmountSet {_BOTH} taxAmountSet {_BOTH} }} {_PAGE_INFO} }}
  }}
}}
"""
REFUNDED = f"""
query($id: ID!, $after: String) {{
  refund(id: $id) {{
    refundLineItems(first: 50, after: $after) {{
      nodes {{
        quantity subtotalSet {_BOTH} totalTaxSet {_BOTH}
        lineItem {{ id isGiftCard taxLines {{ rate }} }}
      }}
      {_PAGE_INFO}
    }}
  }}
}}
"""

Node = Mapping[str, Any]


async def changed_since(
    client: StoreClient, since: str, after: str | None = None
) -> AsyncIterator[tuple[Node, str | None]]:
    """Every order that changed at ``since`` or later, the one that changed first in front.

    With the last of a page comes its cursor: ``after`` it a look that was cut short goes on (SH56), for the order of
    changes keeps what changes meanwhile behind it. Raises StoreFailed.
    """
    page = PAGE
    while True:
        wanted = {"page": page, "after": after, "changed": f"updated_at:>='{since}'"}
        try:
            found = _within(await read(client, ORDERS, wanted), "orders")
        except TooDear:
            if page == 1:
                raise
            page = max(1, page // 2)
            continue
        nodes, after = _nodes(found), _following(found)
        for place, node in enumerate(nodes, start=1):
            yield await _whole(client, node), after if place == len(nodes) else None
        if after is None:
            return


async def _whole(client: StoreClient, node: Node) -> Node:
    first = _within(node, "lineItems")
    lines = [*_nodes(first), *await _rest(client, LINES, node, "order", "lineItems", _following(first))]
    refunds = [await _refund(client, one) for one in node.get("refunds") or []]
    return shopify_rows.order_of(node, lines, refunds)


async def _refund(client: StoreClient, node: Node) -> Node:
    found = _within(await read(client, REFUND, {"id": node.get("id")}), "refund")
    if any(_following(_within(found, name)) for name in ("transactions", "orderAdjustments", "refundShippingLines")):
        # More than a refund ever has. Read in part it would be another sum: so its order is not understood, for staff.
        return {"id": found.get("legacyResourceId"), "transactions": "more than were read"}
    lines = await _rest(client, REFUNDED, node, "refund", "refundLineItems", "")
    return shopify_rows.refund_of(found, lines)


async def _rest(
    client: StoreClient, document: str, node: Node, root: str, member: str, after: str | None
) -> list[Node]:
    """What follows in a list within ``node``; all of it after an empty place, nothing after none."""
    nodes: list[Node] = []
    while after is not None:
        answer = await read(client, document, {"id": node.get("id"), "after": after or None})
        found = _within(_within(answer, root), member)
        nodes += _nodes(found)
        after = _following(found)
    return nodes


def _within(told: Node, name: str) -> Node:
    found = told.get(name)
    if not isinstance(found, dict):
        raise StoreSilent(f"The shop's answer has no {name}.")
    return found


def _nodes(connection: Node) -> list[Node]:
    nodes = connection.get("nodes")
    if not isinstance(nodes, list) or not all(isinstance(one, dict) for one in nodes):
        raise StoreSilent("The shop's answer has a list without members.")
    return nodes


def _following(connection: Node) -> str | None:
    info = _within(connection, "pageInfo")
    if not info.get("hasNextPage"):
        return None
    if not isinstance(info.get("endCursor"), str) or not info["endCursor"]:
        raise StoreSilent("The shop's answer says that more follows, and not where.")
    return str(info["endCursor"])
