"""Who looks for a package finds it on the two maps: the docstring of `portal`, and the layers of ARCHITECTURE."""

import re
from pathlib import Path

import portal

HOUSE = Path(portal.__file__).parent
ROOMS = {
    path.stem
    for path in HOUSE.iterdir()
    if (path.suffix == ".py" and not path.name.startswith("_")) or (path / "__init__.py").is_file()
}


def test_the_docstring_of_the_portal_has_a_line_for_each() -> None:
    lines = re.findall(r"^(\w+(?:, \w+)*) {2,}\S", portal.__doc__ or "", re.MULTILINE)

    assert {name for line in lines for name in line.split(", ")} == ROOMS


def test_the_layers_of_the_architecture_have_each() -> None:
    page = (HOUSE / "ARCHITECTURE.md").read_text()
    layers = page.partition("## Layers")[2].split("```")[1]

    assert ROOMS - set(re.findall(r"\w+", layers)) == set()
