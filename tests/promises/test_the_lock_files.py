"""What is installed is fetched by the hash of its file: a changed file on the index is not taken."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVER, TESTS = ROOT / "requirements.lock", ROOT / "tests" / "requirements.lock"


def pins(lock: Path) -> dict[str, tuple[str, int]]:
    """By package and marker, its version and how many hashes it has."""
    entries = lock.read_text().replace("\\\n", "").splitlines()
    found = {}
    for entry in entries:
        name, version, marker = re.fullmatch(r"([a-z0-9-]+)==(\S+)(?: ; ([^;]+?))?(?: +--hash=\S+)*\s*", entry).groups()  # type: ignore[union-attr]
        found[f"{name} {marker or ''}".strip()] = (
            version,
            len(re.findall(r"--hash=sha256:[0-9a-f]{64}(?= |$)", entry)),
        )
    return found


@pytest.mark.parametrize("lock", [SERVER, TESTS], ids=["server", "tests"])
def test_every_package_is_pinned_with_the_hashes_of_its_files(lock: Path) -> None:
    assert [name for name, (_, hashes) in pins(lock).items() if not hashes] == []
    assert len(pins(lock)) > 40


def test_the_tests_run_with_the_very_packages_of_a_server() -> None:
    assert {name: pins(TESTS).get(name) for name in pins(SERVER)} == pins(SERVER)


def test_whatever_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = {
        SERVER: [*project["project"]["dependencies"], *project["build-system"]["requires"]],
        TESTS: project["project"]["optional-dependencies"]["test"],
    }
    for lock, needs in asked.items():
        names = {re.match(r"[A-Za-z0-9-]+", need)[0].lower() for need in needs}  # type: ignore[index]
        assert names - {name.split()[0] for name in pins(lock)} == set()


def test_both_commands_of_the_readme_install_by_hash() -> None:
    installs = re.findall(r"pip install .*", (ROOT / "README.md").read_text())
    assert [one.split(" &&")[0] for one in installs] == [
        "pip install -q --require-hashes -r requirements.lock",
        "pip install -q --no-deps --no-build-isolation -e .",
        "pip install -q --require-hashes -r tests/requirements.lock",
        "pip install -q --no-deps --no-build-isolation -e .",
    ]


@pytest.mark.parametrize(
    ("report", "status", "sentence"),
    [
        (
            {
                "dependencies": [
                    {"name": "h11", "version": "0.14", "vulns": [{"id": "PYSEC-1", "fix_versions": ["0.16"]}]}
                ]
            },
            1,
            "a.lock: h11 0.14 has PYSEC-1, mended in 0.16\n",
        ),
        (
            {"dependencies": [{"name": "h11", "version": "0.16", "vulns": []}]},
            0,
            "a.lock: 1 packages, no known vulnerability\n",
        ),
        (
            {"dependencies": [{"name": "h11", "skip_reason": "not found"}]},
            0,
            "a.lock: not audited, no database of advisories could be reached\n",
        ),
        (None, 0, "a.lock: not audited, no database of advisories could be reached\n"),
    ],
    ids=["vulnerable", "clean", "unknown", "unreachable"],
)
def test_the_audit_fails_for_a_known_vulnerability_and_for_nothing_else(
    report: object, status: int, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "found.json").write_text("" if report is None else json.dumps(report))
    ended = subprocess.run(
        [sys.executable, "-m", "tests.advisories", "a.lock", tmp_path / "found.json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert (ended.returncode, ended.stdout) == (status, sentence)
