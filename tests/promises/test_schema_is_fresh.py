"""The printed schema in the repository is that of the code: a change of the contract shows in review."""

from pathlib import Path

import graphql_schema
from graphql_schema.schema import printed

PRINTED = Path(graphql_schema.__file__).with_name("schema.graphql")


def test_the_printed_schema_is_that_of_the_code() -> None:
    assert PRINTED.read_text() == printed(), "Run `portal schema > graphql_schema/schema.graphql` and look at the diff."
