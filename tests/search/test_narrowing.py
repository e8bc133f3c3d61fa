"""A search is narrowed by kind, category, tag, author, time and whether the question is solved."""

from datetime import timedelta

import pytest

from portal.accounts.viewer import VISITOR
from portal.kernel import clock
from portal.search.sources import Narrowed
from tests.search.index import catalogue, found, indexed

pytestmark = pytest.mark.anyio


async def test_by_each_of_them(make):
    room, other = await make.category("mahlen"), await make.category("kochen")
    anna, bert = await make.member("anna"), await make.member("bert")
    question = await make.question(by=anna, within=room, title="Kaffee mahlen", tags=("grind",))
    thread = await make.thread(by=bert, within=other, title="Kaffee kochen")
    answer = await make.accepted_answer(to=question, by=bert)
    await make.post(to=thread, by=anna, body="Nichts")
    (product,) = await catalogue("Kaffee")
    await indexed()

    async def narrowed(query="kaffee", **to):
        return set(await found(query, VISITOR, Narrowed(**to)))

    assert await narrowed() == {question.id, thread.id, product.id}
    assert await narrowed(kinds=frozenset({"Thread"})) == {question.id, thread.id}
    assert await narrowed(kinds=frozenset({"Product", "Post"})) == {product.id}
    assert await narrowed(category_slug="mahlen") == {question.id}
    assert await narrowed(tag="grind") == {question.id}
    assert await narrowed(author_handle="ANNA") == {question.id}
    assert await narrowed("water", author_handle="bert") == {answer.id}
    assert await narrowed(solved=True) == {question.id}
    assert await narrowed(solved=False) == {thread.id}
    assert await narrowed(since=clock.now() + timedelta(days=1)) == set()
    assert await narrowed(until=clock.now() + timedelta(days=1)) == {question.id, thread.id}
    assert await narrowed(category_slug="nowhere") == set()
