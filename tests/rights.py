"""Who may do what, read out of the code: `python -m tests.rights > portal/RIGHTS.md` writes the page anew.

It follows each root field of the schema from its resolver through whatever is handed the viewer, and notes which
rights are asked for on the way. Rights that depend on the viewer alone are tried with a viewer of every kind.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any
from uuid import UUID

from strawberry.types.field import StrawberryField

import portal
from graphql_schema.schema import MUTATIONS, QUERIES, SUBSCRIPTIONS
from graphql_schema.scopes import ANY, scopes_of
from portal.accounts.models import Role
from portal.accounts.viewer import Viewer
from portal.kernel.errors import PortalError

MEMBER = UUID(int=1)
KINDS = {
    "visitor": Viewer(),
    "member": Viewer(member_id=MEMBER),
    "suspended": Viewer(member_id=MEMBER, is_suspended=True),
    "moderator": Viewer(member_id=MEMBER, roles=frozenset({Role.MODERATOR})),
    "brand": Viewer(member_id=MEMBER, roles=frozenset({Role.BRAND})),
    "admin": Viewer(member_id=MEMBER, roles=frozenset({Role.ADMIN})),
}
LOOKS = {
    "id": "who it is",
    "member_id": "who it is",
    "is_signed_in": "being signed in",
    "is_suspended": "suspension",
    "is_moderator": "moderators",
    "is_brand": "the brand's staff",
    "is_admin": "administrators",
    "keys": "keys",
}
ROLES = {
    "Viewer.ensure_moderator": LOOKS["is_moderator"],
    "Viewer.ensure_brand": LOOKS["is_brand"],
    "Viewer.ensure_admin": LOOKS["is_admin"],
    "Viewer.ensure_takes_part": LOOKS["is_suspended"],
}
ROOTS = {"Mutation": MUTATIONS, "Query": QUERIES, "Subscription": SUBSCRIPTIONS}
HEAD = """\
# Who may do what

Read out of the code by `python -m tests.rights > portal/RIGHTS.md`; a test keeps it fresh. What somebody may not even
see answers like what does not exist, whatever stands here: the rooms' queries see to that. An API key has no rights but
its scopes: a field without one is closed to all keys.
"""


class Asked:
    """What a function asks of the viewer: rights, each with whether in every case, and what else it looks at."""

    def __init__(self) -> None:
        self.rights: dict[str, bool] = {}
        self.looks: dict[str, None] = {}

    def note_right(self, right: str, *, always: bool) -> None:
        self.rights[right] = self.rights.get(right, False) or always

    def add(self, other: "Asked", *, always: bool) -> None:
        for right, was_always in other.rights.items():
            self.note_right(right, always=was_always and always)
        self.looks.update(other.looks)


@cache
def asked_by(function: FunctionType, callers: frozenset[FunctionType] = frozenset()) -> Asked:
    """What the function asks of the viewer, and what all those ask that it hands the viewer to."""
    found, body = Asked(), ast.parse(textwrap.dedent(inspect.getsource(function)))
    held = viewers_in(function, body)
    for node, always in walked(body):
        if isinstance(node, ast.Attribute) and holds(node.value, held):
            if node.attr.startswith("ensure_"):
                found.note_right(f"Viewer.{node.attr}", always=always)
            elif node.attr in LOOKS:
                found.looks[LOOKS[node.attr]] = None
        if isinstance(node, ast.Call) and any(holds(one, held) for one in given(node)):
            called = ours(node.func, function.__globals__)
            if called is None or called in callers:
                continue
            if is_policy(called) and not is_policy(function):
                found.note_right(named(called), always=always)
            else:
                found.add(asked_by(called, callers | {function}), always=always)
    return found


def walked(node: ast.AST, *, always: bool = True) -> Iterator[tuple[ast.AST, bool]]:
    """Everything within, and whether it is come by in every case."""
    yield node, always
    for name, value in ast.iter_fields(node):
        depends = isinstance(node, ast.If | ast.IfExp | ast.match_case) and name != "test"
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from walked(child, always=always and not depends)


def is_policy(function: Callable[..., Any]) -> bool:
    return function.__module__.endswith(".policies")


def viewers_in(function: FunctionType, body: ast.Module) -> set[str]:
    """The names that hold a viewer in the function: its parameters, and what is set to one."""
    held = {name for name, hint in function.__annotations__.items() if "Viewer" in str(hint) and name != "return"}
    for node in ast.walk(body):
        if isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            pairs = (
                zip(target.elts, value.elts, strict=True)
                if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
                else [(target, value)]
            )
            held |= {one.id for one, of in pairs if isinstance(one, ast.Name) and holds(of, held)}
    return held


def holds(node: ast.AST, held: set[str]) -> bool:
    """Whether the expression is a viewer."""
    if isinstance(node, ast.Name):
        return node.id in held
    return isinstance(node, ast.Attribute) and node.attr in {"signed_in", "acting", "viewer"}


def given(call: ast.Call) -> Iterator[ast.AST]:
    yield from call.args
    yield from (keyword.value for keyword in call.keywords)


def ours(node: ast.AST, names: dict[str, Any]) -> FunctionType | None:
    """The function of a room that is called there, without its decorators."""
    found: Any = None
    if isinstance(node, ast.Name):
        found = names.get(node.id)
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        module = names.get(node.value.id)
        found = getattr(module, node.attr, None) if isinstance(module, ModuleType) else None
    found = inspect.unwrap(found) if callable(found) else None
    is_ours = isinstance(found, FunctionType) and found.__module__.startswith(("portal.", "graphql_schema."))
    return found if is_ours and not found.__module__.startswith("portal.kernel.") else None


def named(policy: Callable[..., Any]) -> str:
    """As ``community.ensure_may_vote``."""
    return f"{policy.__module__.removeprefix('portal.').removesuffix('.policies')}.{policy.__name__}"


def rights() -> dict[str, Callable[..., Any]]:
    """Every right by its name: those of Viewer, and the policies that judge one."""
    found = {f"Viewer.{name}": right for name, right in vars(Viewer).items() if name.startswith("ensure_")}
    for file in sorted(Path(portal.__file__).parent.rglob("policies.py")):
        module = import_module(".".join(file.relative_to(Path(portal.__file__).parents[1]).with_suffix("").parts))
        for name, one in vars(module).items():
            is_its_own = isinstance(one, FunctionType) and one.__module__ == module.__name__
            if is_its_own and not name.startswith("_") and Viewer in one.__annotations__.values():
                found[named(one)] = one
    return found


def rule_of(right: Callable[..., Any]) -> str:
    """Its docstring's first paragraph."""
    return " ".join((inspect.getdoc(right) or "").split("\n\n")[0].split())


def asks_nothing_else(right: Callable[..., Any]) -> bool:
    return len(inspect.signature(right).parameters) == 1


def allows(right: Callable[..., Any], viewer: Viewer) -> bool:
    """Whether a right that asks for nothing but the viewer is theirs: it is tried."""
    try:
        return right(viewer) in {None, True}
    except PortalError:
        return False


def looked_at(right: Callable[..., Any]) -> list[str]:
    """What a right looks at in the viewer."""
    asked = asked_by(inspect.unwrap(right))
    return list(dict.fromkeys([*(ROLES[one] for one in asked.rights), *asked.looks]))


def root_fields() -> dict[str, dict[str, StrawberryField]]:
    """The fields of each root type, by their names in the schema."""
    return {
        root: {camel(one.python_name): one for part in parts for one in part.__strawberry_definition__.fields}
        for root, parts in ROOTS.items()
    }


def camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(map(str.title, others))


def resolver_of(one: StrawberryField) -> FunctionType:
    assert one.base_resolver is not None
    return inspect.unwrap(one.base_resolver.wrapped_func)


def refuses_visitors(resolver: FunctionType) -> bool:
    """Whether it asks for the signed-in person in every case."""
    body = ast.parse(textwrap.dedent(inspect.getsource(resolver)))
    asks = {"signed_in", "acting"}
    return any(isinstance(node, ast.Attribute) and node.attr in asks and always for node, always in walked(body))


def keys(root: str, field: str) -> str:
    """Which API keys a field is open to, in a cell of the table."""
    scopes = scopes_of(root, field)
    return "any" if scopes == ANY else ", ".join(f"`{one}`" for one in sorted(scopes))


def who(resolver: FunctionType) -> str:
    """What a field asks, in a cell of the table."""
    asked = asked_by(resolver)
    said = [f"`{right}`" for right, always in asked.rights.items() if always]
    said += [f"`{right}` in some cases" for right, always in asked.rights.items() if not always]
    if not any(asked.rights.values()):
        said.insert(0, "being signed in" if refuses_visitors(resolver) else "nothing")
    return ", ".join(said)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


def printed() -> str:
    """The page."""
    known = rights()
    alone = {name: right for name, right in known.items() if asks_nothing_else(right)}
    parts = [
        HEAD,
        "## Rights that look at the viewer alone\n",
        table(
            ["right", "rule", *KINDS],
            [
                [f"`{name}`", rule_of(right), *("✓" if allows(right, one) else "" for one in KINDS.values())]
                for name, right in alone.items()
            ],
        ),
        "\n## Rights that also look at what it is done to\n",
        table(
            ["right", "rule", "looks at"],
            [
                [f"`{name}`", rule_of(right), ", ".join(looked_at(right))]
                for name, right in known.items()
                if name not in alone
            ],
        ),
    ]
    for root, fields in root_fields().items():
        parts.append(f"\n## What each field of {root} asks\n")
        parts.append(
            table(
                ["field", "what it does", "asks", "open to API keys of the scope"],
                [
                    [f"`{name}`", one.description or "", who(resolver_of(one)), keys(root, name)]
                    for name, one in fields.items()
                ],
            )
        )
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(printed(), end="")  # noqa: T201
