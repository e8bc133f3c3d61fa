"""Opening what is to be imported, plain or xz, and how far through it a reader is."""

import gzip
import hashlib
import io
import lzma
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from portal.imports.report import Report

_CHUNK = 1 << 20


class ImportProblem(Exception):
    """The file cannot be read further; what came before it is in the portal, and a second run goes on from there."""

    has_kept = False
    """Whether anything did come before it in this run."""


@contextmanager
def keeping(report: Report) -> Iterator[None]:
    """Have an ImportProblem know whether ``report`` counts anything as added by then."""
    try:
        yield
    except ImportProblem as problem:
        problem.has_kept = report.added.total() > 0
        raise


class Meter(io.RawIOBase):
    """The bytes of a file as they are on disk, counted, so that progress can be told of compressed files too."""

    def __init__(self, raw: BinaryIO) -> None:
        super().__init__()
        self._raw = raw
        self.done = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        data = self._raw.read(len(buffer))
        buffer[: len(data)] = data
        self.done += len(data)
        return len(data)


@contextmanager
def reading(path: Path) -> Iterator[tuple[BinaryIO, Meter]]:
    """The contents of ``path``, unpacked where its name ends in .xz or .gz, and the meter behind them."""
    with path.open("rb") as raw:
        meter = Meter(raw)
        buffered = io.BufferedReader(meter, _CHUNK)
        if path.suffix == ".xz":
            with lzma.open(buffered, "rb") as unpacked:
                yield unpacked, meter  # type: ignore[misc]
        elif path.suffix == ".gz":
            with gzip.open(buffered, "rb") as unzipped:
                yield unzipped, meter  # type: ignore[misc]
        else:
            yield buffered, meter


def fingerprint(path: Path) -> str:
    """SHA-256 of the file as it is on disk: the same file is not read twice."""
    digest = hashlib.sha256()
    with path.open("rb") as raw:
        while chunk := raw.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
