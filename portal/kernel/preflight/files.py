"""The preflight check of an SQLite file: its place, permissions, header, schema, tables, and an integrity check."""

import asyncio
import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from portal.kernel.preflight import FILLED_BY_MIGRATIONS, RECORD, Found, Unusable, causes

T = TypeVar("T")
LONGEST_CHECK = 1.0
"""Seconds for reading the whole file; a larger one than can be read in them is judged by what was read until then."""
_TIME_LIMIT = 0.5
_HEAD = b"SQLite format 3\0"
_NAME = "PORTAL_DATABASE_URL"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'"
_OF_OURS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_UNREACHED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


async def look(path: Path) -> Found:
    """What the file at ``path`` is, without a change to it; a file that is not there may still be made.

    Raises Unusable where it cannot be read and written, is no database, or is damaged.
    """
    if str(path) == ":memory:":
        raise Unusable(f"A database in memory is gone when a command ends; name a file in {_NAME}.")
    return await _in_thread(path, _look, path)


async def has_rows(path: Path) -> bool:
    """Whether any table of the database at ``path`` has a row, but for those that migrations fill. Raises Unusable."""
    return await _in_thread(path, _asked, path, _has_rows)


async def _in_thread(path: Path, work: Callable[..., T], *values: object) -> T:
    try:
        return await asyncio.to_thread(work, *values)
    except OSError as refused:
        raise Unusable(f"The database {path} cannot be reached: {_reason(refused)}.") from refused


def create(path: Path) -> None:
    """Make an empty database in WAL mode at ``path``, whole from the first moment; nothing where there is one already.

    SQLite itself would leave an empty file where it is killed or the disk is full, which looks like lost data.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        finally:
            connection.close()
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)


def explain(error: BaseException, path: Path) -> str | None:
    """The sentence for a failure of the file at ``path`` while it was in use; None for any other."""
    for cause in causes(error):
        if isinstance(cause, sqlite3.DatabaseError) and (sentence := _explained(cause, path)):
            return sentence
    return None


def _look(path: Path) -> Found:
    if not _is_there(path):
        return Found(exists=False)
    with path.open("rb") as file:
        head = file.read(len(_HEAD))
    if not head:
        raise Unusable(
            f"The database {path} is an empty file; bring back a backup, or remove the file if there was none in it."
        )
    if head != _HEAD:
        raise Unusable(
            f"{path} is no SQLite database, or its beginning is damaged; bring back a backup, "
            f"or name another file in {_NAME}."
        )
    return Found(applied=frozenset(_asked(path, _examined)))


def _has_rows(connection: sqlite3.Connection) -> bool:
    tables = [name for (name,) in connection.execute(_OF_OURS) if name not in FILLED_BY_MIGRATIONS]
    return any(connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() for table in tables)  # noqa: S608


def _is_there(path: Path) -> bool:
    folder = path.parent
    if not folder.is_dir():
        wrong = "is no folder" if folder.exists() else "does not exist"
        raise Unusable(f"The folder {folder} of the database {wrong}; make it, or correct {_NAME}.")
    if path.is_dir():
        raise Unusable(f"{path} is a folder; name a file in {_NAME}.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Unusable(
            f"This user may not write in the folder {folder}, where SQLite keeps files beside the database; "
            f"permit it, or correct {_NAME}."
        )
    if not path.exists():
        if path.is_symlink():
            raise Unusable(f"{path} is a link to {path.readlink()}, which does not exist; correct {_NAME}.")
        return False
    if not stat.S_ISREG(path.stat().st_mode):
        raise Unusable(f"{path} is no ordinary file; name another one in {_NAME}.")
    for right, verb in ((os.R_OK, "read"), (os.W_OK, "write")):
        if not os.access(path, right):
            raise Unusable(f"This user may not {verb} the database {path}; permit it, or correct {_NAME}.")
    return True


def _asked(path: Path, question: Callable[[sqlite3.Connection], T]) -> T:
    """The answer to ``question``, and no trace of it: who reads an SQLite file in WAL mode leaves two beside it.

    Where nobody has it open it is read as a file that does not change; if somebody opened it meanwhile, once more.
    """
    before = _fingerprint(path)
    if before is not None:
        try:
            answer = _answered(path, question, "&immutable=1")
        except Unusable:
            if _fingerprint(path) == before:
                raise
        else:
            if _fingerprint(path) == before:
                return answer
    return _answered(path, question)


def _fingerprint(path: Path) -> tuple[int, ...] | None:
    """By what a change of the file would show; None while somebody has it open, or ended in the middle of something."""
    if any(path.with_name(f"{path.name}-{beside}").exists() for beside in ("wal", "shm", "journal")):
        return None
    found = path.stat()
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _answered(path: Path, question: Callable[[sqlite3.Connection], T], how: str = "") -> T:
    """By a connection that only reads; raises Unusable for whatever SQLite finds wrong."""
    try:
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode=ro{how}", uri=True, timeout=_TIME_LIMIT, check_same_thread=False
        )
        try:
            return question(connection)
        finally:
            connection.close()
    except UnicodeDecodeError as garbled:  # of the schema itself: the driver knows no error of its own for it
        raise Unusable(_damaged(sqlite3.DatabaseError("text that is no UTF-8"), path)) from garbled
    except sqlite3.Error as refused:
        raise Unusable(_explained(refused, path) or _damaged(refused, path)) from refused


@contextmanager
def _ended_after(seconds: float, connection: sqlite3.Connection) -> Iterator[None]:
    """Interrupt what ``connection`` still does then: an integrity check asks no progress handler, but heeds this.

    An interrupt that meets no statement is forgotten, so it is repeated until the block ends.
    """
    is_over = threading.Event()

    def interrupt() -> None:
        pause = seconds
        while not is_over.wait(pause):
            connection.interrupt()
            pause = 0.005

    watch = threading.Thread(target=interrupt, daemon=True)
    watch.start()
    try:
        yield
    finally:
        is_over.set()
        watch.join()


def _examined(connection: sqlite3.Connection) -> set[str]:
    """Read the schema, both ends of each table, and then as much as time allows; the migrations that are recorded."""
    tables = [name for (name,) in connection.execute(_TABLES)]
    for table in tables:
        for direction in ("ASC", "DESC"):
            connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid {direction} LIMIT 1').fetchall()  # noqa: S608
    applied: set[str] = set()
    if RECORD in tables:
        applied = {name for (name,) in connection.execute(f"SELECT name FROM {RECORD}")}  # noqa: S608
    try:
        with _ended_after(LONGEST_CHECK, connection):
            ((found,),) = connection.execute("PRAGMA quick_check(1)")
    except sqlite3.OperationalError as ended:
        if ended.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return applied
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    return applied


def _explained(error: sqlite3.Error, path: Path) -> str | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF  # the rest says where it came up
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return f"The database {path} is locked by another program; end that one, or try again in a moment."
    if code == sqlite3.SQLITE_FULL:
        return f"The disk is full, and the database {path} takes no changes; make room and try again."
    if code in _UNREACHED:
        return f"The database {path} cannot be read and written ({_reason(error)}); see to the file and its folder."
    is_garbled = code == sqlite3.SQLITE_ERROR and "Could not decode to UTF-8" in str(error)
    return _damaged(error, path) if is_garbled or code in _DAMAGED else None


def _damaged(error: sqlite3.Error, path: Path) -> str:
    return f"The database {path} is damaged ({_reason(error)}); stop what uses it, and bring back a backup."


def _reason(error: Exception) -> str:
    said = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return " ".join(said.replace("*** in database main ***", "").split()).rstrip(".")
