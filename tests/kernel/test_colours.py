"""A brand's colour on the pages: what can be read is taken, and what is made of it can be read, too (LK1)."""

import re
from pathlib import Path

import pytest

from portal.kernel.colours import DARK, LIGHT, READABLE, contrast, is_legible, tokens


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, expected: float) -> None:
    assert round(contrast(one, other), 2) == expected


def test_what_cannot_be_read_on_a_page_is_no_colour_for_links() -> None:
    assert is_legible("#1f5a4b")
    assert not is_legible("#f2c94c")


@pytest.mark.parametrize("level", range(0, 256, 17))
@pytest.mark.parametrize(
    "template", ["#{0:02x}0000", "#00{0:02x}00", "#0000{0:02x}", "#{0:02x}{0:02x}00", "#{0:02x}00{0:02x}"]
)
def test_whatever_is_taken_can_be_read_in_light_and_dark(template: str, level: int) -> None:
    colour = template.format(level)
    if not is_legible(colour):
        return
    made = tokens(colour)
    (light, dark), (strong_light, strong_dark) = made["--accent"], made["--accent-strong"]
    (soft_light, soft_dark), (on_light, on_dark) = made["--accent-soft"], made["--on-accent"]

    pairs = {
        "links": [*((light, ground) for ground in LIGHT), *((dark, ground) for ground in DARK)],
        "words on buttons": [(on_light, light), (on_dark, dark)],
        "words on soft ground": [(strong_light, soft_light), (strong_dark, soft_dark)],
    }
    assert {name for name, found in pairs.items() if any(contrast(*pair) < READABLE for pair in found)} == set()


def test_the_grounds_are_those_of_the_pages() -> None:
    sheet = (Path(__file__).parents[2] / "frontend_stub" / "styles" / "tokens.css").read_text()
    written = dict(re.findall(r"--([\w-]+): light-dark\(([^)]+)\)", sheet))
    soft = [written[f"{name}-soft"].split(", ") for name in ("blue", "violet", "copper", "danger")]

    assert list(LIGHT) == [written["paper"].split(", ")[0], *(light for light, _ in soft)]
    assert list(DARK) == [written["raised"].split(", ")[1], *(dark for _, dark in soft)]
