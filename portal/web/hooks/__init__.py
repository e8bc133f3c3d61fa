"""POST /hooks/…: where shops tell of orders. Closed without a secret; nothing is read before its signature is good."""

from starlette.routing import BaseRoute, Route

from portal.settings import Settings
from portal.web.hooks import shopify, standard, woocommerce
from portal.web.hooks.door import Door, Reader


def routes(settings: Settings) -> list[BaseRoute]:
    """A door for each dialect that has a secret."""
    readers: dict[str, Reader] = {}
    if settings.shopify_webhook_secret is not None:
        readers["shopify"] = shopify.Reader(settings)
    if settings.woocommerce_webhook_secret is not None:
        readers["woocommerce"] = woocommerce.Reader(settings)
    if settings.webhook_secret is not None:
        readers["orders"] = standard.Reader(settings)
    return [Route(f"/hooks/{name}", Door(name, reader).take, methods=["POST"]) for name, reader in readers.items()]
