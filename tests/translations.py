"""Translations are kept by pybabel (gettext): `python -m tests.translations` brings the catalogues up to the code.

New sentences come in without a translation, those that nobody says any more go. Nothing has to be compiled.
"""

import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

from portal.kernel import errors
from portal.kernel.wording import CATALOGUES, DEFAULT_LOCALE, DOMAIN, LOCALES

ROOT = Path(__file__).parents[1]
TRANSLATED = [locale for locale in LOCALES if locale != DEFAULT_LOCALE]
REFUSALS = [
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.PortalError) and value is not errors.PortalError
]
KEYWORDS = ["say:1", "Said:1", "translatable:1", "Plural:1,2", *(f"{name}:1" for name in REFUSALS)]
"""Which argument of which call is a sentence."""


def extract(template: Path) -> None:
    """Write every sentence of the code to ``template``, in alphabetical order."""
    marks = [part for keyword in KEYWORDS for part in ("-k", keyword)]
    form = ["--no-location", "--sort-output", "--no-wrap"]  # moving code moves nothing here
    sources = ["portal", "graphql_schema"]
    _pybabel("extract", "--no-default-keywords", *marks, *form, "-o", str(template), *sources).check_returncode()


def update(catalogues: Path = CATALOGUES, template: Path | None = None) -> None:
    """Bring each language's catalogue to what the code says now; a language that is new begins with an empty one.

    The ``template`` is what `extract` wrote, where somebody has it already.
    """
    for locale in TRANSLATED:
        _update(locale, catalogues, template).check_returncode()


def is_fresh(locale: str, catalogues: Path = CATALOGUES, template: Path | None = None) -> bool:
    """Whether `update` would leave the catalogue as it is; nothing is changed."""
    return _update(locale, catalogues, template, "--check").returncode == 0


def _update(locale: str, catalogues: Path, template: Path | None, *options: str) -> CompletedProcess[bytes]:
    with TemporaryDirectory() as folder:
        if template is None:
            template = Path(folder) / f"{DOMAIN}.pot"
            extract(template)
        into = ["-D", DOMAIN, "-i", str(template), "-d", str(catalogues), "-l", locale, "--no-wrap"]
        keeping = ["--init-missing", "--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date"]
        return _pybabel("update", *into, *keeping, *options)


def _pybabel(*arguments: str) -> CompletedProcess[bytes]:
    """Its command line, in the folder that the sources are named from."""
    return subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", *arguments], cwd=ROOT, check=False)


if __name__ == "__main__":
    update()
