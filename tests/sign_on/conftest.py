"""Signing on writes mail, so its tests have a mail server."""

from tests.door import sample
from tests.mailbox import chosen_settings, mailbox, smtp_port
from tests.server import live_server

__all__ = ["chosen_settings", "live_server", "mailbox", "sample", "smtp_port"]
