"""Who found which contribution helpful: a pattern by index arithmetic, the same on every run."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal.demo.categories import CATEGORIES
from portal.demo.moderation import REPORTS
from portal.demo.people import CUSTOMERS, GOLD, PLATINUM
from portal.demo.shapes import SamplePerson, SamplePost, SampleThread
from portal.demo.threads import THREADS

_SILENT = {"bargain_beans", "zweitmuehle", "quiet_quentin"}
_VOTERS = tuple(person for person in CUSTOMERS if person.handle not in _SILENT)
_INSIDERS = (*PLATINUM, *GOLD)
_GATED = {category.slug for category in CATEGORIES if category.required_tier}
_RESENTED = {(report.thread, report.number) for report in REPORTS}
_STRIDE = 5  # shares no factor with the number of voters, so that everybody gets a turn
_SOONEST = 0.02


@dataclass(frozen=True, slots=True)
class SampleVote:
    thread: str
    number: int
    voter: str
    value: int
    days_ago: float


def _cast() -> Iterator[SampleVote]:
    for index, thread in enumerate(THREADS):
        for number, post in enumerate(thread.posts, start=1):
            resented = (thread.key, number) in _RESENTED
            wanted = 3 if resented else _approval(index, number, thread, post)
            for turn, person in enumerate(_electorate(index, number, thread, post)[:wanted]):
                cast = max(_SOONEST, post.days_ago - 0.04 - 0.11 * turn)
                yield SampleVote(thread.key, number, person.handle, -1 if resented else 1, round(cast, 3))


def _approval(index: int, number: int, thread: SampleThread, post: SamplePost) -> int:
    """How many people agree: more for what settled a question, for openings and for ideas."""
    liked = (index * 3 + number * 5) % 4
    if post.accepted:
        liked += 4
    if number == 1:
        liked += 6 if thread.idea_status else 1
    return liked


def _electorate(index: int, number: int, thread: SampleThread, post: SamplePost) -> list[SamplePerson]:
    """Who could vote, in an order of their own for each post: present, allowed in, and not the author."""
    voters = _INSIDERS if thread.category in _GATED else _VOTERS
    first = index * 11 + number * 5
    turns = (voters[(first + turn * _STRIDE) % len(voters)] for turn in range(len(voters)))
    return [person for person in turns if person.handle != post.author and person.joined > post.days_ago]


VOTES = tuple(_cast())
