"""A page reads of its authors what the document asks for: each part asked for alone is what it is among all others."""

import pytest

from graphql_schema.ids import global_id
from portal.accounts.models import Role
from tests.statements import counted

PARTS = ("isBrand", "isModerator", "postCount", "acceptedAnswerCount", "helpfulCount", "badges { slug }", "handle")
PAGES = {
    "thread": "query ($id: ID!) { thread(id: $id) { author { ASKED } posts(first: 5) { nodes { author { ASKED } } } } }",
    "front page": "{ threads(first: 5) { nodes { author { ASKED } } } }",
}
TABLES = {
    "isBrand": "role_grants",
    "isModerator": "role_grants",
    "postCount": "community_profiles",
    "acceptedAnswerCount": "community_profiles",
    "helpfulCount": "community_profiles",
    "badges { slug }": "badge_awards",
}


@pytest.fixture
async def thread(make):
    """A question of one who speaks for the brand, answered by a moderator whose answer settled it."""
    thread = await make.question(by=await make.member(roles=(Role.BRAND,)))
    answer = await make.accepted_answer(to=thread, by=await make.member(roles=(Role.MODERATOR,)))
    await make.vote(answer)
    await make.vote(await make.first_post(thread))
    return thread


def authors_in(value):
    if isinstance(value, dict):
        here = [value["author"]] if "author" in value else []
        return here + [one for inner in value.values() for one in authors_in(inner)]
    return [one for inner in value for one in authors_in(inner)] if isinstance(value, list) else []


@pytest.fixture
def ask(graphql, thread):
    async def asked(page, *parts):
        given = {"id": global_id("Thread", thread.id)} if "$id" in PAGES[page] else {}
        return authors_in(await graphql(PAGES[page].replace("ASKED", " ".join(parts)), **given))

    return asked


@pytest.mark.parametrize("page", PAGES)
async def test_each_part_alone_is_what_it_is_among_all(ask, page):
    whole = await ask(page, *PARTS)
    alone = [await ask(page, part) for part in PARTS]

    assert [
        {name: value for part in parts for name, value in part.items()} for parts in zip(*alone, strict=True)
    ] == whole
    first = whole[0]
    assert (first["isBrand"], first["postCount"], first["helpfulCount"]) == (True, 1, 1)


@pytest.mark.parametrize("page", PAGES)
async def test_no_table_is_looked_into_that_only_others_need(ask, page):
    for part in PARTS:
        with counted() as statements:
            await ask(page, part)

        lists = [one for one in statements if "JOIN categories c" in one or "FROM posts p WHERE" in one]
        looked = {table for table in TABLES.values() if any(f"{table} " in one for one in lists)}
        assert looked == ({TABLES[part]} if part in TABLES else set()), part


async def test_how_many_posts_there_are_is_known_to_the_list_of_posts(graphql, thread):
    asked = "query ($id: ID!) { thread(id: $id) { replyCount posts(first: 1) { totalCount } } }"

    assert await graphql(asked, id=global_id("Thread", thread.id)) == {"replyCount": 1, "posts": {"totalCount": 2}}
