"""Icons of the installed pages: the brand's logo on white, or the portal's own mark on the brand's colour."""

import io
from functools import lru_cache

from PIL import Image, ImageDraw

SIZES = (180, 192, 512)
OWN = "#1f5a4b"
"""The colour of the mark where staff set none."""
_FINER = 4
"""Drawn larger and made smaller, so that edges are smooth."""
_GRID = 32
_ARCH, _THICK, _DOT = (9, 8, 23, 22), 2.6, (16, 19.5, 2.6)
_FOOT, _SHOULDER = 23, 15
_LOGO = 0.64
"""Of the side: what launchers cut off around it is white (the safe zone of maskable icons)."""


@lru_cache(maxsize=8)
def drawn(size: int, accent: str | None, logo: bytes | None) -> bytes:
    """A square PNG that fills its ground; ``logo`` is a picture as it is kept."""
    image = _with_logo(size, logo) if logo is not None else _mark(size * _FINER, accent or OWN)
    held = io.BytesIO()
    image.resize((size, size), Image.Resampling.LANCZOS).save(held, "PNG", optimize=True)
    return held.getvalue()


def _with_logo(size: int, logo: bytes) -> Image.Image:
    ground = Image.new("RGB", (size, size), "white")
    with Image.open(io.BytesIO(logo)) as opened:
        picture = opened.convert("RGBA")
    scale = size * _LOGO / max(picture.size)
    picture = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
    ground.paste(picture, ((size - picture.width) // 2, (size - picture.height) // 2), picture)
    return ground


def _mark(side: int, accent: str) -> Image.Image:
    """The arch and the dot of icon.svg."""
    unit = side / _GRID
    image = Image.new("RGB", (side, side), accent)
    pen = ImageDraw.Draw(image)
    half = _THICK / 2
    left, top, right, bottom = _ARCH
    around = tuple(part * unit for part in (left - half, top - half, right + half, bottom + half))
    pen.arc(around, 180, 360, fill="white", width=round(_THICK * unit))
    for x in (left, right):
        pen.rectangle(((x - half) * unit, _SHOULDER * unit, (x + half) * unit, _FOOT * unit), fill="white")
        pen.ellipse(tuple(part * unit for part in (x - half, _FOOT - half, x + half, _FOOT + half)), fill="white")
    x, y, radius = _DOT
    pen.ellipse(tuple(part * unit for part in (x - radius, y - radius, x + radius, y + radius)), fill="#e9b97c")
    return image
