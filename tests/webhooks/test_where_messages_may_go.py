"""Messages never go to the house itself, whatever a URL or a name server says (S1, W12)."""

from ipaddress import ip_address

import pytest

from portal.kernel.errors import Invalid
from portal.kernel.reach import Forbidden, Reach
from portal.webhooks.sending import send

pytestmark = pytest.mark.anyio
BACKENDS = ("sqlite",)


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/hooks",
        "https://127.0.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/",
        "https://100.64.0.1/",
        "https://192.168.1.1./",
        "https://168.63.129.16/machine?comp=goalstate",
        "https://192.0.0.192/",
        "https://[fec0::1]/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://user@shop.example/",
        "https://user:secret@shop.example/",
        "https://shop.example:6379/",
        "https://shop.example:22/",
        "https://shop.example/#part",
        "https://shop.example\\@127.0.0.1/",
        " https://shop.example/",
        "https://shop.example/a b",
        "https://shöp.example/",
        "//shop.example/",
        "file:///etc/passwd",
        "gopher://shop.example/",
        "https://",
        "https://[::1",
        "https://shop.example/" + "x" * 500,
    ],
)
def test_an_address_that_leads_inside_is_refused_when_it_is_saved(url):
    with pytest.raises(Invalid):
        Reach().checked(url)


@pytest.mark.parametrize("url", ["https://shop.example/hooks", "https://shop.example:8443/a?b=c", "https://1.1.1.1/"])
def test_an_address_of_the_web_is_taken(url):
    assert Reach().checked(url) == url


@pytest.mark.parametrize("url", ["http://127.0.0.1:9000/", "http://localhost:9000/", "http://[::1]:9000/"])
def test_in_development_one_s_own_machine_may_listen(url):
    assert Reach(own_machine=True).checked(url) == url
    with pytest.raises(Invalid):
        Reach(own_machine=True).checked("http://10.0.0.1/")


async def test_a_name_that_leads_inside_is_not_connected_to():
    asked = []

    async def resolve(host, port):
        asked.append((host, port))
        return [ip_address("93.184.216.34"), ip_address("10.0.0.1")]

    outcome = await send("https://shop.example/", {}, b"{}", reach=Reach(), resolve=resolve)

    assert (outcome.status, outcome.said) == (None, "shop.example leads to an address that is not public")
    assert asked == [("shop.example", 443)]


async def test_the_name_is_asked_once_so_that_a_second_answer_leads_nowhere():
    """DNS rebinding: the first answer is judged and connected to, and nobody asks again."""
    answers = [[ip_address("93.184.216.34")], [ip_address("127.0.0.1")]]

    async def resolve(host, port):
        return answers.pop(0)

    assert str(await Reach().address_of("shop.example", 443, resolve)) == "93.184.216.34"
    with pytest.raises(Forbidden):
        await Reach().address_of("shop.example", 443, resolve)
