"""Searching a forum of 1,000, 10,000 and 200,000 posts: the 99th percentile, and its growth from the first size on.

python -m tests.bench.search [sqlite|postgresql] [SIZE …]
"""

import asyncio
import random
import sys
import time
from collections.abc import Sequence

from portal.accounts.viewer import VISITOR
from portal.community import markdown
from portal.community.models import Post, Thread
from portal.demo.threads import THREADS
from portal.kernel import clock, pagination, sql, steps
from portal.search import indexing
from portal.search.searching import search
from tests.bench.databases import KINDS, fresh
from tests.makers import Make
from tests.search.judgements import ENGLISH, GERMAN
from tests.statements import counted

SIZES = (1_000, 10_000, 200_000)
IN_A_THREAD = 10
AT_ONCE = 1_000
ROUNDS = 3
_SENTENCES = [line for thread in THREADS for post in thread.posts for line in post.text.split(". ") if line.strip()]


async def grow(make: Make, size: int, chance: random.Random) -> None:
    """Write so many posts more, of sentences of the sample forum and a word of their own, and index them."""
    room, author = await make.category(), await make.member()
    for start in range(0, size, AT_ONCE):
        threads: list[Thread] = []
        posts: list[Post] = []
        for number in range(start, min(start + AT_ONCE, size)):
            if number % IN_A_THREAD == 0:
                title = f"{chance.choice(_SENTENCES)[:100]} {number}"
                threads.append(_thread(room.id, author.id, title))
            text = f"{'. '.join(chance.sample(_SENTENCES, 3))} w{chance.randrange(size)}"
            posts.append(_post(threads[-1].id, author.id, number % IN_A_THREAD + 1, text))
        await Thread.insert(threads)
        await Post.insert(posts)
    await steps.finish(indexing.index_due, clock.now())
    for table in ("search_entries", "search_words", "posts", "threads"):
        await sql.execute(f"ANALYZE {table}")


def _thread(category_id: object, author_id: object, title: str) -> Thread:
    now = clock.now()
    return Thread(
        slug="thread",
        title=title,
        kind="DISCUSSION",
        category_id=category_id,
        author_id=author_id,
        created_at=now,
        last_activity_at=now,
        last_post_number=IN_A_THREAD,
        reply_count=IN_A_THREAD - 1,
    )


def _post(thread_id: object, author_id: object, number: int, text: str) -> Post:
    return Post(
        thread_id=thread_id,
        number=number,
        author_id=author_id,
        body_markdown=text,
        body_html=f"<p>{text}</p>",
        render_version=markdown.RENDER_VERSION,
        created_at=clock.now(),
    )


async def measured(queries: Sequence[str]) -> tuple[float, float, int]:
    """Half of the searches are done within the first, 99 of 100 within the second; and the most statements of one."""
    took, most = [], 0
    for _ in range(ROUNDS):
        for query in queries:
            began = time.perf_counter()
            with counted() as sent:
                await search(query, pagination.page(), VISITOR)
            took.append(time.perf_counter() - began)
            most = max(most, len(sent))
    took.sort()
    return took[len(took) // 2], took[int(len(took) * 0.99)], most


async def main(kinds: Sequence[str], sizes: Sequence[int]) -> None:
    queries = [*GERMAN, *ENGLISH]
    for kind in kinds:
        async with fresh(kind):
            there, first = 0, (0.0, 0.0)
            for size in sizes:
                began = time.perf_counter()
                await grow(Make(), size - there, random.Random(size))
                filled = (size - there) / (time.perf_counter() - began)
                there = size
                half, late, statements = await measured(queries)
                first = first if first[0] else (half, late)
                print(
                    f"{kind}, {size:,} posts ({filled:.0f} written and indexed a second): p50 {half * 1000:.1f} ms "
                    f"({half / first[0]:.2f} of the first), p99 {late * 1000:.1f} ms ({late / first[1]:.2f}), "
                    f"at most {statements} statements",
                    flush=True,
                )


if __name__ == "__main__":
    asked = sys.argv[1:]
    asyncio.run(
        main(
            [one for one in asked if one in KINDS] or KINDS,
            [int(one.replace(",", "")) for one in asked if one[0].isdigit()] or SIZES,
        )
    )
