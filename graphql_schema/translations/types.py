"""Translations as staff see and save them."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import NOTHING, taken_apart
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.kernel.ids import tag
from portal.translations import saving
from portal.translations.kinds import every_kind
from portal.translations.queries import Kept
from portal.translations.saving import NewText

USUAL = 10
"""A handful of texts in one language or two."""


@strawberry.type(description="What staff wrote, in another language.")
class Translation:
    locale: str = strawberry.field(description="The language, as a tag: `de`, `de-AT`, `zh-Hant`.")
    field: str = strawberry.field(description="The name of the text field, like `title`.")
    text: str = strawberry.field(description="The text; a list has a line for each of its parts.")
    is_outdated: bool = strawberry.field(
        description="Whether the original says something else since. It is shown all the same until it is saved anew."
    )

    @classmethod
    def of(cls, row: Kept) -> Self:
        return mapped(cls, row)


@strawberry.type(description="A text of staff that can be translated.")
class TranslatableText:
    field: str = strawberry.field(description="The name of the text field, like `title`.")
    original: str = strawberry.field(
        description="What it says in the language that it was written in; a list has a line for each of its parts."
    )


@strawberry.input(description="A translation of one text.")
class TranslatedTextInput:
    field: str = strawberry.field(description="The name of the text field, like `title`; `translatableTexts` has all.")
    text: str | None = strawberry.field(
        default=None,
        description="As long as the original may be; of a list, a line for each part. Null takes the translation away.",
    )


@strawberry.input(description="Texts of one thing in one language; what is not named stays as it is.")
class SaveTranslationsInput:
    id: strawberry.ID = strawberry.field(
        description="A category, product, tier, rule, reward, campaign or release, or the programme."
    )
    locale: str = strawberry.field(description="The language, as a tag: `de`, `de-AT`, `zh-Hant`.")
    texts: list[TranslatedTextInput] = strawberry.field(description="Each field once.")


@strawberry.type
class TranslationsPayload(Payload):
    translations: list[Translation] = strawberry.field(
        default_factory=list, description="All that is kept of the thing now.", directives=sized(USUAL)
    )


@strawberry.type
class TranslationsQuery:
    @strawberry.field(
        description="Every translation of what staff wrote on this thing, for who may save the original.",
        directives=sized(USUAL),
    )
    async def translations(self, info: Info, id: strawberry.ID) -> list[Translation] | None:
        found = await saving.translations_of(*_named(id), by=info.context.acting)
        return [Translation.of(one) for one in found]

    @strawberry.field(
        description="The texts of this thing that can be translated, as they were written, for who may save them.",
        directives=sized(5),
    )
    async def translatable_texts(self, info: Info, id: strawberry.ID) -> list[TranslatableText] | None:
        _, original = await saving.original_of(*_named(id), by=info.context.acting)
        return [TranslatableText(field=field, original=text) for field, text in original.texts.items()]


@strawberry.type
class TranslationsMutation:
    @strawberry.mutation(
        description="Keep what staff wrote on a thing in another language, for who may save the original. Readers of "
        "that language get it from then on, field by field; who reads a regional one (`de-AT`) also that of the "
        "language (`de`)."
    )
    async def save_translations(self, info: Info, input: SaveTranslationsInput) -> TranslationsPayload:
        texts = [NewText(one.field, one.text) for one in input.texts]
        found = await saving.save_translations(*_named(input.id), input.locale, texts, by=info.context.acting)
        return TranslationsPayload(translations=[Translation.of(one) for one in found])


def _named(given: str) -> tuple[str, UUID]:
    """The kind and the key behind a global id; of what has no texts, no kind."""
    of, key = taken_apart(given) or (b"", NOTHING)
    return next((one.name for one in every_kind() if tag(one.name) == of), ""), key
