"""What people ask of the sample forum finds what answers it, near the top (IN30)."""

import sys
from math import log2

import pytest

from portal.community import markdown
from portal.community.models import Post
from portal.demo.threads import THREADS
from portal.kernel import clock
from tests.search.index import found, indexed
from tests.search.judgements import ENGLISH, GERMAN

pytestmark = pytest.mark.anyio
GATED = {"micro-lot", "kajuete-wuensche"}
TOP = 10


def reciprocal(ranks):
    """The mean of 1/rank; None is not found."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def gained(grades, ideal, gain):
    """Discounted cumulative gain of what was shown, by that of the best list there could have been."""

    def total(of):
        return sum(gain(grade) / log2(place + 2) for place, grade in enumerate(of[:TOP]))

    return total(grades) / total(sorted(ideal, reverse=True))


def test_the_measures_are_those_of_the_sheet_in30() -> None:
    assert round(reciprocal([1, 3, None, 2]), 6) == 0.458333
    assert round(gained([3, 2, 0, 1, 0], [3, 3, 2, 1], float), 6) == 0.742083
    assert round(gained([3, 2, 0, 1, 0], [3, 3, 2, 1], lambda grade: 2**grade - 1), 6) == 0.698534


async def sample_forum(make):
    """The threads of the sample brand with their posts; by the id of each thread and post, the thread's key."""
    keys = {}
    author, room = await make.member(), await make.category()
    for sample in THREADS:
        if sample.key in GATED:
            continue
        first, *others = sample.posts
        thread = await make.thread(within=room, title=sample.title, body=first.text, tags=sample.tags)
        posts = []
        for number, post in enumerate(others, start=2):
            body = markdown.render(post.text)
            posts.append(
                Post(
                    thread_id=thread.id,
                    number=number,
                    author_id=author.id,
                    body_markdown=body.markdown,
                    body_html=body.html,
                    render_version=body.version,
                    created_at=clock.now(),
                )
            )
        await Post.insert(posts)
        keys |= {thread.id: sample.key} | {post.id: sample.key for post in posts}
    await indexed()
    return keys


async def test_sixty_judged_questions_find_their_answers_in30(make, capsys):
    """The floor lies well below what is measured: some .9 and .9 of German, .97 and .97 of English."""
    keys = await sample_forum(make)
    measured = {}
    for language, judged in (("German", GERMAN), ("English", ENGLISH)):
        ranks, gains, shown, unjudged = [], [], 0, 0
        for query, grades in judged.items():
            threads = list(dict.fromkeys(keys[one] for one in await found(query) if one in keys))[:TOP]
            if not grades:
                continue
            ranks.append(next((place for place, key in enumerate(threads, start=1) if grades.get(key) == 3), None))
            gains.append(gained([grades.get(key, 0) for key in threads], list(grades.values()), lambda one: 2**one - 1))
            shown += len(threads)
            unjudged += sum(key not in grades for key in threads)
        measured[language] = (reciprocal(ranks), sum(gains) / len(gains))
        sys.stdout.write(
            f"{language}: {len(ranks)} questions, MRR {measured[language][0]:.3f}, nDCG@10 {measured[language][1]:.3f}, "
            f"{unjudged / max(1, shown):.0%} of what was shown is unjudged\n"
        )

    assert len(GERMAN) + len(ENGLISH) >= 60
    assert min(min(values) for values in measured.values()) >= 0.8, capsys.readouterr().out
