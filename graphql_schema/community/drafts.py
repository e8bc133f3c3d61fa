"""What the viewer has begun to write and not sent yet: kept for them alone, on whatever device they go on."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry import UNSET

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload, UserError
from graphql_schema.ids import global_id, key_of
from graphql_schema.mapping import mapped
from portal.accounts import viewer as asking
from portal.community import drafts
from portal.community import queries as community
from portal.community.draft_models import DraftPlace
from portal.community.drafts import Expected
from portal.community.queries import DraftRow

strawberry.enum(DraftPlace, description="What a draft is to become.")
_KEYED_BY_ID = {DraftPlace.REPLY: "Thread", DraftPlace.EDIT: "Post"}
KEY = (
    "Which thread to reply in or which post to edit (its id), the category of a new thread (its slug), or the product "
    "of a question or a review (its sku)."
)


def stored_key(place: DraftPlace, key: str) -> str:
    """The key of a place as the domain knows it."""
    kind = _KEYED_BY_ID.get(place)
    return key if kind is None else str(key_of(kind, key))


@strawberry.type(description="A text that the viewer has begun, which nobody else sees.")
class Draft:
    row: strawberry.Private[DraftRow]
    place: DraftPlace = strawberry.field(description="What it is to become.")
    place_key: str = strawberry.field(description=KEY)
    title: str | None = strawberry.field(description="That of the thread, question or review, as far as it was begun.")
    body_markdown: str = strawberry.field(description="The text; empty where only a title was begun.")
    rating: int | None = strawberry.field(description="The stars that were chosen for a review, 1 to 5.")
    version: int = strawberry.field(description="Counts the texts that stood here: say it when you save the next one.")
    saved_at: datetime = strawberry.field(description="When it was last saved; 90 days later it is forgotten.")

    @classmethod
    def of(cls, row: DraftRow) -> Self:
        kind = _KEYED_BY_ID.get(row.place)
        key = row.place_key if kind is None else global_id(kind, UUID(row.place_key))
        return mapped(cls, row, place_key=str(key))

    @strawberry.field(
        description="What the thread, the category or the product is called; null once the viewer does not see it."
    )
    async def place_title(self, info: Info) -> str | None:
        return await info.context.load(community.names_of_places, (self.row.place, self.row.place_key))


@strawberry.input(description="A title that is left out stays as it is, and so do stars.")
class SaveDraftInput:
    place: DraftPlace = strawberry.field(description="What it is to become.")
    place_key: str = strawberry.field(description=KEY)
    title: str | None = strawberry.field(default=UNSET, description="At most 200 characters, one line.")
    body_markdown: str = strawberry.field(
        description="At most 60 KB of Markdown; empty while there is only a title, or stars."
    )
    rating: int | None = strawberry.field(default=UNSET, description="Stars of a review, 1 to 5; null for none yet.")
    version: int | None = strawberry.field(
        default=UNSET,
        description="That of the text that was gone on with (null: there was none); CONFLICT if another page was "
        "quicker. Left out, whatever stands there is replaced.",
    )


@strawberry.input
class DeleteDraftInput:
    place: DraftPlace = strawberry.field(description="What it was to become.")
    place_key: str = strawberry.field(description=KEY)


@strawberry.type
class DraftPayload(Payload):
    draft: Draft | None = strawberry.field(
        default=None,
        description="The draft as it is kept now. With a CONFLICT it is the other text, or null if that was sent or "
        "deleted: nothing was changed, and both texts are there.",
    )


@strawberry.type
class DeleteDraftPayload(Payload):
    deleted: Draft | None = strawberry.field(default=None, description="What was thrown away; null if there was none.")


@strawberry.type
class DraftsOfViewer:
    asker: strawberry.Private[asking.Viewer]

    @strawberry.field(description="What they have begun to write there; null if nothing.")
    async def draft(
        self,
        place: Annotated[DraftPlace, strawberry.argument(description="What it is to become.")],
        place_key: Annotated[str, strawberry.argument(description=KEY)],
    ) -> Draft | None:
        found = await community.draft_wherever(place, stored_key(place, place_key), self.asker)
        return None if found is None else Draft.of(found)

    @strawberry.field(description="All that they have begun to write, the latest saved first; at most 50.")
    async def drafts(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Draft]:
        found = await community.drafts(info.context.page(first, after, last, before), self.asker)
        return Connection.of(found, Draft.of)


@strawberry.type
class DraftsMutation:
    @strawberry.mutation(
        description="Keep what the viewer has begun to write in a place; sending it there ends the draft."
    )
    async def save_draft(self, info: Info, input: SaveDraftInput) -> DraftPayload:
        expected = Expected()
        if input.title is not UNSET:
            expected["title"] = input.title
        if input.rating is not UNSET:
            expected["rating"] = input.rating
        if input.version is not UNSET:
            expected["version"] = input.version
        saved = await drafts.save_draft(
            input.place,
            stored_key(input.place, input.place_key),
            input.body_markdown,
            by=info.context.signed_in,
            **expected,
        )
        return DraftPayload(
            draft=None if saved.draft is None else Draft.of(saved.draft),
            errors=[] if saved.conflict is None else [UserError.of(saved.conflict, info.context.locale)],
        )

    @strawberry.mutation(description="Throw a draft away, also of a place that the viewer sees no more.")
    async def delete_draft(self, info: Info, input: DeleteDraftInput) -> DeleteDraftPayload:
        gone = await drafts.delete_draft(
            input.place, stored_key(input.place, input.place_key), by=info.context.signed_in
        )
        return DeleteDraftPayload(deleted=None if gone is None else Draft.of(gone))
