"""What lists of threads can be narrowed to."""

import strawberry

from graphql_schema.community.enums import ThreadKind
from portal.community import queries


@strawberry.input(description="Narrows a list of threads; what is left out does not.")
class ThreadFilter:
    kind: ThreadKind | None = strawberry.field(default=None, description="Only threads of this kind.")
    category_slug: str | None = strawberry.field(default=None, description="Only threads of this category.")
    tag: str | None = strawberry.field(default=None, description="Only threads with this tag.")
    solved: bool | None = strawberry.field(default=None, description="Only questions that are settled, or are not.")
    unread: bool | None = strawberry.field(default=None, description="Only what the viewer has, or has not, to read.")
    author_handle: str | None = strawberry.field(default=None, description="Only threads that this member opened.")
    locale: str | None = strawberry.field(
        default=None, description="Only threads in this language, whatever the region: `de`, `de-AT`, `zh-Hant`."
    )


def narrowed(wanted: ThreadFilter | None, *, category_slug: str | None = None) -> queries.ThreadFilter:
    """The filter as the community's queries take it; a list of one category stays within it."""
    wanted = wanted or ThreadFilter()
    return queries.ThreadFilter(
        kind=wanted.kind,
        category_slug=category_slug or wanted.category_slug,
        tag=wanted.tag,
        solved=wanted.solved,
        unread=wanted.unread,
        author_handle=wanted.author_handle,
        locale=wanted.locale,
    )
