"""What `mapped` copies by name is what the row has, of the same kind: it stands in for the type checker there.

Each ``of`` is read as text: which type, of which row, and what it names by itself.
"""

import ast
import inspect
import textwrap
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from tortoise import Model
from tortoise.fields.data import CharEnumFieldInstance

import graphql_schema
from graphql_schema.accounts.viewer import Viewer
from graphql_schema.loyalty.types import EarnRule
from graphql_schema.mapping import copied
from portal.accounts.models import Member
from portal.loyalty.programme.models import EarnRuleVersion

INNER = {Viewer: Member, EarnRule: EarnRuleVersion}
"""What is copied where it is not the argument of ``of`` itself."""


def mappings() -> list[tuple[type, ast.Call]]:
    """Each type of the schema that is made by `mapped`, and how it calls it."""
    names = [module.name for module in walk_packages(graphql_schema.__path__, "graphql_schema.")]
    kinds = {
        kind
        for name in names
        for kind in vars(import_module(name)).values()
        if isinstance(kind, type) and kind.__module__ == name and "of" in vars(kind)
    }
    return [
        (kind, node)
        for kind in sorted(kinds, key=lambda kind: kind.__qualname__)
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(kind.of))))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "mapped"
    ]


def row_of(kind: type) -> type:
    hints = get_type_hints(kind.of)
    return INNER.get(kind) or hints[next(name for name in inspect.signature(kind.of).parameters)]


def alternatives(hint: Any) -> set[Any]:
    """The types that a value may have, None among them."""
    if get_origin(hint) is Annotated:
        return alternatives(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        return {one for part in get_args(hint) for one in alternatives(part)}
    return {hint}


def had(row: type, name: str) -> set[Any]:
    """The types that this attribute of a row may have."""
    if issubclass(row, Model):
        field = row._meta.fields_map[name]
        kind = field.enum_type if isinstance(field, CharEnumFieldInstance) else field.field_type
        return {kind, type(None)} if field.null else {kind}
    assert is_dataclass(row), f"{row} is no row"
    return alternatives(get_type_hints(row)[name])


@pytest.mark.parametrize(("kind", "call"), mappings(), ids=lambda given: getattr(given, "__name__", ""))
def test_what_is_copied_is_of_the_same_kind(kind: type, call: ast.Call) -> None:
    row, wanted = row_of(kind), get_type_hints(kind)
    names = copied(kind, [keyword.arg or "" for keyword in call.keywords])

    assert names, f"{kind.__name__} copies nothing from its row"
    assert {name: unfit for name in names if (unfit := had(row, name) - alternatives(wanted[name]))} == {}


def test_the_types_are_found() -> None:
    assert {"Member", "Thread", "Post", "Order", "Tier", "LoyaltyAccount"} <= {kind.__name__ for kind, _ in mappings()}
