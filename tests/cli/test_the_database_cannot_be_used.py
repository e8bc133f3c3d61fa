"""A database that is away, unknown, forbidden or damaged: every command says so in one sentence and changes nothing.

F13, F14: the sentence stands on standard error, the exit code is 1, there is no traceback and no password.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from portal.cli import app
from tests import postgres
from tests.cli.commands import COMMANDS, WITHOUT_DATABASE
from tests.cli.running import Said, portal
from tests.cli.standing_in import free_port, saying_nothing, turning_away, without_encryption

PASSWORD = "geheim-und-lang"
UNPRIVILEGED = 65534
every_command = pytest.mark.parametrize("command", COMMANDS)
OF_EACH_KIND = ("migrate", "serve", "demo", "ledger verify", "doctor")
"""Of the commands that come to the database by the same way, one each. That every command comes to it by one of these
ways is shown by what all are told: of a file, a folder and a server."""
one_of_each_kind = pytest.mark.parametrize("command", OF_EACH_KIND)


def commands_and(ways: Collection[str], *, told_to_all: Collection[str]) -> list[tuple[str, str]]:
    """Every way for a command of each kind, and for every command those of ``told_to_all``."""
    return [(one, way) for way in ways for one in (COMMANDS if way in told_to_all else OF_EACH_KIND)]


def run(command: str, url: str, folder: Path, **how: object) -> Said:
    return portal(
        *COMMANDS[command],
        within=folder,
        PORTAL_DATABASE_URL=url,
        PORTAL_ADMIN_PASSWORD="grey seven hills",
        **how,
    )


def assert_says(said: Said, sentence: str) -> None:
    """``sentence`` and nothing else; the doctor goes on with what does not depend on the database."""
    assert said.code == 1
    assert PASSWORD not in said.out + said.err
    if said.out:
        assert said.err == ""
        marks = {line.partition(": ")[0]: line.partition(": ")[2] for line in said.out.splitlines()}
        assert marks["✗ database"] == sentence
        assert marks["– schema"] == marks["– queues"] == "not looked at, for the database cannot be used"
        assert "✓ mail" in marks
    else:
        assert said.err == f"{sentence}\n"


def test_every_command_has_its_row_here() -> None:
    """Whoever adds a command that opens the database adds it to tests/cli/commands.py; its sentences come with it."""
    single = {one.name for one in app.registered_commands}
    grouped = {
        f"{group.name} {one.name}"
        for group in app.registered_groups
        for one in group.typer_instance.registered_commands
    }

    groups = {group.name for group in app.registered_groups}
    said = {" ".join(words[:2]) if words[0] in groups else words[0] for words in COMMANDS.values()}

    assert single | grouped == said | WITHOUT_DATABASE


# Files


def damage(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def garble_schema(path: Path) -> None:
    damage(path, path.read_bytes().index(b"CREATE TABLE") + 4, b"\xff\xfe")


def flip_pages(path: Path) -> None:
    for page in range(5, path.stat().st_size // 4096, 7):
        damage(path, page * 4096, bytes(reversed(range(256))) * 16)


NO_DATABASE = (
    "{file} is no SQLite database, or its beginning is damaged; bring back a backup, "
    "or name another file in PORTAL_DATABASE_URL."
)
DAMAGED = (
    "The database {file} is damaged (database disk image is malformed); stop what uses it, and bring back a backup."
)
SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "the head overwritten": (lambda file: damage(file, 0, bytes(16)), NO_DATABASE),
    "the whole head overwritten": (lambda file: damage(file, 0, b"\xff" * 4096), NO_DATABASE),
    "the schema overwritten": (lambda file: damage(file, 100, bytes(range(250)) * 10), DAMAGED),
    "text of the schema garbled": (
        garble_schema,
        DAMAGED.replace("database disk image is malformed", "text that is no UTF-8"),
    ),
    "pages overwritten": (flip_pages, DAMAGED),
    "cut in half": (lambda file: os.truncate(file, file.stat().st_size // 2), DAMAGED),
    "cut to less than a head": (lambda file: os.truncate(file, 50), DAMAGED),
    "another kind of file": (lambda file: file.write_text("Dear diary,\n" * 1000), NO_DATABASE),
    "an empty file": (
        lambda file: os.truncate(file, 0),
        "The database {file} is an empty file; bring back a backup, or remove the file if there was none in it.",
    ),
    "a folder": (
        lambda file: (file.unlink(), file.mkdir()),
        "{file} is a folder; name a file in PORTAL_DATABASE_URL.",
    ),
    "a pipe": (
        lambda file: (file.unlink(), os.mkfifo(file)),
        "{file} is no ordinary file; name another one in PORTAL_DATABASE_URL.",
    ),
    "a link that leads nowhere": (
        lambda file: (file.unlink(), file.symlink_to("elsewhere.db")),
        "{file} is a link to elsewhere.db, which does not exist; correct PORTAL_DATABASE_URL.",
    ),
}


@pytest.mark.parametrize(
    ("command", "how"), commands_and(SPOILT, told_to_all=("the head overwritten", "pages overwritten"))
)
def test_a_file_that_is_damaged_or_no_database(command: str, how: str, folder: Path, sqlite_template: Path) -> None:
    file = Path(shutil.copy(sqlite_template, folder / "portal.db"))
    spoil, sentence = SPOILT[how]
    spoil(file)
    before = fingerprint(folder)

    said = run(command, f"sqlite://{file}", folder)

    assert_says(said, sentence.format(file=file))
    assert said.worked < 2
    assert fingerprint(folder) == before


@every_command
def test_a_folder_that_is_not_there(command: str, folder: Path) -> None:
    before = fingerprint(folder)

    said = run(command, f"sqlite://{folder}/attic/portal.db", folder)

    assert_says(
        said, f"The folder {folder}/attic of the database does not exist; make it, or correct PORTAL_DATABASE_URL."
    )
    assert fingerprint(folder) == before


@one_of_each_kind
def test_a_folder_that_is_a_file(command: str, folder: Path) -> None:
    said = run(command, f"sqlite://{folder}/members.csv/portal.db", folder)

    assert_says(
        said, f"The folder {folder}/members.csv of the database is no folder; make it, or correct PORTAL_DATABASE_URL."
    )


@one_of_each_kind
def test_a_database_in_memory(command: str, folder: Path) -> None:
    said = run(command, "sqlite://:memory:", folder)

    assert_says(said, "A database in memory is gone when a command ends; name a file in PORTAL_DATABASE_URL.")


FORBIDDEN = {
    "reading": (0o222, 0o777, "This user may not read the database {file}; permit it, or correct PORTAL_DATABASE_URL."),
    "writing": (
        0o444,
        0o777,
        "This user may not write the database {file}; permit it, or correct PORTAL_DATABASE_URL.",
    ),
    "writing beside it": (
        0o666,
        0o555,
        (
            "This user may not write in the folder {folder}, where SQLite keeps files beside the database; "
            "permit it, or correct PORTAL_DATABASE_URL."
        ),
    ),
}


@one_of_each_kind
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_file_without_the_permission(command: str, what: str, folder: Path, sqlite_template: Path) -> None:
    home = folder / "data"
    home.mkdir()
    file = Path(shutil.copy(sqlite_template, home / "portal.db"))
    of_file, of_folder, sentence = FORBIDDEN[what]
    file.chmod(of_file)
    home.chmod(of_folder)
    before = fingerprint(folder)
    user = UNPRIVILEGED if os.getuid() == 0 else None  # for root nothing is forbidden

    said = run(command, f"sqlite://{file}", folder, as_user=user)

    assert_says(said, sentence.format(file=file, folder=home))
    assert fingerprint(folder) == before


# Servers

TURNED_AWAY = {
    "28P01": (
        'password authentication failed for user "keeper"',
        "PostgreSQL at 127.0.0.1:{port} refuses the password of “keeper”; correct PORTAL_DATABASE_URL.",
    ),
    "28000": (
        'no pg_hba.conf entry for host "10.0.0.9", user "keeper", database "shop", no encryption',
        (
            'PostgreSQL at 127.0.0.1:{port} does not let “keeper” in (no pg_hba.conf entry for host "10.0.0.9", '
            'user "keeper", database "shop", no encryption); correct PORTAL_DATABASE_URL.'
        ),
    ),
    "57P03": (
        "the database system is starting up",
        "PostgreSQL at 127.0.0.1:{port} is starting or stopping; try again in a moment.",
    ),
    "53100": (
        'could not extend file "base/5/1": No space left on device',
        (
            "The disk of PostgreSQL at 127.0.0.1:{port} is full (could not extend file "
            '"base/5/1": No space left on device), and “shop” takes no changes; make room first.'
        ),
    ),
    "53300": (
        "sorry, too many clients already",
        (
            "PostgreSQL at 127.0.0.1:{port} refuses (sorry, too many clients already); see its log, "
            "or correct PORTAL_DATABASE_URL."
        ),
    ),
}


@pytest.fixture
def turned_away() -> Iterator[Callable[[str], int]]:
    with ExitStack() as stack:
        yield lambda state: stack.enter_context(turning_away(state, TURNED_AWAY[state][0]))


@pytest.mark.parametrize(("command", "state"), commands_and(TURNED_AWAY, told_to_all=()))
def test_a_server_that_turns_us_away(command: str, state: str, folder: Path, turned_away: Callable[[str], int]) -> None:
    port = turned_away(state)

    said = run(command, f"postgres://keeper:{PASSWORD}@127.0.0.1:{port}/shop", folder)

    assert_says(said, TURNED_AWAY[state][1].format(port=port))


@every_command
def test_a_server_that_is_not_there(command: str, folder: Path) -> None:
    port = free_port()

    said = run(command, f"postgres://keeper:{PASSWORD}@127.0.0.1:{port}/shop", folder)

    assert_says(
        said,
        f"PostgreSQL cannot be reached at 127.0.0.1:{port} (connection refused); start it there, "
        "or correct PORTAL_DATABASE_URL.",
    )


@one_of_each_kind
def test_a_host_that_does_not_exist(command: str, folder: Path) -> None:
    said = run(command, f"postgres://keeper:{PASSWORD}@no-such-host.invalid/shop", folder)

    assert_says(said, "There is no host called “no-such-host.invalid”; correct PORTAL_DATABASE_URL.")


@pytest.mark.parametrize("command", ["migrate", "serve", "doctor"])
def test_a_server_that_says_nothing(command: str, folder: Path) -> None:
    with saying_nothing() as port:
        said = run(command, f"postgres://keeper:{PASSWORD}@127.0.0.1:{port}/shop", folder)

    assert_says(
        said,
        f"PostgreSQL at 127.0.0.1:{port} does not answer; see whether it is well, or correct PORTAL_DATABASE_URL.",
    )
    assert said.seconds < 50, "asyncpg by itself waits a minute"


@pytest.mark.parametrize("mode", ["require", "verify-full"])
def test_a_server_that_does_not_encrypt_is_told_nothing_where_sslmode_asks_for_it(mode: str, folder: Path) -> None:
    heard: list[bytes] = []
    with without_encryption(heard) as port:
        said = run("migrate", f"postgres://keeper:{PASSWORD}@127.0.0.1:{port}/shop?sslmode={mode}", folder)

    assert said.code == 1
    assert said.sentence.startswith(f"PostgreSQL at 127.0.0.1:{port} cannot be spoken to as {mode} asks (")
    assert not any(b"keeper" in words for words in heard)


def test_a_connection_is_made_without_encryption_where_sslmode_says_so(folder: Path) -> None:
    heard: list[bytes] = []
    with without_encryption(heard) as port:
        run("migrate", f"postgres://keeper:{PASSWORD}@127.0.0.1:{port}/shop?sslmode=disable", folder)

    assert b"keeper" in heard[0]


@pytest.mark.usefixtures("postgres_templates")
@one_of_each_kind
def test_a_database_that_the_server_does_not_have(command: str, folder: Path) -> None:
    server = urlsplit(postgres.SERVER)

    said = run(command, server._replace(path="/no_such_database").geturl(), folder)

    assert_says(
        said,
        f"PostgreSQL at {server.hostname}:{server.port} has no database “no_such_database”; "
        "make it (`createdb no_such_database`), or correct PORTAL_DATABASE_URL.",
    )


def fingerprint(folder: Path) -> dict[str, str]:
    """What is in every file."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
