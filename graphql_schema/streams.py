"""Subscriptions: what is told under a topic, delivered only to those who may still see it."""

from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from graphql_schema.context import Info
from graphql_schema.errors import RequestRefused
from portal.kernel import live

_MISSED = "What came since then can no longer be told; fetch what you show, and subscribe without `since`."


Told = Mapping[str, Any]


def _everything(_: Told) -> bool:
    return True


async def deliveries(info: Info, topic: str, *, wanted: Callable[[Told], bool] = _everything) -> AsyncIterator[Told]:
    """What is ``wanted`` of all that is told under ``topic``; before each, rights are looked up again (L36, G41).

    A resolver reads the thing once more through its room's `visible_to(info.context.viewer)` and
    yields it, or yields nothing. The stream ends when the viewer's session is over.

    A stream that goes on where an earlier one ended (`Context.since`) first gets what came in between. Where
    that cannot be told any more, it ends at once with the code MISSED_EVENTS.
    """
    try:
        async with live.subscribe(topic, since=info.context.since) as watch:
            async for told in watch:
                if not wanted(told.payload):
                    continue
                await info.context.refresh()
                info.context.sequence = told.sequence
                yield told.payload
    except live.TooOld:
        raise RequestRefused(_MISSED, code="MISSED_EVENTS") from None
