"""Posts that were rendered by an earlier version of `markdown.render` are rendered anew, some at a time."""

import re
from datetime import datetime

from portal.accounts.viewer import SYSTEM
from portal.community import markdown, mentions
from portal.community.models import Post
from portal.community.naming import People, link_to
from portal.kernel import sql
from portal.kernel.errors import PortalError
from portal.kernel.steps import Steps

_LINK_TO_MEMBER = re.compile(r'<a href="(/m/[^"]*)"[^>]*>@')
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
    html = await _rendered(row["body_markdown"], row["body_html"])
    await Post.filter(id=sql.uuid_of(row["id"])).update(body_html=html, render_version=markdown.RENDER_VERSION)
    return True


async def _rendered(source: str, before: str) -> str:
    linked = set(_LINK_TO_MEMBER.findall(before))
    people: People = {}
    if linked:
        named = await mentions.people_named(source, by=SYSTEM)
        people = {name: person for name, person in named.items() if link_to(person.handle) in linked}
        if {link_to(person.handle) for person in people.values()} != linked:
            return before
    try:
        return markdown.render(source, people=people).html
    except PortalError:
        return before
