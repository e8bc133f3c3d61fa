"""What the shop sells, as everyone may read it, and who bought what."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.kernel import spelling, sql
from portal.kernel.errors import Invalid
from portal.kernel.lookup import known
from portal.kernel.pagination import Key, Page, Slice
from portal.kernel.text import is_text
from portal.shop.models import Product

LONGEST_QUERY = 100
MOST_TOGETHER = 6
MOST_SKUS = 100
LONGEST_SKU = 64


async def product_by_sku(sku: str) -> Product | None:
    return await known(Product.get_or_none(sku=sku, is_active=True))


async def products_by_id(ids: Sequence[UUID]) -> Mapping[UUID, Product]:
    """Also those that are no longer sold: an old order or question still names them."""
    return {product.id: product for product in await Product.filter(id__in=list(ids))}


async def products(page: Page, query: str | None = None, skus: Sequence[str] | None = None) -> Slice[Product]:
    """What is sold, by title; ``query`` finds words within title and number, ``skus`` are the only ones wanted.

    Titles are searched in every language in which they are kept, whatever case, umlauts and accents (TL10).

    Raises Invalid for more than MOST_SKUS of them.
    """
    if skus is not None and len(skus) > MOST_SKUS:
        raise Invalid("Ask for at most {most} article numbers at a time.", field="skus", most=MOST_SKUS)
    wanted = None if skus is None else sorted({sku for sku in skus if len(sku) <= LONGEST_SKU and is_text(sku)})
    words = (query or "")[:LONGEST_QUERY].split()
    scope = ("products", *words) if wanted is None else ("products", "of", *wanted, "by", *words)
    keyset = page.keyset(*scope, keys=[Key("title"), Key("id")])
    values = sql.Values()
    conditions = ["is_active", *(_named(word, values) for word in words)]
    if wanted is not None:
        conditions.append(f"sku IN ({values.marks(wanted)})" if wanted else "FALSE")
    where, counted = " AND ".join(conditions), tuple(values)
    rows = await Product.read(
        f"{where} AND {keyset.condition(len(counted) + 1)} ORDER BY {keyset.order} LIMIT {keyset.limit}",
        *counted,
        *keyset.values,
    )

    async def count() -> int:
        return await sql.count(f"FROM products WHERE {where}", *counted)

    return keyset.slice(rows, position=lambda row: (row.title, row.id), count=count)


def _named(word: str, values: sql.Values) -> str:
    """That ``word`` is in a product's number, or in its title in any language."""
    translated = f"""EXISTS (SELECT 1 FROM translations w WHERE w.thing_id = products.id AND w.field = 'title'
        AND ({spelling.within("w.text", word, values)}))"""  # noqa: S608 - only placeholders are put in
    return f"({spelling.within('title', word, values)} OR {spelling.within('sku', word, values)} OR {translated})"


async def bought_together(ids: Sequence[UUID], most: int = MOST_TOGETHER) -> Mapping[UUID, Sequence[Product]]:
    """For each product, what its buyers also bought, in the most orders first: two statements for any number."""
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT product_id, other_id FROM (
            SELECT l.product_id, o.product_id AS other_id, ROW_NUMBER() OVER (
                PARTITION BY l.product_id ORDER BY COUNT(DISTINCT o.order_id) DESC, o.product_id
            ) AS place
            FROM order_lines l JOIN order_lines o ON o.order_id = l.order_id JOIN products p ON p.id = o.product_id
            WHERE l.product_id IN ({values.marks(ids)}) AND o.product_id <> l.product_id AND p.is_active
            GROUP BY l.product_id, o.product_id
        ) others WHERE place <= {values.mark(most)} ORDER BY product_id, place
        """,  # noqa: S608 - only placeholders are put in
        *values,
    )
    pairs = [(sql.uuid_of(row["product_id"]), sql.uuid_of(row["other_id"])) for row in rows]
    known = await products_by_id(list({other for _, other in pairs})) if pairs else {}
    found: dict[UUID, list[Product]] = {}
    for product_id, other in pairs:
        found.setdefault(product_id, []).append(known[other])
    return found


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
