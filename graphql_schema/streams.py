"""Subscriptions: what is told under a topic, delivered only to those who may still see it."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from graphql_schema.context import Info
from portal.kernel import live


async def deliveries(info: Info, topic: str) -> AsyncIterator[Mapping[str, Any]]:
    """Everything told under ``topic``; before each, the viewer's rights are looked up again (L36, G41).

    A resolver reads the thing once more through its room's `visible_to(info.context.viewer)` and
    yields it, or yields nothing. The stream ends when the viewer's session is over.
    """
    async with live.subscribe(topic) as watch:
        async for told in watch:
            await info.context.refresh()
            yield told
