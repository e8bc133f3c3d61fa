"""Questions about a product."""

from portal.accounts.viewer import Viewer
from portal.community import categories, policies, threads
from portal.community.models import ThreadKind
from portal.community.queries import ThreadRow
from portal.community.threads import ThreadDraft
from portal.kernel.errors import NotFound
from portal.shop import catalogue


async def ask_question(
    product_sku: str, title: str, body_markdown: str, *, by: Viewer, idempotency_key: str | None = None
) -> ThreadRow:
    """Ask about a product, where everyone who looks at the product can read and answer.

    Raises NotFound for a product that is not sold, and what `start_thread` raises.
    """
    policies.ensure_may_write(by)
    product = await catalogue.product_by_sku(product_sku)
    if product is None:
        raise NotFound("There is no such product.", field="productSku")
    category = await categories.questions_category()
    return await threads.start_thread(
        ThreadDraft(
            category_slug=category.slug,
            kind=ThreadKind.QUESTION,
            title=title,
            body_markdown=body_markdown,
            product_id=product.id,
            idempotency_key=idempotency_key,
        ),
        by=by,
    )
