"""What becomes of reviews when orders change, or turn out to be somebody's."""

from portal.reviews import purchases
from portal.shop.events import CustomerLinked, OrderChanged, OrderPassed, OrderRecorded


async def check_purchase(event: OrderRecorded | OrderChanged | OrderPassed) -> None:
    """A review is marked as a buyer's as long as the order stands, and is theirs."""
    if isinstance(event, OrderRecorded) and not event.may_have_products:
        return
    concerned = [event.member_id, *([event.from_member_id] if isinstance(event, OrderPassed) else [])]
    await purchases.check_order(event.order_id, [one for one in concerned if one is not None])


async def check_purchases_of_linked(event: CustomerLinked) -> None:
    """A guest who turns out to be a member is the buyer of what they reviewed."""
    await purchases.check_member(event.member_id)
