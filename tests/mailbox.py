"""A real mail server, and the worker's hand that empties the outbox into it."""

import re
import socket
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from portal import worker
from portal.kernel import outbox
from portal.settings import Settings


class Mailbox:
    """Takes every mail, unless it is told to answer something else."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.answer = "250 OK"
        self.hangs_up = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.answer.startswith("250"):
            self.messages.append(message_from_bytes(envelope.content, policy=default))
        if self.hangs_up:
            server.transport.abort()
        return self.answer

    async def fetch(self) -> list[EmailMessage]:
        """Send what waits in the outbox, and take out what has arrived."""
        while await outbox.deliver(worker.MAIL):
            pass
        arrived, self.messages = self.messages, []
        return arrived

    async def token(self) -> str:
        """The token in the only mail that has arrived."""
        (message,) = await self.fetch()
        return token_in(message)


def text_of(message: EmailMessage) -> str:
    """What a mail says as plain text."""
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def html_of(message: EmailMessage) -> str:
    """The same as HTML."""
    part = message.get_body(("html",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def token_in(message: EmailMessage) -> str:
    found = re.search(r"[?&]token=([A-Za-z0-9_-]+)", text_of(message))
    assert found, text_of(message)
    return found.group(1)


@pytest.fixture
def mailbox(smtp_port: int) -> Iterator[Mailbox]:
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=smtp_port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def smtp_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def chosen_settings(database_url: str, smtp_port: int) -> Settings:
    return Settings(
        database_url=database_url, smtp_url=f"smtp://127.0.0.1:{smtp_port}", public_url="https://portal.example.org"
    )
