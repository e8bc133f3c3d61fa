"""What search finds of reviews: what members say of products, and what the brand answers."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.handles import handle_key
from portal.accounts.viewer import Viewer
from portal.community import markdown
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of
from portal.reviews.queries import visible_to
from portal.search.sources import Document, Narrowed, Source


async def _reviews(ids: Sequence[UUID]) -> Mapping[UUID, Document]:
    values = Values()
    rows = await sql.fetch(
        f"""SELECT r.id, r.title, r.body_html, r.reply_html FROM reviews r
            WHERE {sql.among("r.id", ids, values)} AND r.state <> 'DELETED'""",  # noqa: S608 - only placeholders are put in
        *values,
    )
    found = {}
    for row in rows:
        said = [markdown.plain(html) for html in (row["body_html"], row["reply_html"]) if html]
        found[uuid_of(row["id"])] = Document(row["title"] or "", "\n".join(said))
    return found


def _review_seen(viewer: Viewer, narrowed: Narrowed, values: Values) -> str | None:
    """As reviews of what is sold are seen; a review is of no category of the forum and settles nothing."""
    if any(one is not None for one in (narrowed.category_slug, narrowed.tag, narrowed.solved)):
        return None
    conditions = ["r.id = e.thing_id", visible_to(viewer, values)]
    if narrowed.author_handle is not None:
        handle = values.mark(handle_key(narrowed.author_handle))
        conditions.append(f"r.author_id = (SELECT id FROM members WHERE handle_key = {handle})")  # noqa: S608
    if narrowed.since is not None:
        conditions.append(f"r.created_at >= {values.mark(narrowed.since)}")
    if narrowed.until is not None:
        conditions.append(f"r.created_at < {values.mark(narrowed.until)}")
    return f"""EXISTS (SELECT 1 FROM reviews r JOIN products q ON q.id = r.product_id AND q.is_active
        WHERE {" AND ".join(conditions)})"""  # noqa: S608 - only the portal's own conditions are put in


REVIEWS = Source(kind="Review", table="reviews", load=_reviews, seen=_review_seen, weight=0.9)
