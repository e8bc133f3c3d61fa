"""The page for developers of front ends says the truth: its queries run, and each screen asks for what the table says."""

import re
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from graphql_schema.ids import global_id

pytestmark = pytest.mark.anyio
STUB = Path(__file__).parents[2] / "frontend_stub"
PAGE = (STUB / "BUILDING.md").read_text()
TEXTS = {re.split(r"\W", one.split(" ", 1)[1])[0]: one for one in re.findall(r"```graphql\n(.*?)```", PAGE, re.DOTALL)}
ROWS = re.findall(r"^\| [^|`]+, `([^`]+)` \| (.*?) \| (.*?) \|$", PAGE, re.MULTILINE)
ROUTES = dict(
    re.findall(
        r'^route\("([^"]+)", \(\) => import\("\./pages/([\w-]+)\.js"\)', (STUB / "app.js").read_text(), re.MULTILINE
    )
)
NOT_SHOWN = re.compile(
    r"/(?:staff|moderation|insights|verify|forgot|reset|consent|confirm|keep|mute|unsubscribe|appeal|offline)"
)
"""Pages of staff, and those that one link of a mail leads to."""


async def test_the_queries_run_as_they_stand(make, graphql) -> None:
    await make.programme()
    anna = await make.member("anna")
    thread = await make.thread(by=anna, title="Which grinder?", body="For **filter**.")

    front = await graphql(TEXTS["Front"])
    assert front["viewer"] is None
    assert [one["title"] for one in front["threads"]["nodes"]] == ["Which grinder?"]
    found = await graphql(TEXTS["Conversation"], id=global_id("Thread", thread.id), viewer=anna)
    assert (found["viewerCanReply"], found["posts"]["nodes"][0]["bodyHtml"]) == (
        True,
        "<p>For <strong>filter</strong>.</p>\n",
    )
    said = {"threadId": global_id("Thread", thread.id), "bodyMarkdown": "A sharp one.", "clientMutationKey": "k1"}
    written = [await graphql(TEXTS["Reply"], viewer=anna, input=said) for _ in range(2)]
    assert [one["post"]["number"] for one in written] == [2, 2]
    refused = await graphql(TEXTS["Reply"], viewer=anna, input={**said, "bodyMarkdown": " ", "clientMutationKey": "k2"})
    assert refused["errors"][0]["field"] == ["bodyMarkdown"]


def test_every_document_is_one_of_the_schema() -> None:
    schema = build_schema((STUB.parent / "graphql_schema" / "schema.graphql").read_text())

    assert len(TEXTS) == 4
    assert {name: validate(schema, parse(one)) for name, one in TEXTS.items()} == {name: [] for name in TEXTS}


@pytest.mark.parametrize(("route", "asks", "writes"), ROWS, ids=lambda value: value if value.startswith("/") else "")
def test_a_screen_asks_for_what_the_table_says(route: str, asks: str, writes: str) -> None:
    page = (STUB / "pages" / f"{ROUTES[route]}.js").read_text()
    module = page + "".join((STUB / one).read_text() for one in re.findall(r'from "\.\./(ui/[\w-]+\.js)"', page))
    named = re.findall(r"\[([\w-]+)\]\(queries/\1\.graphql\)", f"{asks} {writes}")

    assert [one for one in named if f'"{one}"' not in module] == []
    assert [one for one in named if not (STUB / "queries" / f"{one}.graphql").exists()] == []


def test_every_screen_of_customers_stands_in_the_table() -> None:
    assert {route for route, *_ in ROWS} == {route for route in ROUTES if not NOT_SHOWN.match(route)}
