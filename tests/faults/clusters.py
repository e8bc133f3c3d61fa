"""A PostgreSQL cluster of the tests' own, which may be frozen, stopped, filled and cut off as nobody else's may."""

import asyncio
import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg

from tests.processes import free_port

_DEBIAN = Path("/usr/lib/postgresql")
SMALL = {
    "fsync": "off",
    "max_connections": "60",
    "shared_buffers": "16MB",
    "max_wal_size": "64MB",
    "autovacuum": "off",
    "listen_addresses": "127.0.0.1",
}


def binaries() -> Path | None:
    """Where initdb and pg_ctl are; None where no server is installed."""
    found = sorted(_DEBIAN.glob("*/bin/initdb")) or [Path(path) for path in [shutil.which("initdb")] if path]
    return found[-1].parent if found else None


class Cluster:
    """One server on a free loopback port. PostgreSQL refuses to run as root: then it runs as the user postgres."""

    def __init__(self, programs: Path, home: Path, **more: str) -> None:
        self.port = free_port()
        self._programs = programs
        self._home = home
        self.data = home / "data"
        self._settings = {**SMALL, "port": str(self.port), "unix_socket_directories": str(home), **more}

    def make(self) -> None:
        """Make its files."""
        self._run("initdb", "-D", str(self.data), "-A", "trust", "-U", "postgres", "--no-sync")

    def start(self) -> None:
        """Return once it takes connections."""
        options = " ".join(f"-c {name}={value}" for name, value in self._settings.items())
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self._home / "log"), "-o", options, "-w", "start")

    def stop(self, how: str = "immediate") -> None:
        """`immediate` is a crash, `fast` sends everybody away first; nothing happens when it is not running."""
        if self._postmaster() is not None:
            self.thaw()
            self._run("pg_ctl", "-D", str(self.data), "-m", how, "-w", "stop")

    def freeze(self) -> None:
        """Stop every process of it in its tracks, as a stalled disk or a paused machine does; connections stay open."""
        postmaster = self._postmaster()
        assert postmaster is not None, "the cluster is not running"
        os.kill(postmaster, signal.SIGSTOP)  # first of all: it makes the others
        for child in _children(postmaster):
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        postmaster = self._postmaster()
        if postmaster is not None:
            for process in (*_children(postmaster), postmaster):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGCONT)

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        """Frozen for the length of a block, whatever happens in it."""
        self.freeze()
        try:
            yield
        finally:
            self.thaw()

    @contextlib.contextmanager
    def away(self, how: str) -> Iterator[None]:
        """`frozen` or `gone` for the length of a block: crashed, and started again at its end."""
        if how == "frozen":
            with self.frozen():
                yield
            return
        self.stop()
        try:
            yield
        finally:
            self.start()

    def url(self, database: str = "postgres") -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/{database}"

    async def connect(self, database: str) -> asyncpg.Connection:
        """A connection of the test's own, to be closed by it."""
        return await asyncpg.connect(self.url(database))

    async def ask(self, statement: str, *values: object, database: str = "postgres") -> list[asyncpg.Record]:
        """Run a statement on a connection of its own, as an administrator would."""
        connection = await asyncpg.connect(self.url(database))
        try:
            found: list[asyncpg.Record] = await connection.fetch(statement, *values)
            return found
        finally:
            await connection.close()

    async def set(self, name: str, value: str) -> None:
        """Change a setting for all new transactions, and those of open sessions too."""
        connection = await asyncpg.connect(self.url(), server_settings={"default_transaction_read_only": "off"})
        try:
            await connection.execute(f"ALTER SYSTEM SET {name} = {value}")
            await connection.execute("SELECT pg_reload_conf()")
        finally:
            await connection.close()

    async def cut(self, database: str) -> int:
        """End every connection to a database; how many there were."""
        return len(
            await self.ask(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
                database,
            )
        )

    async def sessions(self, database: str) -> list[str]:
        """What the connections to a database are doing: `idle`, `active`, `idle in transaction` …"""
        return [
            row["state"] or ""
            for row in await self.ask(
                "SELECT state FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()", database
            )
        ]

    async def calm(self, database: str, within: float = 30) -> float:
        """Wait until no connection to a database is at anything; how long that took."""
        begun = time.monotonic()
        while set(found := await self.sessions(database)) - {"idle"}:
            assert time.monotonic() - begun < within, f"after {within} s the connections are {found}"
            await asyncio.sleep(0.1)
        return time.monotonic() - begun

    def _postmaster(self) -> int | None:
        """Its process; never somebody else's who has got its number since."""
        try:
            process = int((self.data / "postmaster.pid").read_text().split()[0])
            command = Path(f"/proc/{process}/cmdline").read_text()
        except (OSError, IndexError):
            return None
        return process if str(self.data) in command else None

    def _run(self, program: str, *arguments: str) -> None:
        said = self._home / "said"
        with said.open("w") as words:  # no pipe: the server would keep it open
            done = subprocess.run(
                [self._programs / program, *arguments], check=False, stdout=words, stderr=words, **_as_somebody()
            )
        if done.returncode:
            raise RuntimeError(f"{program}: {said.read_text()}")


@contextlib.contextmanager
def cluster(programs: Path, **more: str) -> Iterator[Cluster]:
    """A new cluster for the length of a block; of its files nothing stays."""
    home = Path(tempfile.mkdtemp(prefix="portal-cluster-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    made = Cluster(programs, home, **more)
    try:
        made.make()
        made.start()
        yield made
    finally:
        made.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextlib.asynccontextmanager
async def cut_every_second(cluster: Cluster, database: str) -> AsyncIterator[None]:
    """End all connections to a database once a second, for the length of a block."""

    async def go_on() -> None:
        while True:
            await cluster.cut(database)
            await asyncio.sleep(1)

    cutting = asyncio.create_task(go_on())
    try:
        yield
    finally:
        cutting.cancel()
        await asyncio.gather(cutting, return_exceptions=True)


def _children(process: int) -> list[int]:
    """Everybody whose parent this is, by Linux' own list."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name stands in brackets and may contain anything.
            if int(status.read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(status.parent.name))
    return found


def _as_somebody() -> dict[str, object]:
    if os.geteuid() != 0:
        return {}
    somebody = pwd.getpwnam("postgres")
    return {"user": somebody.pw_uid, "group": somebody.pw_gid, "extra_groups": [], "cwd": "/"}
