"""The hot pages of one `portal serve` process, beside a hand-written endpoint that does the same work, and pgbench.

    python -m tests.bench.hot_pages [POSTS] [WORK …]

On PostgreSQL, with 200,000 posts (or as many as are said) in threads of zipf sizes, which are generated once and kept.
Each work is done in turns by the portal, by `tests/bench/by_hand.py` and, where it is installed, by pgbench with the
statements of the latter. Printed are the medians of the rounds, and of the ratios within each round.
"""

import asyncio
import json
import random
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import uvloop

from portal.loyalty.programme.models import EarnAction
from portal.settings import settings
from tests.bench import by_hand, by_pgbench
from tests.bench.closed_loop import Round, load, request
from tests.bench.in_process import ask, portal
from tests.bench.serving import BY_HAND, PORTAL, Served, answered, serving, up
from tests.bench.zipf_forum import Forum, forum
from tests.makers import Make
from tests.statements import counted, recorded

SIZE, ROUNDS, SECONDS, WARM = 200_000, 3, 4.0, 1.5
BETWEEN = 1616
"""Another round asks for other threads, and as other members."""
THREAD_PAGE = """query ThreadPage($id: ID!) { thread(id: $id) {
  id slug title kind tags createdAt lastActivityAt replyCount viewCount score isPinned isLocked isSolved
  viewerUnreadCount category { id slug name } author { id handle displayName avatarUrl }
  viewerIsFollowing viewerCanReply
  posts(first: 20) { pageInfo { hasNextPage } nodes {
    id number bodyHtml createdAt editedAt score isAccepted viewerVote viewerCanEdit
    author { id handle displayName avatarUrl tier { name } badges { slug } } } } } }"""
FRONT_PAGE = """query FrontPage { threads(first: 20) {
  nodes { id slug title kind tags createdAt lastActivityAt replyCount viewCount score isPinned isLocked isSolved
    viewerUnreadCount category { id slug name } author { id handle displayName avatarUrl tier { name } } }
  pageInfo { hasNextPage } totalCount } }"""
CREATE_POST = """mutation ($input: CreatePostInput!) { createPost(input: $input) {
  post { id number bodyHtml } errors { code message } } }"""


@dataclass(frozen=True, slots=True)
class Work:
    """What is asked: of the portal, and of which door of the endpoint, if it does that; each with a token or none."""

    name: str
    door: str | None
    asked: Sequence[Mapping[str, Any]]
    tokens: Sequence[str | None]
    script: str = ""
    """For pgbench: what the endpoint sends, or the portal itself."""
    is_read: bool = True

    @property
    def paths(self) -> dict[str, str]:
        """Where each server is asked."""
        return {PORTAL: "/graphql", **({} if self.door is None else {BY_HAND: self.door})}

    def requests(self, path: str) -> list[bytes]:
        many = max(len(self.asked), len(self.tokens))
        bodies = [json.dumps(one).encode() for one in self.asked]
        return [request(path, bodies[turn % len(bodies)], self.tokens[turn % len(self.tokens)]) for turn in range(many)]


def works(found: Forum) -> list[Work]:
    pages = [{"query": THREAD_PAGE, "variables": {"id": thread}} for thread in found.threads]
    same = [_post(thread, "The water should be hot, not boiling. " * 8) for thread in _middling(found)]
    return [
        Work("thread page", "/thread", pages, [found.reader], by_pgbench.THREAD_PAGE),
        Work("front page", "/front", [{"query": FRONT_PAGE}], [found.reader], by_pgbench.FRONT_PAGE),
        Work("visitors' thread pages", "/thread", _by_liking(pages), [None]),
        Work("visitors' front page", "/front", [{"query": FRONT_PAGE}], [None]),
        Work("create post", "/write", same, found.writers, is_read=False),
    ]


async def with_points(found: Forum) -> Work:
    """Posts that earn, each with words of its own; pgbench sends what the portal sends."""
    await Make().earn_rule(EarnAction.POST, 5)
    lots, threads = random.Random(2), _middling(found)
    words = [f"{lots.getrandbits(20):x}" for _ in range(5_000)]
    posts = [_post(threads[turn % len(threads)], " ".join(lots.choices(words, k=48))) for turn in range(4_000)]
    app, writer = portal(settings()), found.writers[0]
    *before, last = posts[-3:]
    for post in before:  # the first of a member brings an account, the first of a process more than that
        await ask(app, "/graphql", post, writer)
    with recorded() as sent:
        await ask(app, "/graphql", last, writer)
    thread = last["variables"]["input"]["threadId"]
    script = await by_pgbench.replaying(sent, found, thread=thread, writer=writer)
    return Work("post with points", None, posts, found.writers, script, is_read=False)


def _middling(found: Forum) -> Sequence[str]:
    return found.threads[len(found.threads) // 4 :][:200]


def _post(thread: str, body: str) -> dict[str, Any]:
    return {"query": CREATE_POST, "variables": {"input": {"threadId": thread, "bodyMarkdown": body}}}


def _by_liking(pages: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """What many visitors ask for: the n-th thread an n-th as often as the first."""
    return random.Random(1).choices(pages, [1 / place for place in range(1, len(pages) + 1)], k=4_000)


async def measure(
    work: Work, running: Mapping[str, Served], bench: by_pgbench.Bench | None, paths: Mapping[str, str]
) -> dict[str, list[Round]]:
    """The rounds of each that does the work, in turns."""
    servers = {name: one for name, one in running.items() if name in paths}
    if work.is_read:
        answers = [await answered(one, paths[name], work.asked[0], work.tokens[0]) for name, one in servers.items()]
        assert all(one == answers[0] and "errors" not in one for one in answers), f"all must answer the same: {answers}"
    requests = {name: work.requests(path) for name, path in paths.items()}
    names = [*servers, *([by_pgbench.NAME] if bench is not None and work.script else [])]
    found: dict[str, list[Round]] = {name: [] for name in names}
    turn = 0
    for at in range(ROUNDS + 1):
        for name in names if at % 2 else reversed(names):
            seconds = SECONDS if at else WARM
            turn += BETWEEN
            if name in servers:
                one = await load(servers[name].port, requests[name], seconds, servers[name].pid, start=turn)
            else:
                assert bench is not None
                one = await bench.run(work.script, seconds)
            if at:  # the one before is to warm up
                found[name].append(one)
    return found


def told(work: str, found: Mapping[str, Sequence[Round]], measured: str, sent: Mapping[str, int]) -> None:
    """A line for each: the medians, and how ``measured`` compares within each round."""
    for name, rounds in found.items():
        rate, median, late, cpu = (
            statistics.median(getattr(one, what) for one in rounds) for what in ("rate", "median", "late", "cpu")
        )
        pairs = list(zip(found[measured], rounds, strict=True))
        faster = statistics.median(ours.rate / other.rate for ours, other in pairs)
        dearer = statistics.median(ours.cpu / other.cpu for ours, other in pairs) if cpu else None
        print(
            f"| {work} | {name} | {rate:.0f} | {median:.1f} | {late:.1f} | {cpu:.2f} | {sent.get(name, '–')} "
            f"| {faster:.2f} | {'–' if dearer is None else f'{dearer:.2f}'} |",
            flush=True,
        )


def headed(measured: str) -> None:
    print(f"| work | by | requests/s | p50 ms | p99 ms | cpu ms | SQL | {measured}: of its rate | of its cpu |")
    print("|---|---|--:|--:|--:|--:|--:|--:|--:|", flush=True)


async def statements(work: Work) -> dict[str, int]:
    """How many each sends for one request, once it has been asked before."""
    hand, found = by_hand.application(), dict[str, int]()
    async with hand.router.lifespan_context(hand):
        for name, path in work.paths.items():
            app = portal(settings()) if name == PORTAL else hand
            for at in range(3):
                with counted() as sent:
                    await ask(app, path, work.asked[at % len(work.asked)], work.tokens[0])
            found[name] = len(sent)
    return found


async def main(posts: int, wanted: Sequence[str]) -> None:
    async with forum(posts) as found:
        chosen = [work for work in works(found) if not wanted or any(one in work.name for one in wanted)]
        headed(PORTAL)
        with serving(found.url, PORTAL, BY_HAND) as servers:
            for server in servers.values():
                await up(server)
            async with by_pgbench.bench(found) as bench:
                for work in chosen:
                    told(work.name, await measure(work, servers, bench, work.paths), PORTAL, await statements(work))
                if bench is not None and (not wanted or "points" in wanted):
                    work = await with_points(found)
                    told(work.name, await measure(work, servers, bench, work.paths), PORTAL, await statements(work))


if __name__ == "__main__":
    size = next((int(one) for one in sys.argv[1:] if one.isdecimal()), SIZE)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(size, [one for one in sys.argv[1:] if not one.isdecimal()]))
