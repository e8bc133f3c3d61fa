"""ES modules as functions: how the imports and exports of one module are said without the browser's loader.

Known are the forms that the frontend uses; anything else is refused, so that no module is packed wrongly.
"""

import posixpath
import re
from dataclasses import dataclass

_IMPORT = re.compile(
    r'^import\s+(?:(?P<default>\w+)|\{(?P<names>[^}]*)\})\s+from\s+"(?P<path>\.[^"]+)";[ \t]*$', re.MULTILINE
)
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
_DECLARED = re.compile(
    r"^export (?P<default>default )?(?P<what>async function|function|class|const) (?P<name>\w+)", re.MULTILINE
)
_VALUE = re.compile(r"^export default (?=[{\[\"'`])", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)
"""Those with lines of their own: who develops reads the module itself, under /static/."""
_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)
_UNKNOWN = re.compile(r"^(?:import|export|await)\b.*", re.MULTILINE)


class NotPackable(Exception):
    """A module is written in a form that is not known here."""


@dataclass(frozen=True, slots=True)
class Module:
    """``name`` is its path within the frontend; ``body`` the inside of a function of `exported` and `required`."""

    name: str
    body: str
    needs: tuple[str, ...]
    """Modules that run before it."""
    leads_to: tuple[str, ...]
    """Modules that it imports when they are wanted."""
    hoisted: frozenset[str]
    """What it exports before it runs: functions."""
    taken: tuple[tuple[str, frozenset[str]], ...]
    """What it imports of which module."""


def read(name: str, source: str) -> Module:
    """Take a module apart.

    Raises NotPackable.
    """
    needs: list[tuple[str, frozenset[str]]] = []
    later: list[str] = []
    early: list[str] = []
    late: list[str] = []

    def imported(found: re.Match[str]) -> str:
        path = _at(name, found["path"])
        if found["default"] is not None:
            needs.append((path, frozenset({"default"})))
            return f'const {{ default: {found["default"]} }} = $required("{path}");'
        pairs = [one.split(" as ") for one in (part.strip() for part in found["names"].split(",")) if one]
        needs.append((path, frozenset(pair[0] for pair in pairs)))
        return f'const {{ {", ".join(": ".join(pair) for pair in pairs)} }} = $required("{path}");'

    def declared(found: re.Match[str]) -> str:
        exported = "default" if found["default"] else found["name"]
        (early if "function" in found["what"] else late).append(f"$exported.{exported} = {found['name']};")
        return f"{found['what']} {found['name']}"

    def wanted(found: re.Match[str]) -> str:
        later.append(_at(name, found[1]))
        return f'$wanted("{later[-1]}")'

    body = _IMPORT.sub(imported, _without_comments(source))
    body = _DECLARED.sub(declared, body)
    body = _VALUE.sub("$exported.default = ", body)
    body = _LATER.sub(wanted, body).replace("import.meta.url", f'$address("{name}")')
    if (odd := _UNKNOWN.search(body)) is not None:
        raise NotPackable(f"{name}: {odd[0][:80]}")
    return Module(
        name=name,
        body="\n".join([*early, body.rstrip(), *late]),
        needs=tuple(path for path, _ in needs),
        leads_to=tuple(later),
        hoisted=frozenset(line.split(" ")[0].removeprefix("$exported.") for line in early),
        taken=tuple(needs),
    )


def _without_comments(source: str) -> str:
    """The same code with a space for each indentation; as it is where a template has lines of its own."""
    plain = _COMMENT.sub("", source)
    if any(line.count("`") % 2 for line in plain.splitlines()):
        return source
    return _INDENTED.sub(" ", plain)


def _at(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
