"""Files named for a role keep to it where imports alone cannot say so: policies look nothing up, queries only read."""

import ast
import re
from pathlib import Path

import pytest

import portal

HOUSE = Path(portal.__file__).parent
POLICIES = sorted(HOUSE.rglob("policies.py"))
QUERIES = sorted({*HOUSE.rglob("queries.py"), *(file for room in HOUSE.rglob("queries") for file in room.glob("*.py"))})
WRITES = re.compile(r"\b(INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b", re.IGNORECASE)
VERBS = {"save", "create", "bulk_create", "get_or_create", "update_or_create", "bulk_update", "delete"}
"""Of Tortoise's models and query sets."""


def named(file: Path) -> str:
    return str(file.relative_to(HOUSE))


def nodes(file: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(file.read_text())))


def test_policies_and_queries_are_found() -> None:
    assert {"community/policies.py", "moderation/policies.py"} <= {named(file) for file in POLICIES}
    assert {"accounts/queries.py", "community/queries/threads.py"} <= {named(file) for file in QUERIES}


@pytest.mark.parametrize("file", POLICIES, ids=named)
def test_a_policy_looks_nothing_up(file: Path) -> None:
    """Whoever wants to look something up has to wait for it."""
    assert [node.lineno for node in nodes(file) if isinstance(node, ast.AsyncFunctionDef | ast.Await)] == []


@pytest.mark.parametrize("file", QUERIES, ids=named)
def test_a_query_writes_nothing(file: Path) -> None:
    written = [
        node.lineno
        for node in nodes(file)
        if (isinstance(node, ast.Constant) and isinstance(node.value, str) and WRITES.search(node.value))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in VERBS)
    ]
    assert written == []
