"""What is taken from the pool goes back whatever fails: BEGIN, COMMIT, a savepoint, the connection itself (M2, F5, F8)."""

import asyncio
import contextlib
import socket

import asyncpg
import pytest
from tortoise.exceptions import OperationalError, TransactionManagementError

from portal.accounts.models import Member
from portal.kernel import sql, timeouts
from portal.kernel.backends import at_hand, postgres
from portal.kernel.errors import TryAgain
from portal.kernel.work import drain, savepoint, unit_of_work
from portal.settings import Settings
from tests.postgres import BROOM

pytestmark = pytest.mark.anyio
BACKENDS = ["postgresql"]
POOL = 2
"""So many units of work at once; readers have one connection more."""


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, database_pool=POOL + 1)


@pytest.fixture
async def administrator(portal_db):
    """Somebody else at the same database, who may end sessions."""
    connection = await asyncpg.connect(portal_db.database_url)
    yield connection
    await connection.close()


async def cut_all(administrator) -> int:
    ended = "pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> $1"
    return len(await administrator.fetch(f"SELECT pg_terminate_backend(pid) FROM {ended}", BROOM))


@unit_of_work
async def praise(member_id, *, meanwhile=None) -> None:
    """One more level of trust, so that a repetition would show."""
    await sql.execute("UPDATE members SET trust_level = trust_level + 1 WHERE id = $1", member_id)
    if meanwhile is not None:
        await meanwhile()


async def trust(member) -> int:
    return (await Member.get(id=member.id)).trust_level


async def everything_is_free() -> bool:
    """Whether as many as the pool has room for can be at work at once."""
    together = asyncio.Barrier(POOL)

    @unit_of_work
    async def meet() -> None:
        await sql.fetch_value("SELECT 1")
        await together.wait()

    async with asyncio.timeout(60):
        await asyncio.gather(*(meet() for _ in range(POOL)))
    return True


def test_who_waits_for_an_answer_waits_two_seconds_for_a_connection_and_no_five_for_a_statement_f6_f8() -> None:
    assert timeouts.Limits(acquire=2.0, statement=4.5, idle=10) == timeouts.REQUESTS


async def test_a_begin_that_fails_keeps_no_connection(make, monkeypatch):
    member = await make.member()

    async def too_late(self) -> None:
        raise TimeoutError

    with monkeypatch.context() as patched:
        patched.setattr(postgres.PortalTransactionWrapper, "begin", too_late)
        for _ in range(3 * POOL):
            with pytest.raises(TryAgain):
                await praise(member.id)

    assert await everything_is_free()
    assert await trust(member) == 0


async def test_a_savepoint_that_fails_keeps_no_connection_and_undoes_the_unit(make, monkeypatch):
    member = await make.member()

    async def too_late(self) -> None:
        raise TimeoutError

    @unit_of_work
    async def in_two_steps() -> None:
        await praise(member.id)
        async with savepoint():
            await praise(member.id)

    with monkeypatch.context() as patched:
        patched.setattr(postgres.PortalTransactionWrapper, "savepoint", too_late)
        for _ in range(3 * POOL):
            with pytest.raises(TryAgain):
                await in_two_steps()

    assert await everything_is_free()
    assert await trust(member) == 0


async def test_a_statement_that_takes_too_long_is_broken_off_and_its_connection_is_free_at_once(make, monkeypatch):
    monkeypatch.setattr(timeouts, "RELEASE", 1.0)

    async def sleep() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await sql.fetch("SELECT pg_sleep(30)")

    await asyncio.gather(*(sleep() for _ in range(POOL)))

    assert await everything_is_free()


async def test_who_finds_the_pool_empty_hears_so_in_time_and_does_not_wait_again_in_the_same_request(make, monkeypatch):
    done = asyncio.Event()

    @unit_of_work
    async def hold() -> None:
        await sql.fetch_value("SELECT 1")
        await done.wait()

    holding = [asyncio.ensure_future(hold()) for _ in range(POOL)]
    reading = asyncio.ensure_future(_reads_until(done))
    await _all_are_taken()
    with monkeypatch.context() as patched, timeouts.of_request():
        patched.setattr(sql.connection(), "limits", timeouts.Limits(acquire=0.2, statement=5, idle=10))
        with pytest.raises(TryAgain, match=r"no connection was to be had within 0\.2 s"):
            await sql.fetch("SELECT 1")
        for _ in range(20):
            with pytest.raises(TryAgain, match="this request has waited for the database before"):
                await sql.fetch("SELECT 1")
    await sql.ping()  # on the connection that is kept for this
    done.set()
    await asyncio.gather(*holding, reading)

    assert await everything_is_free()


async def _reads_until(done: asyncio.Event) -> None:
    """Keep the connection that is left to readers."""
    async with sql.connection().acquire_connection() as connection:
        await connection.fetchval("SELECT 1")
        await done.wait()


async def _all_are_taken() -> None:
    async with asyncio.timeout(60):
        while (pool := sql.connection()._pool) is None or pool.get_size() - pool.get_idle_size() <= POOL:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)


async def test_units_of_work_that_use_up_their_places_leave_readers_one_f8(make):
    """However many wait for their turn: a rush of deliveries takes no page away."""
    member, done = await make.member(), asyncio.Event()

    @unit_of_work
    async def hold() -> None:
        await sql.fetch_value("SELECT 1")
        await done.wait()

    rush = [asyncio.ensure_future(hold()) for _ in range(5 * POOL)]
    await asyncio.sleep(0.1)
    read = [await asyncio.wait_for(Member.get(id=member.id), 60) for _ in range(3)]
    done.set()
    await asyncio.gather(*rush)

    assert [one.handle for one in read] == [member.handle] * 3
    assert await everything_is_free()


async def test_the_next_statement_takes_at_once_what_the_last_has_given_back(make, monkeypatch):
    monkeypatch.setattr(at_hand, "MOMENT", 0.05)
    releases: list[object] = []
    release = asyncpg.Pool.release

    async def noted(self, connection, **options) -> None:
        releases.append(connection)
        await release(self, connection, **options)

    monkeypatch.setattr(asyncpg.Pool, "release", noted)
    await asyncio.sleep(1.1)  # what was kept before this has gone back
    releases.clear()

    first = await sql.fetch_value("SELECT pg_backend_pid()")
    assert [await sql.fetch_value("SELECT pg_backend_pid()") for _ in range(3)] == [first] * 3
    assert releases == []

    await asyncio.sleep(0.3)
    assert len(releases) == 1
    assert await everything_is_free()


async def test_who_waits_for_the_pool_comes_before_what_is_kept_at_hand(make):
    """With readers who ask again and again, units of work have their turn."""
    over = asyncio.Event()

    async def read_on() -> None:
        while not over.is_set():
            await sql.fetch_value("SELECT 1")

    readers = [asyncio.ensure_future(read_on()) for _ in range(4 * POOL)]
    member = await make.member()
    async with asyncio.timeout(60):
        await asyncio.gather(*(praise(member.id) for _ in range(10)))
    over.set()
    await asyncio.gather(*readers)

    assert await trust(member) == 10


async def test_a_read_whose_connection_was_cut_is_asked_again_f5(make, administrator):
    member = await make.member()
    assert await everything_is_free()

    assert await cut_all(administrator) >= POOL

    assert await sql.fetch_value("SELECT handle FROM members WHERE id = $1", member.id) == member.handle
    await cut_all(administrator)
    assert (await Member.get(id=member.id)).handle == member.handle


async def test_a_unit_of_work_whose_connection_was_cut_is_done_again_as_a_whole(make, administrator):
    member = await make.member()
    tries = 0

    async def cut_once() -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            await cut_all(administrator)
            await sql.fetch_value("SELECT 1")

    await praise(member.id, meanwhile=cut_once)

    assert tries == 2
    assert await trust(member) == 1


async def test_a_unit_of_work_that_was_cut_in_its_commit_is_not_done_again_for_it_may_have_been_heard(
    make, administrator, monkeypatch
):
    member = await make.member()
    tries = 0

    async def count() -> None:
        nonlocal tries
        tries += 1

    commit = postgres.PortalTransactionWrapper.commit

    async def heard_but_not_answered(self) -> None:
        await commit(self)
        raise asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation")

    monkeypatch.setattr(postgres.PortalTransactionWrapper, "commit", heard_but_not_answered)
    with pytest.raises(TryAgain):
        await praise(member.id, meanwhile=count)

    assert tries == 1
    assert await trust(member) == 1


async def test_a_commit_that_the_server_answers_with_rollback_is_no_success(make):
    """PostgreSQL says so when an error before it went unheard."""
    member = await make.member()

    @unit_of_work
    async def not_listening() -> None:
        await praise(member.id)
        with contextlib.suppress(OperationalError):
            await sql.fetch("SELECT 1 / 0")

    with pytest.raises(TransactionManagementError, match="had failed before it was to be committed"):
        await not_listening()
    assert await trust(member) == 0
    assert await everything_is_free()


async def test_sessions_that_end_at_any_moment_keep_no_connection(make, administrator):
    member = await make.member()

    for step in range(40):
        doing = [asyncio.ensure_future(praise(member.id)) for _ in range(POOL)]
        for _ in range(step % 8):
            await asyncio.sleep(0)
        await cut_all(administrator)
        await asyncio.gather(*doing, return_exceptions=True)

    await drain()
    assert await everything_is_free()


async def test_a_connection_asks_the_other_side_now_and_then_whether_it_is_there_f7(portal_db):
    """A half-open one is noticed after 25 s, whether it says nothing or hears nothing."""
    async with sql.connection().acquire_connection() as connection:
        line = connection._transport.get_extra_info("socket")
        seconds = [line.getsockopt(socket.IPPROTO_TCP, name) for name in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL)]

        assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        assert seconds[0] + seconds[1] * line.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT) == 25
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 25_000
        assert await connection.fetchval("SHOW idle_in_transaction_session_timeout") == "10s"


async def test_a_transaction_that_does_nothing_for_long_is_ended_and_holds_no_lock(make, administrator, monkeypatch):
    """As when this process is frozen in the middle of one; woken, it does it again as a whole."""
    member = await make.member()
    tries = 0

    async def fall_asleep_once() -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            await sql.execute("SET LOCAL idle_in_transaction_session_timeout = '100ms'")
            await asyncio.sleep(2)

    await praise(member.id, meanwhile=fall_asleep_once)

    assert tries == 2
    assert await trust(member) == 1


async def test_who_goes_away_while_connections_are_given_back_leaves_none_behind():
    """As a request that is broken off just after it has heard that the server is gone."""
    came, gone = asyncio.Event(), []

    async def put_back(connection: object) -> None:
        await came.wait()
        gone.append(connection)

    kept = at_hand.AtHand(3, put_back, is_lost=lambda _: False)
    for number in range(3):
        kept.keep(number)

    async def hear_of_it() -> None:
        kept.let_go()
        await kept.given_back()

    hearing = asyncio.ensure_future(hear_of_it())
    await asyncio.sleep(0)
    hearing.cancel()
    await asyncio.wait([hearing])
    came.set()
    await kept.given_back()

    assert sorted(gone) == [0, 1, 2]
    assert kept.take() is None
