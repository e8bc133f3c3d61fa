"""U7: what was uploaded is made anew; what cannot be is refused with what to do, and nothing of it is decoded first."""

import io
import struct
import zlib

import pytest
from PIL import Image

from portal.kernel.errors import Invalid, TooLong
from portal.media import images
from tests.makers.drawings import drawn, opened

pytestmark = pytest.mark.anyio

PLACE_AND_ORIENTATION = Image.Exif()
PLACE_AND_ORIENTATION[0x0112] = 6  # the camera was held upright: turn it by a quarter
PLACE_AND_ORIENTATION[0x8825] = {1: "N", 2: (48.0, 8.0, 14.0)}


def claiming(width: int, height: int) -> bytes:
    """A PNG whose head says how large it is, with hardly anything behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    said = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(said)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_a_picture_becomes_webp_in_two_sizes(kind):
    made = await images.made_anew(drawn(kind, 1200, 600))

    full, small = opened(made.full), opened(made.small)
    assert (full.format, full.size, (made.width, made.height)) == ("WEBP", (1200, 600), (1200, 600))
    assert (small.format, small.size) == ("WEBP", (480, 240))
    left, right = full.convert("RGB").getpixel((100, 300)), full.convert("RGB").getpixel((1100, 300))
    assert left[0] > 150 > left[2]
    assert right[2] > 150 > right[0]


async def test_one_that_is_larger_than_any_screen_is_made_smaller():
    made = await images.made_anew(drawn("JPEG", 4000, 1000))

    assert (made.width, made.height) == (2048, 512)


async def test_where_it_was_taken_is_gone_and_what_was_held_upright_stands_upright():
    taken = drawn("JPEG", 300, 200, exif=PLACE_AND_ORIENTATION, comment=b"by somebody")
    assert opened(taken).getexif().get_ifd(0x8825)

    made = await images.made_anew(taken)

    assert opened(made.full).size == (200, 300)
    for data in (made.full, made.small):
        assert not opened(data).getexif()
        assert not {b"EXIF", b"XMP ", b"ICCP", b"somebody"} & {data[at : at + 4] for at in range(len(data))}
        assert b"somebody" not in data


async def test_what_is_seen_through_stays_so():
    see_through = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(see_through, "PNG")

    made = await images.made_anew(see_through.getvalue())

    assert opened(made.full).convert("RGBA").getpixel((20, 20))[3] == 0


async def test_of_a_moving_picture_the_first_frame_is_kept_however_many_follow():
    frames = [Image.new("P", (20, 20), colour) for colour in range(200)]
    moving = io.BytesIO()
    frames[0].save(moving, "GIF", save_all=True, append_images=frames[1:], duration=20)

    made = await images.made_anew(moving.getvalue())

    assert getattr(opened(made.full), "n_frames", 1) == 1


async def test_a_script_behind_a_picture_does_not_come_along():
    made = await images.made_anew(drawn("GIF") + b"*/=1;alert(document.domain)/*")

    assert b"alert" not in made.full + made.small


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b"\x89PNG\r\n\x1a\n<script>",
        b"GIF89a=1;alert(1)",
        b"BM" + bytes(100),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        bytes(5000),
    ],
)
async def test_what_is_no_picture_is_refused_whatever_it_says_it_is(data):
    with pytest.raises(Invalid) as refused:
        await images.made_anew(data)

    assert refused.value.text in {images.UNKNOWN, images.DAMAGED}
    assert refused.value.field == ("file",)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
async def test_half_a_picture_is_refused_with_what_to_do(kind):
    whole = drawn(kind, 400, 300)

    with pytest.raises(Invalid) as refused:
        await images.made_anew(whole[: len(whole) // 2])

    assert refused.value.text == images.DAMAGED


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (50_000_001, 1), (10_000, 5_001)])
async def test_too_many_pixels_are_refused_by_what_the_head_says(width, height, monkeypatch):
    def decoded(*_):
        raise AssertionError("decoded")

    monkeypatch.setattr(images, "_in_common_colours", decoded)

    with pytest.raises(TooLong) as refused:
        await images.made_anew(claiming(width, height))

    assert refused.value.message("de") == "Ein Bild hat höchstens 50 Millionen Pixel: Verkleinere es vorher."


def with_scans(extra: int) -> bytes:
    """A progressive JPEG whose shortest scan comes ``extra`` times more: each goes over the whole picture again."""
    whole = drawn("JPEG", 64, 64, progressive=True)
    starts = [at for at in range(len(whole)) if whole[at : at + 2] == b"\xff\xda"]
    last = whole[starts[-1] : -2]
    return whole[:-2] + last * extra + whole[-2:]


async def test_a_jpeg_goes_over_its_picture_only_so_often_u7():
    """Of 10 MiB of scans of 70 bytes one processor would be busy for most of an hour."""
    assert (await images.made_anew(with_scans(images.MOST_SCANS - 20))).width == 64

    with pytest.raises(Invalid) as refused:
        await images.made_anew(with_scans(images.MOST_SCANS))

    assert refused.value.text == images.DAMAGED


async def test_the_scans_of_what_comes_along_are_not_counted():
    preview = Image.Exif()
    preview[0x927C] = drawn("JPEG", 8, 8)[:600] + b"\xff\xda\0\2" * 100  # the note of a camera, with a picture in it

    made = await images.made_anew(drawn("JPEG", 64, 64, exif=preview) + with_scans(100))

    assert made.width == 64


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGB", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("L", "PNG"), ("I;16", "PNG"), ("CMYK", "JPEG"), ("RGB", "WEBP")],
)
async def test_a_large_picture_is_made_smaller_before_anything_else_u7(mode, kind, monkeypatch):
    """It stands in memory once: a PNG of 200 KB with 50 million pixels took four times the 200 MB of its pixels."""
    seen = []
    colours = images._in_common_colours
    monkeypatch.setattr(images, "_in_common_colours", lambda image: seen.append(image.size) or colours(image))
    monkeypatch.setattr(images, "_STRIP", 90_000)
    drawing = opened(drawn("PNG", 9000, 45))
    large = Image.new("I;16", (9000, 45), 200 << 8) if mode == "I;16" else drawing.convert(mode)
    written = io.BytesIO()
    large.save(written, kind, **({"exif": PLACE_AND_ORIENTATION} if mode == "RGB" else {}))

    made = await images.made_anew(written.getvalue())

    upright = (23, 4500) if mode == "RGB" else (4500, 23)
    assert seen == [upright]
    assert (made.width, made.height) == ((10, 2048) if mode == "RGB" else (2048, 10))
    full = opened(made.full).convert("RGB")
    first, last = full.getpixel((2, 2)), full.getpixel((made.width - 3, made.height - 3))
    if mode in {"L", "I;16"}:
        assert abs(first[0] - (200 if mode == "I;16" else 80)) < 12
    else:
        assert first[0] > 150 > first[2]
        assert last[2] > 150 > last[0]


async def test_greys_of_16_bits_stay_what_they_are():
    written = io.BytesIO()
    Image.new("I;16", (40, 40), 100 << 8).save(written, "PNG")

    made = await images.made_anew(written.getvalue())

    assert abs(opened(made.full).convert("L").getpixel((20, 20)) - 100) < 4


async def test_of_webp_whose_decoder_takes_most_fewer_pixels_are_taken(monkeypatch):
    monkeypatch.setattr(images, "MOST_OF_WEBP", 2000)

    assert (await images.made_anew(drawn("PNG", 60, 40))).width == 60
    with pytest.raises(TooLong):
        await images.made_anew(drawn("WEBP", 60, 40))
