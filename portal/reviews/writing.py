"""Writing, changing and taking back what one says of a product."""

from dataclasses import dataclass, replace
from typing import TypedDict, Unpack
from uuid import UUID

from portal.accounts import idempotency
from portal.accounts.idempotency import Request
from portal.accounts.viewer import Viewer
from portal.community import drafts, markdown
from portal.community.draft_models import DraftPlace
from portal.community.markdown import Body
from portal.community.models import ContentState
from portal.community.policies import ensure_may_write
from portal.community.rate_limits import limit_rate
from portal.kernel import clock, sql
from portal.kernel.errors import Conflict, NotFound
from portal.kernel.events import announce
from portal.kernel.forms import Form
from portal.kernel.text import optional_line
from portal.kernel.work import unit_of_work
from portal.media import pictures
from portal.reviews import policies, purchases, queries
from portal.reviews.events import ReviewEdited, ReviewRemoved
from portal.reviews.models import Review, ReviewRevision
from portal.reviews.rows import ReviewRow
from portal.screening import holding, screening
from portal.screening.models import HeldKind
from portal.shop.buyers.kept import has_kept
from portal.shop.events import ProductReviewed
from portal.shop.models import Product
from portal.shop.products import catalogue

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """What somebody says of a product. The same key with the same draft makes one review."""

    product_sku: str
    rating: int
    body_markdown: str
    title: str | None = None
    idempotency_key: str | None = None


class Changes(TypedDict, total=False):
    """What is left out stays as it is; a title of None goes."""

    rating: int
    title: str | None
    body_markdown: str


async def write_review(draft: ReviewDraft, *, by: Viewer) -> ReviewRow:
    """Say what one thinks of a product, once; whether one bought it is looked up in the shop's orders.

    Raises Forbidden for the brand's staff, NotFound for a product that is not sold, Conflict for the second review of
    it and for a key that was used for another text, and what is wrong with the review.
    """
    policies.ensure_may_review(by)
    form = Form()
    with form:
        request = Request.of_draft("review", draft, by=by)
    if form.is_good and (written := await request.earlier()) is not None:
        return await _written(written, by)
    await limit_rate("review.member", by)
    with form:
        product = await catalogue.product_by_sku(draft.product_sku)
        if product is None:
            raise NotFound("There is no such product.", field="productSku")
    with form:
        policies.ensure_stars(draft.rating)
    with form:
        title = optional_line(draft.title, field="title", most=LONGEST_TITLE)
    with form:
        body = markdown.written(draft.body_markdown)
    form.ensure_good()
    assert product is not None
    return await _write(product, replace(draft, title=title), body, request, by)


@unit_of_work
async def _write(product: Product, draft: ReviewDraft, body: Body, request: Request, by: Viewer) -> ReviewRow:
    review_id = await request.once(lambda: _add(product, draft, body, by))
    await pictures.show_in_review(review_id, body.html, author_id=by.id)
    return await _written(review_id, by)


async def _add(product: Product, draft: ReviewDraft, body: Body, by: Viewer) -> UUID:
    await purchases.alone_with(by.id)
    open_key = key_of(product.id, by.id)
    if await Review.exists(open_key=open_key):
        raise Conflict("You have reviewed this product already; change your review instead.", field="productSku")
    findings = await screening.found_in(markdown.to_screen(body, draft.title or ""), by=by, holds=None)
    review = await Review.create(
        state=ContentState.PENDING_REVIEW if findings else ContentState.VISIBLE,
        product_id=product.id,
        author_id=by.id,
        open_key=open_key,
        rating=draft.rating,
        title=draft.title,
        body_markdown=body.markdown,
        body_html=body.html,
        render_version=body.version,
        is_verified_purchase=await has_kept(by.id, product.id),
        created_at=clock.now(),
    )
    await drafts.end(by.id, DraftPlace.REVIEW, product.sku)
    if findings:
        await holding.hold(HeldKind.REVIEW, review.id, findings, author_id=by.id)
    else:
        await announce_written(review)
    return review.id


async def announce_written(review: Review) -> None:
    """Others see it from now on; who is erased by now has written nothing that could earn."""
    if review.author_id is None:
        return
    await announce(
        ProductReviewed(
            member_id=review.author_id,
            product_id=review.product_id,
            written_at=review.created_at,
            review_id=review.id,
            is_verified_purchase=review.is_verified_purchase,
        )
    )


async def edit_review(review_id: UUID, *, by: Viewer, **changes: Unpack[Changes]) -> ReviewRow:
    """Change one's own review; what it said before is kept. An edit never earns, and never loses its label (FP20).

    Raises NotFound, Forbidden, and what is wrong with what is new.
    """
    ensure_may_write(by)
    await limit_rate("review.member", by)
    form = Form()
    stored: dict[str, object] = {}
    with form:
        if "rating" in changes:
            policies.ensure_stars(changes["rating"])
            stored["rating"] = changes["rating"]
    with form:
        if "title" in changes:
            stored["title"] = optional_line(changes["title"], field="title", most=LONGEST_TITLE)
    with form:
        if "body_markdown" in changes:
            body = markdown.written(changes["body_markdown"])
            stored |= {"body_markdown": body.markdown, "body_html": body.html, "render_version": body.version}
    form.ensure_good()
    return await _edit(review_id, stored, by)


@unit_of_work
async def _edit(review_id: UUID, stored: dict[str, object], by: Viewer) -> ReviewRow:
    seen = await found(review_id, by)
    policies.ensure_may_edit(by, seen)
    await sql.lock_row("reviews", review_id)
    before = await Review.get(id=review_id)
    await drafts.end_on_product(by.id, DraftPlace.REVIEW, before.product_id)
    if all(getattr(before, name) == value for name, value in stored.items()):
        return seen
    now = clock.now()
    await ReviewRevision.create(
        review_id=review_id,
        rating=before.rating,
        title=before.title,
        body_markdown=before.body_markdown,
        edited_at=now,
    )
    await Review.filter(id=review_id).update(**stored, edited_at=now)
    after = await Review.get(id=review_id)
    await pictures.show_in_review(review_id, after.body_html, author_id=before.author_id, instead_of=before.body_html)
    await announce(
        ReviewEdited(
            review_id=review_id, product_id=before.product_id, author_id=before.author_id, written_at=before.created_at
        )
    )
    await _screen_edit(before, await Review.get(id=review_id), by)
    return await found(review_id, by)


async def _screen_edit(before: Review, now: Review, by: Viewer) -> None:
    """An edit that brings in what would have waited takes the review out of sight until somebody has looked (LW10)."""
    findings = await screening.brought_in(_to_screen(now), _to_screen(before), by=by, holds=None)
    if not findings or now.state is not ContentState.VISIBLE:
        return
    await Review.filter(id=now.id).update(state=ContentState.PENDING_REVIEW)
    await announce(
        ReviewRemoved(
            review_id=now.id,
            product_id=now.product_id,
            author_id=now.author_id,
            written_at=now.created_at,
            by_moderator=True,
        )
    )
    await holding.hold(HeldKind.REVIEW, now.id, findings, author_id=now.author_id, was_shown=True)


def _to_screen(review: Review) -> screening.Written:
    return markdown.to_screen(Body(review.body_markdown, review.body_html), review.title or "")


@unit_of_work
async def delete_review(review_id: UUID, *, by: Viewer) -> ReviewRow:
    """Take one's own review back for good, with the points that it earned.

    What is returned is all that is left of it. Raises NotFound or Forbidden.
    """
    seen = await found(review_id, by)
    policies.ensure_may_edit(by, seen)
    await purchases.alone_with(by.id)
    await sql.lock_row("reviews", review_id)
    unseen = await holding.is_unseen(review_id)
    deleted = await Review.filter(id=review_id, open_key__isnull=False).update(
        state=ContentState.DELETED, open_key=None
    )
    if deleted:
        await pictures.show_in_review(review_id, "", author_id=by.id, instead_of=seen.body_html)
    if deleted and not unseen:
        await announce(
            ReviewRemoved(
                review_id=review_id,
                product_id=seen.product_id,
                author_id=seen.author_id,
                written_at=seen.created_at,
                by_moderator=False,
            )
        )
    return replace(seen, state=ContentState.DELETED, title=None, body_markdown="", body_html="")


def key_of(product_id: UUID, author_id: UUID) -> str:
    """By which a member's review of a product is the only one."""
    return f"{product_id}:{author_id}"


async def found(review_id: UUID, by: Viewer) -> ReviewRow:
    """The review as the viewer sees it.

    Raises NotFound where they see none.
    """
    review = await queries.review_by_id(review_id, by)
    if review is None:
        raise NotFound("There is no such review.", field="reviewId")
    return review


async def _written(review_id: UUID, by: Viewer) -> ReviewRow:
    review = await queries.review_by_id(review_id, by)
    if review is None:
        raise idempotency.gone()
    return review
