"""A page of a long thread is found by the posts on it: the others are not looked at, however many there are."""

import re

import pytest

from portal.accounts.viewer import VISITOR
from portal.community import queries
from portal.kernel import pagination, sql
from tests.statements import counted

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)
"""PostgreSQL chooses by what it knows of the values; this is about SQLite's fixed choice."""


async def plan_of(statement):
    rows = await sql.fetch(f"EXPLAIN QUERY PLAN {statement}", *[None] * len(set(re.findall(r"\?\d+", statement))))
    return [row["detail"] for row in rows]


async def test_the_middle_of_a_thread_looks_its_posts_up_by_their_ids(make):
    thread = await make.thread(within=await make.category())
    for _ in range(30):
        await make.post(to=thread)
    row = await queries.thread_by_id(thread.id, VISITOR)

    with counted() as sent:
        await queries.posts_of_thread(row, pagination.page(first=2), VISITOR, around=15)

    (asked,) = [statement for statement in sent if "WITH page AS" in statement]
    found = [step for step in await plan_of(asked) if step.startswith("SEARCH p ")]
    assert found == [
        "SEARCH p USING INDEX sqlite_autoindex_posts_2 (thread_id=? AND number>?)",
        "SEARCH p USING INDEX sqlite_autoindex_posts_1 (id=?)",
    ]


async def test_of_a_category_it_is_known_how_many_threads_it_has(make):
    """With those below it, without a look at any of them."""
    house = await make.category("house")
    for room in (house, await make.category("kitchen", parent=house), await make.category("garden")):
        await make.thread(within=room)

    with counted() as sent:
        known = await queries.count_threads(VISITOR, queries.ThreadFilter(category_slug="House"))

    assert known == 2
    assert [step for step in await plan_of(sent[0]) if "threads" in step or step.split()[1] == "t"] == []
    assert len(sent) == 1
