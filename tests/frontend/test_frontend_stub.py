"""What the forum's first user interface promises of its files, without a browser."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from graphql import DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, build_schema, parse, validate

from graphql_schema import limits
from graphql_schema.schema import schema as served
from portal.web.packs.scripts import all_modules, scripts_of

ROOT = Path(__file__).parents[2]
STUB = ROOT / "frontend_stub"
SCHEMA = ROOT / "graphql_schema" / "schema.graphql"

SOURCES = sorted(path for kind in ("*.html", "*.js", "*.css") for path in STUB.rglob(kind))
MODULES = [path for path in SOURCES if path.suffix == ".js"]
QUERIES = sorted((STUB / "queries").glob("*.graphql"))

KEY = re.compile(r'"([A-Za-z][A-Za-z_.]*)": (?:"|\{)')
USED = re.compile(r"""\bt\("([\w.]+)"|words: "([\w.]+)\"""")
PLACEHOLDER = re.compile(r"\{(\w+)\}")
NAMESPACES = ("http://www.w3.org/2000/svg",)
LED_TO = ("https://wa.me/?", "https://t.me/share/url?", "https://creativecommons.org/licenses/by-sa/")
"""Where links of the pages lead when somebody follows them; nothing is fetched from there."""


def named(path: Path) -> str:
    return str(path.relative_to(STUB))


def catalogue(language: str) -> dict[str, str]:
    """Each key with what stands after it, up to the next key."""
    text = "\n".join(path.read_text() for path in sorted((STUB / "words" / language).glob("*.js")))
    found = list(KEY.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    return {match[1]: text[match.end() : end] for match, end in zip(found, ends, strict=True)}


def operation(path: Path) -> OperationDefinitionNode:
    definitions = [node for node in document(path).definitions if isinstance(node, OperationDefinitionNode)]
    assert len(definitions) == 1, f"{path.name} has to hold one operation"
    return definitions[0]


def document(path: Path) -> DocumentNode:
    return parse(path.read_text())


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    if not SCHEMA.exists():
        pytest.skip("graphql_schema/schema.graphql is not there yet: print it with `portal schema`")
    return build_schema(SCHEMA.read_text())


def test_english_and_german_say_the_same_things() -> None:
    assert catalogue("en").keys() == catalogue("de").keys()


def test_each_text_has_a_line_of_its_own() -> None:
    crowded = [
        (named(path), line.strip()[:60])
        for path in MODULES
        if path.parent.parent.name == "words"
        for line in path.read_text().splitlines()
        if len(KEY.findall(line)) > 1 or (KEY.search(line) and not KEY.match(line.strip()))
    ]

    assert crowded == []


def test_a_translation_keeps_every_placeholder() -> None:
    english, german = catalogue("en"), catalogue("de")
    differing = {
        key for key in english if set(PLACEHOLDER.findall(english[key])) != set(PLACEHOLDER.findall(german[key]))
    }

    assert differing == set()


def test_every_text_that_is_asked_for_is_in_the_catalogue() -> None:
    known = catalogue("en").keys()
    asked = [(named(path), first or second) for path in MODULES for first, second in USED.findall(path.read_text())]

    assert len(asked) > len(MODULES)
    assert [(path, key) for path, key in asked if key not in known] == []


def test_every_text_of_the_catalogue_is_used() -> None:
    code = "\n".join(path.read_text() for path in MODULES if "words" not in path.parts)
    patterns = [
        re.escape(start) + r"\w+" + re.escape(end)
        for start, end in re.findall(r"t\(`([\w.]*)\$\{[^`]*\}([\w.]*)`", code)
    ]
    quoted = set(re.findall(r'"([\w.]+)"', code))
    made = re.compile("|".join(pattern for pattern in patterns if not pattern.startswith(r"\w+")))
    variable = {f"{words}." for words in re.findall(r'"(metric|period)"', code)}

    idle = {
        key
        for key in catalogue("en")
        if key not in quoted and not made.fullmatch(key) and not key.startswith(tuple(variable))
    }
    assert idle == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_pages_of_everybody_say_nothing_that_only_the_pages_of_staff_come_with(language: str) -> None:
    """Staff's words are fetched with staff's pages: what anybody else's page says by name has to stand in the other catalogue."""
    modules = all_modules(STUB)
    scripts = scripts_of(STUB, modules, {})
    ours = {
        name for name, one in modules.items() if not name.startswith("words") and one.body not in scripts.parts["staff"]
    }
    said = {key for name in ours for key in re.findall(r"""["`]([a-zA-Z]+(?:\.\w+)+)["`]""", modules[name].body)}

    assert sorted(said & set(re.findall(KEY, scripts.parts[f"words-{language}-staff"]))) == []


def test_nothing_is_loaded_from_elsewhere() -> None:
    address = re.compile(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+[^\s\"'`)]*")
    found = [(named(path), one) for path in SOURCES for one in address.findall(path.read_text())]

    assert {one for _, one in found} > {*NAMESPACES}
    assert [(path, one) for path, one in found if one not in NAMESPACES and not one.startswith(LED_TO)] == []


@pytest.mark.parametrize("path", [STUB / "index.html"], ids=named)
def test_markup_holds_no_script_style_or_handler_of_its_own(path: Path) -> None:
    text = path.read_text()

    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", text) == []
    assert re.findall(r"<script(?![^>]*\ssrc=)", text) == []


def test_markup_is_set_in_one_place_only() -> None:
    setters = re.compile(
        r"\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment"
        r"|setHTMLUnsafe|\beval\(|new Function|srcdoc|setAttribute\(\"(?:style|on)"
    )
    found = [(named(path), hit) for path in MODULES for hit in setters.findall(path.read_text())]

    assert found == [("ui/h.js", ".innerHTML")]


def test_the_browser_keeps_nothing_but_choices_what_is_being_written_and_what_was_read() -> None:
    """LW26, IS2."""
    keepers = re.compile(r"(?:localStorage|sessionStorage|caches)\.\w+\([^)]*\)|document\.cookie|indexedDB")
    found = {hit for path in MODULES for hit in keepers.findall(path.read_text())}

    assert found == {
        'localStorage.getItem("theme")',
        'localStorage.getItem("language")',
        "localStorage.getItem(name)",
        "localStorage.setItem(name, value)",
        "localStorage.removeItem(name)",
        "sessionStorage.getItem(name)",
        "sessionStorage.setItem(name, text)",
        "sessionStorage.removeItem(name)",
        'localStorage.getItem("offline")',
        'localStorage.removeItem("offline")',
        "caches.match(OWNER)",
        "caches.open(FRAME)",
        "caches.open(STORE)",
        'caches.open(name === "session" ? FRAME : STORE)',
        "caches.delete(STORE)",
    }
    named_choices = {hit for path in MODULES for hit in re.findall(r'remember(?:ed)?\("(\w+)"', path.read_text())}
    assert named_choices == {"language", "offline", "theme"}


def test_every_query_file_is_named_like_its_operation() -> None:
    names = {path.stem: operation(path).name for path in QUERIES}
    expected = {
        stem: re.sub(r"(?<!^)(?=[A-Z])", "-", name.value).lower() for stem, name in names.items() if name is not None
    }

    assert list(expected.values()) == [path.stem for path in QUERIES]


def test_every_query_is_valid_against_the_schema(schema: GraphQLSchema) -> None:
    assert [(path.name, wrong.message) for path in QUERIES for wrong in validate(schema, document(path))] == []


def test_every_query_is_within_the_limits_of_the_server() -> None:
    beyond = []
    for path in QUERIES:
        text = path.read_text()
        variables = dict.fromkeys(re.findall(r"\$(\w*[fF]irst): Int", text), 100)
        try:
            limits.measure(parse(text, max_tokens=limits.MOST_TOKENS), served()._schema).check(variables)
        except GraphQLError as refused:
            beyond.append((path.name, refused.message))

    assert beyond == []


def test_every_query_is_used_and_every_used_one_exists() -> None:
    used = {
        name
        for path in MODULES
        for names in re.findall(
            r'(?:\bask|\btell|\blisten)\(\s*"([\w-]+)"|\bact\(\s*[\w.]+,\s*(?:[\w.]+ \? )?"([\w-]+)"(?: : "([\w-]+)")?'
            r'|mutation: "([\w-]+)"',
            path.read_text(),
        )
        for name in names
        if name
    }

    assert used == {path.stem for path in QUERIES}


def test_every_import_leads_to_a_file() -> None:
    targets = [
        (path, target)
        for path in MODULES
        for target in re.findall(r"""(?:from |import\(?)"(\.[^"]+)\"""", path.read_text())
    ]

    assert len(targets) > len(MODULES)
    assert [(named(path), to) for path, to in targets if not (path.parent / to).resolve().is_file()] == []


def test_addresses_have_pages_and_pages_have_addresses() -> None:
    loaded = set(re.findall(r'import\("\./pages/([\w-]+)\.js"\)', (STUB / "app.js").read_text()))
    pages = {path.stem for path in (STUB / "pages").glob("*.js") if "export default" in path.read_text()}

    assert loaded == pages


@pytest.mark.parametrize("name", ["en", "en-staff", "de", "de-staff"])
def test_a_catalogue_says_what_it_brings_in_and_nothing_else(name: str) -> None:
    text = (STUB / "words" / f"{name}.js").read_text()
    brought, said = (
        re.findall(r"^import (\w+) from", text, re.MULTILINE),
        re.findall(r"^  \.\.\.(\w+),$", text, re.MULTILINE),
    )

    assert (sorted(set(said)), len(said)) == (sorted(brought), len(brought))


PARSES = """
import { readFileSync } from "node:fs";
import { SourceTextModule } from "node:vm";
for (const path of process.argv.slice(1)) {
  try {
    new SourceTextModule(readFileSync(path, "utf8"));
  } catch (wrong) {
    console.log(`${path}: ${wrong.message}`);
  }
}
"""


def test_every_module_is_javascript(tmp_path: Path) -> None:
    broken = tmp_path / "broken.js"
    broken.write_text('export const one = "a",, two;')

    assert not_javascript([broken]) == [f"{broken}: Unexpected token ','"]
    assert not_javascript(MODULES) == []


def not_javascript(paths: list[Path]) -> list[str]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    done = subprocess.run(
        [node, "--experimental-vm-modules", "--no-warnings", "--input-type=module", "-e", PARSES, *paths],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()
