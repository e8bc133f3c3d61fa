"""What is served of the frontend: packed files under names of their content, and the page that names them."""

import base64
import gzip
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b, sha256
from pathlib import Path

import brotli

from portal.web.packs import scripts

PLACE = "/packs/"
_SHEET = re.compile(r'  <link rel="stylesheet" href="/static/(styles/[^"]+)">\n')
_PRELOAD = re.compile(r'  <link rel="modulepreload" href="[^"]+">\n')
_START = f'src="/static/{scripts.START}"'
_THEME = '<script src="/static/theme.js"></script>'
_WORDS = "words-"
_END_OF_SCRIPTS = "</head>"
_BROTLI_QUALITY = 9
"""The best one takes ten times as long, for two per cent."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file as it was written, and compressed in both ways that browsers know."""

    media_type: str
    body: bytes
    gzip: bytes
    brotli: bytes


@dataclass(frozen=True, slots=True)
class Packs:
    files: Mapping[str, Packed]
    """By name; another content has another name."""
    page: str
    """index.html, which loads them."""
    inline: str
    """What the policy says of the one script that stands in the page itself, which runs before the first paint."""
    scripts: scripts.Scripts
    addresses: Mapping[str, str]
    """Where each part beside the first script lies."""

    def page_at(self, path: str) -> str:
        """The page with what this address takes besides on its way at once."""
        links = [f'  <link rel="modulepreload" href="{self.addresses[one]}">\n' for one in self.scripts.parts_of(path)]
        return self.page.replace(_END_OF_SCRIPTS, "".join(links) + _END_OF_SCRIPTS, 1)


def of_folder(folder: Path, *, is_watched: bool = True) -> Packs:
    """The packs of a frontend as it lies there now; the same again as long as no file has changed, come or gone.

    Where it is not ``is_watched`` they are those of the first time: to look at some 400 files takes 3 ms.

    Raises NotPackable.
    """
    return _as_it_lies(folder) if is_watched else _as_it_lay(folder)


@lru_cache(maxsize=2)
def _as_it_lay(folder: Path) -> Packs:
    return _as_it_lies(folder)


def _as_it_lies(folder: Path) -> Packs:
    return _built(folder, frozenset((str(file), file.stat().st_mtime_ns) for file in _files(folder)))


@lru_cache(maxsize=2)
def _built(folder: Path, _state: frozenset[tuple[str, int]]) -> Packs:
    page = (folder / "index.html").read_text(encoding="utf-8")
    queries = {file.stem: file.read_text(encoding="utf-8") for file in sorted((folder / "queries").glob("*.graphql"))}
    made = scripts.scripts_of(folder, scripts.all_modules(folder), queries)
    files: dict[str, Packed] = {}

    def add(name: str, text: str, media_type: str) -> str:
        body = text.encode()
        stem, _, ending = name.rpartition(".")
        full = f"{stem}-{blake2b(body, digest_size=8).hexdigest()}.{ending}"
        compressed = brotli.compress(body, quality=_BROTLI_QUALITY)
        files[full] = Packed(media_type, body, gzip.compress(body, mtime=0), compressed)
        return PLACE + full

    script = "text/javascript; charset=utf-8"
    addresses = {part: add(f"{part}.js", text, script) for part, text in made.parts.items()}
    app = add(f"{scripts.FIRST}.js", made.first(addresses), script)
    styles = "".join((folder / name).read_text(encoding="utf-8") for name in _SHEET.findall(page))
    sheet = add("styles.css", styles, "text/css; charset=utf-8")
    at_once = _at_once((folder / "theme.js").read_text(encoding="utf-8"), addresses)
    first = f'  <link rel="stylesheet" href="{sheet}">\n'
    page = _SHEET.sub("", _SHEET.sub(first.replace("\\", "\\\\"), page, count=1))
    page = _PRELOAD.sub("", page).replace(_START, f'src="{app}"').replace(_THEME, f"<script>{at_once}</script>")
    return Packs(files, page, _source_of(at_once), made, addresses)


def _at_once(theme: str, addresses: Mapping[str, str]) -> str:
    """The script in the page: it knows where the words of each language lie, and asks for those of its reader."""
    words = {part.removeprefix(_WORDS): at for part, at in addresses.items() if part.startswith(_WORDS)}
    return f"globalThis.packedWords={json.dumps(words)};\n{theme}"


def _source_of(text: str) -> str:
    """How a Content-Security-Policy names a script by what it says."""
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"


def _files(folder: Path) -> Iterable[Path]:
    return (file for file in folder.rglob("*") if file.suffix in {".js", ".css", ".graphql", ".html"})
