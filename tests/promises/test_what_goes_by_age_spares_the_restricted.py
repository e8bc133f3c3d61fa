"""Of somebody whose data is restricted nothing goes by its age (LW30), whichever job of the worker would delete it."""

from datetime import timedelta

import pytest

from portal.accounts.viewer import SYSTEM
from portal.kernel import clock, sql
from portal.privacy.restriction import restrict
from portal.referrals import traces
from portal.worker import JOBS
from tests.privacy.lives import lived
from tests.promises.columns import columns_of_members

pytestmark = pytest.mark.anyio
LONG = timedelta(days=12 * 366)
STEPS = 20
"""More than there are classes of record of which one goes at a step; some jobs find something to do for ever."""
GOES_ALL_THE_SAME = {
    "data_exports.member_id": "a copy of what is held, which itself stays",
    "fair_play_looks.member_id": "an errand of the daily look, over once it is done",
}


async def counted(member) -> dict[str, int]:
    """How many rows of every table name the member."""
    return {
        f"{table}.{column}": await sql.fetch_value(f"SELECT COUNT(*) FROM {table} WHERE {column} = $1", member.id)
        for table, column in columns_of_members()
    }


async def test_no_job_deletes_what_names_somebody_whose_data_is_restricted_lw30(make):
    anna = await lived(make)
    await restrict(anna.id, reason="Disputed", by=SYSTEM)
    before, over = await counted(anna), clock.now() + LONG
    assert sum(count > 0 for count in before.values()) > 10

    for job in (*JOBS.values(), traces.forget_old):
        for _ in range(STEPS):
            if not await job(over):
                break

    after = await counted(anna)
    gone = {name for name, count in before.items() if after[name] < count}
    assert gone - GOES_ALL_THE_SAME.keys() == set()
