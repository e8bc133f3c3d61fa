"""Mutations run once, and what they return is completed both ways: the same, to the byte, whoever asks."""

from random import Random

import pytest
from graphql import OperationType

from graphql_schema import execution
from graphql_schema.context import Context
from portal.kernel import clock, rate_limits
from tests.compiled import twin
from tests.compiled.whole_schema.page_queries import page_documents, values_for
from tests.leaks.world import NOW

BACKENDS = ["sqlite"]
ENDS_THE_SESSION = ("logout", "erase-account")


@pytest.fixture
def twins(monkeypatch):
    monkeypatch.setattr(execution, "Executor", twin.TwinExecutor)
    twin.differences.clear()
    twin.compared.clear()
    yield
    twin.differences.clear()


async def test_every_mutation_of_the_pages_is_answered_alike(everything, twins):
    documents = page_documents(OperationType.MUTATION)
    asked = [(name, node) for name, node in documents.items() if not name.startswith(ENDS_THE_SESSION)]

    for at, (name, node) in enumerate(asked):
        for who in ("visitor", "member", "staff"):
            rate_limits.reset()
            variables = values_for(node, everything.ids, everything.names, Random(at))
            context = Context(viewer=everything.viewers[who], locale="en")
            with clock.living_at(NOW):
                answered = await execution.answer(node.loc.source.body, variables, context)
            assert not answered.codes & {"GRAPHQL_VALIDATION_FAILED", "INTERNAL"}, (name, answered)

    assert twin.differences == []
    assert len(asked) > 60
    assert len(twin.compared) > 2.5 * len(asked)
