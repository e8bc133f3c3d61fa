"""An application asked without a network between, in this very process."""

import os
from collections.abc import Mapping
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

import orjson
from starlette.types import ASGIApp, Message, Scope

from portal.kernel import logs
from portal.settings import Settings
from portal.web.app import create_app


def portal(chosen: Settings) -> ASGIApp:
    """As a server has it, its log written to nowhere."""
    with redirect_stderr(Path(os.devnull).open("w")):  # as long as there is a log
        logs.set_up(chosen)
    return create_app(chosen)


async def ask(app: ASGIApp, path: str, asked: Mapping[str, Any], token: str | None) -> dict[str, Any]:
    """The answer to a POST."""
    body, answered = orjson.dumps(asked), bytearray()
    headers = {"host": "127.0.0.1", "content-type": "application/json", "content-length": str(len(body))}
    if token is not None:
        headers["authorization"] = f"Bearer {token}"
    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 40000),
        "server": ("127.0.0.1", 8000),
        "scheme": "http",
        "http_version": "1.1",
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        answered.extend(message.get("body", b""))

    await app(scope, receive, send)
    found: dict[str, Any] = orjson.loads(answered)
    return found
