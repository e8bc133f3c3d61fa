"""Signing on writes mail, so its tests have a mail server; by OpenID Connect the portal has an address of its own."""

import socket
from collections.abc import AsyncIterator

import pytest

from portal.settings import Settings, use
from portal.sign_on import discovery
from tests.mailbox import chosen_settings, mailbox, smtp_port
from tests.server import LiveServer, serving
from tests.sign_on.provider import Browser, Provider, provided

__all__ = ["chosen_settings", "mailbox", "smtp_port"]


@pytest.fixture
async def portal(portal_db: Settings) -> AsyncIterator[LiveServer]:
    """The portal at the address to which a provider sends browsers back."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    chosen = portal_db.model_copy(update={"public_url": f"http://127.0.0.1:{port}"})
    use(chosen)
    discovery.forget()
    async with serving(chosen, port=port) as found:
        yield found


@pytest.fixture
async def provider(portal: LiveServer) -> AsyncIterator[Provider]:
    async with provided() as found:
        yield found


@pytest.fixture
async def browser(portal: LiveServer) -> AsyncIterator[Browser]:
    found = Browser(portal.url)
    yield found
    await found.client.aclose()
