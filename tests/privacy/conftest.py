"""Exports are told of by mail."""

from tests.mailbox import chosen_settings, mailbox, smtp_port

__all__ = ["chosen_settings", "mailbox", "smtp_port"]
