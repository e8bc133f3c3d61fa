"""Papers that lead readers about name files that are there, and the tour of a feature names what stands in them."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2]
PAPERS = (HOUSE / "README.md", *sorted((HOUSE / "portal").rglob("*.md")), *sorted((HOUSE / "tests").rglob("*.md")))
WITHIN = (HOUSE, HOUSE / "portal", HOUSE / "portal" / "loyalty", HOUSE / "portal" / "shop")
"""Where a path may begin: papers say `kernel/work`, and `redeeming/issuing`."""
NO_FILES = {"migrations/NNNN_what_it_does.py", "orders/create", "orders/edited", "orders/updated", "shop/redact"}
"""A pattern, and topics of the shops'."""
_PATH = re.compile(r"`([a-z_.]+(?:/[\w.-]+)+)/?`")
_STOP = re.compile(r"^\d\. (.*?)(?=^\d\. |^## |\Z)", re.MULTILINE | re.DOTALL)


def is_there(path: str) -> bool:
    module = path.rpartition(".")[0] if "." in path else path  # of `kernel/ids.derived_id`, too
    return any((start / path).exists() or (start / f"{module}.py").exists() for start in WITHIN)


def folders() -> set[str]:
    return {path.name for start in WITHIN for path in start.iterdir() if path.is_dir()}


def test_every_path_that_a_paper_names_is_there() -> None:
    first = folders()
    named = {
        (str(paper.relative_to(HOUSE)), path)
        for paper in PAPERS
        for path in _PATH.findall(paper.read_text())
        if path.partition("/")[0] in first and path not in NO_FILES
    }

    assert len(named) > 100
    assert {(paper, path) for paper, path in named if not is_there(path)} == set()


def test_the_tour_of_a_feature_names_what_stands_in_its_files() -> None:
    tour = (HOUSE / "portal" / "CONTRIBUTING.md").read_text().partition("## One feature")[2].partition("\n## ")[0]
    stops = _STOP.findall(tour)

    assert len(stops) == 9
    for stop in stops:
        text = "".join((HOUSE / path).read_text() for path in _PATH.findall(stop) if path.endswith(".py"))
        for name in re.findall(r"`(\w+)`", stop):
            assert name in text, stop
