"""Telling people who follow a link from what fetches it ahead of them (R74)."""

import re

from starlette.requests import Request

TIME_LIMIT = 2.0
"""Seconds that a person waits for us on the way to where a link leads."""
_BOT = re.compile(
    r"(?<!\bcu)bot\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|discord|embedly|skypeuripreview"
    r"|monitor|headless|lighthouse|python-|curl/|wget/|go-http|java/|okhttp|axios|node-fetch|libwww|http-client|scan",
    re.IGNORECASE,
)
"""TelegramBot fetches a preview; people open links in an app that says Telegram-Android, and have phones by Cubot."""
_AHEAD_OF_A_CLICK = ("sec-purpose", "purpose", "x-purpose", "x-moz")


def is_a_click(request: Request) -> bool:
    """Whether a person followed the link: not a HEAD, nothing fetched ahead of a click, no known program (R74)."""
    if request.method != "GET":
        return False
    if any(
        word in request.headers.get(name, "").lower() for name in _AHEAD_OF_A_CLICK for word in ("prefetch", "preview")
    ):
        return False
    agent = request.headers.get("user-agent", "")
    return bool(agent) and _BOT.search(agent) is None
