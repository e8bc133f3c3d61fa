"""Waiting for what resolvers will return: side by side, and what belongs to the same field of many objects together."""

from asyncio import gather
from collections.abc import Iterable
from typing import Any

from graphql_schema.compiled.runs import Awaited, Run, close


async def settle(run: Run) -> None:
    """Wait until nothing of the run is open.

    When something raises, all that was begun is awaited first: it may be shared with others (a dataloader's future),
    and graphql-core is going to ask for it again. Raises what was raised first.
    """
    waiting, run.waiting = run.waiting, []
    await _settle(run, waiting)


async def _settle(run: Run, waiting: list[Awaited]) -> None:
    groups = _groups(waiting)
    while len(groups) == 1:
        groups = _groups(await _complete(run, groups[0]))
    try:
        _raise_first(await gather(*(_follow(run, one) for one in groups), return_exceptions=True))
    finally:
        for group in groups:
            close(group)  # a cancelled task may never have begun


async def _follow(run: Run, group: list[Awaited]) -> None:
    await _settle(run, await _complete(run, group))


async def _complete(run: Run, group: list[Awaited]) -> list[Awaited]:
    """Wait for the same field of several objects, complete its values, and say what is waited for beneath them."""
    values: list[Any]
    if len(group) == 1:
        values = [await group[0].awaitable]
    else:
        values = await gather(*(one.awaitable for one in group), return_exceptions=True)
        _raise_first(values)
    outer, run.waiting = run.waiting, []
    try:
        for one, value in zip(group, values, strict=True):
            one.into[one.name] = one.complete(value, run, one.path)
        return run.waiting
    except Exception:
        close(run.waiting)
        raise
    finally:
        run.waiting = outer


def _groups(waiting: list[Awaited]) -> list[list[Awaited]]:
    if len(waiting) == 1:
        return [waiting]
    found: dict[int, list[Awaited]] = {}
    for one in waiting:
        found.setdefault(id(one.complete), []).append(one)
    return list(found.values())


def _raise_first(values: Iterable[Any]) -> None:
    for value in values:
        if isinstance(value, BaseException):
            raise value
