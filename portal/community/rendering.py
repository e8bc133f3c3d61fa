"""What an earlier version of `markdown.render` rendered is rendered anew, some at a time.

Each room that keeps texts as they are shown says where (`Rendered`); the worker has one job for each place.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote
from uuid import UUID

from portal.accounts.handles import handle_key
from portal.community import markdown
from portal.community.naming import Named, People, names_in
from portal.kernel import sql
from portal.kernel.errors import PortalError
from portal.kernel.steps import Job, Steps

_LINK_TO_MEMBER = re.compile(r'<a href="(/m/[^"]*)"[^>]*>@')
_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Where a table keeps a text as it was written, as it is shown, and the version that rendered it.

    The version is NULL where there is no text.
    """

    table: str
    written: str
    shown: str
    version: str

    def anew(self, job: str) -> Job:
        """Show these texts as texts that are written today are shown; how many came to it.

        What they say stays, and so does whom they name: a name that was free text becomes no link by that. What
        cannot be rendered any more, such as a text of an import that is too much for a post, is shown as it was.
        """
        due = f"SELECT t.id, t.{self.written} AS written, t.{self.shown} AS shown FROM {self.table} t"  # noqa: S608
        outdated = Steps(job, f"{due} WHERE t.{self.version} < $1 AND {{others}}", of="t")
        change = f"UPDATE {self.table} SET {self.shown} = $2, {self.version} = $3 WHERE id = $1"  # noqa: S608

        async def render(row: sql.Row) -> bool:
            html = _rendered(row["written"], row["shown"])
            await sql.execute(change, sql.uuid_of(row["id"]), html, markdown.RENDER_VERSION)
            return True

        async def render_due(_now: datetime) -> int:
            return await outdated.step(markdown.RENDER_VERSION, each=render)

        return render_due


posts_due = Rendered("posts", "body_markdown", "body_html", "render_version").anew("posts rendered anew")
translations_due = Rendered("translations", "text", "html", "render_version").anew("translations rendered anew")


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
