"""Who sees what in the community: the one condition through which every path reads (L1–L12).

The conditions are SQL for a WHERE clause; their values go into the statement's `Values`.
"""

from portal.access.keyring import moderated_by
from portal.accounts.viewer import Viewer
from portal.community.models import ContentState
from portal.community.queries.abilities import Abilities
from portal.kernel.sql import Values


def visible_to(viewer: Viewer, values: Values, thread: str = "t") -> str:
    """Which threads the viewer may see, for a statement where ``thread`` is the alias of the thread."""
    place = f"{thread}.category_id"
    return f"({of_categories(viewer, values, place)} AND {_of_state(viewer, values, thread, place)})"


def visible_posts(viewer: Viewer, values: Values, post: str = "p") -> str:
    """Which posts of a thread that the viewer may see they may see: put it beside `visible_to`."""
    place = f"(SELECT x.category_id FROM threads x WHERE x.id = {post}.thread_id)"  # noqa: S608 - an alias is put in
    return _of_state(viewer, values, post, place)


def visible_reviews(viewer: Viewer, values: Values, review: str) -> str:
    """The same of reviews, which lie in no category."""
    return _of_state(viewer, values, review, None)


def of_categories(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category in which the viewer may read, as in all categories above it.

    What lies deeper than the tree may be is closed.
    """
    return f"{column} IN ({Abilities(viewer, values).opened()})"


def seen_categories(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category that the viewer finds, though they may not open it perhaps."""
    return f"{column} IN ({Abilities(viewer, values).seen()})"


def moderated(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category which the viewer looks after."""
    return Abilities(viewer, values).moderates(column)


def within(column: str, mark: str, *, even_archived: bool = False) -> str:
    """That ``column`` names the category of the slug at ``mark``, or one that lies in it and is not archived."""
    first, second = ("TRUE", "TRUE") if even_archived else ("c0.archived_at IS NULL", "c1.archived_at IS NULL")
    return f"""{column} IN (SELECT c0.id FROM categories c0 LEFT JOIN categories c1 ON c1.id = c0.parent_id
        LEFT JOIN categories c2 ON c2.id = c1.parent_id
        WHERE c0.slug = {mark} OR (c1.slug = {mark} AND {first})
            OR (c2.slug = {mark} AND {first} AND {second}))"""  # noqa: S608 - columns and placeholders alone


def _of_state(viewer: Viewer, values: Values, alias: str, category: str | None) -> str:
    """Everyone sees what is visible, authors their own that waits for review, moderators what is hidden too.

    ``category`` is where it lies: those who look after that one are its moderators (L52).
    """
    if viewer.is_moderator:
        return f"{alias}.state <> '{ContentState.DELETED.value}'"
    visible = f"{alias}.state = '{ContentState.VISIBLE.value}'"
    if viewer.member_id is None:
        return visible
    me = values.mark(viewer.member_id)
    seen = f"{visible} OR ({alias}.state = '{ContentState.PENDING_REVIEW.value}' AND {alias}.author_id = {me})"
    if category is not None and moderated_by(viewer):
        moderates = Abilities(viewer, values).moderates(category)
        seen += f" OR ({alias}.state <> '{ContentState.DELETED.value}' AND {moderates})"
    return f"({seen})"
