"""Who sees what in the community: the one condition through which every path reads (L1–L12).

The conditions are SQL for a WHERE clause; their values go into the statement's `Values`.
"""

from portal.accounts.viewer import Viewer
from portal.community.models import ContentState
from portal.community.queries.abilities import Abilities
from portal.kernel.sql import Values


def visible_to(viewer: Viewer, values: Values, thread: str = "t") -> str:
    """Which threads the viewer may see, for a statement where ``thread`` is the alias of the thread."""
    return f"({of_categories(viewer, values, f'{thread}.category_id')} AND {_of_state(viewer, values, thread)})"


def visible_posts(viewer: Viewer, values: Values, post: str = "p") -> str:
    """Which posts of a thread that the viewer may see they may see: put it beside `visible_to`."""
    return _of_state(viewer, values, post)


def of_categories(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category in which the viewer may read, as in all categories above it.

    What lies deeper than the tree may be is closed.
    """
    return f"{column} IN ({Abilities(viewer, values).opened()})"


def seen_categories(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category that the viewer finds, though they may not open it perhaps."""
    return f"{column} IN ({Abilities(viewer, values).seen()})"


def within(column: str, mark: str) -> str:
    """That ``column`` names the category of the slug at ``mark``, or one that lies in it."""
    return f"""{column} IN (SELECT c0.id FROM categories c0 LEFT JOIN categories c1 ON c1.id = c0.parent_id
        LEFT JOIN categories c2 ON c2.id = c1.parent_id
        WHERE c0.slug = {mark} OR c1.slug = {mark} OR c2.slug = {mark})"""  # noqa: S608 - columns and placeholders alone


def _of_state(viewer: Viewer, values: Values, alias: str) -> str:
    """Everyone sees what is visible, authors their own that waits for review, moderators what is hidden too."""
    if viewer.is_moderator:
        return f"{alias}.state <> '{ContentState.DELETED.value}'"
    if viewer.member_id is None:
        return f"{alias}.state = '{ContentState.VISIBLE.value}'"
    me = values.mark(viewer.member_id)
    pending = f"{alias}.state = '{ContentState.PENDING_REVIEW.value}' AND {alias}.author_id = {me}"
    return f"({alias}.state = '{ContentState.VISIBLE.value}' OR ({pending}))"
