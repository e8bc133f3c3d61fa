"""The index in tests: what a worker would do within a second, and what is found then."""

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.kernel import clock, pagination, steps
from portal.search import indexing
from portal.search.searching import search
from portal.search.sources import EVERYTHING
from portal.shop.products.keeping import save_product


async def indexed() -> int:
    """Bring everything in that is still to be indexed; how much that was."""
    return await steps.finish(indexing.index_due, clock.now())


async def catalogue(*names, **details):
    """Products of these names."""
    return [await save_product(f"sku-{name}", name, by=SYSTEM, **details) for name in names]


async def found(query, viewer=VISITOR, narrowed=EVERYTHING, **options):
    """The ids of what is found, the best first."""
    page = await search(query, pagination.page(50), viewer, narrowed, **options)
    assert await page.hits.count() == len(page.hits.rows)
    return [hit.thing_id for hit in page.hits.rows]
