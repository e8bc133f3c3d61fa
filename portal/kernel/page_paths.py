"""The addresses of pages of one thing, beginning with a slash: what mails, heads, feeds and sitemaps lead to."""

from urllib.parse import quote


def of_thread(global_id: str, slug: str) -> str:
    return f"/t/{global_id}/{quote(slug)}"


def of_category(slug: str) -> str:
    return f"/c/{quote(slug, safe='')}"


def of_product(sku: str) -> str:
    return f"/p/{quote(sku, safe='')}"


def of_member(handle: str) -> str:
    return f"/m/{quote(handle, safe='')}"


def of_release(slug: str) -> str:
    return f"/exclusives/{quote(slug, safe='')}"
