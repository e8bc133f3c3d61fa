"""The address that mails mute a thread with: opened it changes nothing, posted to it acts (NC14, L29)."""

from portal.community.models import ThreadReader
from portal.notifications.muting import token_for

BROWSER = {"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}


async def test_a_post_acts_without_signing_in_and_names_no_thread_nc14(make, live_server):
    anna = await make.member("anna")
    thread = await make.thread(by=anna, title="The secret roast")
    address = f"/mute/{token_for(anna.id, thread.id)}"

    async with live_server.client(**BROWSER) as client:
        opened = await client.get(address, headers={"accept": "text/html"})
        before = await ThreadReader.filter(member_id=anna.id, is_muted=True).exists()
        posted = await client.post(address, headers={"accept-language": "de"})
        wrong = await client.post(f"{address}0")

    assert (opened.status_code, before, posted.status_code, wrong.status_code) == (200, False, 200, 404)
    assert posted.text == "Du hörst nichts mehr aus diesem Thema. Auf seiner Seite kannst du ihm wieder folgen."
    assert "secret roast" not in opened.text + posted.text
    assert await ThreadReader.filter(member_id=anna.id, thread_id=thread.id, is_muted=True).exists()
