"""Documents that were read are kept, within bounds (G51, SP2)."""

from graphql_schema import documents
from graphql_schema.documents import Documents, condensed
from tests.graphql_schema.sample import SAMPLE


def test_the_same_text_is_read_once() -> None:
    kept = Documents(SAMPLE._schema)

    assert kept.read("{me}") is kept.read("{me}")


def test_a_long_document_is_not_kept_g51() -> None:
    kept = Documents(SAMPLE._schema)

    kept.read("{me}" + " " * documents.LARGEST_KEPT)

    assert kept.statistics() == {"documents": 0, "bytes": 0}


def test_the_least_used_go_when_there_are_too_many_g51() -> None:
    kept = Documents(SAMPLE._schema)
    first = kept.read("{me}")

    for number in range(documents.MOST_DOCUMENTS):
        kept.read("{me}" + " " * (number + 1))

    assert kept.statistics()["documents"] == documents.MOST_DOCUMENTS
    assert kept.read("{me}") is not first


def test_the_bytes_of_all_are_bounded_g51() -> None:
    kept = Documents(SAMPLE._schema)

    for number in range(200):
        kept.read("{me}" + " " * (8000 + number % 100) + "#" + str(number))

    assert kept.statistics()["bytes"] <= documents.MOST_BYTES


def test_condensing_leaves_strings_alone() -> None:
    text = '{ a(b: "x,, #y") ,, # gone\n c(d: """ z,,  # \\""" """) }'

    assert condensed(text) == '{ a(b: "x,, #y") c(d: """ z,,  # \\""" """) }'
