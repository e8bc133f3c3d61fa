"""Reading the book of rules (portal/rules) and those who cite it: its items, and which tests name them.

A rule is an item that begins with its code in bold. It is named by a test whose name, docstring or comment has its code
alone; one that no test names says so by a mark in italics at its end.
"""

import ast
import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "portal" / "rules"
INDEX = (BOOK / "README.md").read_text()
CITING = ("portal/**/*", "graphql_schema/**/*", "migrations/*", "tests/**/*", "frontend_stub/**/*", "*.md")
NO_RULES = {"E61": "the brewing group of espresso machines, of which the sample forum speaks"}
"""Words that look like codes, and what they are."""
READERS = {
    ROOT / "tests" / "book_of_rules.py",
    ROOT / "tests" / "attacks.py",
    ROOT / "tests" / "promises" / "test_the_book_of_rules.py",
}
"""Who speaks of codes and cites none."""

_ITEM = re.compile(r"^- \*\*([A-Z]{1,2}[1-9]\d*)\*\* (.*?)(?=^- |^#|^\s*$|\Z)", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"\*(?:Not built yet|No test names it yet)(?:[:,] [^*]+)?\.\*$")
_LOOKS_LIKE_A_MARK = re.compile(r"not (?:yet )?built yet|no test names", re.IGNORECASE)
_LETTERS = re.compile(r"^\| ([A-Z]{1,2})1–\1(\d+) \|", re.MULTILINE)
_RANGE = re.compile(r"\b([A-Z]{1,2})(\d+)\s?(?:-|–|to)\s?\1(\d+)\b")
_CODE = re.compile(r"\b([A-Z]{1,2})([1-9]\d*)[a-z]?\b")
_IN_A_NAME = re.compile(r"_([a-z]{1,2}[1-9]\d*)(?=_|$)")
_TEST = re.compile(r"^ *(?:async )?def (test\w+)", re.MULTILINE)
_COMMENT_WITH_A_CODE = re.compile(r"#.*\b[A-Z]{1,2}[1-9]")
_SUPPRESSED = re.compile(r"(?:noqa|type):[^#-]*")
_COMMENT_OF_A_SCRIPT = re.compile(r"^\s*(?://|/\*|\*)(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    page: str
    text: str

    @property
    def is_marked(self) -> bool:
        return _MARK.search(self.text) is not None


def looks_like_a_mark(text: str) -> bool:
    return _LOOKS_LIKE_A_MARK.search(text) is not None


@lru_cache
def rules() -> Sequence[Rule]:
    """Every item of the book, as often as it stands there."""
    return [
        Rule(code, path.name, " ".join(text.split()))
        for path in sorted(BOOK.glob("*.md"))
        for code, text in _ITEM.findall(path.read_text())
    ]


@lru_cache
def last_numbers() -> Mapping[str, int]:
    """By the letters of the index, the highest number that it names."""
    return {letters: int(last) for letters, last in _LETTERS.findall(INDEX)}


def codes_in(text: str) -> Iterator[str]:
    """The codes that a text names one by one."""
    for letters, number in _CODE.findall(_RANGE.sub(" ", text)):
        if letters in last_numbers() and letters + number not in NO_RULES:
            yield letters + number


def ranges_in(text: str) -> Iterator[str]:
    """The codes that a text names as part of a range."""
    for letters, first, last in _RANGE.findall(text):
        if letters in last_numbers():
            yield from (f"{letters}{number}" for number in range(int(first), int(last) + 1))


def codes_in_name(name: str) -> Iterator[str]:
    """The codes at which the name of a test ends, or which it has within."""
    yield from codes_in(" ".join(_IN_A_NAME.findall(name)).upper())


@lru_cache(maxsize=1000)
def nodes_of(path: Path) -> Sequence[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text())))


def prose_of(path: Path) -> Iterator[str]:
    """What people are to read in a file: not its data, such as numbers of orders, nor its code."""
    source = path.read_text()
    if path.suffix == ".md":
        yield source
    elif path.suffix in {".js", ".css"}:
        yield from _COMMENT_OF_A_SCRIPT.findall(source)
    elif path.suffix == ".py" and _CODE.search(source):
        yield from comments_of(source)
        for node in nodes_of(path):
            # A word alone is data; rules are cited in sentences.
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"\s|^\W*$", node.value):
                yield node.value


def words_of_a_test(path: Path) -> Iterator[str]:
    """Where a test says what it is about: in docstrings and comments."""
    source = path.read_text()
    yield from comments_of(source)
    for node in nodes_of(path) if _CODE.search(source) else ():
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def comments_of(source: str) -> Iterator[str]:
    if not _COMMENT_WITH_A_CODE.search(source):
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield _SUPPRESSED.sub("", token.string)


def names_of_tests(path: Path) -> Iterator[str]:
    yield from _TEST.findall(path.read_text())


@lru_cache
def cited() -> Mapping[str, set[str]]:
    """Every code that is cited outside of the book, and in which files."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in _files(CITING):
        for text in prose_of(path):
            for code in (*codes_in(text), *ranges_in(text)):
                found[code].add(str(path.relative_to(ROOT)))
    for path in test_files():
        for name in names_of_tests(path):
            for code in codes_in_name(name):
                found[code].add(str(path.relative_to(ROOT)))
    return found


@lru_cache
def named_by_tests() -> Mapping[str, str]:
    """Every code that a test or a bench names by itself, and where one does."""
    found: dict[str, str] = {}
    for path in (*test_files(), *sorted(ROOT.glob("tests/bench/*.py"))):
        named = [code for text in words_of_a_test(path) for code in codes_in(text)]
        named += [code for name in names_of_tests(path) for code in codes_in_name(name)]
        for code in named:
            found.setdefault(code, str(path.relative_to(ROOT)))
    return found


def _files(patterns: Iterable[str]) -> Iterator[Path]:
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.suffix in {".py", ".md", ".js", ".css"} and BOOK not in path.parents and path not in READERS:
                yield path


def test_files() -> Sequence[Path]:
    return sorted(path for path in ROOT.glob("tests/**/test_*.py") if path not in READERS)
