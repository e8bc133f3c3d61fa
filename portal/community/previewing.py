"""How a text would look as a post, before it is one."""

from portal.accounts.viewer import Viewer
from portal.community import markdown, mentions, policies
from portal.community.rate_limits import limit_rate


async def preview(body_markdown: str, *, by: Viewer) -> str:
    """The HTML that everybody would see, by what renders posts; nothing is kept, and nobody hears of it (CO33).

    Raises Unauthenticated, Suspended, RateLimited, and what is wrong with the text.
    """
    policies.ensure_may_write(by)
    await limit_rate("preview.member", by)
    people = await mentions.people_named(body_markdown, by=by)
    return markdown.written(body_markdown, people=people).html
