"""The frontend in few files: modules packed as they behave, and files that are kept for ever under their names."""

import base64
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import brotli
import pytest

from portal.web.packs.building import of_folder
from portal.web.packs.modules import NotPackable, read
from portal.web.packs.scripts import Scripts, all_modules, scripts_of
from portal.web.pages import FRONTEND
from tests.server import at_the_door


def packed(folder: Path, queries: dict[str, str] | None = None, **modules: str) -> Scripts:
    """The scripts of a frontend with these modules; `_` in a name stands for its slash."""
    for name, source in modules.items():
        file = folder / f"{name.replace('_', '/')}.js"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
    return scripts_of(folder, all_modules(folder), queries or {})


def run(folder: Path, scripts: Scripts) -> str:
    """What the first script prints, in Node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed")
    browser = 'globalThis.location = { href: "http://portal.example/" };\n'
    (folder / "app.mjs").write_text(browser + first(scripts))
    for part, text in scripts.parts.items():
        (folder / f"{part}.mjs").write_text(text)
    done = subprocess.run([node, folder / "app.mjs"], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def first(scripts: Scripts) -> str:
    return scripts.first({part: f"./{part}.mjs" for part in scripts.parts})


def holds(text: str, module: str) -> bool:
    return f'$modules["{module}.js"] =' in text


def test_every_form_of_import_and_export_means_what_it_means_to_a_browser(tmp_path: Path) -> None:
    scripts = packed(
        tmp_path,
        app="""import { double as twice } from "./x.js";
import made from "./made.js";
import {
  Point,
  LIMIT,
} from "./ui/point.js";
console.log(made.name, twice(2), new Point(1).at, LIMIT, import.meta.url);
""",
        x="export async function later() {}\nexport const double = (one) => 2 * one;\n",
        made='export default {\n  name: "ready",\n};\n',
        ui_point='import { double } from "../x.js";\nexport class Point {\n  constructor(at) { this.at = double(at); }\n}\n'
        "export const LIMIT = 7;\n",
    )

    assert run(tmp_path, scripts) == "ready 4 2 7 http://portal.example/static/app.js"


def test_comments_stay_at_home_and_what_is_said_over_several_lines_is_whole(tmp_path: Path) -> None:
    scripts = packed(
        tmp_path,
        app='import { poem } from "./poem.js";\n/** Tells\n * all. */\n// And more.\nconsole.log(poem, "//", "/** */");\n',
        poem="// A poem.\nexport const poem = `one\n  // two`;\n",
    )

    assert run(tmp_path, scripts) == "one\n  // two // /** */"
    assert "Tells" not in first(scripts)
    assert "And more" not in first(scripts)


ROUTES = """const route = (path, load) => load().then((page) => console.log(path, page.default()));
route("/", () => import("./pages/front.js"));
route("/t/:id", () => import("./pages/thread.js"));
route("/account", () => import("./pages/account.js"));
route("/staff/rules", () => import("./pages/rules.js"));
"""


def pages(folder: Path) -> Scripts:
    return packed(
        folder,
        {"front": "{ a }", "thread": "{ b }", "rules": "{ c }", "made-up": "{ d }"},
        app=ROUTES,
        pages_front='import { name } from "../shared.js";\nask("front");\nexport default function page() { return name; }\n'
        "function ask() {}\n",
        pages_thread='import { name } from "../shared.js";\nimport { post } from "../post.js";\nconst asks = "thread";\n'
        "export default function page() { return post + name; }\n",
        pages_account='import { form } from "../form.js";\nexport default function page() { return form; }\n',
        pages_rules='import { form } from "../form.js";\nimport { own } from "../own.js";\nconst asks = "rules";\n'
        "export default function page() { return own + form; }\n",
        shared='export const name = "shared";\n',
        post='export const post = "post of ";\n',
        form='export const form = "form";\n',
        own='export const own = "own ";\n',
    )


def test_each_page_runs_with_what_it_takes_of_other_parts(tmp_path: Path) -> None:
    said = run(tmp_path, pages(tmp_path)).splitlines()

    assert sorted(said) == ["/ shared", "/account form", "/staff/rules own form", "/t/:id post of shared"]


def test_a_module_lies_with_the_pages_that_need_it_and_with_the_first_script_if_those_are_of_several_parts(
    tmp_path: Path,
) -> None:
    scripts = pages(tmp_path)
    texts = {"app": first(scripts), **scripts.parts}

    lies = {
        name: [part for part, text in texts.items() if holds(text, name)] for name in ("shared", "post", "form", "own")
    }
    assert lies == {"shared": ["app"], "post": ["forum"], "form": ["account"], "own": ["staff"]}


def test_a_query_comes_with_the_modules_that_ask_it_and_at_once_if_its_name_is_put_together(tmp_path: Path) -> None:
    scripts = pages(tmp_path)
    texts = {"app": first(scripts), **scripts.parts}

    where = {
        said: [part for part, text in texts.items() if said in text] for said in ("{ a }", "{ b }", "{ c }", "{ d }")
    }
    assert where == {"{ a }": ["app"], "{ b }": ["forum"], "{ c }": ["staff"], "{ d }": ["app"]}


@pytest.mark.parametrize(
    ("path", "parts"),
    [("/", ()), ("/t/x", ("forum",)), ("/account", ("account",)), ("/staff/rules", ("account", "staff")), ("/x", ())],
)
def test_what_a_page_takes_is_known_by_its_address(tmp_path: Path, path: str, parts: tuple[str, ...]) -> None:
    assert pages(tmp_path).parts_of(path) == parts


def test_what_is_imported_when_it_is_wanted_is_a_part_of_its_own(tmp_path: Path) -> None:
    scripts = packed(
        tmp_path,
        app='import("./words/de.js").then((words) => console.log(words.default.hello));\n',
        words_de='import more from "./de/more.js";\nexport default { ...more };\n',
        words_de_more='export default { hello: "Hallo" };\n',
    )

    assert run(tmp_path, scripts) == "Hallo"
    assert list(scripts.parts) == ["words-de"]


def test_modules_that_need_each_others_functions_find_them(tmp_path: Path) -> None:
    scripts = packed(
        tmp_path,
        app='import { even } from "./even.js";\nconsole.log(even(4));\n',
        even='import { odd } from "./odd.js";\nexport function even(n) { return n === 0 || odd(n - 1); }\n',
        odd='import { even } from "./even.js";\nexport function odd(n) { return n !== 0 && even(n - 1); }\n',
    )

    assert run(tmp_path, scripts) == "true"


def test_modules_that_need_each_others_values_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotPackable, match=r"two\.js takes one of one\.js"):
        packed(
            tmp_path,
            app='import { one } from "./one.js";\n',
            one='import { two } from "./two.js";\nexport const one = two;\n',
            two='import { one } from "./one.js";\nexport const two = 2;\n',
        )


@pytest.mark.parametrize(
    "source",
    [
        "export * from './a.js';\n",
        "export { a };\n",
        'import * as a from "./a.js";\n',
        'import "./a.js";\n',
        "await x;\n",
    ],
)
def test_a_form_that_is_not_known_is_refused(source: str) -> None:
    with pytest.raises(NotPackable):
        read("app.js", source)


def test_all_modules_of_the_frontend_are_in_one_script() -> None:
    modules = all_modules(FRONTEND)
    scripts = scripts_of(FRONTEND, modules, {})
    alone = {"theme.js", "service-worker.js", *(f"widgets/{one}.js" for one in ("widgets", "example/shop"))}
    written = {str(file.relative_to(FRONTEND)) for file in FRONTEND.rglob("*.js")} - alone
    texts = [scripts.first({}), *scripts.parts.values()]

    assert set(modules) == written
    assert {name: sum(holds(text, name.removesuffix(".js")) for text in texts) for name in written} == dict.fromkeys(
        written, 1
    )


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("forum", "pages/thread"), ("account", "pages/account-points"), ("staff", "pages/staff-rules"), ("words-de", "words/de/forum"),
        ("words-en", "words/en/forum"), ("words-de-staff", "words/de/rules"), ("words-en-staff", "words/en/rules"),
    ],
)  # fmt: skip
def test_the_parts_of_the_frontend(part: str, name: str) -> None:
    scripts = scripts_of(FRONTEND, all_modules(FRONTEND), {})

    assert [one for one, text in scripts.parts.items() if holds(text, name)] == [part]


def test_the_page_loads_the_packs_and_nothing_else() -> None:
    packs = of_folder(FRONTEND)
    loaded = re.findall(r'(?:src|href)="(/[^"]+)"', packs.page_at("/t/x"))

    assert [re.sub(r"-[0-9a-f]{16}\.", ".", one) for one in loaded] == [
        "/manifest.webmanifest", "/icons/180.png", "/static/icon.svg", "/packs/styles.css", "/look.css", "/packs/app.js", "/packs/forum.js",
    ]  # fmt: skip
    assert {one.removeprefix("/packs/") for one in loaded if "/packs/" in one} <= set(packs.files)


def test_the_script_in_the_page_is_named_by_the_policy_and_knows_the_words_of_each_language() -> None:
    packs = of_folder(FRONTEND)
    (text,) = re.findall(r"<script>(.*?)</script>", packs.page, re.DOTALL)
    words = json.loads(re.search(r"packedWords=(\{.*?\});", text)[1])  # type: ignore[index]

    assert packs.inline == f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
    assert {language: re.sub(r"-[0-9a-f]{16}", "", at) for language, at in words.items()} == {
        language: f"/packs/words-{language}.js" for language in ("de", "de-staff", "en", "en-staff")
    }
    assert {at.removeprefix("/packs/") for at in words.values()} <= set(packs.files)


def test_each_query_text_comes_along() -> None:
    texts: dict[str, str] = {}
    for file in of_folder(FRONTEND).files.values():
        for said in re.findall(r"Object\.assign\(\$queries, (\{.*\})\);\n", file.body.decode()):
            texts |= json.loads(said)

    assert texts == {file.stem: file.read_text() for file in (FRONTEND / "queries").glob("*.graphql")}


def test_in_production_a_frontend_is_packed_once(tmp_path: Path) -> None:
    folder = tmp_path / "frontend"
    shutil.copytree(FRONTEND, folder)
    before = of_folder(folder, is_watched=False)
    (folder / "styles" / "base.css").write_text("body { margin: 1px; }")

    assert of_folder(folder, is_watched=False) is before
    assert of_folder(folder).page != before.page


def test_another_content_has_another_name(tmp_path: Path) -> None:
    folder = tmp_path / "frontend"
    shutil.copytree(FRONTEND, folder)
    before = of_folder(folder)
    (folder / "styles" / "base.css").write_text("body { margin: 1px; }")

    after = of_folder(folder)

    assert len(set(before.files) - set(after.files)) == 1
    assert [name for name in set(before.files) - set(after.files) if name.startswith("styles-")]
    assert after.page != before.page


def test_a_file_that_comes_with_an_old_date_or_goes_is_noticed(tmp_path: Path) -> None:
    """Whoever copies a release into place keeps the dates of its files."""
    folder = tmp_path / "frontend"
    shutil.copytree(FRONTEND, folder)
    sheet = folder / "styles" / "base.css"
    before, at_first = sheet.read_text(), of_folder(folder)
    sheet.write_text("body { margin: 1px; }")
    os.utime(sheet, (0, 0))

    changed = of_folder(folder)
    sheet.write_text(before)
    (folder / "queries" / "customer.graphql").unlink()
    without = of_folder(folder)

    assert changed.page != at_first.page
    assert b"margin: 1px" in next(one.body for name, one in changed.files.items() if name.startswith("styles-"))
    texts = ["".join(one.body.decode() for one in packs.files.values()) for packs in (at_first, without)]
    assert [bool(re.search(r'"customer": "query', one)) for one in texts] == [True, False]


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", None), ("", None)],
)
async def test_a_pack_is_sent_in_the_smallest_form_that_is_taken(accepted: str, coding: str | None) -> None:
    name, file = next((name, one) for name, one in of_folder(FRONTEND).files.items() if name.startswith("app-"))

    given = {"accept-encoding": accepted}
    async with at_the_door() as client, client.stream("GET", f"/packs/{name}", headers=given) as answer:
        raw = b"".join([part async for part in answer.aiter_raw()])

    opened = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding](raw)
    assert (answer.status_code, answer.headers.get("content-encoding"), opened) == (200, coding, file.body)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "accept-encoding"


@pytest.mark.parametrize("name", ["app.js", "app-0000000000000000.js", "..%2fapi.js"])
async def test_a_pack_of_another_day_is_not_there_and_not_kept(name: str) -> None:
    async with at_the_door() as client:
        answer = await client.get(f"/packs/{name}")

    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")


async def test_a_page_that_has_not_changed_is_not_sent_again() -> None:
    async with at_the_door() as client:
        known = (await client.get("/search")).headers["etag"]
        again = await client.get("/search", headers={"if-none-match": known})

    assert (again.status_code, again.content) == (304, b"")
