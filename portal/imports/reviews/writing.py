"""Writing imported reviews: each under an id that its line alone decides, corrected where the list was, never paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from portal.accounts.models import Member, MemberState
from portal.community.models import ContentState
from portal.imports.report import Report
from portal.imports.reviews.lines import Line
from portal.imports.stackexchange.known import existing
from portal.imports.values import Unfit
from portal.kernel import clock, folding, sql
from portal.kernel.ids import derived_id
from portal.kernel.text import skeleton
from portal.moderation.models import AuditEntry
from portal.reviews import purchases
from portal.reviews.models import Review
from portal.reviews.writing import key_of
from portal.shop.buyers.kept import has_kept
from portal.shop.models import Product

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_LONGEST_STEM = 20
_LONGEST_HANDLE = 32
_ANSWERS = ("review.reply", "review.take_reply_away")

_MEMBER = f"""
INSERT INTO members (id, handle, handle_key, display_name, locale, state, trust_level, joined_at)
VALUES ($1, $2, $3, $4, 'en', '{MemberState.IMPORTED}', 0, $5) ON CONFLICT DO NOTHING
"""  # noqa: S608 - a constant of ours
_BOUGHT = """
SELECT o.id, c.member_id FROM orders o JOIN order_lines l ON l.order_id = o.id
LEFT JOIN customers c ON c.id = o.customer_id
WHERE o.external_id = $1 AND l.product_id = $2 AND o.state IN ('PAID', 'PARTIALLY_REFUNDED') ORDER BY o.id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Bought:
    """The order that a line names, as far as the portal knows it."""

    is_known: bool
    member_id: UUID | None


def review_ids(source: str, line_ids: Sequence[str]) -> list[UUID]:
    """The ids that a review may have in the portal, on every run; a new one gets the first."""
    return [derived_id(_NO_DATE, f"{source}:review:{one}") for one in line_ids]


async def write(source: str, line: Line, report: Report) -> None:
    """One review; call it in a unit of work. Raises Unfit for one that has no place here."""
    product = await Product.get_or_none(sku=line.sku)
    if product is None:
        raise Unfit("there is no such product", line.sku)
    keys = review_ids(source, line.ids)
    known = await Review.filter(id__in=keys).first()
    if known is not None:
        await _correct(known, product.id, line, report)
        return
    bought = await _bought(line, product.id)
    author = await _author(source, line, bought)
    await purchases.alone_with(author)
    open_key = key_of(product.id, author)
    written_at = line.written_at or clock.now()
    if await Review.exists(open_key=open_key):
        raise Unfit("its author has reviewed this product already")
    await Review.create(
        id=keys[0],
        product_id=product.id,
        author_id=author,
        open_key=open_key,
        rating=line.rating,
        title=line.title,
        body_markdown=line.body.markdown,
        body_html=line.body.html,
        render_version=line.body.version,
        state=ContentState.VISIBLE,
        is_verified_purchase=(bought.is_known and bought.member_id in {None, author})
        or await has_kept(author, product.id),
        is_incentivised=line.is_rewarded,
        reply_markdown=line.reply.markdown if line.reply else None,
        reply_html=line.reply.html if line.reply else None,
        reply_render_version=line.reply.version if line.reply else None,
        replied_at=written_at if line.reply else None,
        created_at=written_at,
    )
    report.added["reviews"] += 1


async def _correct(known: Review, product_id: UUID, line: Line, report: Report) -> None:
    """What the list says now, unless somebody wrote here since; what is gone stays gone, and a label stays on."""
    if known.product_id != product_id:
        raise Unfit("its id is that of a review of another product", line.ids[0])
    said: dict[str, object] = {"rating": line.rating, "title": line.title, "body_markdown": line.body.markdown}
    reply = line.reply.markdown if line.reply else None
    if line.tells_replies and reply != known.reply_markdown and not await _was_answered_here(known):
        said["reply_markdown"] = reply
    if line.is_rewarded and not known.is_incentivised:
        await Review.filter(id=known.id).update(is_incentivised=True)
        report.added["reviews labelled as rewarded"] += 1
    is_erased = await Member.exists(id=known.author_id, state=MemberState.ERASED)
    if known.state is ContentState.DELETED or known.edited_at is not None or is_erased:
        report.skipped["reviews: changed or deleted here since"] += 1
    elif any(getattr(known, name) != value for name, value in said.items()):
        if "reply_markdown" in said:
            said["reply_html"] = line.reply.html if line.reply else None
            said["reply_render_version"] = line.reply.version if line.reply else None
            said["replied_at"] = (known.replied_at or line.written_at or clock.now()) if line.reply else None
        await Review.filter(id=known.id).update(**said, body_html=line.body.html, render_version=line.body.version)
        report.added["reviews corrected"] += 1


async def _was_answered_here(review: Review) -> bool:
    """Staff answered it in the portal, or took an answer away: the trail of their deeds knows."""
    return await AuditEntry.exists(target_id=review.id, action__in=_ANSWERS)


async def _bought(line: Line, product_id: UUID) -> Bought:
    """A line of an order is reviewed once: by the member whose order it is, if the portal knows one."""
    if line.order is None:
        return Bought(is_known=False, member_id=None)
    row = await sql.fetch_one(_BOUGHT, line.order, product_id)
    return Bought(row is not None, None if row is None else sql.uuid_or_none(row["member_id"]))


async def _author(source: str, line: Line, bought: Bought) -> UUID:
    """The member who proved the address, or whose order it is; else somebody without an address."""
    if line.email_key is not None:
        row = await sql.fetch_one(
            "SELECT id FROM members WHERE email_key = $1 AND state IN ('ACTIVE', 'IMPORTED')", line.email_key
        )
        if row is not None:
            return sql.uuid_of(row["id"])
    if bought.member_id is not None:
        return bought.member_id
    ids = [derived_id(_NO_DATE, f"{source}:reviewer:{one}") for one in line.persons]
    here = await existing("members", set(ids))
    known = next((one for one in ids if one in here), None)
    if known is not None:
        return known
    member = ids[0]
    name = line.author or "Customer"
    stem = folding.in_address(name)[:_LONGEST_STEM].strip("-") or "customer"
    handle = f"{stem}-{member.hex[-10:]}"[:_LONGEST_HANDLE]
    await sql.execute(_MEMBER, member, handle, skeleton(handle), name, line.written_at or clock.now())
    return member


async def known_products(source: str, lines: Sequence[tuple[Sequence[str], str]]) -> tuple[int, int]:
    """Of these reviews, by ids and article number: how many are here, and how many of those about the same product."""
    ids = {one: sku for line_ids, sku in lines for one in review_ids(source, line_ids)}
    if not ids:
        return 0, 0
    values = sql.Values()
    rows = await sql.fetch(
        f"""SELECT r.id, p.sku FROM reviews r JOIN products p ON p.id = r.product_id
            WHERE r.id IN ({values.marks(list(ids))})""",  # noqa: S608 - only placeholders are put in
        *values,
    )
    return len(rows), sum(ids[sql.uuid_of(row["id"])] == row["sku"] for row in rows)
