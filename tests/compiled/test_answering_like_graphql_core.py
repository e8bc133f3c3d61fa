"""Compiled operations answer what graphql-core answers, to the byte, and know all that a sound document asks for."""

from functools import partial

import pytest
from graphql import parse, validate

from tests.compiled.both import PLAIN, GivenUp, answer, both, compiling, events
from tests.compiled.every_kind import SCHEMA, Fate

SOUND = [
    "{ cat { number name colour lives nicknames grid born weight __typename } }",
    "{ cat { mother { mother { number } name } rival { number rival { name } } } }",
    "{ a: cat(n: 3) { b: number c: number number } d: colour e: colour(wanted: RED) }",
    "{ ...q } fragment q on Query { cat { ...c ...n } } fragment c on Cat { number ...n } fragment n on Named { name number }",
    "{ things { number ... on Cat { colour } ... on Dog { tag length } __typename ... on Named { name } } }",
    "{ some(first: 5) { __typename ... on Named { number friends { number ... on Dog { secret: tag } } } } }",
    "{ things { nearest { nearest { number } } friends(most: 3) { ... on Cat { mother { name } } } } }",
    """{ page { nodes { number twice owner { ...o } } more first { number } } }
       fragment o on Person { name pets { ... on Cat { name } ... on Dog { tag } } page { nodes { number } first { name } } }""",
    "{ cat { paths mother { paths rival { paths } } } things { ... on Cat { paths } friends { ... on Cat { paths } } } }",
    '{ cat { asked(wanted: {}) } b: cat { asked(wanted: {most: 3, colours: [RED, AZURE]}, words: ["x"]) } }',
    "{ cat { number @skip(if: true) name @include(if: true) ... @include(if: false) { lives } } }",
    "{ __typename cat { number } }",
    "{ cat { number } cat { name } cat { mother { number } mother { name } } }",
    "{ gated { number } a: gated(n: 4, wanted: {colours: [AZURE]}) { paths name } things(most: 1) { number } }",
]
ASKING = "query Q($n: Int! = 2, $yes: Boolean = true, $no: Boolean!, $wanted: Wanted!, $words: [String!]) "
VARIED = (
    ASKING + "{ cat(n: $n) { number @include(if: $yes) name @skip(if: $no) ... @include(if: $no) { lives } "
    "asked(wanted: $wanted, words: $words) } }"
)
VARIABLES = [
    {"no": True, "wanted": {}},
    {"no": False, "yes": False, "wanted": {"most": 5, "colours": ["AZURE"]}, "words": None},
    {"no": False, "n": 7, "wanted": {"colours": None}, "words": ["a", "b"]},
]


@pytest.mark.parametrize("document", SOUND)
async def test_a_sound_document_is_answered_alike_and_nothing_is_given_up(document, monkeypatch):
    assert validate(SCHEMA._schema, parse(document)) == []
    given_up = GivenUp(monkeypatch)

    theirs, ours = await both(SCHEMA._schema, document, Fate)

    assert ours == theirs
    assert '"errors": []' in ours
    assert given_up.times == 0


@pytest.mark.parametrize("variables", VARIABLES)
async def test_variables_defaults_and_conditions_are_heeded(variables, monkeypatch):
    given_up = GivenUp(monkeypatch)

    theirs, ours = await both(SCHEMA._schema, VARIED, Fate, **variables)

    assert ours == theirs
    assert '"errors": []' in ours
    assert given_up.times == 0


async def test_variables_that_do_not_fit_are_refused_in_graphql_core_s_words():
    theirs, ours = await both(SCHEMA._schema, VARIED, Fate, no="perhaps", wanted={"most": "many"})

    assert ours == theirs
    assert '"data": null' in ours


@pytest.mark.parametrize(
    "document",
    [
        "query ($no: Boolean = false) { cat @skip(if: $no) { number } }",
        "query ($no: Boolean = false) { cat { number @skip(if: $no) name } }",
        "query ($no: Boolean = false) { cat { name ... @include(if: $no) { number } } }",
        "query ($no: Boolean = false) { ...q @include(if: $no) } fragment q on Query { cat { number } }",
    ],
)
async def test_a_condition_that_is_null_is_refused_in_graphql_core_s_words(document):
    assert validate(SCHEMA._schema, parse(document)) == []

    theirs, ours = await both(SCHEMA._schema, document, Fate, no=None)

    assert ours == theirs
    assert "Expected variable '$no' provided to non-null type" in ours


async def test_what_can_be_gone_through_only_once_is_left_to_graphql_core(monkeypatch):
    given_up = GivenUp(monkeypatch)

    theirs, ours = await both(SCHEMA._schema, "{ once { number mother { number } } }", Fate)

    assert ours == theirs
    assert '"errors": []' in ours
    assert given_up.times == 2


async def test_a_type_that_says_itself_what_is_of_it_is_asked_and_told_the_same():
    document = "{ catch { number name __typename } things { friends { number } } fish { name } }"
    ours, theirs = Fate(), Fate()

    by_us = await answer(SCHEMA._schema, document, ours, compiling())
    by_graphql_core = await answer(SCHEMA._schema, document, theirs, PLAIN)

    assert by_us == by_graphql_core
    assert set(ours.told) == set(theirs.told)
    assert '"pike"' in by_us
    assert set(ours.told) == {"catch ['catch'] Query", "fish ['fish'] Query"}


async def test_an_attribute_that_has_to_be_awaited_is_left_to_graphql_core():
    theirs, ours = await both(SCHEMA._schema, "{ catch { name } }", Fate)

    assert ours == theirs
    assert '"pike"' in ours


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("document", SOUND)
async def test_what_is_missing_wrong_or_raises_is_told_in_the_same_words(document, seed):
    fate = partial(Fate, seed, missing=seed % 3 * 8, wrong=seed % 5 * 3, raising=seed % 4 * 8)

    theirs, ours = await both(SCHEMA._schema, document, fate)

    assert ours == theirs


@pytest.mark.parametrize("seed", range(30))
async def test_each_event_of_a_subscription_is_answered_alike(seed):
    document = (
        "subscription($b: Boolean! = true) { seen(most: 6) { number @include(if: $b) ... on Cat { mother { name } } "
        "friends { ... on Dog { twice secret } } } }"
    )
    fate = partial(Fate, seed, missing=seed % 3 * 5, wrong=seed % 5 * 2, raising=seed % 4 * 5)

    theirs = await events(SCHEMA._schema, document, fate(), PLAIN, b=seed % 2 == 0)
    ours = await events(SCHEMA._schema, document, fate(), compiling(), b=seed % 2 == 0)

    assert ours == theirs
    assert len(ours) == 6
