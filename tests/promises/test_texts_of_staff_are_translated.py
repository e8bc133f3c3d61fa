"""Whatever staff write into the portal for readers is translated, or stands here with the reason why it is not.

Staff write by mutations that begin with `save`; what is a text of theirs shows by the type of the input's fields.
"""

from collections.abc import Iterator

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from graphql_schema.schema import schema
from portal.staff_texts import KINDS

KIND_OF = {
    "SaveCategoryInput": "Category",
    "SaveProductInput": "Product",
    "SaveProgramInput": "Program",
    "SaveLookInput": "Program",
    "SaveTierInput": "Tier",
    "SaveEarnRuleInput": "EarnRule",
    "SaveRewardInput": "Reward",
    "SaveReferralCampaignInput": "ReferralCampaign",
    "SaveExclusiveInput": "Exclusive",
    "SaveSurveyInput": "Survey",
    "SaveProfileQuestionInput": "ProfileQuestion",
}
OF_PARTS = {"Survey": {"questions": "SurveyQuestion"}}
"""Kinds of what lies in a thing, by its path in the input: things of their own, with an id to translate them by."""
UNDER_ANOTHER_NAME = {"SaveExclusiveInput.event.location": "eventLocation"}
NO_KIND = {
    "SaveTranslationsInput": "the translations themselves",
    "SaveExchangeRateInput": "amounts",
    "SaveDraftInput": "what members write for themselves",
    "SaveFairPlayInput": "figures",
    "SaveScreeningInput": "words that are looked for, which nobody reads",
    "SavePartnerInput": "staff alone read what a partner is called",
    "SaveSegmentInput": "staff alone read what a segment is called",
    "SaveReplyInput": "one text for each language, chosen for whom it is sent to",
    "SaveAcquisitionCostInput": "amounts",
    "SaveChannelCostInput": "amounts",
    "SaveMarginInput": "a number and a day",
    "SaveGoalInput": "a number and a day",
    "SaveWebhookEndpointInput": "staff alone read what an endpoint is for",
    "SaveShopSignOnInput": "a provider is called by its own name in every language",
    "SaveOpenIdProviderInput": "likewise",
}
NOT_TRANSLATED = {
    "slug": "a name for programs and addresses",
    "sku": "the shop's number",
    "parentSlug": "names another thing",
    "exceptions.tierSlug": "names another thing",
    "requiredTierSlug": "names another thing",
    "productSku": "names another thing",
    "windows.tierSlug": "names another thing",
    "rewards.productSku": "names another thing",
    "url": "an address",
    "imageUrl": "an address",
    "colour": "a colour",
    "accent": "a colour",
    "termsVersion": "a date or a number, the same in every language",
    "price.currency": "a code",
    "offer.price.currency": "a code",
    "offer.lowestPrice.currency": "a code",
    "value.currency": "a code",
    "minimumOrder.currency": "a code",
    "rewards.value.currency": "a code",
    "rewards.steps.value.currency": "a code",
    "saleCode": "what is typed at the till",
    "productType": "a word of the shop's, by which rules find products",
    "categories": "words of the shop's, by which rules find products",
    "locale": "a tag",
    "idempotencyKey": "a word for programs",
    "conditions.field": "a word for programs",
    "conditions.values": "words of the shop's, by which rules find products",
}
"""By the path within the input; the same everywhere."""


def inputs() -> list[GraphQLInputObjectType]:
    """What the mutations take that staff configure the portal by."""
    fields = schema()._schema.mutation_type.fields
    return [get_named_type(one.args["input"].type) for name, one in fields.items() if name.startswith("save")]


def texts_of(one: GraphQLInputObjectType, *path: str) -> Iterator[str]:
    """The paths of its strings, those of what lies in it included."""
    for name, field in one.fields.items():
        kind = get_named_type(field.type)
        if isinstance(kind, GraphQLInputObjectType):
            yield from texts_of(kind, *path, name)
        elif kind.name == "String":
            yield ".".join((*path, name))


@pytest.mark.parametrize("given", inputs(), ids=lambda one: one.name)
def test_every_text_of_staff_is_translated_or_says_why_not(given: GraphQLInputObjectType) -> None:
    if given.name in NO_KIND:
        return
    assert given.name in KIND_OF, f"Add {given.name} to portal/staff_texts.py, or say here why it is not translated."
    translated = {text.field for kind in KINDS if kind.name == KIND_OF[given.name] for text in kind.texts}
    for part, kind_of_part in OF_PARTS.get(KIND_OF[given.name], {}).items():
        translated |= {f"{part}.{text.field}" for kind in KINDS if kind.name == kind_of_part for text in kind.texts}
    silent = {
        path
        for path in texts_of(given)
        if UNDER_ANOTHER_NAME.get(f"{given.name}.{path}", path) not in translated and path not in NOT_TRANSLATED
    }

    assert silent == set()


def test_every_kind_is_saved_by_something_and_has_its_column() -> None:
    assert {one.name for one in KINDS} == set(KIND_OF.values()) | {
        name for parts in OF_PARTS.values() for name in parts.values()
    }
    for kind in KINDS:
        assert "translated_into" in kind.model._meta.db_fields


def test_nothing_is_excused_that_is_not_there() -> None:
    names = {one.name for one in inputs()}
    paths = {path for one in inputs() for path in texts_of(one)}

    assert NO_KIND.keys() - names == set()
    assert NOT_TRANSLATED.keys() - paths == set()
