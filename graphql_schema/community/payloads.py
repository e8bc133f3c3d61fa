"""What the forum's mutations answer."""

import strawberry

from graphql_schema.community.types import Category, Post, Thread
from graphql_schema.errors import Payload


@strawberry.type
class ThreadPayload(Payload):
    thread: Thread | None = strawberry.field(default=None, description="The thread as it is now.")


@strawberry.type
class PostPayload(Payload):
    post: Post | None = strawberry.field(default=None, description="The post as it is now.")


@strawberry.type
class BookmarkPayload(Payload):
    post: Post | None = strawberry.field(default=None, description="The post as it is now.")


@strawberry.type
class CategoryPayload(Payload):
    category: Category | None = strawberry.field(default=None, description="The category as it is now.")


@strawberry.type
class DeleteCategoryPayload(Payload):
    deleted_id: strawberry.ID | None = strawberry.field(default=None, description="The id of what is gone.")
