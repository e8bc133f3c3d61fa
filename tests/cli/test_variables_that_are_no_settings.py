"""A variable that looks like a setting and is none: named with the nearest one, for nothing else tells of the typo."""

import json
from pathlib import Path

import pytest

from portal import environment
from tests.cli.running import portal, running
from tests.cli.standing_in import free_port

TYPO = {"PORTAL_DATABAZE_URL": "sqlite://other.db"}
SENTENCE = "PORTAL_DATABAZE_URL is no setting and changes nothing; did you mean PORTAL_DATABASE_URL?"
PRODUCTION = {
    "PORTAL_ENVIRONMENT": "production",
    "PORTAL_SECRET_KEY": "k" * 32,
    "PORTAL_PUBLIC_URL": "https://club.example.org",
    "PORTAL_SMTP_URL": "smtp://mail.example.org",
}


def test_a_command_says_so_and_goes_on(folder: Path) -> None:
    said = portal("migrate", within=folder, **TYPO)

    assert (said.code, said.sentence) == (0, SENTENCE)


def test_an_unknown_variable_is_a_finding_to_the_doctor(folder: Path) -> None:
    portal("migrate", within=folder)

    said = portal("doctor", within=folder, **TYPO)

    assert (said.code, said.err) == (1, "")
    assert f"✗ settings: {SENTENCE}\n" in said.out


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_an_unknown_variable_is_a_warning_in_the_log_in_production(command: str, folder: Path) -> None:
    portal("migrate", within=folder)
    arguments = (command, "--port", str(free_port())) if command == "serve" else (command,)

    with running(*arguments, within=folder, **PRODUCTION, **TYPO) as started:
        while not started.err.endswith("\n"):
            assert started.process.is_alive()
        said = started.end()

    first = json.loads(said.err.splitlines()[0])
    assert (first["level"], first["event"], first["says"]) == ("warning", "unknown_setting", SENTENCE)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("PORTAL_DATABASE", "PORTAL_DATABASE_URL"),
        ("PORTAL_LOGLEVEL", "PORTAL_LOG_LEVEL"),
        ("PORTAL_SECRET", "PORTAL_SECRET_KEY"),
        ("portal_smtp_uri", "PORTAL_SMTP_URL"),
    ],
)
def test_the_nearest_one_is_named(name: str, nearest: str) -> None:
    assert list(environment.unknown({name: "x"})) == [
        f"{name} is no setting and changes nothing; did you mean {nearest}?"
    ]


def test_no_setting_is_proposed_where_none_is_near() -> None:
    assert list(environment.unknown({"PORTAL_XYZZY": "x"})) == ["PORTAL_XYZZY is no setting and changes nothing."]


@pytest.mark.parametrize(
    "name",
    [
        "PORTAL_DATABASE_URL",
        "portal_database_url",
        "PORTAL_ADMIN_PASSWORD",
        "PORTAL_TEST_POSTGRES_URL",
        "PORTALS",
        # What Kubernetes sets in every container beside a service called portal.
        "PORTAL_SERVICE_HOST",
        "PORTAL_SERVICE_PORT_HTTP",
        "PORTAL_PORT",
        "PORTAL_PORT_80_TCP_ADDR",
    ],
)
def test_a_variable_that_is_somebody_elses_is_not_told(name: str) -> None:
    assert list(environment.unknown({name: "x"})) == []
