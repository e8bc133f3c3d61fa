"""What the community reads: joined SQL into slotted rows, always through `visible_to`."""

from portal.community.queries.authors import About, authors_by_id
from portal.community.queries.categories import (
    CategoryTree,
    category_by_id,
    category_by_slug,
    category_tree,
)
from portal.community.queries.drafts import (
    DraftRow,
    draft_at,
    draft_wherever,
    drafts,
    names_of_places,
)
from portal.community.queries.marks import KeptRow, ReactionRow, bookmarks, kept, reactions
from portal.community.queries.moves import thread_wherever, threads_wherever
from portal.community.queries.posts import (
    PostOrder,
    Shown,
    accepted_answers,
    first_posts,
    post_at,
    post_by_id,
    posts_by_id,
    posts_of_thread,
    revisions,
    sees_one_of,
)
from portal.community.queries.sight import of_categories, visible_posts, visible_to
from portal.community.queries.threads import (
    EVERY_THREAD,
    ThreadFilter,
    ThreadOrder,
    ThreadShown,
    count_threads,
    thread_by_id,
    threads,
    threads_by_id,
)
from portal.community.rows import AuthorRow, CategoryRow, HeldBadge, PostRow, RevisionRow, ThreadRow

__all__ = [
    "EVERY_THREAD",
    "About",
    "AuthorRow",
    "CategoryRow",
    "CategoryTree",
    "DraftRow",
    "HeldBadge",
    "KeptRow",
    "PostOrder",
    "PostRow",
    "ReactionRow",
    "RevisionRow",
    "Shown",
    "ThreadFilter",
    "ThreadOrder",
    "ThreadRow",
    "ThreadShown",
    "accepted_answers",
    "authors_by_id",
    "bookmarks",
    "category_by_id",
    "category_by_slug",
    "category_tree",
    "count_threads",
    "draft_at",
    "draft_wherever",
    "drafts",
    "first_posts",
    "kept",
    "names_of_places",
    "of_categories",
    "post_at",
    "post_by_id",
    "posts_by_id",
    "posts_of_thread",
    "reactions",
    "revisions",
    "sees_one_of",
    "thread_by_id",
    "thread_wherever",
    "threads",
    "threads_by_id",
    "threads_wherever",
    "visible_posts",
    "visible_to",
]
