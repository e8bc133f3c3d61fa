"""`portal` with a planted bug: redemption reads the balance, thinks, and writes back what it had read.

The bank test must find it, or the bank test is not good enough.

    python -m tests.bank.planted serve --port 8001
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from portal import cli
from portal.accounts.viewer import Viewer
from portal.loyalty import ledger
from portal.loyalty.ledger.models import Account
from portal.loyalty.redeeming import issuing
from portal.loyalty.redeeming.models import Redemption

_read: ContextVar[int | None] = ContextVar("read", default=None)
_honest = issuing.redeem_reward


async def redeem_reward(reward_id: UUID, *, by: Viewer, **wish: Any) -> Redemption:
    """Read …"""
    account = await Account.get_or_none(member_id=by.member_id)
    _read.set(account.available if account else None)
    await asyncio.sleep(0.01)
    return await _honest(reward_id, by=by, **wish)


@asynccontextmanager
async def book(*args: Any, **kwargs: Any) -> AsyncIterator[ledger.Book]:
    """… and write, whatever has happened in between."""
    async with ledger.book(*args, **kwargs) as opened:
        if (before := _read.get()) is not None and not opened.debt:
            opened.available = before
        yield opened


issuing.redeem_reward = redeem_reward
issuing.ledger = SimpleNamespace(**{**vars(ledger), "book": book})  # type: ignore[attr-defined]

if __name__ == "__main__":
    cli.main()
