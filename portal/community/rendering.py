"""Posts that were rendered by an earlier version of `markdown.render` are rendered anew, some at a time."""

import re
from collections.abc import Collection
from datetime import datetime
from urllib.parse import unquote
from uuid import UUID

from portal.accounts.handles import handle_key
from portal.community import markdown
from portal.community.models import Post
from portal.community.naming import Named, People, names_in
from portal.kernel import sql
from portal.kernel.errors import PortalError
from portal.kernel.steps import Steps

_LINK_TO_MEMBER = re.compile(r'<a href="(/m/[^"]*)"[^>]*>@')
_NOBODY = UUID(int=0)
_OUTDATED = Steps(
    "posts rendered anew",
    "SELECT p.id, p.body_markdown, p.body_html FROM posts p WHERE p.render_version < $1 AND {others}",
    of="p",
)


async def render_due(_now: datetime) -> int:
    """Show posts as texts that are written today are shown; how many came to it.

    What they say stays, and so does whom they name: a name that was free text becomes no link by that. What cannot
    be rendered any more, such as a text of an import that is too much for a post, is shown as it was.
    """
    return await _OUTDATED.step(markdown.RENDER_VERSION, each=_render_anew)


async def _render_anew(row: sql.Row) -> bool:
    html = _rendered(row["body_markdown"], row["body_html"])
    await Post.filter(id=sql.uuid_of(row["id"])).update(body_html=html, render_version=markdown.RENDER_VERSION)
    return True


def _rendered(source: str, before: str) -> str:
    linked = set(_LINK_TO_MEMBER.findall(before))
    try:
        html = markdown.render(source, people=_named_in(source, linked)).html
    except PortalError:
        return before
    return html if set(_LINK_TO_MEMBER.findall(html)) == linked else before


def _named_in(source: str, linked: Collection[str]) -> People:
    """Whom the text named when it was written, by the links that it has: whoever has the name by now."""
    handles = {handle_key(handle): handle for handle in (unquote(link).removeprefix("/m/") for link in linked)}
    named = {name: handles.get(handle_key(name)) for name in names_in(source)} if handles else {}
    return {name: Named(_NOBODY, handle) for name, handle in named.items() if handle is not None}
