"""Running the documents of the suite for those who may see little, and telling where the answers differ."""

import asyncio
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from typing import Any

from graphql_schema.context import Context
from graphql_schema.execution import execute, stream
from portal.accounts.viewer import Viewer
from portal.kernel import clock, rate_limits
from tests.leaks.asking import Asking
from tests.leaks.documents import Reading
from tests.leaks.world import NOW, SECRET
from tests.statements import counted

TOO_MUCH = "TOO_COMPLEX"
BY_WORDS = "Query.search (query"
"""How many statements a search takes depends on its words, of which the index has one list for all; no answer says it."""


async def read(reading: Reading, viewer: Viewer) -> str:
    """What the viewer is answered, to the byte; no document may be refused for what it is."""
    answered = await _answer(reading.text, viewer)
    if TOO_MUCH in answered:
        answered = await _answer(reading.shorter, viewer)
    assert not any(code in answered for code in (TOO_MUCH, "GRAPHQL_", "INTERNAL")), (reading.path, answered)
    return answered


_DRAWN = re.compile(r'(?<="referralToken": ")[^"]+')
"""What is drawn anew for each answer, and says nothing."""


async def read_all(readings: Iterable[Reading], viewers: Mapping[str, Viewer]) -> dict[tuple[str, str], str]:
    """Every document for each of the viewers, at a time that stands still: the answers by path and viewer."""
    with clock.living_at(NOW):
        return {(one.path, name): await read(one, viewer) for one in readings for name, viewer in viewers.items()}


def differences(before: Mapping[tuple[str, str], str], after: Mapping[tuple[str, str], str]) -> list[str]:
    """Where what is behind the gates shows: by an answer that became another, or by its own words."""
    told = []
    for (path, viewer), answer in after.items():
        was = before[path, viewer]
        if answer != was or SECRET in answer:
            told.append(f"{path} tells {viewer}: {_around(was, answer)}")
    return told


async def unlike(askings: Iterable[Asking], viewers: Mapping[str, Viewer]) -> list[str]:
    """The askings by which a viewer can tell that there is something: by the answer, or by what it takes (L47)."""
    told = []
    with clock.living_at(NOW), counted() as sent:
        for asking in askings:
            for name, viewer in viewers.items():
                behind, nowhere = [await _asked(asking, it, viewer, sent) for it in (asking.behind, asking.nowhere)]
                if (difference := _difference(asking, behind, nowhere)) is not None:
                    told.append(f"{asking.path} tells {name}: {difference}")
    return told


def _difference(asking: Asking, behind: tuple[str, list[str]], nowhere: tuple[str, list[str]]) -> str | None:
    (answer, asked), (other_answer, asked_too) = behind, nowhere
    if answer != other_answer:
        return _around(other_answer, answer)
    if len(asked) != len(asked_too) and not asking.path.startswith(BY_WORDS):
        more = [one for one in (*asked, *asked_too) if (one in asked) != (one in asked_too)]
        return f"{len(asked)} statements and {len(asked_too)}: {more[:2] or asked}"
    return None


async def _asked(asking: Asking, it: str, viewer: Viewer, sent: list[str]) -> tuple[str, list[str]]:
    """The answer, with the id or name in it made the same, and the statements that it took."""
    rate_limits.reset()
    sent.clear()
    answered = await _answer(asking.text, viewer, asking.root == "Subscription", it=it)
    return _DRAWN.sub("$drawn", answered.replace(json.dumps(it)[1:-1], "$it")), list(sent)


async def _answer(text: str, viewer: Viewer, is_stream: bool = False, **variables: Any) -> str:
    if is_stream:
        context = Context(viewer=viewer, locale="en")
        async with aclosing(stream(text, variables, context)) as answers:
            first = await asyncio.wait_for(anext(answers), timeout=20)  # whoever is let in hears nothing for now
            return json.dumps(first.as_response())
    return json.dumps(await execute(text, variables, viewer=viewer, locale="en"), ensure_ascii=False)


def _around(was: str, now: str) -> str:
    """The first place where two answers part."""
    place = next(
        (at for at, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), min(len(was), len(now))
    )
    return f"…{was[max(0, place - 80) : place + 60]}… became …{now[max(0, place - 80) : place + 120]}…"
