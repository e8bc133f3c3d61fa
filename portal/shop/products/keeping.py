"""Keeping the catalogue: the brand's staff, or the shop's own back end, say what is sold."""

import re
from collections.abc import Sequence
from typing import TypedDict, Unpack
from urllib.parse import urlsplit

from portal.access.api_keys import note_deed
from portal.accounts.models import ApiScope
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.kernel.errors import Invalid
from portal.kernel.forms import Form
from portal.kernel.money import Money
from portal.kernel.text import line, optional_line, optional_prose, optional_web_address
from portal.kernel.work import unit_of_work
from portal.settings import settings
from portal.shop import policies
from portal.shop.models import Product
from portal.shop.orders.lines import LONGEST_WORD
from portal.shop.products.catalogue import LONGEST_SKU

LONGEST_TITLE = 200
LONGEST_DESCRIPTION = 5000
_SKU = re.compile(r"[^\s\x00-\x1f<>\"'`]+(?: [^\s\x00-\x1f<>\"'`]+)*")


class ProductDetails(TypedDict, total=False):
    """What is left out stays as it is; None takes it away."""

    description: str | None
    url: str | None
    image_url: str | None
    price: Money | None
    product_type: str | None
    categories: Sequence[str] | None


@unit_of_work
async def save_product(
    sku: str, title: str, *, by: Viewer, form: Form | None = None, **details: Unpack[ProductDetails]
) -> Product:
    """Add a product to the catalogue, or change the one with this number; ``form`` has what was at fault before.

    Raises Forbidden for everyone but staff, Invalid for an address that is not http or https (S2).
    """
    by.ensure_brand_or_key(ApiScope.CATALOG_WRITE)
    form = Form() if form is None else form
    with form:
        number = _sku(sku)
    with form:
        title = line(title, field="title", most=LONGEST_TITLE)
    stored = _stored(details, form)
    form.ensure_good()
    values = {"title": title, **stored, "is_active": True}
    product, is_new = await Product.get_or_create(sku=number, defaults={**values, "created_at": clock.now()})
    if not is_new:
        await product.update_from_dict(values).save(update_fields=list(values))
    await note_deed("product.save", by=by, target_type="Product", target_id=product.id, detail=product.sku)
    return product


def _sku(sku: str) -> str:
    number = line(sku, field="sku", most=LONGEST_SKU)
    if not _SKU.fullmatch(number):
        raise Invalid("An article number has letters, digits and signs like - . / in it.", field="sku")
    return number


def _stored(details: ProductDetails, form: Form) -> dict[str, object]:
    stored: dict[str, object] = {}
    with form:
        if "description" in details:
            written = optional_prose(details["description"], field="description", most=LONGEST_DESCRIPTION)
            stored["description"] = written
    with form:
        if "url" in details:
            stored["url"] = optional_web_address(details["url"], field="url")
    with form:
        if "image_url" in details:
            stored["image_url"] = _picture(details["image_url"])
    if "price" in details:
        price = details["price"]
        stored["price_minor"] = None if price is None else price.minor
        stored["currency"] = None if price is None else price.currency
    with form:
        if "product_type" in details:
            stored["product_type"] = optional_line(details["product_type"], field="productType", most=LONGEST_WORD)
    if "categories" in details:
        stored["categories"] = _categories(details["categories"] or (), form) or None
    return stored


def _categories(given: Sequence[str], form: Form) -> list[str]:
    with form:
        policies.ensure_words(given, {}, at=())
    categories = []
    for position, one in enumerate(given[: policies.MOST_WORDS]):
        with form.at("categories", position):
            categories.append(line(one, field="categories", most=LONGEST_WORD))
    return categories


def _picture(given: str | None) -> str | None:
    """A picture's host hears of each reader: it is the portal itself, or one that the installation lists.

    Raises TooLong or Invalid.
    """
    address = optional_web_address(given, field="imageUrl")
    hosts = settings().hosts_of_pictures
    if address is None or hosts is None or address.startswith(f"{settings().public_url.rstrip('/')}/"):
        return address
    parts = urlsplit(address)
    if parts.scheme != "https" or parts.port not in {None, 443} or not _is_listed(parts.hostname or "", hosts):
        raise Invalid(
            "Pictures come by https from hosts that this installation lists (PORTAL_IMAGE_HOSTS): {hosts}.",
            field="imageUrl",
            hosts=", ".join(hosts) or "–",
        )
    return address


def _is_listed(host: str, hosts: Sequence[str]) -> bool:
    return any(host == one or (one.startswith("*.") and host.endswith(one[1:])) for one in hosts)
