"""The list of attacks by number, read out of the book of rules and the tests: `python -m tests.attacks > portal/ATTACKS.md`.

Each number has the tests that name it, or why there is nothing to attack yet.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from tests.book_of_rules import ROOT, Rule, codes_in, codes_in_name, comments_of, rules, test_files

LISTS = {
    "G": "GraphQL, over HTTP and WebSocket",
    "A": "Accounts and sessions",
    "AK": "API keys of shop back ends",
    "U": "Unicode, uploads, exported files",
    "S": "Server side requests, stored addresses, injection",
    "M": "What the libraries get wrong",
}
MOST_NAMED = 4
"""So many tests of a number are named; the others are counted."""
HEAD = """\
# Attacks, and the tests that try them

Read out of the book of rules (portal/rules) and the tests by `python -m tests.attacks > portal/ATTACKS.md`; a test keeps it
fresh. A test stands under a number that its name, its docstring or a comment in it names; a file, where the whole of it does.
"""
_NOT_BUILT = re.compile(r"\*Not built yet: ([^*]+)\.\*$")


def attacks(letters: str) -> Sequence[Rule]:
    """The rules of these letters, by number."""
    found = [rule for rule in rules() if rule.code.rstrip("0123456789") == letters]
    return sorted(found, key=lambda rule: int(rule.code.removeprefix(letters)))


def why_not(rule: Rule) -> str | None:
    """Why there is nothing to attack yet; None where there is, or nothing says so."""
    found = _NOT_BUILT.search(rule.text)
    return found[1] if found else None


@lru_cache
def tests_by_code() -> Mapping[str, Sequence[str]]:
    """By code, the tests that name it, as `tests/web/test_x.py::test_y`; the file where only the head of it does."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for path in test_files():
        for name, codes in _named_in(path):
            for code in codes:
                found[code][name] = None
    return {code: sorted(names) for code, names in found.items()}


def _named_in(path: Path) -> Iterator[tuple[str, set[str]]]:
    file, source = str(path.relative_to(ROOT)), path.read_text()
    module = ast.parse(source)
    functions = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]
    within: set[str] = set()
    for node in functions:
        text = ast.get_source_segment(source, node) or ""
        said = " ".join([ast.get_docstring(node) or "", *comments_of_lines(text)])
        codes = {*codes_in(said), *codes_in_name(node.name)}
        within |= codes
        yield f"{file}::{node.name}", codes
    helpers = [
        ast.get_docstring(node) or "" for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    whole = " ".join([ast.get_docstring(module) or "", *helpers, *comments_of(source)])
    yield file, set(codes_in(whole)) - within


def comments_of_lines(text: str) -> Iterator[str]:
    """The comments in a piece of a file, which may not stand alone."""
    for line in text.splitlines():
        _, mark, comment = line.partition("  # ")
        if mark or line.lstrip().startswith("# "):
            yield re.sub(r"(?:noqa|type):[^#-]*", "", comment or line)


def shown(rule: Rule) -> str:
    """What stands in the last column."""
    names = tests_by_code().get(rule.code, ())
    if not names:
        return f"not built yet: {why_not(rule)}"
    told = ", ".join(f"`{name}`" for name in names[:MOST_NAMED])
    return told + (f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else "")


def printed() -> str:
    """The page."""
    parts = [HEAD]
    for letters, title in LISTS.items():
        rows = [(rule.code, rule.text.split(" *Not built yet")[0], shown(rule)) for rule in attacks(letters)]
        table = [
            "| number | what holds | tried by |",
            "| --- | --- | --- |",
            *(f"| {' | '.join(_cells(row))} |" for row in rows),
        ]
        parts.append(f"## {letters}: {title}\n\n" + "\n".join(table) + "\n")
    return "\n".join(parts)


def _cells(row: Sequence[str]) -> Iterator[str]:
    return (cell.replace("|", "\\|") for cell in row)


if __name__ == "__main__":
    print(printed(), end="")  # noqa: T201
