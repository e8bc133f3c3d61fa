"""The hot pages of two commits of the portal, in turns on the same generated forum.

    python -m tests.bench.two_commits OLD [NEW [POSTS [WORK …]]]

Both are checked out beside each other; NEW is HEAD unless it is said. The two must have the same migrations.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop

from tests.bench.hot_pages import SIZE, headed, measure, told, works
from tests.bench.serving import serving, up
from tests.bench.zipf_forum import forum

HERE = Path(__file__).parents[2]
LANDED = "tests/upgrades/landed.sha256"


def git(*words: str) -> str:
    return subprocess.run(["git", "-C", str(HERE), *words], check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def checked_out(*commits: str) -> Iterator[dict[str, Path]]:
    """A folder with each of them, by the beginning of its name."""
    with TemporaryDirectory() as folder:
        places = {git("rev-parse", "--short", one): Path(folder) / str(at) for at, one in enumerate(commits)}
        for commit, place in places.items():
            place.mkdir()
            archive = subprocess.run(["git", "-C", str(HERE), "archive", commit], check=True, capture_output=True)
            subprocess.run(["tar", "-x", "-C", str(place)], check=True, input=archive.stdout)
        yield places


async def main(old: str, new: str, posts: int, wanted: Sequence[str]) -> None:
    ours = (HERE / LANDED).read_text().strip()
    if any(git("show", f"{one}:{LANDED}") != ours for one in (old, new)):
        sys.exit("Their migrations are not those of this checkout: the same database would not do for both.")
    with checked_out(old, new) as places:
        before, after = places
        headed(after)
        async with forum(posts) as found:
            with serving(found.url, places=places) as servers:
                for server in servers.values():
                    await up(server)
                for work in works(found):
                    if wanted and not any(one in work.name for one in wanted):
                        continue
                    rounds = await measure(work, servers, None, dict.fromkeys(servers, "/graphql"))
                    told(work.name, {after: rounds[after], before: rounds[before]}, after, {})


if __name__ == "__main__":
    given = sys.argv[1:]
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        posts = int(given[2]) if given[2:] else SIZE
        runner.run(main(given[0], given[1] if given[1:] else "HEAD", posts, given[3:]))
