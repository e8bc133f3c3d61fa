"""A full disk behind standard output: a server serves, and a command says in one sentence that nobody was told."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from tests.processes import free_port

FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")


def _asked(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTAL_")}
    with FULL.open("w") as full:
        return subprocess.Popen(
            [sys.executable, "-m", "portal", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**kept, **environment},
        )


@pytest.mark.parametrize("arguments", [("--version",), ("schema",), ("push-key",)])
def test_a_command_says_in_one_sentence_that_nobody_was_told(arguments: tuple[str, ...]) -> None:
    process = _asked(*arguments)

    _, said = process.communicate(timeout=120)

    assert (process.returncode, said) == (1, "Standard output cannot be written: No space left on device.\n")


def test_a_server_that_nobody_can_be_told_of_serves_and_ends_f12(tmp_path: Path) -> None:
    port = free_port()
    process = _asked("serve", "--port", str(port), PORTAL_DATABASE_URL=f"sqlite://{tmp_path / 'portal.sqlite3'}")
    try:
        status = _status_within(60, f"http://127.0.0.1:{port}/readyz", process)
    finally:
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=60)

    assert (status, process.returncode) == (200, -signal.SIGTERM)
    assert "No space left" not in said


def _status_within(seconds: float, url: str, process: subprocess.Popen[str]) -> int:
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        try:
            return httpx.get(url).status_code
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("nothing serves there")
