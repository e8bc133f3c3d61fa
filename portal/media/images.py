"""Making pictures anew (U7): what was uploaded is measured, decoded, turned upright, and written as WebP.

Nothing of the file itself is kept: no name, no EXIF with a position, no script after its last byte.
"""

import asyncio
import io
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
LONGEST_SIDE = {"full": 2048, "small": 480}
QUALITY = 82
AT_ONCE = 1
"""Decoding takes a processor and up to 200 MB: one at a time in a process."""

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
            opened.draft("RGB", (LONGEST_SIDE["full"],) * 2)  # a JPEG can be decoded smaller at once
            upright = ImageOps.exif_transpose(opened)
            drawn = _in_common_colours(upright)
    except (Invalid, TooLong):
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many() from None
    except UnidentifiedImageError:
        raise Invalid(UNKNOWN, field="file") from None
    except Exception as broken:  # noqa: BLE001 - decoders raise whatever they stumble upon
        _log.info("picture_refused", reason=f"{type(broken).__name__}: {str(broken)[:200]}")
        raise Invalid(DAMAGED, field="file") from None
    drawn.thumbnail((LONGEST_SIDE["full"],) * 2, reducing_gap=2.0)
    full, (width, height) = _as_webp(drawn), drawn.size
    drawn.thumbnail((LONGEST_SIDE["small"],) * 2, reducing_gap=2.0)
    return Made(full=full, small=_as_webp(drawn), width=width, height=height)


def _in_common_colours(image: Image.Image) -> Image.Image:
    """In sRGB, with transparency where there is any, and nothing that came along beside the pixels."""
    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.has_transparency_data else "RGB"
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
    if image.width * image.height > MOST_PIXELS:
        raise _too_many()


def _too_many() -> TooLong:
    return TooLong(TOO_MANY, field="file", most=MOST_PIXELS // 1_000_000)
