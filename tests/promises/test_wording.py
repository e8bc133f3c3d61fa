"""Every sentence that a person can be told stands in the German catalogue, with the same placeholders."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.kernel import errors
from portal.kernel.wording import catalogue, supported

ROOT = Path(__file__).parents[2]
REFUSALS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.PortalError) and value is not errors.PortalError
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def sentences() -> Iterator[str]:
    """The texts of refusals and of `say`, as the code has them."""
    for path in [*ROOT.glob("portal/**/*.py"), *ROOT.glob("graphql_schema/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            text = node.args[0]
            if name in REFUSALS | {"say"} and isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


SENTENCES = sorted(set(sentences()))


def test_there_are_sentences_to_look_at() -> None:
    assert len(SENTENCES) > 100


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_has_its_german(sentence: str) -> None:
    german = catalogue("de").get(sentence)

    assert german, f"“{sentence}” is in no catalogue under portal/locale/de"
    assert set(_PLACEHOLDER.findall(german)) <= set(_PLACEHOLDER.findall(sentence))


@pytest.mark.parametrize(
    ("asked", "spoken"), [("de-AT", "de"), ("de_DE", "de"), ("EN-gb", "en"), ("fr", "en"), ("", "en"), (None, "en")]
)
def test_the_nearest_language_is_spoken(asked: str | None, spoken: str) -> None:
    assert supported(asked) == spoken
