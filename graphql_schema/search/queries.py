"""The root field that searches."""

from asyncio import gather
from dataclasses import replace
from typing import Any

import strawberry

from graphql_schema.context import Info
from graphql_schema.search.types import SearchConnection, SearchFilter, SearchHit, SearchType, narrowed
from portal.accounts.origin import Origin
from portal.search import searching


@strawberry.type
class SearchQuery:
    @strawberry.field(
        description="What the viewer may see of what has these words, the best first: threads, posts, products, "
        "members, exclusives. Words are found in any form, and in either language; signs in the query mean nothing. "
        "At most 300 hits, and 60 searches a minute from one address."
    )
    async def search(
        self,
        info: Info,
        query: str,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
        types: list[SearchType] | None = None,
        filter: SearchFilter | None = None,
        verbatim: bool = False,
    ) -> SearchConnection:
        context = info.context
        found = await searching.search(
            query,
            context.page(first, after, last, before),
            context.viewer,
            narrowed(types, filter),
            verbatim=verbatim,
            languages=context.languages,
            origin=Origin(address=context.client_address),
        )
        rows = found.hits.rows
        things: list[Any] = list(await gather(*(context.node(hit.kind, hit.thing_id) for hit in rows)))
        shown = [(hit, thing) for hit, thing in zip(rows, things, strict=True) if thing is not None]
        page = replace(found.hits, rows=[hit for hit, _ in shown])
        connection = SearchConnection.of_nodes(page, [SearchHit.of(hit, thing) for hit, thing in shown])
        connection.corrected_query = found.corrected
        return connection
