"""What the shop sells, as everyone may read it, and who bought what."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tortoise.expressions import Q

from portal.kernel import sql
from portal.kernel.paging import Page, Slice
from portal.shop.models import Product

LONGEST_QUERY = 100


async def product_by_sku(sku: str) -> Product | None:
    return await Product.get_or_none(sku=sku, is_active=True)


async def products_by_id(ids: Sequence[UUID]) -> Mapping[UUID, Product]:
    """Also those that are no longer sold: an old order or question still names them."""
    return {product.id: product for product in await Product.filter(id__in=list(ids))}


async def products_by_sku(skus: Sequence[str]) -> Mapping[str, Product]:
    return {product.sku: product for product in await Product.filter(sku__in=list(skus))}


async def products(page: Page, query: str | None = None) -> Slice[Product]:
    """What is sold, by title; ``query`` finds words within title and number."""
    sold = Product.filter(is_active=True)
    words = (query or "")[:LONGEST_QUERY].split()
    for word in words:
        sold = sold.filter(Q(title__icontains=word) | Q(sku__icontains=word))
    return await page.of_query(sold, "products", *words, order=("title", "id"))


async def has_bought(member_id: UUID, product_id: UUID | None) -> bool:
    """Whether the member has an order of this product that they have not given back in full."""
    if product_id is None:
        return False
    found = await sql.fetch_one(
        """
        SELECT o.id FROM customers c JOIN orders o ON o.customer_id = c.id JOIN order_lines l ON l.order_id = o.id
        WHERE c.member_id = $1 AND l.product_id = $2 AND o.state IN ('PAID', 'PARTIALLY_REFUNDED') LIMIT 1
        """,
        member_id,
        product_id,
    )
    return found is not None
