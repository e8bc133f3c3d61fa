"""How moderators share their work: whose a case is, who writes about it, and the texts that they use again."""

from typing import Self

import strawberry
from strawberry import UNSET

from graphql_schema.community.loaders import members_by_id
from graphql_schema.community.types import Member
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.idempotency import ONCE
from graphql_schema.ids import Node, key_of
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from graphql_schema.moderation.inputs import ModerationCasePayload
from graphql_schema.moderation.types import ModerationCase
from graphql_schema.saving import left_out
from portal.moderation import assignment, models, replies
from portal.moderation.replies import ReplyTerms

_KNOWN = "{name}, {thread} and {rule} stand for what they say; another placeholder is refused."


@strawberry.type(
    description="A text that moderators, also of a category, and the brand's staff use again; read by them alone."
)
class SavedReply(Node):
    row: strawberry.Private[models.SavedReply]
    title: str = strawberry.field(description="By which it is chosen.")
    ground: str | None = strawberry.field(description="The law or the rule of the house that goes with it.")
    text_en: str | None = strawberry.field(description="In English, with placeholders; plain text.")
    text_de: str | None = strawberry.field(description="In German, with placeholders; plain text.")

    @classmethod
    def of(cls, row: models.SavedReply) -> Self:
        return mapped(cls, row)


@strawberry.input(description="Whose work a case is from now on.")
class AssignCaseInput:
    case_id: strawberry.ID = strawberry.field(description="An open case, or one with a complaint.")
    assignee_id: strawberry.ID | None = strawberry.field(
        default=None, description="A moderator who may decide it; null for nobody."
    )
    instead_of_id: strawberry.ID | None = strawberry.field(
        default=None, description="Whose it was when that was chosen; null for nobody's. Else it is a CONFLICT."
    )


@strawberry.input(description="That one writes a decision about a case, or does so no more.")
class NoteAnsweringInput:
    case_id: strawberry.ID = strawberry.field(description="Which case.")
    is_answering: bool = strawberry.field(description="True holds for three minutes; say it again while writing.")


@strawberry.input(description="What is left out stays as it is; null clears it.")
class SaveReplyInput:
    title: str = strawberry.field(description="By which it is chosen; at most 120 characters.")
    text_en: str | None = strawberry.field(default=UNSET, description=f"In English, at most 5,000 characters. {_KNOWN}")
    text_de: str | None = strawberry.field(default=UNSET, description=f"In German, at most 5,000 characters. {_KNOWN}")
    ground: str | None = strawberry.field(
        default=UNSET, description="The law or the rule of the house; at most 300 characters."
    )
    id: strawberry.ID | None = strawberry.field(default=None, description="Which one to change; left out for another.")
    idempotency_key: str | None = strawberry.field(default=None, description=f"For a new one. {ONCE}")

    def terms(self) -> ReplyTerms:
        return ReplyTerms(
            id=None if self.id is None else key_of("SavedReply", self.id),
            title=self.title,
            text_en=self.text_en or None,
            text_de=self.text_de or None,
            ground=self.ground or None,
            idempotency_key=self.idempotency_key,
        )


@strawberry.input(description="Which saved reply.")
class DeleteReplyInput:
    reply_id: strawberry.ID = strawberry.field(description="Its id.")


@strawberry.type
class SavedReplyPayload(Payload):
    reply: SavedReply | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class DeleteReplyPayload(Payload):
    reply_id: strawberry.ID | None = strawberry.field(
        default=None, description="The one that is gone, for caches to forget."
    )


@strawberry.type
class DeskQuery:
    @strawberry.field(
        description="The texts that staff use again, by title; for staff and moderators, also those of a category.",
        directives=sized(50),
    )
    async def saved_replies(self, info: Info) -> list[SavedReply] | None:
        return [SavedReply.of(row) for row in await replies.saved_replies(by=info.context.signed_in)]

    @strawberry.field(
        description="Who moderates the forum or has a category in care, by handle: whom a case can be given to, if "
        "they may decide it. For moderators, also those of a category.",
        directives=sized(20),
    )
    async def moderation_team(self, info: Info) -> list[Member] | None:
        found = [
            await info.context.load(members_by_id, key, Member.of)
            for key in await assignment.team(by=info.context.signed_in)
        ]
        return [member for member in found if member is not None]


@strawberry.type
class DeskMutation:
    @strawberry.mutation(
        description="Take a case, hand it over, or give it up. Two who take it at once do not both get it. For "
        "moderators."
    )
    async def assign_case(self, info: Info, input: AssignCaseInput) -> ModerationCasePayload:
        case = await assignment.assign_case(
            key_of("ModerationCase", input.case_id),
            None if input.assignee_id is None else key_of("Member", input.assignee_id),
            instead_of=None if input.instead_of_id is None else key_of("Member", input.instead_of_id),
            by=info.context.signed_in,
        )
        return ModerationCasePayload(case=ModerationCase.of(case))

    @strawberry.mutation(
        description="Say that one writes a decision, so that others see it; who came first is named. For moderators."
    )
    async def note_answering(self, info: Info, input: NoteAnsweringInput) -> ModerationCasePayload:
        key = key_of("ModerationCase", input.case_id)
        case = await assignment.note_answering(key, is_answering=input.is_answering, by=info.context.signed_in)
        return ModerationCasePayload(case=ModerationCase.of(case))

    @strawberry.mutation(
        description="Keep a text to use again, or change one; for staff and moderators, also of a category."
    )
    async def save_reply(self, info: Info, input: SaveReplyInput) -> SavedReplyPayload:
        saved = await replies.save_reply(input.terms(), keeps=left_out(input), by=info.context.signed_in)
        return SavedReplyPayload(reply=SavedReply.of(saved))

    @strawberry.mutation(
        description="Forget a saved reply; what was written by it stays. For staff and moderators, also of a category."
    )
    async def delete_reply(self, info: Info, input: DeleteReplyInput) -> DeleteReplyPayload:
        await replies.delete_reply(key_of("SavedReply", input.reply_id), by=info.context.signed_in)
        return DeleteReplyPayload(reply_id=input.reply_id)
