"""The licence of each imported row is kept, corrected by a newer edition, and shown; an edit here leaves it on (IM7)."""

from pathlib import Path

import pytest

from graphql_schema.ids import global_id
from portal.community import posts
from portal.community.models import Post
from portal.imports.stackexchange.dump import import_dump
from tests.imports import dumps

pytestmark = pytest.mark.anyio
PAGE = "query ($id: ID!) { node(id: $id) { ... on Thread { posts(first: 9) { nodes { number license } } } } }"


def licensed(folder: Path, of_question: str) -> Path:
    said = [dumps.POSTS[0].replace(" />", f' ContentLicense="{of_question}" />'), *dumps.POSTS[1:]]
    dumps.write(folder, "Posts.xml", said)
    comments = [one.replace(" />", ' ContentLicense="CC BY-SA 3.0" />') for one in dumps.COMMENTS]
    dumps.write(folder, "Comments.xml", comments)
    return folder


async def licences() -> list[str | None]:
    return list(await Post.all().order_by("number").values_list("license", flat=True))


async def test_posts_and_comments_keep_the_licence_that_the_dump_says_im7(portal_db, dump: Path) -> None:
    await import_dump(licensed(dump, "CC BY-SA 3.0"))
    assert await licences() == ["CC BY-SA 3.0", None, "CC BY-SA 3.0", None]

    await import_dump(licensed(dump, "CC BY-SA 4.0"))
    assert await licences() == ["CC BY-SA 4.0", None, "CC BY-SA 3.0", None]


async def test_it_is_shown_and_an_edit_leaves_it_on_im7(make, graphql, dump: Path) -> None:
    await import_dump(licensed(dump, "CC BY-SA 4.0"))
    opening = await Post.get(number=1)
    await posts.edit_post(opening.id, "Which grind, now?", by=await make.viewer(await make.admin()))

    shown = (await graphql(PAGE, id=global_id("Thread", opening.thread_id)))["posts"]["nodes"]

    assert shown[0] == {"number": 1, "license": "CC BY-SA 4.0"}
    assert shown[1] == {"number": 2, "license": None}
