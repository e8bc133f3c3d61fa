"""Generated source: the lines of a function, and beside them everything that is bound to a name in it.

Only what the schema's own code is called (its attributes) and words of this room stand in the text. Whatever comes from
a document, a response name or a value, is bound and never pasted.
"""

from collections.abc import Callable
from keyword import iskeyword
from typing import Any

from graphql_schema.compiled.runs import Unanswerable

PARAMETERS = "value, run, path"
"""Of every generated function: what is completed, the run, and where the value stands."""


class Source:
    """A function in the making."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[str] = []
        self._bound: dict[str, Any] = {}
        self._names: dict[tuple[str, int], str] = {}

    def bind(self, kind: str, value: Any) -> str:
        """A name by which the text can say ``value``; ``kind`` is a word of this room."""
        known = (kind, id(value))
        if known not in self._names:
            name = self._names[known] = f"{kind}_{len(self._bound)}"
            self._bound[name] = value  # which keeps it, and its identity with it
        return self._names[known]

    def line(self, text: str, *, deeper: int = 0) -> None:
        self._lines.append("    " * (1 + deeper) + text)

    @property
    def text(self) -> str:
        return "\n".join([f"def {self._name}({PARAMETERS}):", *self._lines]) + "\n"

    @property
    def shown(self) -> str:
        """The text for a person, with what its names are bound to."""
        bound = "".join(f"#   {name} = {_named(value)}\n" for name, value in self._bound.items())
        return f"{bound}{self.text}"

    @property
    def size(self) -> int:
        """About how many bytes the function takes: its code is some three times its text."""
        return 3 * len(self.text) + 200 * len(self._bound) + 500

    def made(self) -> Callable[..., Any]:
        """The function itself."""
        namespace: dict[str, Any] = {**self._bound, "Unanswerable": Unanswerable}
        exec(compile(self.text, "<compiled operation>", "exec"), namespace)  # noqa: S102 - nothing in it is a client's
        made: Callable[..., Any] = namespace[self._name]
        return made


def is_attribute(name: str) -> bool:
    """Whether the name can stand in a text as it is."""
    return name.isidentifier() and not iskeyword(name) and not name.startswith("__")


def _named(value: Any) -> str:
    return getattr(value, "__qualname__", None) or repr(value)[:80].replace("\n", " ")
