"""Words can be read on what they stand on, in light and in dark: 4.5 to 1 (WCAG 2.2, 1.4.3)."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "frontend_stub" / "styles"
TOKEN = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
TOKENS = {name: (light, dark) for name, light, dark in TOKEN.findall((STYLES / "tokens.css").read_text())}
AVATARS = re.findall(r"\.hue-\d \{ background: (#\w{6})", (STYLES / "components.css").read_text())

GROUNDS = ("paper", "surface", "sunken", "raised")
PAIRS = (
    *((word, ground) for word in ("ink", "ink-soft", "accent", "copper", "danger") for ground in GROUNDS),
    *(("ink-faint", ground) for ground in GROUNDS),
    ("accent-strong", "accent-soft"),
    ("accent", "accent-soft"),
    ("copper", "copper-soft"),
    ("danger", "danger-soft"),
    ("blue", "blue-soft"),
    ("violet", "violet-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("paper", "ink"),
    ("surface", "danger"),
)
BORDERS = tuple(("line-strong", ground) for ground in ("surface", "raised"))


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("word", "ground"), PAIRS, ids="-on-".join)
def test_words_stand_out_from_their_ground(word: str, ground: str, theme: int) -> None:
    assert contrast(TOKENS[word][theme], TOKENS[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("border", "ground"), BORDERS, ids="-on-".join)
def test_fields_have_an_edge_that_can_be_seen(border: str, ground: str, theme: int) -> None:
    assert contrast(TOKENS[border][theme], TOKENS[ground][theme]) >= 3


@pytest.mark.parametrize("ground", AVATARS)
def test_initials_can_be_read_on_every_avatar(ground: str) -> None:
    assert contrast("#ffffff", ground) >= 4.5


def test_there_are_ten_colours_of_avatars() -> None:
    assert len(AVATARS) == 10
