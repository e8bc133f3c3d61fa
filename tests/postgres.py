"""Databases of the tests' own on a real PostgreSQL server."""

import asyncio
import os
import threading
from functools import cache
from urllib.parse import urlsplit, urlunsplit

import asyncpg

SERVER = os.environ.get("PORTAL_TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")

EMPTY = """
DO $$
DECLARE
    name text;
    found boolean;
BEGIN
    -- Neither foreign keys nor the triggers that protect the ledger apply to the tests' broom.
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('tortoise_migrations', 'table_stamps')
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO found;
        IF found THEN
            EXECUTE format('DELETE FROM %I', name);
        END IF;
    END LOOP;
    IF to_regclass('table_stamps') IS NOT NULL THEN
        UPDATE table_stamps SET stamp = gen_random_uuid()::text;
    END IF;
END
$$
"""

BROOM = "broom of the tests"
"""What the server knows the connection by that empties a database."""
_brooms: dict[str, asyncpg.Connection] = {}


async def is_there() -> bool:
    try:
        connection = await asyncpg.connect(SERVER, timeout=30)
    except (OSError, asyncpg.PostgresError, TimeoutError):
        return False
    await connection.close()
    return True


async def create(name: str, *, template: str | None = None) -> str:
    """Make a database called ``name``, empty or as the one at ``template`` that nobody has open; its address."""
    await _on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    if template is not None:
        await _put_away(template)
    like = f' TEMPLATE "{urlsplit(template).path.lstrip("/")}"' if template else ""
    await _on_server(f'CREATE DATABASE "{name}"{like}')
    return urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}"))


async def drop(url: str) -> None:
    await _put_away(url)
    await _on_server(f'DROP DATABASE IF EXISTS "{urlsplit(url).path.lstrip("/")}" WITH (FORCE)')


async def drop_all(prefix: str) -> None:
    """Drop every database whose name begins so; there may be no server any more."""
    try:
        connection = await asyncpg.connect(SERVER, timeout=30)
    except (OSError, asyncpg.PostgresError, TimeoutError):
        return
    try:
        for (name,) in await connection.fetch("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", prefix):
            await connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    finally:
        await connection.close()


async def copy(url: str, into: str) -> None:
    """Let the database at ``into`` have everything that the one at ``url`` has, other connections or not."""
    script = await dumped(url)
    loading = await asyncio.create_subprocess_exec(
        "psql",
        "--quiet",
        "--set",
        "ON_ERROR_STOP=1",
        into,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    await loading.communicate(script.encode())
    if loading.returncode:
        raise RuntimeError("the copy could not be loaded")


async def dumped(url: str) -> str:
    """The schema and every row of the database at ``url``, as pg_dump writes them."""
    dumping = await asyncio.create_subprocess_exec(
        "pg_dump", "--dbname", url, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    script, said = await dumping.communicate()
    if dumping.returncode:
        raise RuntimeError(said.decode())
    return script.decode()


async def empty(url: str) -> None:
    """Take every row out, but for the record of the migrations.

    By a connection that is kept: a new one would have to learn all tables first, which takes the server five times as
    long as the sweeping. It lives in a loop of its own, for every test has another.
    """
    await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(_sweep(url), _loop_of_brooms()))


async def _sweep(url: str) -> None:
    broom = _brooms.get(url)
    if broom is None or broom.is_closed():
        broom = _brooms[url] = await asyncpg.connect(url, server_settings={"application_name": BROOM})
    await broom.execute(EMPTY)


@cache
def _loop_of_brooms() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="brooms", daemon=True).start()
    return loop


async def _put_away(url: str) -> None:
    """Close the connection that empties the database at ``url``, so that nobody has that open."""
    broom = _brooms.pop(url, None)
    if broom is not None:
        closing = asyncio.run_coroutine_threadsafe(broom.close(), _loop_of_brooms())
        await asyncio.wrap_future(closing)


async def _on_server(statement: str) -> None:
    connection = await asyncpg.connect(SERVER)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
