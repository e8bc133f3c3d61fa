"""Shopify's headers, with the prefix X- and, since its Events, without."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request

from portal.kernel import clock
from portal.secret_forms import keys_within
from portal.settings import Settings
from portal.shop.inbox import sources
from portal.shop.inbox.deliveries import Delivery
from portal.web.hooks import signatures
from portal.web.hooks.door import Forged

FIRST_YEAR = 2000
_AHEAD = timedelta(days=1)


class Reader:
    """Which shop it is, the secret decides; a header that names another one is refused (W11)."""

    def __init__(self, settings: Settings) -> None:
        self._secrets = [secret.encode() for secret in keys_within(settings.shopify_webhook_secret)]
        self._shop = settings.shopify_shop
        self._source = sources.shopify(settings)

    def greets(self, request: Request, body: bytes) -> bool:
        return False

    def proven(self, request: Request, body: bytes) -> Delivery:
        signature = signatures.only(request, *_spelt("hmac-sha256"))
        if not signatures.is_signed(body, signature, self._secrets):
            raise Forged("wrong signature")
        shop = signatures.at_most_one(request, *_spelt("shop-domain"))
        if shop is not None and self._shop is not None and shop.lower() != self._shop:
            raise Forged("another shop")
        topic = signatures.only(request, *_spelt("topic"))
        return Delivery(
            self._source,
            signatures.at_most_one(request, *_spelt("webhook-id")),
            topic,
            body,
            triggered_at=_instant(signatures.several(request, *_spelt("triggered-at"))),
        )


def _instant(written: list[str]) -> datetime | None:
    """When Shopify noticed it, to the nanosecond; nothing where that cannot be, for it decides between equals alone."""
    try:
        found = datetime.fromisoformat(written[0]) if len(written) == 1 else None
    except ValueError:
        return None
    if found is None or found.tzinfo is None or found.year < FIRST_YEAR or found > clock.now() + _AHEAD:
        return None
    return found.astimezone(UTC)


def _spelt(name: str) -> tuple[str, str]:
    return f"x-shopify-{name}", f"shopify-{name}"
