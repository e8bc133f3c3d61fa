"""Two scripts of all modules: what customers use, and what staff open besides."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from portal.web.packs.modules import Module, NotPackable, read

START = "app.js"
APART = ("/staff", "/moderation", "/insights")
"""Pages of staff, by how their addresses begin: their modules are fetched when one of them is opened."""
_ROUTE = re.compile(r'^route\("(?P<path>[^"]+)", \(\) => import\("\./(?P<module>[^"]+)"\)\);', re.MULTILINE)
_LOADER = """const $modules = {}, $ready = {}, $queries = %(queries)s;
globalThis.packedQueries = $queries;
const $address = (name) => new URL(`/static/${name}`, location.href).href;
const $required = (name) => {
  if ($ready[name]) return $ready[name];
  const exported = ($ready[name] = {});
  try {
    $modules[name](exported);
  } catch (failure) {
    delete $ready[name];
    throw failure;
  }
  return exported;
};
const $wanted = async (name) => {
  if (!$modules[name]) (await import("%(apart)s")).add($modules, $required, $wanted, $address);
  return $required(name);
};
"""


def all_modules(folder: Path) -> Mapping[str, Module]:
    """Every module that the first one leads to, by name.

    Raises NotPackable, also where two modules import each other what is there only once one of them has run.
    """
    found: dict[str, Module] = {}
    waiting = [START]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = read(name, (folder / name).read_text(encoding="utf-8"))
            waiting += [*found[name].needs, *found[name].leads_to]
    _ensure_in_order(found, START, [])
    for module in list(found.values()):
        for name in module.leads_to:
            _ensure_in_order(found, name, [])
    return found


def names_apart(folder: Path, modules: Mapping[str, Module]) -> frozenset[str]:
    """The modules that nothing but pages of staff needs."""
    routes = _ROUTE.findall((folder / START).read_text(encoding="utf-8"))
    ours: set[str] = set()
    waiting = [START, *(module for path, module in routes if not path.startswith(APART))]
    staff = {module for path, module in routes if path.startswith(APART)}
    while waiting:
        name = waiting.pop()
        if name not in ours:
            ours.add(name)
            waiting += [*modules[name].needs, *(one for one in modules[name].leads_to if one not in staff)]
    return frozenset(modules) - ours


def first_script(modules: Mapping[str, Module], apart: frozenset[str], address: str, queries: Mapping[str, str]) -> str:
    """What every page loads; ``address`` is where the other script lies."""
    loader = _LOADER % {"queries": json.dumps(queries), "apart": address}
    own = [_defined(one) for name, one in sorted(modules.items()) if name not in apart]
    return "".join([loader, *own, f'$required("{START}");\n'])


def second_script(modules: Mapping[str, Module], apart: frozenset[str]) -> str:
    """The modules for staff, to be added to the others."""
    own = [_defined(modules[name]) for name in sorted(apart)]
    return "".join(["export function add($modules, $required, $wanted, $address) {\n", *own, "}\n"])


def _defined(module: Module) -> str:
    return f'$modules["{module.name}"] = ($exported) => {{\n{module.body}\n}};\n'


def _ensure_in_order(modules: Mapping[str, Module], name: str, running: list[str]) -> None:
    """Of a module that is still running only functions can be had."""
    seen: set[str] = set()

    def look(at: str, path: tuple[str, ...]) -> None:
        for needed, names in modules[at].taken:
            if needed in path:
                missing = names - modules[needed].hoisted
                if missing:
                    raise NotPackable(f"{at} takes {', '.join(sorted(missing))} of {needed}, which waits for it")
            elif needed not in seen:
                look(needed, (*path, needed))
        seen.add(at)

    look(name, (*running, name))
