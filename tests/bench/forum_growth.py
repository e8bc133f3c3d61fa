"""Whether the pages of the forum stay as quick from a thousand posts to two hundred thousand, and to a million on request.

    python -m tests.bench.forum_growth [sqlite|postgresql] [POSTS …]

Threads are as long as in real forums: a few have most of the posts (Zipf), the longest up to 10,000. One member, who has
a notice for every hundredth post, asks a server for what the sample frontend asks: the front page, a category, the
middle of the longest thread, threads by their share of the posts, and the inbox. Each page is asked for often enough that
PostgreSQL has planned its statements without their values (it does so from the sixth time on). Printed are the
median and the 99th percentile, and both as multiples of what the smallest forum took.
"""

import asyncio
import itertools
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from graphql_schema.ids import global_id
from portal.accounts.sessions import open_session
from portal.kernel.ids import new_id
from tests.bank.asking import Line
from tests.bank.running import servers
from tests.bench.databases import KINDS, fresh
from tests.bench.filling import analyse, write
from tests.makers import Make

SIZES = (1_000, 30_000, 200_000)
LONGEST, MEMBERS, ROOMS, TIMES, AT_ONCE = 10_000, 500, 6, 300, 50_000
QUERIES = Path(__file__).parents[2] / "frontend_stub" / "queries"
FRONT, CATEGORY, THREAD, INBOX = (
    (QUERIES / f"{name}.graphql").read_text()
    for name in ("front-page", "category-page", "thread-page", "account-notifications")
)
AROUND = "query Around($id: ID!, $number: Int!) { thread(id: $id) { posts(first: 20, around: $number) { nodes { id bodyHtml author { id displayName } } } } }"
COLUMNS = {
    "threads": (
        *("id", "slug", "title", "kind", "category_id", "author_id", "created_at", "last_activity_at"),
        *("last_post_number", "reply_count", "view_count", "score", "is_pinned", "is_locked", "is_solved", "state"),
    ),
    "posts": (
        *("id", "thread_id", "number", "author_id", "body_markdown", "body_html", "render_version", "state", "score"),
        *("is_accepted", "is_official", "is_verified_buyer", "created_at"),
    ),
    "notifications": (
        *("id", "member_id", "kind", "once_key", "actor_id", "subject_type", "subject_id", "about", "created_at"),
    ),
}
Asked = Callable[[random.Random], tuple[str, dict[str, Any]]]


def lengths(posts: int) -> Iterator[int]:
    """How many posts each thread has: the n-th longest an n-th of the longest, until all are used up."""
    longest, left = min(LONGEST, posts // 4), posts
    for place in itertools.count(1):
        if left <= 0:
            return
        length = min(left, max(2, longest // place))
        left -= length
        yield length


async def seed(url: str, posts: int) -> tuple[str, Sequence[tuple[UUID, int]]]:
    """A forum of so many posts; a token of the member who will read, and its threads with their lengths."""
    make = Make()
    members = [(await make.member()).id for _ in range(MEMBERS)]
    rooms = [(await make.category(f"room-{number}")).id for number in range(ROOMS)]
    began, threads, dice = datetime.now(UTC) - timedelta(days=300), list[tuple[UUID, int]](), random.Random(1)
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
    for place, length in enumerate(lengths(posts)):
        thread, opened = new_id(), began + timedelta(days=290) * dice.random()
        threads.append((thread, length))
        last = opened + timedelta(seconds=30 * length)
        rows["threads"].append(
            (
                *(thread, f"thread-{place}", f"Thread {place}", "DISCUSSION", rooms[place % ROOMS]),
                *(members[place % MEMBERS], opened, last, length, length - 1, 0, 0, False, False, False, "VISIBLE"),
            )
        )
        for number in range(1, length + 1):
            post, author = new_id(), members[dice.randrange(MEMBERS)]
            text = f"Post {number} of thread {place}: " + "the water should be hot, not boiling. " * 4
            at = opened + timedelta(seconds=30 * number)
            rows["posts"].append(
                (post, thread, number, author, text, f"<p>{text}</p>", 2, "VISIBLE", 0, False, False, False, at)
            )
            if len(rows["posts"]) % 100 == 0:
                told = (new_id(), members[0], "REPLY", f"bench:{post}", author, "Post", post, "{}", at)
                rows["notifications"].append(told)
        if len(rows["posts"]) >= AT_ONCE:
            await write(url, COLUMNS, rows)
            rows = {table: [] for table in COLUMNS}
    await write(url, COLUMNS, rows)
    await analyse(url)
    return await open_session(members[0], user_agent="A bench"), threads


def pages(threads: Sequence[tuple[UUID, int]]) -> dict[str, Asked]:
    longest, length = threads[0]
    ids, weights = [thread for thread, _ in threads], [length for _, length in threads]
    return {
        "front page": lambda _: (FRONT, {"first": 20}),
        "category": lambda dice: (CATEGORY, {"slug": f"room-{dice.randrange(ROOMS)}", "first": 20}),
        "middle of the longest": lambda _: (AROUND, {"id": global_id("Thread", longest), "number": length // 2}),
        "threads by length": lambda dice: (
            THREAD,
            {"id": global_id("Thread", dice.choices(ids, weights)[0]), "first": 20},
        ),
        "inbox": lambda _: (INBOX, {"first": 20}),
    }


async def milliseconds(port: int, token: str, asked: Asked) -> tuple[float, float]:
    """The median and the 99th percentile of one client who asks again and again."""
    line, dice, found = Line(port), random.Random(2), list[float]()
    for _ in range(TIMES):
        question = asked(dice)
        begun = time.perf_counter()
        answer = await line.ask(*question, token)
        found.append((time.perf_counter() - begun) * 1000)
        assert "errors" not in answer, answer
    line.close()
    return statistics.median(found), statistics.quantiles(found, n=100)[98]


async def main(kind: str, sizes: Sequence[int]) -> None:
    first: dict[str, tuple[float, float]] = {}
    for size in sizes:
        async with fresh(kind) as chosen:
            token, threads = await seed(chosen.database_url, size)
            async with servers(chosen, 1) as (server,):
                for page, asked in pages(threads).items():
                    await milliseconds(server.port, token, asked)  # plans are made, and kept
                    median, late = await milliseconds(server.port, token, asked)
                    before = first.setdefault(page, (median, late))
                    print(
                        f"{kind}, {size} posts, {page}: median {median:.1f} ms ({median / before[0]:.1f} of the first), "
                        f"p99 {late:.1f} ms ({late / before[1]:.1f})",
                        flush=True,
                    )


if __name__ == "__main__":
    given = sys.argv[1:]
    chosen_sizes = [int(one) for one in given if one.isdecimal()] or list(SIZES)
    for backend in [one for one in given if not one.isdecimal()] or KINDS:
        asyncio.run(main(backend, chosen_sizes))
