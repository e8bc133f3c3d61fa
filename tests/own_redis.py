"""A Redis of the tests' own on a free loopback port, to be frozen, stopped and started again."""

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import missing


@dataclass
class OwnRedis:
    """One redis-server process that keeps nothing on disk."""

    folder: Path
    port: int
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Come up, or back, empty, on the same port; return once it answers."""
        self._process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
        )
        give_up = time.monotonic() + 60
        while not self._answers():
            if time.monotonic() > give_up:
                raise TimeoutError("redis-server did not come up")
            time.sleep(0.02)

    def stop(self) -> None:
        """Go away as `kill -9` has it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Keep every connection, take new ones, and say nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def say(self, *words: str) -> str:
        """What `redis-cli` answers."""
        command = ["redis-cli", "-p", str(self.port), *words]
        return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode().strip()

    def _signal(self, number: int) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def _answers(self) -> bool:
        try:
            return self.say("ping") == "PONG"
        except subprocess.CalledProcessError:
            return False


@contextmanager
def running(folder: Path) -> Iterator[OwnRedis]:
    """A Redis for the length of a block."""
    if shutil.which("redis-server") is None:
        missing("redis-server is not installed; its package is redis-server.")
    found = OwnRedis(folder, _free_port())
    found.start()
    try:
        yield found
    finally:
        found.stop()


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[OwnRedis]:
    with running(tmp_path) as found:
        yield found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
