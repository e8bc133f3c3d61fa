"""Making pictures anew (U7): what was uploaded is measured, decoded, turned upright, and written as WebP.

Nothing of the file itself is kept: no name, no EXIF with a position, no script after its last byte.
"""

import asyncio
import io
import re
from contextlib import suppress
from dataclasses import dataclass

import structlog
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from portal.kernel.errors import Invalid, TooLong
from portal.kernel.wording import translatable

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
LARGEST = 10 << 20
"""Bytes of an upload."""
MOST_PIXELS = 50_000_000
"""Of a photograph as phones take them; known from the head of the file, before anything is decoded."""
MOST_OF_WEBP = 25_000_000
"""Its decoder holds four times what others hold."""
LONGEST_SIDE = {"full": 2048, "small": 480}
QUALITY = 82
MOST_SCANS = 64
"""Of a progressive JPEG, which writers give 20 at most. Each goes over the whole picture, and may be 70 bytes long: a
file of 10 MiB would keep the processor for most of an hour."""
AT_ONCE = 1
"""Decoding takes a processor and up to 450 MB: one at a time in a process."""
_STRIP = 2_000_000
"""Pixels of a large picture that are made smaller at once."""
_DIRECTLY_SMALLER = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})
_ORIENTATION = 0x0112
_MARKER = re.compile(rb"\xff+([^\x00\xff])")
_SCAN, _END = 0xDA, 0xD9
_WITHOUT_LENGTH = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})

UNKNOWN = translatable("This is no picture that can be shown: take a JPEG, PNG, WebP or GIF.")
DAMAGED = translatable("This picture is damaged, or not whole: save it anew and try again.")
TOO_MANY = translatable("A picture has {most} million pixels at most: make it smaller first.")
_log = structlog.get_logger(__name__)
_turns: dict[asyncio.AbstractEventLoop, asyncio.Semaphore] = {}

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
"""The library's own fence, for what a file says of itself only later."""


@dataclass(frozen=True, slots=True)
class Made:
    """A picture in the sizes in which it is kept."""

    full: bytes
    small: bytes
    width: int
    height: int

    @property
    def size(self) -> int:
        return len(self.full) + len(self.small)


async def made_anew(data: bytes) -> Made:
    """The picture in ``data``; of a moving one its first frame.

    Raises Invalid for what is no picture or a damaged one, TooLong for too many pixels.
    """
    loop = asyncio.get_running_loop()
    for over in [one for one in _turns if one.is_closed()]:
        del _turns[over]
    async with _turns.setdefault(loop, asyncio.Semaphore(AT_ONCE)):
        return await asyncio.to_thread(_made, data)


def _made(data: bytes) -> Made:
    """In a thread."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
            _ensure_few_pixels(opened)
            _ensure_few_scans(data)
            opened.draft("RGB", (LONGEST_SIDE["full"],) * 2)  # a JPEG can be decoded smaller at once
            smaller = _smaller(opened)
        ImageOps.exif_transpose(smaller, in_place=True)
        drawn = _in_common_colours(smaller)
    except (Invalid, TooLong):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many(MOST_PIXELS) from None
    except UnidentifiedImageError:
        raise Invalid(UNKNOWN, field="file") from None
    except Exception as broken:  # noqa: BLE001 - decoders raise whatever they stumble upon
        _log.info("picture_refused", reason=f"{type(broken).__name__}: {str(broken)[:200]}")
        raise Invalid(DAMAGED, field="file") from None
    drawn.thumbnail((LONGEST_SIDE["full"],) * 2, reducing_gap=2.0)
    full, (width, height) = _as_webp(drawn), drawn.size
    drawn.thumbnail((LONGEST_SIDE["small"],) * 2, reducing_gap=2.0)
    return Made(full=full, small=_as_webp(drawn), width=width, height=height)


def _smaller(image: Image.Image) -> Image.Image:
    """At most about twice as large as it will be, made strip by strip: a second whole copy of it there never is."""
    longest, wanted = max(image.size), LONGEST_SIDE["full"]
    factor = max(2, longest // (2 * wanted)) if longest >= 2 * wanted else 1
    if factor == 1:
        return _of_8_bits(image.copy())
    is_direct = image.mode in _DIRECTLY_SMALLER and "transparency" not in image.info
    mode = image.mode if is_direct else _common_mode(image)
    smaller = Image.new(mode, (-(-image.width // factor), -(-image.height // factor)))
    rows = max(1, _STRIP // image.width // factor) * factor
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        smaller.paste((strip if is_direct else _of_8_bits(strip).convert(mode)).reduce(factor), (0, top // factor))
    smaller.info = {name: value for name, value in image.info.items() if name == "icc_profile"}
    smaller.getexif()[_ORIENTATION] = image.getexif().get(_ORIENTATION, 1)
    return smaller


def _of_8_bits(image: Image.Image) -> Image.Image:
    """Greys of 16 bits as the library converts them would all be white."""
    return image.point(lambda grey: grey / 256).convert("L") if image.mode.startswith("I") else image


def _common_mode(image: Image.Image) -> str:
    return "RGBA" if image.has_transparency_data else "RGB"


def _in_common_colours(image: Image.Image) -> Image.Image:
    """In sRGB, with transparency where there is any, and nothing that came along beside the pixels."""
    profile = image.info.get("icc_profile")
    mode = _common_mode(image)
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):  # a broken profile is none
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            common = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
            image = common if common is not None else image
    converted = image.convert(mode)
    converted.info = {}
    return converted


def _as_webp(image: Image.Image) -> bytes:
    written = io.BytesIO()
    image.save(written, "WEBP", quality=QUALITY, method=4)
    return written.getvalue()


def _ensure_few_pixels(image: Image.Image) -> None:
    most = MOST_OF_WEBP if image.format == "WEBP" else MOST_PIXELS
    if image.width * image.height > most:
        raise _too_many(most)


def _ensure_few_scans(data: bytes) -> None:
    """By the markers of a JPEG, as its decoder walks them, up to its end."""
    if not data.startswith(b"\xff\xd8"):
        return
    at, scans = 2, 0
    while (found := _MARKER.search(data, at)) is not None and found[1][0] != _END:
        at, marker = found.end(), found[1][0]
        scans += marker == _SCAN
        if scans > MOST_SCANS:
            raise Invalid(DAMAGED, field="file")
        if marker not in _WITHOUT_LENGTH:
            at += max(2, int.from_bytes(data[at : at + 2]))


def _too_many(most: int) -> TooLong:
    return TooLong(TOO_MANY, field="file", most=most // 1_000_000)
