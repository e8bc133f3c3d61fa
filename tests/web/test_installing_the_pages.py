"""What browsers install the pages by: manifest, icons and service worker (IS1)."""

import io

import pytest
from PIL import Image

from portal.accounts.viewer import SYSTEM
from portal.loyalty import programme
from portal.loyalty.programme.look import save_look
from portal.media import pictures
from portal.staff_texts import THE_PROGRAMME
from portal.translations.saving import NewText, save_translations
from tests.makers.drawings import drawn

pytestmark = pytest.mark.anyio


@pytest.fixture
def fetch(live_server):
    async def fetched(path, **headers):
        async with live_server.client(**headers) as client:
            return await client.get(path)

    return fetched


async def test_the_manifest_names_the_brand_in_its_colour_and_the_readers_language(fetch, make) -> None:
    await make.programme(name="Coffee club")
    await save_look(accent="#7a1f3d", by=SYSTEM)
    await save_translations("Program", THE_PROGRAMME, "de", [NewText("name", "Kaffeeklub")], by=SYSTEM)

    english, german = [await fetch("/manifest.webmanifest", **{"accept-language": one}) for one in ("en", "de-AT")]

    assert english.headers["content-type"] == "application/manifest+json"
    assert (english.json()["name"], english.json()["theme_color"]) == ("Coffee club", "#7a1f3d")
    assert (german.json()["name"], german.json()["lang"]) == ("Kaffeeklub", "de")
    for icon in english.json()["icons"]:
        found = await fetch(icon["src"])
        with Image.open(io.BytesIO(found.content)) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
            assert picture.convert("RGB").getpixel((1, 1)) == (0x7A, 0x1F, 0x3D)
    assert (await fetch("/icons/9999.png")).status_code == 404


async def test_the_icon_shows_the_brands_logo(fetch, make) -> None:
    await make.programme()
    staff = await make.viewer(await make.brand())
    logo = await pictures.keep(drawn(), owner_id=staff.id)
    await save_look(logo_media_id=logo.id, by=staff)
    assert (await programme.current()).logo_url is not None

    found = await fetch("/icons/192.png")

    with Image.open(io.BytesIO(found.content)) as picture:
        assert picture.convert("RGB").getpixel((1, 1)) == (255, 255, 255)
        assert picture.convert("RGB").getpixel((96, 96)) != (255, 255, 255)


async def test_the_worker_may_fetch_from_here_and_is_asked_for_anew_each_time(fetch) -> None:
    answer = await fetch("/service-worker.js")

    assert answer.headers["content-security-policy"] == "default-src 'none'; connect-src 'self'; img-src 'self'"
    assert answer.headers["cache-control"] == "no-cache"
    again = await fetch("/service-worker.js", **{"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
