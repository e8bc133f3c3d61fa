"""The modules as scripts: the first, which every page loads, and parts, each fetched when a page wants some of it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from portal.web.packs.modules import Module, NotPackable, read

START = "app.js"
FIRST = "app"
"""The part that is the first script."""
_FRONT_PAGE = "/"
_STAFF = "staff"
_PARTS_OF_PAGES = {
    "forum": ("/c/", "/t/", "/new", "/p", "/m/", "/search"),
    _STAFF: ("/staff", "/moderation", "/insights"),
}
"""How the addresses of their pages begin."""
_OTHER_PAGES = "account"
_ROUTE = re.compile(r'^route\("(?P<path>[^"]+)", \(\) => import\("\./(?P<module>[^"]+)"\)\);', re.MULTILINE)
_LOADER = """const $modules = {}, $ready = {}, $coming = {}, $queries = {};
const $addresses = %(addresses)s, $lies = %(lies)s;
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
const $fetched = (part) =>
  ($coming[part] ??= import($addresses[part]).then(
    ({ add }) => add($modules, $required, $wanted, $address, $queries),
    (failure) => {
      delete $coming[part];
      throw failure;
    },
  ));
const $wanted = async (name) => {
  await Promise.all(($lies[name] ?? []).map($fetched));
  return $required(name);
};
"""


@dataclass(frozen=True, slots=True)
class Scripts:
    """``parts`` are those beside the first script, by name; where they lie, `first` is told."""

    parts: Mapping[str, str]
    lies: Mapping[str, tuple[str, ...]]
    """In which parts a module lies with all that it needs, of those that are imported when they are wanted."""
    pages: tuple[tuple[re.Pattern[str], str], ...]
    """The page module of each address, in the order of the router."""
    _modules: str

    def first(self, addresses: Mapping[str, str]) -> str:
        """What every page loads; ``addresses`` say where each part lies."""
        lies = {name: parts for name, parts in self.lies.items() if parts}
        loader = _LOADER % {"addresses": json.dumps(addresses), "lies": json.dumps(lies)}
        return f'{loader}{self._modules}$required("{START}");\n'

    def parts_of(self, path: str) -> tuple[str, ...]:
        """What the page at this address takes besides the first script and its language."""
        return next((self.lies[module] for matcher, module in self.pages if matcher.fullmatch(path)), ())


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


def scripts_of(folder: Path, modules: Mapping[str, Module], queries: Mapping[str, str]) -> Scripts:
    """What goes into which script, the texts of queries with the modules that ask them."""
    routes = _ROUTE.findall((folder / START).read_text(encoding="utf-8"))
    part_of = _parts(routes, modules)
    wanted = {name for module in modules.values() for name in module.leads_to}
    lies = {
        name: tuple(sorted({part_of[one] for one in _needed(modules, [name])} - {FIRST})) for name in sorted(wanted)
    }
    members: dict[str, list[Module]] = {}
    for name, module in sorted(modules.items()):
        members.setdefault(part_of[name], []).append(module)
    asked = {part: {one for one in queries if _asks(own, one)} for part, own in members.items()}
    asked[FIRST] |= queries.keys() - set().union(*asked.values())  # by a name that is put together
    said = {part: {one: queries[one] for one in sorted(names)} for part, names in asked.items()}
    return Scripts(
        parts={part: _part(own, said[part]) for part, own in members.items() if part != FIRST},
        lies=lies,
        pages=tuple((_matcher(path), module) for path, module in routes),
        _modules=f"Object.assign($queries, {json.dumps(said[FIRST])});\n" + "".join(map(_defined, members[FIRST])),
    )


def _parts(routes: list[tuple[str, str]], modules: Mapping[str, Module]) -> dict[str, str]:
    """The part of each module: that of its pages, or the first, if customers' pages of several parts need it.

    What is imported when it is wanted and is no page, as the words of a language are, is a part of its own.
    """
    pages: dict[str, set[str]] = {FIRST: {START}}
    for path, module in routes:
        pages.setdefault(_part_at(path), set()).add(module)
    needed = {part: _needed(modules, names) for part, names in pages.items()}
    alone = {one for module in modules.values() for one in module.leads_to} - {module for _, module in routes}
    found = dict.fromkeys(needed.pop(_STAFF, set()), _STAFF)
    for part, names in needed.items():
        for name in names:
            isnt_shared = all(name not in others for other, others in needed.items() if other != part)
            found[name] = part if isnt_shared else FIRST
    for one in sorted(alone):
        part = "-".join(PurePosixPath(one).with_suffix("").parts)
        found |= {name: part for name in _needed(modules, [one]) if name not in found}
    return found


def _part_at(path: str) -> str:
    if path == _FRONT_PAGE:
        return FIRST
    return next((part for part, starts in _PARTS_OF_PAGES.items() if path.startswith(starts)), _OTHER_PAGES)


def _needed(modules: Mapping[str, Module], names: Iterable[str]) -> set[str]:
    """These and all that run before them."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += modules[name].needs
    return found


def _asks(members: list[Module], query: str) -> bool:
    return any(f'"{query}"' in one.body for one in members)


def _part(members: list[Module], queries: Mapping[str, str]) -> str:
    """Modules to be added to the others."""
    begin = "export function add($modules, $required, $wanted, $address, $queries) {\n"
    asked = f"Object.assign($queries, {json.dumps(queries)});\n" if queries else ""
    return "".join([begin, asked, *map(_defined, members), "}\n"])


def _defined(module: Module) -> str:
    return f'$modules["{module.name}"] = ($exported) => {{\n{module.body}\n}};\n'


def _matcher(path: str) -> re.Pattern[str]:
    """As the router of the pages reads it."""
    said = re.sub(r"/:\w+(\?)?", lambda found: r"(?:/[^/]+)?" if found[1] else r"/[^/]+", path)
    return re.compile(said + "/?")


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
