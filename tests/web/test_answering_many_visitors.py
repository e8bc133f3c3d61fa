"""Visitors who ask the same within a second are answered together (decision 0032); nobody signed in is among them."""

import asyncio
from collections import Counter

import pytest

from graphql_schema import execution
from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.accounts.sessions import open_session
from portal.community import views
from portal.community.models import Thread
from portal.community.reading import follow_thread
from portal.kernel import sql
from portal.kernel.work import drain, unit_of_work
from portal.settings import Settings
from portal.web.visitors import MOST_ANSWERS, MOST_BYTES, Answers
from tests.server import at_the_door
from tests.statements import counted

pytestmark = pytest.mark.anyio
THREAD = "query ($id: ID!) { thread(id: $id) { title viewerIsFollowing posts(first: 5) { nodes { bodyHtml } } } }"
TITLES = "{ threads(first: 10) { nodes { title } } }"


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, database_pool=10, visitor_answers_seconds=10)


def asked(query: str, **variables: str) -> dict[str, object]:
    return {"query": query, "variables": variables}


async def titles(client) -> list[str]:
    answer = (await client.post("/graphql", json=asked(TITLES))).json()
    return sorted(one["title"] for one in answer["data"]["threads"]["nodes"])


async def test_a_burst_of_visitors_costs_one_query(make, live_server):
    thread = await make.thread(title="How hot?")
    question = asked(THREAD, id=global_id("Thread", thread.id))
    async with live_server.client() as client:
        await client.post("/graphql", json=asked(THREAD, id="nothing"))  # the document is known from now on
        with counted() as alone:
            first = await client.post("/graphql", json={**question, "extra": 1})
        with counted() as sent:
            answers = await asyncio.gather(*(client.post("/graphql", json=question) for _ in range(20)))

    assert first.json()["data"]["thread"]["title"] == "How hot?"
    assert {one.content for one in answers} == {first.content}
    assert len(sent) == len(alone)


async def test_each_of_them_counts_as_a_view(make, live_server):
    thread = await make.thread()
    question = asked(THREAD, id=global_id("Thread", thread.id))
    await views.flush()
    async with live_server.client() as client:
        for _ in range(5):
            await client.post("/graphql", json=question)

    assert views._seen == Counter({thread.id: 5})
    await views.flush()


async def test_who_is_signed_in_is_answered_alone_and_leaves_nothing_behind(make, live_server):
    member, thread = await make.member(), await make.thread(title="Water")
    question = asked(THREAD, id=global_id("Thread", thread.id))
    await follow_thread(thread.id, follow=True, by=await viewer_of(member.id))
    token = await open_session(member.id, user_agent="A test")
    async with live_server.client() as visitor, live_server.client(authorization=f"Bearer {token}") as theirs:
        answers = [await client.post("/graphql", json=question) for client in (theirs, visitor, theirs, visitor)]

    told = [one.json()["data"]["thread"]["viewerIsFollowing"] for one in answers]
    assert told == [True, False, True, False]


async def test_a_visitor_is_never_given_what_lies_behind_a_gate(make, live_server):
    gold = await make.category("lounge", required_tier_slug="gold")
    brand = await make.brand()
    thread = await make.thread(within=gold, by=brand, title="For gold alone")
    token = await open_session(brand.id, user_agent="A test")
    question = asked(THREAD, id=global_id("Thread", thread.id))
    async with live_server.client() as visitor, live_server.client(authorization=f"Bearer {token}") as theirs:
        seen = (await theirs.post("/graphql", json=question)).json()
        unseen = [(await visitor.post("/graphql", json=question)).json() for _ in range(2)]

    assert seen["data"]["thread"]["title"] == "For gold alone"
    assert unseen == [{"data": {"thread": None}}] * 2


async def test_another_language_is_another_answer(sample: list[str]) -> None:
    async with at_the_door(chosen=Settings(visitor_answers_seconds=10)) as client:
        answers = [
            await client.post("/graphql", json=asked("{ language }"), headers={"accept-language": language})
            for language in ("en", "de", "en", "de")
        ]

    assert [one.json()["data"]["language"] for one in answers] == ["en", "de", "en", "de"]


async def test_what_goes_by_the_address_is_nobody_elses(sample: list[str]) -> None:
    async with at_the_door(chosen=Settings(visitor_answers_seconds=10, trusted_proxies="127.0.0.1")) as client:
        answers = [
            await client.post("/graphql", json=asked("{ address }"), headers={"x-forwarded-for": address})
            for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3")
        ]

    told = [one.json()["data"]["address"] for one in answers]
    assert told == ["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.3"]


async def test_a_mutation_in_this_process_ends_what_is_kept(make, live_server):
    member = await make.member()
    await make.thread(title="First", within=await make.category("talk"))
    token = await open_session(member.id, user_agent="A test")
    start = "mutation ($input: CreateThreadInput!) { createThread(input: $input) { thread { id } errors { message } } }"
    given = {"categorySlug": "talk", "title": "Second", "bodyMarkdown": "Hello.", "kind": "DISCUSSION"}
    async with live_server.client() as visitor, live_server.client(authorization=f"Bearer {token}") as theirs:
        before = [await titles(visitor), await titles(visitor)]
        made = await theirs.post("/graphql", json={"query": start, "variables": {"input": given}})
        after = await titles(visitor)

    assert made.json()["data"]["createThread"]["errors"] == []
    assert before == [["First"], ["First"]]
    assert after == ["First", "Second"]


async def test_a_mutation_that_nobody_waits_for_any_more_ends_what_is_kept_once_it_is_done(
    make, live_server, monkeypatch
):
    """Its time is over, and its unit of work goes on: what a visitor is answered meanwhile is not what it leaves."""
    member, done = await make.member(), asyncio.Event()
    room = await make.category("talk")
    await make.thread(title="First", within=room)
    token = await open_session(member.id, user_agent="A test")
    start = "mutation ($input: CreateThreadInput!) { createThread(input: $input) { thread { id } errors { message } } }"
    given = {"categorySlug": "talk", "title": "Second", "bodyMarkdown": "Hello.", "kind": "DISCUSSION"}

    @unit_of_work
    async def hold() -> None:
        await sql.lock_row("categories", room.id)
        await done.wait()

    async with live_server.client() as visitor, live_server.client(authorization=f"Bearer {token}") as theirs:
        assert await titles(visitor) == ["First"]
        holding = asyncio.ensure_future(hold())
        with monkeypatch.context() as patched:
            patched.setattr(execution, "TIME_LIMIT", 1.0)
            late = await theirs.post("/graphql", json={"query": start, "variables": {"input": given}})
        meanwhile = [await titles(visitor), await titles(visitor)]
        done.set()
        await holding
        await drain(30)
        after = await titles(visitor)

    assert [one["extensions"]["code"] for one in late.json()["errors"]] == ["TIMEOUT"]
    assert meanwhile == [["First"], ["First"]]
    assert after == ["First", "Second"]


async def test_what_another_process_changes_is_seen_when_the_moment_is_over(make, live_server, monkeypatch):
    thread = await make.thread(title="Before")
    moment = asyncio.get_running_loop().time
    async with live_server.client() as visitor:
        await titles(visitor)
        first = await titles(visitor)
        await Thread.filter(id=thread.id).update(title="After")
        kept = await titles(visitor)
        monkeypatch.setattr(asyncio.get_running_loop(), "time", lambda: moment() + 11, raising=False)
        later = await titles(visitor)

    assert (first, kept, later) == (["Before"], ["Before"], ["After"])


async def test_what_went_wrong_is_not_kept(sample: list[str]) -> None:
    async with at_the_door(chosen=Settings(visitor_answers_seconds=10)) as client:
        answers = [await client.post("/graphql", json=asked("{ broken }")) for _ in range(3)]

    messages = {one.json()["errors"][0]["message"] for one in answers}
    assert len(messages) == 3, "each names what the log has of that request"


async def test_a_visitor_may_ask_the_same_by_get_and_hears_that_nothing_changed(make, live_server):
    await make.thread(title="Water")
    async with live_server.client() as client:
        first, second = [await client.get("/graphql", params={"query": TITLES}) for _ in range(2)]
        third = await client.get(
            "/graphql", params={"query": TITLES}, headers={"if-none-match": second.headers["etag"]}
        )

    assert (first.status_code, second.status_code, third.status_code) == (200, 200, 304)
    assert first.headers["etag"] == second.headers["etag"]
    assert second.headers["cache-control"] == "public, no-cache"
    assert third.content == b""


async def test_with_zero_seconds_everybody_is_answered_alone(make, database_url, portal_db):
    await make.thread(title="Before")
    async with at_the_door(chosen=Settings(database_url=database_url, visitor_answers_seconds=0)) as client:
        before = await titles(client)
        await Thread.all().update(title="After")
        after = await titles(client)

    assert (before, after) == (["Before"], ["After"])


def key(number: int) -> tuple[str, bytes, str, tuple[str, ...]]:
    return ("POST", str(number).encode(), "en", ("en",))


async def test_who_came_first_may_go_away_and_the_others_are_answered():
    answers, begun, go_on = Answers(10), asyncio.Event(), asyncio.Event()
    times = 0

    async def work():
        nonlocal times
        times += 1
        begun.set()
        await go_on.wait()
        return b"answer", ()

    first = asyncio.ensure_future(answers.share(key(1), work))
    await begun.wait()
    others = [asyncio.ensure_future(answers.share(key(1), work)) for _ in range(3)]
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    go_on.set()

    assert [one.body for one in await asyncio.gather(*others)] == [b"answer"] * 3
    assert times == 1


async def test_what_one_raises_is_nobody_elses():
    answers, begun, go_on = Answers(10), asyncio.Event(), asyncio.Event()

    async def work():
        begun.set()
        await go_on.wait()
        raise ValueError("broken")

    first = asyncio.ensure_future(answers.share(key(1), work))
    await begun.wait()
    other = asyncio.ensure_future(answers.share(key(1), work))
    await asyncio.sleep(0)
    go_on.set()

    with pytest.raises(ValueError, match="broken"):
        await first
    assert await other is None
    assert answers.statistics() == {"answers": 0, "bytes": 0}


async def test_what_was_begun_before_a_change_is_not_kept_after_it():
    answers, begun, go_on = Answers(10), asyncio.Event(), asyncio.Event()

    async def work():
        begun.set()
        await go_on.wait()
        return b"old", ()

    first = asyncio.ensure_future(answers.share(key(1), work))
    await begun.wait()
    answers.forget()
    go_on.set()

    assert (await first).body == b"old"
    assert answers.get(key(1)) is None


async def test_answers_are_bounded_by_their_number_and_by_their_bytes():
    answers = Answers(10)

    async def keep(number: int, body: bytes) -> None:
        async def work():
            return body, ()

        await answers.share(key(number), work)

    for number in range(MOST_ANSWERS + 50):
        await keep(number, b"small")
    assert answers.statistics()["answers"] == MOST_ANSWERS

    for number in range(40):
        await keep(number, b"x" * (1 << 20))
    assert MOST_BYTES - (2 << 20) < answers.statistics()["bytes"] <= MOST_BYTES
    await keep(0, b"x" * ((1 << 20) + 1))
    assert answers.get(key(0)) is None


async def test_what_is_counted_for_each_who_gets_an_answer_takes_room_too():
    answers = Answers(10)

    async def work():
        return b"small", [(print, number) for number in range(50_000)]

    await answers.share(key(1), work)
    one = answers.statistics()["bytes"]
    await answers.share(key(2), work)

    assert one > MOST_BYTES / 2
    assert answers.statistics() == {"answers": 1, "bytes": one}
