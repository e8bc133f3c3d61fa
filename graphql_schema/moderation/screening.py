"""What is screened for, read and saved by staff."""

from typing import Self, cast

import strawberry
from strawberry import UNSET

from graphql_schema.community.enums import Holds
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.mapping import mapped
from portal.screening import models, terms
from portal.screening.terms import Terms


@strawberry.type(description="What is suspect in what members write. Staff and moderators are not screened.")
class Screening:
    words: str = strawberry.field(
        description="Words and phrases, one to a line, found in whatever spelling; * at an end stands for any letters."
    )
    holds_personal_data: bool = strawberry.field(
        description="Whether mail addresses, telephone numbers and IBANs are suspect."
    )
    most_links_of_newcomers: int | None = strawberry.field(
        description="More links in a text of a newcomer are suspect; null where none are."
    )
    newcomer_days: int = strawberry.field(description="For how many days members are newcomers.")
    reviews: Holds = strawberry.field(description="What of reviews waits until a moderator has looked.")

    @classmethod
    def of(cls, row: models.ScreeningTerms) -> Self:
        return mapped(cls, row)


@strawberry.input(description="What is left out stays as it is.")
class SaveScreeningInput:
    words: str | None = strawberry.field(
        default=UNSET, description="One to a line, at most 20,000 characters; null for none."
    )
    holds_personal_data: bool | None = strawberry.field(default=UNSET, description="Null for no.")
    most_links_of_newcomers: int | None = strawberry.field(default=UNSET, description="0 to 100; null for no limit.")
    newcomer_days: int | None = strawberry.field(default=UNSET, description="0 to 365; null for 7.")
    reviews: Holds | None = strawberry.field(default=UNSET, description="Null for what is suspected.")


@strawberry.type
class ScreeningPayload(Payload):
    screening: Screening | None = strawberry.field(default=None, description="As it is now.")


@strawberry.type
class ScreeningQuery:
    @strawberry.field(description="What is screened for; for staff.")
    async def screening(self, info: Info) -> Screening | None:
        return Screening.of(await terms.terms_for(info.context.signed_in))


@strawberry.type
class ScreeningMutation:
    @strawberry.mutation(
        description="Say what is suspect from now on; what was written before stays. For the brand's staff."
    )
    async def save_screening(self, info: Info, input: SaveScreeningInput) -> ScreeningPayload:
        saved = await terms.save_terms(by=info.context.signed_in, **_changes(input))
        return ScreeningPayload(screening=Screening.of(saved))


def _changes(input: SaveScreeningInput) -> Terms:
    return cast("Terms", {name: value for name, value in vars(input).items() if value is not UNSET})
