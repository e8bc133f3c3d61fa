"""Translations as staff see and save them."""

from typing import Self
from uuid import UUID

import strawberry

from graphql_schema.connections import Connection
from graphql_schema.context import Info
from graphql_schema.errors import Payload
from graphql_schema.ids import NOTHING, global_id, taken_apart
from graphql_schema.list_size import sized
from graphql_schema.mapping import mapped
from portal.kernel.ids import tag
from portal.translations import saving, worklist
from portal.translations.kinds import every_kind
from portal.translations.queries import Kept
from portal.translations.saving import NewText
from portal.translations.worklist import Listed

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


@strawberry.type(description="A text of staff, and what it is in one language.")
class TextToTranslate:
    field: str = strawberry.field(description="The name of the text field, like `title`.")
    original: str = strawberry.field(
        description="What it says in the language that it was written in; a list has a line for each of its parts."
    )
    translation: str | None = strawberry.field(description="What is kept of it in the language; null for nothing.")
    translates: str | None = strawberry.field(
        description="What the original said when it was translated, where it says something else since."
    )


@strawberry.type(description="A thing with texts of staff, as who translates it sees it.")
class ThingToTranslate:
    thing_id: strawberry.ID = strawberry.field(description="The id of the thing itself, for `saveTranslations`.")
    kind: str = strawberry.field(description="Its type in this schema, like `Category`.")
    name: str = strawberry.field(description="How files name it: its slug or number, else its id.")
    is_open: bool = strawberry.field(description="Whether a text of it is missing or outdated in the language.")
    texts: list[TextToTranslate] = strawberry.field(
        description="Those that are written; no others are translated.", directives=sized(4)
    )

    @classmethod
    def of(cls, row: Listed) -> Self:
        return cls(
            thing_id=global_id(row.kind, row.key),
            kind=row.kind,
            name=row.named,
            is_open=row.is_open,
            texts=[
                TextToTranslate(
                    field=field,
                    original=original,
                    translation=kept.text if (kept := row.kept.get(field)) else None,
                    translates=kept.translates if kept and kept.is_outdated else None,
                )
                for field, original in row.originals.items()
                if original
            ],
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

    @strawberry.field(
        description="All things of a kind (a type of this schema, like `Category`), for who may save them: first those "
        "of which a text is missing or outdated in the language."
    )
    async def things_to_translate(
        self,
        info: Info,
        kind: str,
        locale: str,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[ThingToTranslate] | None:
        page = info.context.page(first, after, last, before)
        found = await worklist.things(kind, locale, page, by=info.context.acting)
        return Connection.of(found, ThingToTranslate.of)


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
