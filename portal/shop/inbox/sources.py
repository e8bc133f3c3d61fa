"""Under which names the shops stand whose webhooks the portal takes: one for each door that is open."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from portal.settings import Settings
from portal.shop.formats import OWN


def shopify(chosen: Settings) -> str:
    """Shopify's webhooks, of the one shop that is set."""
    return f"shopify:{chosen.shopify_shop}" if chosen.shopify_shop else "shopify"


def woocommerce(chosen: Settings) -> str:
    """WooCommerce's webhooks, of the one shop that is set."""
    host = urlsplit(chosen.woocommerce_url or "").hostname
    return f"woocommerce:{host}" if host else "woocommerce"


def expected(chosen: Settings) -> Sequence[str]:
    """Every shop that may deliver by now; one whose secret was taken out of the settings is expected no more."""
    doors = (
        (chosen.shopify_webhook_secret, shopify(chosen)),
        (chosen.woocommerce_webhook_secret, woocommerce(chosen)),
        (chosen.webhook_secret, OWN),
    )
    return [source for secret, source in doors if secret is not None]
