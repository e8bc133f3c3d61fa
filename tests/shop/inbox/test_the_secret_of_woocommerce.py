"""WooCommerce signs with its webhook's secret as WordPress reads it, not as somebody typed it (SH2)."""

import pytest

from tests.shop.shops import Shops, mac, with_shops

pytestmark = pytest.mark.anyio
BODY = b'{"id":727}'


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("salt&amp;pepper", "salt&pepper"),
        ("a&lt;b&gt;c&quot;d&#039;e", "a<b>c\"d'e"),
        ("a&#38;b&#x26;c&#X26;d&#60;e&#0062;f&#034;g&#x22;h&#x27;i", 'a&b&c&d<e>f"g"h\'i'),
        ("a&amp;lt;b", "a&lt;b"),
        ("x&copy;y&nbsp;z&uuml;&ampq&amp", "x&copy;y&nbsp;z&uuml;&ampq&amp"),
        ("salt&pepper", "salt&pepper"),
    ],
)
async def test_woocommerce_signs_with_its_secret_without_entities_sh2(
    database_url, portal_db, written: str, key: str
) -> None:
    """WordPress decodes five signs in it, once, and leaves every other entity alone."""
    found = Shops(with_shops(database_url, woocommerce_webhook_secret=written))

    good = await found.woocommerce("a.b", BODY, **{"x-wc-webhook-signature": mac(key, BODY)})

    assert good.status_code == 202
    if written != key:
        raw = await found.woocommerce("a.b", BODY, id="d-2", **{"x-wc-webhook-signature": mac(written, BODY)})
        assert raw.status_code == 401
