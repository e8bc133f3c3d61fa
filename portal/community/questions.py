"""Questions about a product."""

from dataclasses import replace

from portal.accounts.viewer import Viewer
from portal.community import categories, policies, threads
from portal.community.models import ThreadKind
from portal.community.queries import ThreadRow
from portal.community.threads import ThreadDraft
from portal.kernel.errors import NotFound
from portal.shop.products import catalogue


async def ask_question(
    product_sku: str, title: str, body_markdown: str, *, by: Viewer, idempotency_key: str | None = None
) -> ThreadRow:
    """Ask about a product, where everyone who looks at the product can read and answer.

    Raises NotFound for a product that is not sold, and what `start_thread` raises.
    """
    policies.ensure_may_write(by)
    draft = ThreadDraft(
        category_slug=categories.QUESTIONS_SLUG,
        kind=ThreadKind.QUESTION,
        title=title,
        body_markdown=body_markdown,
        idempotency_key=idempotency_key,
    )
    product = await catalogue.product_by_sku(product_sku)
    if product is None:
        raise threads.refusal(draft, NotFound("There is no such product.", field="productSku"), by=by)
    category = await categories.questions_category()
    return await threads.start_thread(replace(draft, category_slug=category.slug, product_id=product.id), by=by)
