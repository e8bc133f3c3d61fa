"""All keys of the ledger are built by `loyalty/ledger/keys.py`: nobody else composes one, and no other text passes as one.

The type checker holds most of it: a key, a deed's name and a reason are types of their own. What it cannot see is held
here: that nobody else makes one of those types, and that whatever takes a key asks for that type.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import portal
from portal.loyalty.ledger import keys

PAGE = Path(keys.__file__)
HOUSE = Path(portal.__file__).parent
FILES = sorted(file for file in HOUSE.rglob("*.py") if file != PAGE)
TYPES = {"Key", "Name", "Why"}
ASKED_FOR = {"key": "Key", "why": "Why"}
COMPOSED = {"key", "name", "why"}
"""Under which names the verbs of the ledger, and of earning, take them."""


def knows_the_page(tree: ast.AST) -> bool:
    """Whether a file has anything of the page, or of the verbs that take what it builds."""
    return any(
        isinstance(node, ast.ImportFrom)
        and (
            (node.module or "").startswith(("portal.loyalty.ledger", "portal.loyalty.earning"))
            or node.module == "portal.loyalty"
        )
        for node in ast.walk(tree)
    )


CONCERNED = [file for file in FILES if knows_the_page(ast.parse(file.read_text()))]


def named(file: Path) -> str:
    return str(file.relative_to(HOUSE))


def made_elsewhere(tree: ast.AST) -> Iterator[int]:
    """Lines that call one of the types, or cast to it."""
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == keys.__name__
        for alias in node.names
        if alias.name in TYPES
    }
    pages = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "portal.loyalty.ledger"
        for alias in node.names
        if alias.name == "keys"
    }

    def is_one(node: ast.expr) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr in TYPES and isinstance(node.value, ast.Name) and node.value.id in pages
        return isinstance(node, ast.Name) and node.id in imported

    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (is_one(node.func) or (named_cast(node) and is_one(node.args[0]))):
            yield node.lineno


def named_cast(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "cast"


def composed(tree: ast.AST) -> Iterator[int]:
    """Lines that give a verb a key that is put together on the spot."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for given in node.keywords:
                if given.arg in COMPOSED and isinstance(given.value, ast.JoinedStr | ast.BinOp):
                    yield node.lineno


def loosely_asked(tree: ast.AST) -> Iterator[int]:
    """Lines of functions that take any text for a key or a reason."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for taken in [*node.args.args, *node.args.kwonlyargs]:
                if taken.arg in ASKED_FOR and ast.unparse(taken.annotation or node) != ASKED_FOR[taken.arg]:
                    yield node.lineno


@pytest.mark.parametrize(
    ("planted", "finds"),
    [
        ("from portal.loyalty.ledger.keys import Key\nkey = Key('redeem:1')", made_elsewhere),
        ("from portal.loyalty.ledger import keys as spelt\nname = spelt.Name('order:1')", made_elsewhere),
        ("from portal.loyalty.ledger.keys import Why\nwhy = cast(Why, 'again')", made_elsewhere),
        ("ledger.spend(book, 5, key=f'redeem:{one}')", composed),
        ("Deed(action=action, name='order:' + one)", composed),
        ("async def spend(book, points, *, key: str): ...", loosely_asked),
    ],
)
def test_a_breach_is_found(planted, finds):
    assert list(finds(ast.parse(planted))) != []


def test_the_files_that_write_into_the_ledger_are_looked_at():
    assert {
        "imports/points.py",
        "loyalty/earning/deeds.py",
        "loyalty/ledger/maturing.py",
        "loyalty/mergers.py",
        "loyalty/reactions.py",
        "loyalty/redeeming/shop_coupons.py",
        "loyalty/tiering/entry_rewards.py",
    } <= {named(file) for file in CONCERNED}


@pytest.mark.parametrize("file", CONCERNED, ids=named)
def test_no_key_is_made_elsewhere(file):
    tree = ast.parse(file.read_text())

    assert [*made_elsewhere(tree), *composed(tree)] == []


@pytest.mark.parametrize("file", sorted(PAGE.parent.glob("*.py")), ids=named)
def test_the_ledger_takes_nothing_else_for_a_key(file):
    """The page itself reads back what is stored, which is text."""
    assert file == PAGE or list(loosely_asked(ast.parse(file.read_text()))) == []
