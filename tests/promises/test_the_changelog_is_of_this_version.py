"""What `portal --version` says is what the changelog is about."""

import re
import tomllib
from pathlib import Path

import portal

PROJECT = Path(__file__).parents[2]
CHANGELOG = (Path(portal.__file__).parent / "CHANGELOG.md").read_text()


def test_the_newest_heading_names_the_version_of_the_project() -> None:
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]

    newest, *earlier = re.findall(r"^## (\d\S*?)(?:,| |$)", CHANGELOG, re.MULTILINE)

    assert newest == version
    assert version not in earlier
    assert CHANGELOG.index("\n## ") == CHANGELOG.index(f"\n## {version}")
