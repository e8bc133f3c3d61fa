"""The pages of one thing: what the API tells of it, and the head and text that come of that.

Each is asked with the rights of whoever asks for the page, so a gated thing is as one that never was.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from graphql_schema.context import Context
from graphql_schema.ids import key_of
from portal.community import gone
from portal.kernel import page_paths, text
from portal.web.found import structured
from portal.web.found.articles import Words, figure, items, listed, paragraphs, post, trail
from portal.web.found.asking import told
from portal.web.found.heads import Head, plain, shortened

Found = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PageOfThing:
    """How the thing of a page is asked for, and what its page says."""

    parameter: str
    """Which part of the address names it."""
    document: str
    """Its alias for the thing is `thing`; the variable is `$named`."""
    say: Callable[[Found, Words], Head]
    is_gone: Callable[[str], Awaitable[bool]] | None = None
    """Whether what has no page any more had one for everybody (CO34)."""


async def head_of(page: PageOfThing, named: str, after: str | None, context: Context) -> Head | None:
    """None where nothing is there for who asks.

    Raises NotNow where that could not be asked.
    """
    if not text.is_text(named):
        return None
    variables = {"named": named, **({"after": after} if after and "$after" in page.document else {})}
    data = await told(page.document, variables, context)
    if not data["thing"]:
        return None
    head = page.say(data, Words(context.locale))
    return replace(head, after=variables.get("after"))


async def is_gone(page: PageOfThing, named: str) -> bool:
    """Whether everybody could read what nobody who asks can read now."""
    return page.is_gone is not None and text.is_text(named) and await page.is_gone(named)


_LIST = """{ nodes { id slug title } pageInfo { hasNextPage endCursor } }"""

_THREAD = """query Head($named: ID!, $after: String) { program { name } thing: node(id: $named) { ... on Thread {
    id slug title kind locale createdAt lastActivityAt replyCount score
    category { slug name } author { handle displayName }
    firstPost { bodyHtml } acceptedAnswer { number bodyHtml createdAt score author { handle displayName } }
    posts(first: 50, after: $after) { nodes { number bodyHtml createdAt score isAccepted author { handle displayName } }
        pageInfo { hasNextPage endCursor } } } } }"""


def _thread(data: Found, words: Words) -> Head:
    thread = data["thing"]
    path = thread_path(thread)
    first = thread["firstPost"] or {"bodyHtml": ""}
    about = plain(first["bodyHtml"])
    place = trail((category_path(thread["category"]), thread["category"]["name"]))
    more = thread["posts"]["pageInfo"]
    onward = f"{path}?after={quote(more['endCursor'])}" if more["hasNextPage"] else None
    return Head(
        title=thread["title"],
        description=shortened(about or thread["title"]),
        path=path,
        programme=data["program"]["name"],
        kind="article",
        picture=structured.first_picture(first["bodyHtml"]),
        language=thread["locale"],
        data=[structured.conversation(thread, path, about), structured.breadcrumbs(thread)],
        article=place + paragraphs(thread["title"], "") + "".join(post(one, words) for one in thread["posts"]["nodes"])
        + words.onward(onward),
    )  # fmt: skip


_CATEGORY = f"""query Head($named: String!, $after: String) {{ program {{ name }} thing: category(slug: $named) {{
    slug name description locale parent {{ slug name }} children {{ slug name }}
    threads(first: 50, after: $after) {_LIST} }} }}"""


def _category(data: Found, words: Words) -> Head:
    category = data["thing"]
    path = category_path(category)
    above = category["parent"]
    more = category["threads"]["pageInfo"]
    return Head(
        title=category["name"],
        description=shortened(category["description"] or category["name"]),
        path=path,
        programme=data["program"]["name"],
        language=category["locale"],
        is_translated=True,
        feed=f"{path}/feed.atom",
        article=(trail((category_path(above), above["name"])) if above else "")
        + paragraphs(category["name"], category["description"])
        + listed([(category_path(one), one["name"]) for one in category["children"]])
        + items(category["threads"]["nodes"], thread_path)
        + words.onward(f"{path}?after={quote(more['endCursor'])}" if more["hasNextPage"] else None),
    )


_PRODUCT = f"""query Head($named: String!) {{ program {{ name }} thing: product(sku: $named) {{
    sku title description imageUrl url price {{ amount currency }} rating {{ jsonLd }}
    reviews(first: 10) {{ nodes {{ rating bodyHtml createdAt isIncentivised author {{ displayName handle }} }} }}
    questions(first: 50) {_LIST} }} }}"""


def _product(data: Found, words: Words) -> Head:
    product = data["thing"]
    path = page_paths.of_product(product["sku"])
    return Head(
        title=product["title"],
        description=shortened(product["description"] or product["title"]),
        path=path,
        programme=data["program"]["name"],
        kind="product",
        is_translated=True,
        picture=product["imageUrl"],
        data=[structured.product(product, path)],
        article=paragraphs(product["title"], product["description"])
        + figure(product["imageUrl"])
        + items(product["questions"]["nodes"], thread_path),
    )


_MEMBER = f"""query Head($named: String!) {{ program {{ name }} thing: member(handle: $named) {{
    handle displayName bio avatarUrl threads(first: 20) {_LIST} }} }}"""


def _member(data: Found, words: Words) -> Head:
    """Not listed by search engines: who writes in a community has not asked to be found by their name."""
    member = data["thing"]
    return Head(
        title=member["displayName"],
        description=shortened(member["bio"] or member["displayName"]),
        path=page_paths.of_member(member["handle"]),
        programme=data["program"]["name"],
        kind="profile",
        picture=member["avatarUrl"],
        is_listed=False,
        article=paragraphs(member["displayName"], member["bio"]) + items(member["threads"]["nodes"], thread_path),
    )


_RELEASE = """query Head($named: String!) { program { name } thing: exclusive(slug: $named) {
    slug title teaser bodyHtml event { startsAt location } product { imageUrl } } }"""


def _release(data: Found, words: Words) -> Head:
    release = data["thing"]
    path = page_paths.of_release(release["slug"])
    return Head(
        title=release["title"],
        description=shortened(release["teaser"] or release["title"]),
        path=path,
        programme=data["program"]["name"],
        kind="article",
        picture=(release["product"] or {}).get("imageUrl"),
        data=structured.happening(release, path),
        is_translated=True,
        article=paragraphs(release["title"], release["teaser"]) + (release["bodyHtml"] or ""),
    )


_FRONT = f"""query Head {{ thing: program {{ name }} program {{ name }} categories {{ slug name }}
    threads(first: 50) {_LIST} }}"""


def front(data: Found, words: Words) -> Head:
    """The first page: what is talked about."""
    name = data["program"]["name"]
    return Head(
        title=name,
        description=words.invitation(name),
        path="/",
        programme=name,
        feed="/feed.atom",
        is_translated=True,
        article=paragraphs(name, words.invitation(name))
        + listed([(category_path(one), one["name"]) for one in data["categories"]])
        + items(data["threads"]["nodes"], thread_path),
    )


def thread_path(thread: Found) -> str:
    return page_paths.of_thread(thread["id"], thread["slug"])


def category_path(category: Found) -> str:
    return page_paths.of_category(category["slug"])


async def _was_public(thread_id: str) -> bool:
    return await gone.is_gone(key_of("Thread", thread_id))


_OF_THREADS = PageOfThing("id", _THREAD, _thread, _was_public)
FRONT_PAGE = PageOfThing("", _FRONT, front)
PAGES_OF_THINGS: Mapping[str, PageOfThing] = {
    "/c/{slug}": PageOfThing("slug", _CATEGORY, _category),
    "/t/{id}": _OF_THREADS,
    "/t/{id}/{slug}": _OF_THREADS,
    "/p/{sku}": PageOfThing("sku", _PRODUCT, _product),
    "/m/{handle}": PageOfThing("handle", _MEMBER, _member),
    "/exclusives/{slug}": PageOfThing("slug", _RELEASE, _release),
}
"""By their addresses."""
