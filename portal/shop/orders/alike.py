"""What two orders can have in common as one person's or one household's would: told by the shop, kept as digests."""

from collections.abc import Mapping

IN_COMMON: Mapping[str, str] = {
    "customer": "{one}.source = {other}.source AND {one}.buyer_number = {other}.buyer_number",
    "payment": "{one}.payment_hash = {other}.payment_hash",
    "address": "{one}.address_hash = {other}.address_hash",
    "network": "{one}.ip_hash = {other}.ip_hash",
}
"""The condition of each, on two rows of orders; what a shop does not tell is in common with nothing."""


def have_in_common(one: str, other: str) -> str:
    """The condition that two rows of orders have any of it in common."""
    return "(" + " OR ".join(f"({alike.format(one=one, other=other)})" for alike in IN_COMMON.values()) + ")"
