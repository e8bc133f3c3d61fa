"""Lists as Relay connections: `Connection[Thread]` is ThreadConnection in the schema, its edges ThreadEdge."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Self, TypeVar

import strawberry

from portal.kernel.pagination import Slice

T = TypeVar("T")


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more follow: ask with `after: endCursor`.")
    has_previous_page: bool = strawberry.field(description="Whether more precede: ask with `before: startCursor`.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first row; null on an empty page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last row; null on an empty page.")


@strawberry.type
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="Names this place in this list, for this reader only.")
    node: T = strawberry.field(description="What stands there.")


@strawberry.type
class Connection(Generic[T]):
    """A page. Cursors and the count are made only when they are asked for."""

    nodes: list[T] = strawberry.field(description="What is on this page.")
    found: strawberry.Private[Slice[Any]]

    @classmethod
    def of(cls, found: Slice[Any], wrap: Callable[[Any], T]) -> Self:
        """The page as the schema shows it: each row wrapped into its type."""
        return cls(nodes=[wrap(row) for row in found.rows], found=found)

    @classmethod
    def of_nodes(cls, found: Slice[Any], nodes: Sequence[T]) -> Self:
        """The same, for rows that were wrapped all together (with one query for what belongs to them)."""
        return cls(nodes=list(nodes), found=found)

    @strawberry.field(description="The same with a cursor for each.")
    def edges(self) -> list[Edge[T]]:
        cursor = self.found.cursor
        return [Edge(cursor=cursor(row), node=node) for row, node in zip(self.found.rows, self.nodes, strict=True)]

    @strawberry.field(description="Whether there is more, and from where.")
    def page_info(self, info: strawberry.Info) -> PageInfo:
        rows, cursor, may_ask = self.found.rows, self.found.cursor, info.context.may_ask
        return PageInfo(
            has_next_page=self.found.has_next,
            has_previous_page=self.found.has_previous,
            start_cursor=cursor(rows[0]) if rows and may_ask("startCursor") else None,
            end_cursor=cursor(rows[-1]) if rows and may_ask("endCursor") else None,
        )

    @strawberry.field(
        description="How many there are in all, as far as the viewer may see; counted when asked for. From 10,000 "
        "on it may say 10,000."
    )
    async def total_count(self) -> int:
        return await self.found.count()
