"""Who searches for a technical thing by the word of the field finds its module, and the glossary's word for it.

A module is found by its name, or by the first line of its docstring.
"""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
WORDS = (
    "advisory lock",
    "audit log",
    "backoff",
    "circuit breaker",
    "CORS",
    "CSRF",
    "cursor",
    "dataloader",
    "dead letter",
    "dispatch",
    "entitlement",
    "fan-out",
    "graceful shutdown",
    "idempotency key",
    "lease",
    "liveness",
    "mailer",
    "middleware",
    "pagination",
    "pseudonymis",
    "pub/sub",
    "query complexity",
    "queue",
    "rate limit",
    "retry",
    "row lock",
    "sanitise",
    "scheduler",
    "SSRF",
    "timeout",
    "unit of work",
)
_GLOSSARY_ROW = re.compile(r"^\|[^|]+\|[^|]+\|([^|]+)\|$", re.MULTILINE)


@cache
def headlines() -> str:
    """Name and first line of every module, a line for each."""
    lines = []
    for room in ("portal", "graphql_schema"):
        for path in sorted((HOUSE / room).rglob("*.py")):
            docstring = ast.get_docstring(ast.parse(path.read_text())) or ""
            name = path.relative_to(HOUSE).as_posix().removesuffix(".py")
            lines.append(f"{name.replace('_', ' ')}: {docstring.partition(chr(10))[0]}")
    return "\n".join(lines)


@cache
def glossary() -> str:
    """The last column of the glossary."""
    page = (HOUSE / "portal" / "ARCHITECTURE.md").read_text()
    return "\n".join(_GLOSSARY_ROW.findall(page.partition("## Glossary\n")[2]))


def has(text: str, word: str) -> bool:
    """``word`` begins a word of ``text``, whatever the case; retries are a retry."""
    stem = word.removesuffix("y") if word == "retry" else word
    return re.search(rf"(?<!\w){re.escape(stem)}", text, re.IGNORECASE) is not None


@pytest.mark.parametrize("word", WORDS)
def test_a_module_bears_the_word_in_its_name_or_first_line(word: str) -> None:
    assert has(headlines(), word), f"No module says “{word}” where a search looks first."


@pytest.mark.parametrize("word", WORDS)
def test_the_glossary_has_the_word_beside_ours(word: str) -> None:
    assert has(glossary(), word), f"The last column of the glossary in portal/ARCHITECTURE.md lacks “{word}”."
