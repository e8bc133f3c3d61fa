"""WooCommerce's headers, and the ping that it sends when somebody saves the webhook."""

import re
from urllib.parse import urlsplit

from starlette.requests import Request

from portal.secret_forms import keys_within
from portal.settings import Settings
from portal.shop.inbox import sources
from portal.shop.inbox.deliveries import Delivery
from portal.web.hooks import signatures
from portal.web.hooks.door import Forged

_PING = re.compile(rb"webhook_id=\d{1,20}")
_ENTITIES = {
    r"&(?:amp|#0*38|#[xX]0*26);": "&",
    r"&(?:lt|#0*60);": "<",
    r"&(?:gt|#0*62);": ">",
    r"&(?:quot|#0*34|#[xX]0*22);": '"',
    r"&(?:#0*39|#[xX]0*27);": "'",
}
_ENTITY = re.compile("|".join(f"({one})" for one in _ENTITIES))
_FORM = "application/x-www-form-urlencoded"


class Reader:
    """Which shop it is, the secret decides; a header that names another one is refused (W11)."""

    def __init__(self, settings: Settings) -> None:
        self._secrets = [_key_of(secret) for secret in keys_within(settings.woocommerce_webhook_secret)]
        self._host = urlsplit(settings.woocommerce_url or "").hostname
        self._source = sources.woocommerce(settings)

    def greets(self, request: Request, body: bytes) -> bool:
        """The ping is not signed, and its body says nothing but the number of the webhook."""
        form = request.headers.get("content-type", "").partition(";")[0].strip().lower() == _FORM
        return form and _PING.fullmatch(body) is not None

    def proven(self, request: Request, body: bytes) -> Delivery:
        if not signatures.is_signed(body, signatures.only(request, _named("signature")), self._secrets):
            raise Forged("wrong signature")
        shop = signatures.at_most_one(request, _named("source"))
        if shop is not None and self._host is not None and urlsplit(shop).hostname != self._host:
            raise Forged("another shop")
        topic = signatures.only(request, _named("topic"))
        return Delivery(self._source, signatures.at_most_one(request, _named("delivery-id")), topic, body)


def _key_of(secret: str) -> bytes:
    """What WooCommerce signs with: the secret after WordPress has decoded these entities in it, and no others (SH2)."""
    signs = tuple(_ENTITIES.values())
    return _ENTITY.sub(lambda found: signs[(found.lastindex or 1) - 1], secret).encode()


def _named(name: str) -> str:
    return f"x-wc-webhook-{name}"
