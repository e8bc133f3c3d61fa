"""Running `portal` as a process of its own, as somebody in a shell would, and what it said."""

import contextlib
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import zygote

_TIME_LIMIT = 120.0


@dataclass(frozen=True)
class Said:
    """What a command left behind when it ended."""

    code: int
    out: str
    err: str
    seconds: float
    worked: float
    """Seconds of a processor: what it took, whoever else is at work on the machine."""

    @property
    def sentence(self) -> str:
        """The only line on standard error."""
        (line,) = self.err.splitlines()
        return line


@dataclass
class Running:
    """A command that goes on; `out` and `err` are what it has said so far."""

    process: Any
    _out: Path
    _err: Path
    _worked: Path
    begun: float

    @property
    def out(self) -> str:
        return self._out.read_text()

    @property
    def err(self) -> str:
        return self._err.read_text()

    def told(self, words: str, within: float = _TIME_LIMIT) -> None:
        """Wait until ``words`` are on standard output."""
        end = time.monotonic() + within
        while words not in self.out:
            if not self.process.is_alive() or time.monotonic() > end:
                raise AssertionError(f"“{words}” was not said, but: {self.out}\n{self.err}")
            time.sleep(0.02)

    def end(self, how: signal.Signals = signal.SIGTERM) -> Said:
        if self.process.is_alive():
            os.kill(self.process.pid, how)
        return self.ended()

    def ended(self) -> Said:
        """Wait for the end; a command that does not come to one is killed and the test fails."""
        self.process.join(_TIME_LIMIT)
        if self.process.is_alive():
            self.process.kill()
            raise AssertionError(f"The command did not end; it said: {self.out}\n{self.err}")
        worked = float(self._worked.read_text() or "nan")
        return Said(self.process.exitcode, self.out, self.err, time.monotonic() - self.begun, worked)


@contextlib.contextmanager
def running(
    *arguments: str, within: Path | None = None, as_user: int | None = None, piped: str = "", **environment: str
) -> Iterator[Running]:
    """``portal ARGUMENTS`` in the folder ``within``, with nothing of ours in its environment but ``environment``.

    ``piped`` is all that can be read from its standard input.
    """
    with tempfile.TemporaryDirectory() as folder:
        out, err, worked = kept = (Path(folder, "out"), Path(folder, "err"), Path(folder, "worked"))
        for one in kept:
            one.touch()
        process = zygote.context.Process(
            target=_run,
            args=(arguments, environment, str(within or folder), str(out), str(err), str(worked), as_user, piped),
        )
        process.start()
        started = Running(process, out, err, worked, time.monotonic())
        try:
            yield started
        finally:
            if process.is_alive():
                process.kill()
                process.join()


def portal(*arguments: str, **how: Any) -> Said:
    """Run ``portal ARGUMENTS`` to its end."""
    with running(*arguments, **how) as started:
        return started.ended()


def _run(
    arguments: tuple[str, ...],
    environment: Mapping[str, str],
    folder: str,
    out: str,
    err: str,
    worked: str,
    as_user: int | None,
    piped: str,
) -> None:
    judged = os.open(worked, os.O_WRONLY)
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), number)
    reading, writing = os.pipe()
    os.write(writing, piped.encode())
    os.close(writing)
    os.dup2(reading, 0)
    sys.stdin = os.fdopen(0)  # multiprocessing has made another one
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTAL_")}
    os.environ.clear()
    os.environ.update(kept | dict(environment))
    os.chdir(folder)
    if as_user is not None:
        import encodings.idna  # noqa: F401, PLC0415 - Python itself may be where that user cannot read

        os.setgid(as_user)
        os.setuid(as_user)
    sys.argv = ["portal", *arguments]

    from portal import cli  # noqa: PLC0415 - with the environment that it is given, as a shell would

    begun = time.process_time()
    try:
        cli.main()
    finally:
        os.write(judged, str(time.process_time() - begun).encode())
