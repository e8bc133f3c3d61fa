"""A brand's colour made into those of the pages, for light and dark, with the contrast that reading takes (LK1)."""

from collections.abc import Mapping

READABLE = 4.5
"""WCAG 2.2, 1.4.3: contrast of text to what is behind it."""
LIGHT = ("#f6f4f0", "#e7eff7", "#f1ebf7", "#f7ecdf", "#fbeae8")
DARK = ("#282420", "#1d2c3b", "#2f263b", "#382a1c", "#41231f")
"""Grounds on which pages have links, in light and dark: `--paper` or `--raised`, and the soft ones of tokens.css."""
_WHITE, _BLACK, _NIGHT = "#ffffff", "#000000", "#151311"
_STEPS = 20
_LINEAR_UP_TO = 0.04045
"""Of sRGB."""

Pair = tuple[str, str]
"""In the light and in the dark."""


def contrast(one: str, other: str) -> float:
    """From 1 for equal colours to 21 for black and white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_legible(accent: str) -> bool:
    """Whether links of this colour can be read on the pages in the light, and white words on it."""
    return all(contrast(accent, ground) >= READABLE for ground in LIGHT)


def tokens(accent: str) -> Mapping[str, Pair]:
    """The colours that pages make of a legible one, by the names of tokens.css."""
    in_the_dark = _lighter(accent)
    return {
        "--accent": (accent, in_the_dark),
        "--accent-strong": (_mixed(accent, _BLACK, 0.28), _mixed(in_the_dark, _WHITE, 0.3)),
        "--accent-soft": (_mixed(accent, _WHITE, 0.9), _mixed(accent, _NIGHT, 0.75)),
        "--on-accent": (_WHITE, _NIGHT),
    }


def _lighter(accent: str) -> str:
    """As near to the colour as can be read in the dark."""
    steps = (_mixed(accent, _WHITE, step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in steps if all(contrast(one, ground) >= READABLE for ground in DARK))


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine * (1 - share) + theirs * share):02x}" for mine, theirs in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
