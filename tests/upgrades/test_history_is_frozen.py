"""Migrations are frozen history: a landed one never changes, knows no living code, and can run on rows."""

import ast
import importlib
import sys
from pathlib import Path
from typing import Any

import pytest
from tortoise.fields.relational import ManyToManyFieldInstance
from tortoise.migrations.operations import AddField

from tests.upgrades.landed import ROOT, History, HistoryChanged

HISTORY = History()
FILES = sorted((ROOT / "migrations").glob("*.py"))


def test_what_has_landed_is_what_it_was_and_every_migration_is_listed():
    """`python -m tests.upgrades.add` lists a new one."""
    assert HISTORY.there() == HISTORY.listed()


def test_each_migration_depends_on_the_one_before_and_nothing_else():
    depends = [importlib.import_module(f"migrations.{name}").Migration.dependencies for name in HISTORY.names]

    assert depends == [[], *([("portal", name)] for name in HISTORY.names[:-1])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_migration_imports_nothing_but_tortoise_and_the_standard_library(path: Path):
    assert {package for package in _imported(path) if package not in sys.stdlib_module_names} <= {"tortoise"}


@pytest.mark.parametrize("name", HISTORY.names)
def test_an_added_column_may_be_null_or_has_a_default_in_the_database(name: str):
    """Else it can only be added to an empty table."""
    operations = importlib.import_module(f"migrations.{name}").Migration.operations
    added = [operation for operation in operations if isinstance(operation, AddField)]

    assert [f"{one.model_name}.{one.name}" for one in added if not _fits_rows(one.field)] == []


def test_the_command_lists_what_is_new(tmp_path: Path):
    history = _history(tmp_path, "0001_one", "0002_two")

    assert history.add_new() == ["migrations/0001_one.py", "migrations/0002_two.py"]
    assert history.add_new() == []
    assert history.there() == history.listed()


def test_the_command_refuses_to_list_a_landed_migration_anew(tmp_path: Path):
    history = _history(tmp_path, "0001_one")
    history.add_new()
    before = history.record.read_text()
    (tmp_path / "migrations" / "0001_one.py").write_text("operations = [1]\n")
    (tmp_path / "migrations" / "0002_two.py").write_text("operations = []\n")

    with pytest.raises(HistoryChanged, match=r"^migrations/0001_one\.py has landed and is not what it was\."):
        history.add_new()

    assert history.record.read_text() == before


def test_the_command_refuses_when_a_landed_migration_is_gone(tmp_path: Path):
    history = _history(tmp_path, "0001_one", "0002_two")
    history.add_new()
    (tmp_path / "migrations" / "0001_one.py").unlink()

    with pytest.raises(HistoryChanged):
        history.add_new()


def _history(root: Path, *names: str) -> History:
    (root / "migrations").mkdir()
    (root / "tests" / "upgrades").mkdir(parents=True)
    for name in names:
        (root / "migrations" / f"{name}.py").write_text("operations = []\n")
    return History(root)


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or "").partition(".")[0])
    return found


def _fits_rows(field: Any) -> bool:
    return field.null or field.has_db_default() or isinstance(field, ManyToManyFieldInstance)
