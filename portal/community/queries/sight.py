"""Who sees what in the community: the one condition through which every path reads (L1–L12).

The conditions are SQL for a WHERE clause; their values go into the statement's `Values`.
"""

from portal.accounts.viewer import Viewer
from portal.community.audiences import LADDER, belongs_to, passes_gates
from portal.community.models import ContentState
from portal.kernel.sql import Values

DEEPEST_CATEGORY = 3
"""How many levels the tree of categories has; each is a join in `of_categories`."""


def visible_to(viewer: Viewer, values: Values, thread: str = "t") -> str:
    """Which threads the viewer may see, for a statement where ``thread`` is the alias of the thread."""
    return f"({of_categories(viewer, values, f'{thread}.category_id')} AND {_of_state(viewer, values, thread)})"


def visible_posts(viewer: Viewer, values: Values, post: str = "p") -> str:
    """Which posts of a thread that the viewer may see they may see: put it beside `visible_to`."""
    return _of_state(viewer, values, post)


def of_categories(viewer: Viewer, values: Values, column: str) -> str:
    """That ``column`` names a category which is open to the viewer, with all categories above it.

    A category asks for an audience and perhaps for a key. What lies deeper than the tree may be is closed.
    """
    return f"{column} IN ({_open_categories(viewer, values)})"


def within(column: str, mark: str) -> str:
    """That ``column`` names the category of the slug at ``mark``, or one that lies in it."""
    return f"""{column} IN (SELECT c0.id FROM categories c0 LEFT JOIN categories c1 ON c1.id = c0.parent_id
        LEFT JOIN categories c2 ON c2.id = c1.parent_id
        WHERE c0.slug = {mark} OR c1.slug = {mark} OR c2.slug = {mark})"""  # noqa: S608 - columns and placeholders alone


def _open_categories(viewer: Viewer, values: Values) -> str:
    own, parent, grandparent = (_is_open(viewer, values, alias) for alias in ("c0", "c1", "c2"))
    return f"""
        SELECT c0.id FROM categories c0
        LEFT JOIN categories c1 ON c1.id = c0.parent_id
        LEFT JOIN categories c2 ON c2.id = c1.parent_id
        WHERE {own} AND (c1.id IS NULL OR {parent}) AND (c2.id IS NULL OR (c2.parent_id IS NULL AND {grandparent}))
    """  # noqa: S608 - only conditions with placeholders are put in


def _is_open(viewer: Viewer, values: Values, alias: str) -> str:
    audiences = ", ".join(f"'{audience.value}'" for audience in LADDER if belongs_to(viewer, audience))
    condition = f"{alias}.who_can_see IN ({audiences})"
    if passes_gates(viewer):
        return f"({condition})"
    if not viewer.keys:
        return f"({condition} AND {alias}.required_key IS NULL)"
    keys = values.marks(sorted(viewer.keys))
    return f"({condition} AND ({alias}.required_key IS NULL OR {alias}.required_key IN ({keys})))"


def _of_state(viewer: Viewer, values: Values, alias: str) -> str:
    """Everyone sees what is visible, authors their own that waits for review, moderators what is hidden too."""
    if viewer.is_moderator:
        return f"{alias}.state <> '{ContentState.DELETED.value}'"
    if viewer.member_id is None:
        return f"{alias}.state = '{ContentState.VISIBLE.value}'"
    me = values.mark(viewer.member_id)
    pending = f"{alias}.state = '{ContentState.PENDING_REVIEW.value}' AND {alias}.author_id = {me}"
    return f"({alias}.state = '{ContentState.VISIBLE.value}' OR ({pending}))"
