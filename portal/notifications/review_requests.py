"""Asking buyers by mail to review what they bought: once for each order, who has agreed to be asked (NC17, LW22).

An order has arrived some days after the shop's newest word about it, which says that goods went out; where it does not
say that, after twice as many days. Whom it is that bought, what they kept and reviewed, and whether they agree still
is looked up when the order is due, and again when the mail is sent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.consents import agreed_to
from portal.accounts.models import ConsentPurpose, Member, MemberState
from portal.holdouts.models import HoldoutMessage
from portal.holdouts.withholding import who_gets
from portal.kernel import mail, outbox, page_paths, sql
from portal.kernel.mail_layout import Entry
from portal.kernel.outbox import Item
from portal.kernel.steps import Steps
from portal.kernel.wording import translatable
from portal.kernel.work import unit_of_work
from portal.notifications.mails import reminder_of_day
from portal.notifications.unsubscribing import Stream, token_for
from portal.settings import settings
from portal.shop.buyers.kept import has_kept
from portal.shop.models import Order
from portal.translations.queries import said_in

TOPIC = "requests for reviews by mail"
LATEST = timedelta(days=30)
"""What could not be asked for within so many days of being due is asked for no more."""
MOST_PRODUCTS = 10
REQUEST = (
    translatable("What do you think of what you bought?"),
    translatable(
        "Hello {name},\n\na while ago you bought what stands here. What you say of it, good or bad, helps others to "
        "choose. If you do not want to be asked for reviews by mail, this ends it: {unsubscribe}"
    ),
)
DUE = Steps(
    "requests for reviews",
    """
    SELECT o.id FROM orders o WHERE o.reviews_settled_at IS NULL AND o.placed_at > $1 AND o.placed_at <= $2
        AND COALESCE(o.told_at, o.placed_at) <= CASE WHEN o.was_sent THEN $2 ELSE $3 END AND {others}
    ORDER BY o.placed_at
    """,
    of="o",
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is to be asked, and for which products: sku and title of each."""

    member: Member
    products: Sequence[tuple[str, str]]


async def write_due(now: datetime) -> int:
    """Put the requests that are due into the outbox; how many orders are settled in this step, also by no mail.

    On a day on which another reminder went out to its buyer an order waits for the next (NC10).
    """
    days = timedelta(days=settings().review_request_days)
    if not days:
        return 0

    async def of_order(row: sql.Row) -> bool:
        order_id = sql.uuid_of(row["id"])
        asked = await _asked(order_id)
        if asked is not None:
            today = reminder_of_day(asked.member.id, now)
            if await outbox.known([today]):
                return False
            await outbox.put(TOPIC, {"order": str(order_id)}, once_key=today)
        await Order.filter(id=order_id).update(reviews_settled_at=now)
        return True

    return await DUE.step(now - 2 * days - LATEST, now - days, now - 2 * days, each=of_order)


async def send(item: Item) -> dict[str, str]:
    """The worker's handler: for what its buyer has and has not reviewed at this moment, if they still agree."""
    message = await _written(UUID(item.payload["order"]))
    if message is not None:
        await mail.deliver(message, reference=str(item.id))
    return {}


@unit_of_work
async def _written(order_id: UUID) -> mail.Mail | None:
    asked = await _asked(order_id)
    if asked is None:
        return None
    member = asked.member
    assert member.email is not None
    unsubscribe = mail.link(f"/unsubscribe/{token_for(member.id, Stream.REVIEWS)}")
    entries = [Entry(title, "", mail.link(page_paths.of_product(sku))) for sku, title in asked.products]
    values = {"name": member.display_name, "unsubscribe": unsubscribe}
    return mail.Mail(member.email, member.locale, *REQUEST, values, unsubscribe=unsubscribe, entries=entries)


async def _asked(order_id: UUID) -> _Asked | None:
    """None where nobody is to be asked for anything: nearly always, so what rules most out is looked at first."""
    row = await sql.fetch_one(
        f"""
        SELECT c.member_id FROM orders o JOIN customers c ON c.id = o.customer_id
        WHERE o.id = $1 AND o.state IN ('PAID', 'PARTIALLY_REFUNDED') AND NOT o.is_given_back AND EXISTS (
            SELECT 1 FROM consents a WHERE a.member_id = c.member_id
                AND a.purpose = '{ConsentPurpose.REVIEW_REQUESTS.value}' AND a.withdrawn_at IS NULL)
        """,  # noqa: S608 - a constant is put in
        order_id,
    )
    member = None if row is None else await _willing(sql.uuid_of(row["member_id"]))
    if member is None:
        return None
    products = await _products(order_id, member)
    return _Asked(member, products) if products else None


async def _willing(member_id: UUID) -> Member | None:
    """The buyer, if they agree to be asked, and could write a review now."""
    member = await Member.get_or_none(
        id=member_id, state=MemberState.ACTIVE, banned_at__isnull=True, email_verified_at__isnull=False
    )
    viewer = (await viewers_of([member_id])).get(member_id)
    if member is None or member.email is None or viewer is None or viewer.is_suspended or viewer.is_brand:
        return None
    if not await who_gets([member_id], HoldoutMessage.REVIEW_REQUEST):
        return None
    return member if await agreed_to(member, [ConsentPurpose.REVIEW_REQUESTS]) else None


async def _products(order_id: UUID, member: Member) -> list[tuple[str, str]]:
    """What of the order is in the catalogue, was kept, and has no review of theirs; gift cards are no product."""
    rows = await sql.fetch(
        """
        SELECT p.id, p.sku, p.title, p.translated_into, MIN(l.position) AS place
        FROM order_lines l JOIN products p ON p.id = l.product_id
        WHERE l.order_id = $1 AND l.earns AND p.is_active AND NOT EXISTS (
            SELECT 1 FROM reviews r WHERE r.author_id = $2 AND r.product_id = p.id AND r.open_key IS NOT NULL)
        GROUP BY p.id, p.sku, p.title, p.translated_into ORDER BY place
        """,
        order_id,
        member.id,
    )
    kept = [row for row in rows if await has_kept(member.id, sql.uuid_of(row["id"]))][:MOST_PRODUCTS]
    originals = {sql.uuid_of(row["id"]): (row["translated_into"], row["title"]) for row in kept}
    titles = await said_in(member.locale, "title", originals)
    return [(row["sku"], titles[sql.uuid_of(row["id"])]) for row in kept]
