"""Accounts write mail, so their tests have a mail server."""

from tests.mailbox import chosen_settings, mailbox, smtp_port

__all__ = ["chosen_settings", "mailbox", "smtp_port"]
