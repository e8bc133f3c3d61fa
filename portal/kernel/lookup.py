"""Looking up a row by what somebody sent: what could not be stored is simply not there (G24, M12)."""

from collections.abc import Awaitable
from typing import TypeVar

from tortoise.exceptions import ValidationError
from tortoise.models import Model

M = TypeVar("M", bound=Model)


async def known(row: Awaitable[M | None]) -> M | None:
    """The row of this query; None also for a value that its column could not hold.

    Tortoise refuses to compare a column with a text that is longer than it. To who asked, that is a name that
    nobody has, and no fault of anybody's.
    """
    try:
        return await row
    except ValidationError:
        return None
