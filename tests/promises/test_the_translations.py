"""The translations (gettext): pybabel finds every sentence of the code, and every catalogue says each of them.

`python -m tests.translations` brings the catalogues up to the code.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from portal.kernel.wording import CATALOGUES, DEFAULT_LOCALE, DOMAIN, LOCALES, Plural, say
from tests import translations

REFRESH = "Run `python -m tests.translations`, then translate what it has added"
MARKS = {"say", "translatable", "Plural"}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_NUMBER_OF_THINGS = re.compile(r"(?<! to )\{\w+\} (?!is\b|was\b|has\b)\w+s\b")


def messages(locale: str) -> list[Message]:
    """What the catalogue of ``locale`` holds, without its header."""
    with (CATALOGUES / locale / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as source:
        catalogue = read_po(source, locale=locale)
    assert not catalogue.obsolete
    return [message for message in catalogue if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


EVERY = [(locale, message) for locale in translations.TRANSLATED for message in messages(locale)]
PLURALS = sorted({message.id for _, message in EVERY if message.pluralizable})


def test_every_language_has_a_catalogue_and_nothing_else_has() -> None:
    assert sorted(path.name for path in CATALOGUES.iterdir()) == sorted({*LOCALES} - {DEFAULT_LOCALE})


def test_sentences_of_every_kind_are_found() -> None:
    known = {message.id for message in messages("de")}

    assert "There is no such reward." in known  # a refusal
    assert "Something went wrong on our side. It is recorded under {id}." in known  # said
    assert "You are banned" in known  # from a table
    assert ("One point for you", "{count} points for you") in known
    assert len(known) > 300
    assert len(PLURALS) > 25


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every sentence of the code, which takes pybabel a while to read."""
    path = tmp_path_factory.mktemp("sentences") / f"{DOMAIN}.pot"
    translations.extract(path)
    return path


@pytest.mark.parametrize("locale", translations.TRANSLATED)
def test_the_catalogue_has_the_sentences_of_the_code_and_no_other(locale: str, template: Path) -> None:
    assert translations.is_fresh(locale, template=template), REFRESH


def test_a_sentence_that_the_catalogue_lacks_or_nobody_says_is_found(tmp_path: Path, template: Path) -> None:
    whole = (CATALOGUES / "de" / "LC_MESSAGES" / f"{DOMAIN}.po").read_text()
    entry = 'msgid "Sign in first."\nmsgstr "Bitte zuerst anmelden."\n'
    surplus = '\nmsgid "Nobody says this."\nmsgstr "Niemand."\n'
    assert entry in whole
    copy = tmp_path / "de" / "LC_MESSAGES" / f"{DOMAIN}.po"
    copy.parent.mkdir(parents=True)

    found = []
    for changed in (whole, whole + surplus, whole.replace(entry, ""), whole.replace(entry, "") + surplus):
        copy.write_text(changed)
        found.append(translations.is_fresh("de", tmp_path, template))
    translations.update(tmp_path, template)

    assert found == [True, False, False, False]
    assert 'msgid "Sign in first."\nmsgstr ""\n' in copy.read_text()
    assert "Nobody says this." not in copy.read_text()


def test_every_sentence_is_translated_with_the_same_placeholders() -> None:
    assert [(locale, message.id) for locale, message in EVERY if not is_whole(message)] == []


@pytest.mark.parametrize(
    ("english", "translated"),
    [
        ("Write to {name}.", ""),
        ("Write to {name}.", "An {nam} schreiben."),
        (("One point for {name}", "{count} points for {name}"), ("Ein Punkt für {name}", "Punkte für {name}")),
        (("One point", "{count} points"), ("Ein Punkt", "")),
    ],
)
def test_a_sentence_that_is_not_whole_in_a_language_is_found(
    english: str | tuple[str, str], translated: str | tuple[str, str]
) -> None:
    assert not is_whole(Message(english, translated))


def is_whole(message: Message) -> bool:
    english, translated = forms(message.id), forms(message.string)
    known = [placeholders(form) for form in english]
    keeps = [placeholders(form) == known[min(number, len(known) - 1)] for number, form in enumerate(translated)]
    return all(translated) and all(keeps) and not message.fuzzy


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("count", [0, 1, 2, 1000])
def test_a_plural_leaves_nothing_open_for_any_count(count: int, locale: str) -> None:
    written = "1.000" if (locale, count) == ("de", 1000) else f"{count:,}"
    open_or_uncounted, unchanged = [], []
    for one, many in PLURALS:
        others = dict.fromkeys(placeholders(one + many) - {"count"}, "X")
        said = say(Plural(one, many), locale, **others, count=count)
        if re.search(r"[{}]", said) or (written in said) != (count != 1 and "{count}" in many):
            open_or_uncounted.append(said)
        if say(Plural(one, many), locale, **others, count=1) == say(Plural(one, many), locale, **others, count=2):
            unchanged.append(said)

    assert open_or_uncounted == []
    assert unchanged == []


def test_no_sentence_that_counts_things_has_one_form_alone() -> None:
    """Of a range, “1 to {most} points”, there is always more than one."""
    assert [message.id for _, message in EVERY if _NUMBER_OF_THINGS.search(forms(message.id)[0])] == []


@cache
def calls() -> list[tuple[Path, ast.Call, str]]:
    """Where refusals are made and sentences marked or said."""
    return list(_calls())


def _calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path in sorted({*translations.ROOT.glob("portal/**/*.py"), *translations.ROOT.glob("graphql_schema/**/*.py")}):
        tree = ast.parse(path.read_text())
        imported = {
            name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in {"portal.kernel.errors", "portal.kernel.wording"}
            for name in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name):
                name = node.func.id
                if name in imported and name in MARKS | set(translations.REFUSALS):
                    yield path.relative_to(translations.ROOT), node, name


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def can_be_found(call: ast.Call, name: str) -> bool:
    """Whether pybabel reads the sentence aright: a literal, a Plural of two, or what was marked elsewhere."""
    sentence = call.args[0]
    if name == "Plural":
        return all(map(is_text, call.args)) or not any(isinstance(part, ast.Constant) for part in ast.walk(call))
    if is_text(sentence) or (isinstance(sentence, ast.Call) and getattr(sentence.func, "id", "") == "Plural"):
        return True
    return name != "translatable" and not any(
        isinstance(part, ast.Constant | ast.JoinedStr) for part in ast.walk(sentence)
    )


def test_every_sentence_stands_where_pybabel_finds_it() -> None:
    assert [f"{path}:{call.lineno}" for path, call, name in calls() if not can_be_found(call, name)] == []


@pytest.mark.parametrize(
    "source",
    [
        'say("a" if one else "b", locale)',
        'say(TABLE["key"], locale)',
        'say(f"a{b}", locale)',
        'NotFound("a" + b)',
        "translatable(TEXT)",
        'Plural("a", MANY)',
    ],
)
def test_a_sentence_that_pybabel_would_misread_is_refused(source: str) -> None:
    (statement,) = ast.parse(source).body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Call)

    assert not can_be_found(statement.value, source.split("(", maxsplit=1)[0])


def test_whoever_says_a_plural_gives_its_count() -> None:
    without = [
        f"{path}:{call.lineno}"
        for path, call, _ in calls()
        if isinstance(call.args[0], ast.Call) and getattr(call.args[0].func, "id", "") == "Plural"
        if "count" not in {keyword.arg for keyword in call.keywords}
    ]

    assert without == []
