"""`portal --version` says which one is installed, whatever the settings are."""

import tomllib
from pathlib import Path

from tests.cli.running import portal

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())


def test_the_version_is_the_projects_own() -> None:
    said = portal("--version", PORTAL_CURRENCY="rubbish")

    assert (said.code, said.out, said.err) == (0, f"portal {PROJECT['project']['version']}\n", "")
