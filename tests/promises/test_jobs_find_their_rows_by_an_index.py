"""No job reads a whole table to find what is due, however large the tables of a portal become."""

import re

import asyncpg
import pytest

from portal import worker
from portal.feedback.models import SurveyOccasion
from portal.kernel import clock, sql
from portal.loyalty.programme.models import EarnAction
from portal.settings import settings
from tests.statements import counted

pytestmark = pytest.mark.anyio
SMALL = {
    "holdouts",  # two hundred at most
    *("own_segments", "segment_audiences"),  # a hundred at most, and what staff named them for
    "surveys",  # what staff ask
    "simulations",  # what staff asked for within a year
    *("earn_rules", "earn_rule_versions", "loyalty_programme", "loyalty_tiers"),
    *("releases", "release_windows", "referral_campaigns"),
}
"""Tables that the brand fills by hand."""
FEW = {"alarms", "shop_pulls", "order_counting"}
"""One for each kind and shop; one for each shop; one row."""
EXCUSED = {
    "birthdays": "A day of the year is in no index: members are walked through, once in a round.",
    "models of what customers buy": "Once a week all orders are read, a quarter at a time; else one row.",
    "segments of customers": "Once a day all orders are read, a quarter at a time; else one row.",
    "what goes with what": "Once a week the orders of two years are read, a quarter at a time; else one row.",
    "how late it is": "One row is written, on SQLite alone.",
}
_SQLITE = re.compile(r"SCAN (\w+)\b(?! VIRTUAL TABLE)")
"""No table is read by json_each: that is the list of rows which a job put off, in whatever test that was."""
_POSTGRESQL = re.compile(r"Seq Scan on (\w+)")


@pytest.mark.parametrize("job", sorted(set(worker.JOBS) - set(EXCUSED)))
async def test_no_table_that_grows_is_read_whole(make, backend, job):
    await make.earn_rule(EarnAction.BIRTHDAY, 5)
    for occasion in SurveyOccasion:
        await make.survey(sent_after=occasion, sent_after_days=5)
    with counted() as sent:
        await worker.JOBS[job](clock.now())

    found = [statement for statement in sent if re.match(r"SELECT|UPDATE|DELETE|WITH", statement)]
    assert found
    for statement in found:
        plan = await (_plan_of_sqlite if backend == "sqlite" else _plan_of_postgresql)(statement)
        scanned = (_SQLITE if backend == "sqlite" else _POSTGRESQL).findall(plan)
        aliases = {alias: table for table, alias in re.findall(r"(?:FROM|JOIN) \"?(\w+)\"? (\w+)", statement)}
        whole = {aliases.get(name, name) for name in scanned}
        assert whole <= SMALL | FEW, f"{statement}\n{plan}"


async def _plan_of_sqlite(statement):
    values = [None] * len(set(re.findall(r"\?\d+", statement)))
    rows = await sql.fetch(f"EXPLAIN QUERY PLAN {statement}", *values)
    return "\n".join(row["detail"] for row in rows)


async def _plan_of_postgresql(statement):
    """As the database would do it with many rows, for whatever values."""
    connection = await asyncpg.connect(settings().database_url)
    try:
        await connection.execute("SET plan_cache_mode = force_generic_plan")
        await connection.execute("SET enable_seqscan = off")
        await connection.execute(f"PREPARE looked_at AS {statement}")
        nothing = ", ".join(["NULL"] * len(set(re.findall(r"\$\d+", statement))))
        rows = await connection.fetch(f"EXPLAIN EXECUTE looked_at{f'({nothing})' if nothing else ''}")
    finally:
        await connection.close()
    return "\n".join(row[0] for row in rows)
