"""Makers: one file per room, joined here, so that a test states only what matters to it."""

from tests.makers.accounts import MakeAccounts


class Make(MakeAccounts):
    """Everything a test can have made."""
