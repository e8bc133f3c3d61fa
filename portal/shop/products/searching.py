"""What search finds of the shop: products, by what they are called in any language, what they are, and their number."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.kernel.sql import Row, Values, uuid_of
from portal.search.sources import Document, Narrowed, Source
from portal.translations.queries import spoken, texts_of


async def _products(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    rows = await _rows(ids)
    translated = await texts_of("Product", [uuid_of(row["id"]) for row in rows])
    found = {}
    for row in rows:
        others = translated.get(uuid_of(row["id"]), {})
        said = [row["description"], *others.get("description", ()), *_in_the_shop(row), row["sku"]]
        title = " / ".join([row["title"], *others.get("title", ())])
        found[uuid_of(row["id"])] = Document(title, "\n".join(one for one in said if one))
    return found


async def _products_told(ids: Sequence[UUID], languages: tuple[str, ...]) -> Mapping[UUID, Document]:
    """What the shop files a product under is not translated: it stands with nothing but the original."""
    kept, found = await spoken(ids, languages), {}
    for row in await _rows(ids):
        translated = {field: one.text for field, one in kept.get(uuid_of(row["id"]), {}).items()}
        said = [translated.get("description", row["description"]), *([] if translated else _in_the_shop(row))]
        text = "\n".join(one for one in [*said, row["sku"]] if one)
        found[uuid_of(row["id"])] = Document(translated.get("title", row["title"]), text)
    return found


def _in_the_shop(row: Row) -> list[str]:
    return [row["product_type"], *(sql.json_of(row["categories"]) or ())]


async def _rows(ids: Sequence[UUID]) -> Sequence[Row]:
    values = Values()
    return await sql.fetch(
        f"""SELECT p.id, p.sku, p.title, p.description, p.product_type, p.categories FROM products p
            WHERE {sql.among("p.id", ids, values)} AND p.is_active""",  # noqa: S608 - only placeholders are put in
        *values,
    )


def _product_seen(_viewer: Viewer, narrowed: Narrowed, values: Values) -> str | None:
    """Everybody sees what is sold; a product is of no category of the forum."""
    if narrowed.is_of_threads or narrowed.since is not None or narrowed.until is not None:
        return None
    return "EXISTS (SELECT 1 FROM products q WHERE q.id = e.thing_id AND q.is_active)"


PRODUCTS = Source(kind="Product", table="products", load=_products, told=_products_told, seen=_product_seen, weight=1.2)
