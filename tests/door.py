"""The door with the sample schema behind it."""

from collections.abc import Iterator

import pytest

from graphql_schema import execution
from graphql_schema.documents import Documents
from tests.graphql_schema import sample as samples


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Put the sample schema behind every door; gives the list of the resolvers that ran."""
    documents = Documents(samples.SAMPLE._schema)
    monkeypatch.setattr(execution, "schema", lambda: samples.SAMPLE)
    monkeypatch.setattr(execution, "documents", lambda: documents)
    samples.ran.clear()
    yield samples.ran
    samples.ran.clear()
