"""Pictures that tests upload: drawn here, in the formats and with the faults that people's files have."""

import io

from PIL import Image, ImageDraw


def drawn(kind: str = "PNG", width: int = 60, height: int = 40, **how: object) -> bytes:
    """The file of a picture that is red on the left, and blue on the right."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), fill=(30, 30, 200))
    written = io.BytesIO()
    image.save(written, kind, **how)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture that was fetched, decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
