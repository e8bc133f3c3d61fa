"""F12: what the worker cannot note in a database that takes no writes is an outage, told without a traceback."""

import pytest
from structlog.testing import capture_logs

from portal.kernel import sql
from portal.kernel.models import OutboxItem
from tests.kernel.queueing import put, runner

pytestmark = pytest.mark.anyio
BACKENDS = ["sqlite"]


async def test_an_item_that_can_be_neither_closed_nor_put_back_is_left_to_its_lease(portal_db) -> None:
    await put()

    async def fails_once_nothing_can_be_written(_: object) -> None:
        async with sql.connection().acquire_connection() as writer:
            await writer.execute("PRAGMA query_only = ON")
        raise OSError("no")

    with capture_logs() as log:
        await runner(fails_once_nothing_can_be_written).once()

    (told,) = [one for one in log if one["event"] == "queue_item_left"]
    assert (told["log_level"], told["exc_info"]) == ("warning", None)
    assert told["error"] == "TryAgain: TransactionManagementError: attempt to write a readonly database"
    assert (await OutboxItem.get()).taken_by is not None
