"""What hardly ever changes is kept in the process, and read anew at once when anybody has written to it (SH98)."""

import sqlite3
from contextlib import closing

import asyncpg
import pytest
from tortoise.exceptions import DoesNotExist

from portal.accounts.viewer import SYSTEM
from portal.holdouts.models import HoldoutKind, HoldoutMessage
from portal.insights.own_segments.limiting import save_audience
from portal.kernel import clock, sql
from portal.kernel.work import savepoint, unit_of_work
from portal.loyalty import programme
from portal.loyalty.programme.earn_rules import rules_in_force
from portal.loyalty.programme.models import EarnAction, Programme, Tier
from portal.loyalty.tiering.tiers import all_tiers
from portal.segments.models import AudienceKind
from portal.webhooks.enqueueing import LISTENING
from tests.makers.points import one_point_per_euro
from tests.makers.segments import condition
from tests.statements import counted

pytestmark = pytest.mark.anyio
STAMPED = (
    *("loyalty_programme", "loyalty_tiers", "earn_rules", "earn_rule_versions", "webhook_endpoints", "holdouts"),
    "segment_audiences",
)


@pytest.fixture
def another_process(portal_db, backend):
    """Writes as somebody else does, whom this process hears nothing of."""

    async def write(statement):
        if backend == "sqlite":
            with closing(sqlite3.connect(portal_db.database_url.removeprefix("sqlite://"))) as connection, connection:
                connection.execute(statement)
        else:
            connection = await asyncpg.connect(portal_db.database_url)
            await connection.execute(statement)
            await connection.close()

    return write


@unit_of_work
async def names():
    """What a unit of work reads of the programme, and of tiers."""
    return (await programme.current()).name, [tier.name for tier in await all_tiers()]


@unit_of_work
async def rates():
    return [rule.per_currency_unit for rule in await rules_in_force(EarnAction.PURCHASE, clock.now())]


@unit_of_work
async def listening():
    return [(endpoint.topics, endpoint.url) for endpoint in await LISTENING.get()]


async def stamps():
    return {row["name"]: row["stamp"] for row in await sql.fetch("SELECT name, stamp FROM table_stamps")}


async def test_what_nobody_writes_to_is_read_once(make):
    await make.programme(name="Beans")
    await make.tier("gold", 1, 10)
    await names()

    with counted() as sent:
        assert await names() == ("Beans", ["Gold"])

    assert [one for one in sent if " FROM " in one] == ["SELECT name, stamp FROM table_stamps"]


async def test_what_another_process_writes_is_seen_by_the_next_unit_of_work(make, another_process):
    await make.programme(name="Beans")
    await make.tier("gold", 1, 10)
    await one_point_per_euro(make)
    assert (await names(), await rates()) == (("Beans", ["Gold"]), ["1"])

    await another_process("UPDATE loyalty_programme SET name = 'Tea'")
    await another_process("UPDATE loyalty_tiers SET name = 'Silver'")
    await another_process("UPDATE earn_rule_versions SET per_currency_unit = '3'")

    assert (await names(), await rates()) == (("Tea", ["Silver"]), ["3"])
    await another_process("DELETE FROM loyalty_tiers")
    assert await names() == ("Tea", [])


@pytest.mark.parametrize("table", STAMPED)
async def test_every_write_gives_a_table_another_stamp(make, another_process, table):
    await make.programme()
    await make.tier("gold", 1, 10)
    await one_point_per_euro(make)
    await make.planned_holdout(HoldoutKind.MESSAGE, message=HoldoutMessage.MONTHLY_POINTS)
    segment = await make.own_segment(condition("ORDERS", "AT_LEAST", "1"))
    await save_audience(AudienceKind.REWARD, (await make.reward()).id, segment.id, by=SYSTEM)
    await another_process(
        "INSERT INTO webhook_endpoints (id, url, description, topics, sealed_secret, is_active, created_at) VALUES"
        " ('00000000-0000-0000-0000-000000000001', 'https://example.org', '', '[]', '', TRUE, '2026-11-01 10:00:00+00')"
    )
    seen = [await stamps()]

    await another_process(f"UPDATE {table} SET {'is_active = FALSE' if table == 'webhook_endpoints' else 'id = id'}")
    seen.append(await stamps())
    if table == "earn_rules":
        await another_process("DELETE FROM earn_rule_versions")
    await another_process(f"DELETE FROM {table}")
    seen.append(await stamps())

    assert len({one[table] for one in seen}) == 3
    assert set(seen[0]) == set(STAMPED)


async def test_how_deliveries_of_an_endpoint_go_gives_no_other_stamp(make, another_process):
    """It is written with each of them, and who listens to what stays as it was."""
    await another_process(
        "INSERT INTO webhook_endpoints (id, url, description, topics, sealed_secret, is_active, created_at) VALUES"
        " ('00000000-0000-0000-0000-000000000001', 'https://example.org', '', '[]', '', TRUE, '2026-11-01 10:00:00+00')"
    )
    before = await stamps()

    await another_process("UPDATE webhook_endpoints SET failing_since = '2026-11-01 10:00:00+00'")

    assert await stamps() == before
    assert len(await listening()) == 1


async def test_what_was_rolled_back_is_kept_by_nobody(make):
    await make.programme(name="Beans")

    @unit_of_work
    async def break_off():
        await Programme.all().update(name="Tea")
        assert (await programme.current()).name == "Tea"
        raise LookupError

    with pytest.raises(LookupError):
        await break_off()

    assert (await names())[0] == "Beans"


async def test_a_unit_of_work_that_looked_before_it_wrote_keeps_nothing_of_what_it_wrote(make):
    """Its stamps are from before, and what it reads afterwards nobody else may see yet."""
    await make.tier("gold", 1, 10)

    @unit_of_work
    async def look_write_and_break_off():
        await programme.current()  # has looked at the stamps of all
        await Tier.all().update(name="Silver")
        await all_tiers()
        raise LookupError

    with pytest.raises(LookupError):
        await look_write_and_break_off()

    assert (await names())[1] == ["Gold"]


async def test_a_savepoint_that_is_undone_takes_what_it_wrote_along(make):
    await make.programme(name="Beans")

    @unit_of_work
    async def try_it():
        try:
            async with savepoint():
                await Programme.all().update(name="Tea")
                await programme.begin_edition()
                assert (await programme.current()).name == "Tea"
                await Tier.get(slug="none")
        except DoesNotExist:
            return (await programme.current()).name

    assert await try_it() == "Beans"
    assert (await names())[0] == "Beans"
