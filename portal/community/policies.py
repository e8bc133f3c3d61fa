"""Who may do what in the community: no queries, no writes, only the decision."""

from portal.accounts.viewer import Viewer
from portal.community.models import ContentState, ThreadKind
from portal.community.rows import CategoryRow, PostRow, ThreadRow
from portal.kernel.errors import Conflict, Forbidden, Locked


def ensure_may_write(viewer: Viewer) -> None:
    """Members take part; whoever is suspended reads and does nothing else."""
    viewer.ensure_takes_part()


def ensure_moderates(viewer: Viewer, place: CategoryRow | PostRow) -> None:
    """Moderators decide about other people's content, those of a category about what lies in it; so does the portal."""
    if not place.viewer_moderates:
        viewer.ensure_moderator()


def ensure_may_publish(viewer: Viewer) -> None:
    """What comes out from behind a gate is for moderators of the whole forum to say."""
    if not viewer.is_moderator:
        raise Forbidden("Only moderators of the whole forum show this to more people.", field="publishes")


def ensure_configures(viewer: Viewer) -> None:
    """The brand's staff arrange the portal; so does the portal itself."""
    viewer.ensure_brand()


def ensure_answers(viewer: Viewer) -> None:
    """What waits for an answer is the work of the brand's staff and of moderators."""
    if not (viewer.is_brand or viewer.is_moderator):
        raise Forbidden("This is for staff and moderators.")


def may_start(viewer: Viewer, category: CategoryRow) -> bool:
    """Whether a member who is not suspended may open threads of the ordinary kinds in the category."""
    takes_part = viewer.is_signed_in and not viewer.is_suspended
    return takes_part and category.viewer_may_open and category.viewer_may_start


def ensure_may_enter(category: CategoryRow) -> None:
    """Nobody puts anything where they may not read."""
    if not category.viewer_may_open:
        raise Forbidden("This category is not open to you.", field="categorySlug")


def ensure_takes_threads(category: CategoryRow) -> None:
    """What is archived is read, and nothing comes to it."""
    if category.is_archived:
        raise archived(field="categorySlug")


def ensure_may_start(viewer: Viewer, category: CategoryRow, kind: ThreadKind) -> None:
    """A category says who opens threads in it; announcements are the brand's and the moderators'."""
    ensure_may_enter(category)
    ensure_takes_threads(category)
    if not category.viewer_may_start:
        raise Forbidden("In this category you can read, but not open threads.", field="categorySlug")
    if kind is ThreadKind.ANNOUNCEMENT and not (viewer.is_brand or viewer.is_moderator):
        raise Forbidden("Only staff and moderators make announcements; please choose another kind.", field="kind")


def may_reply(viewer: Viewer, thread: ThreadRow) -> bool:
    """Whether a member who is not suspended may reply in the thread."""
    return (
        viewer.is_signed_in
        and not viewer.is_suspended
        and thread.category.viewer_may_reply
        and (not thread.is_locked or thread.category.viewer_moderates)
    )


def ensure_may_reply(viewer: Viewer, thread: ThreadRow) -> None:
    """The thread's category says who replies; in a locked thread only moderators do."""
    if thread.category.is_archived:
        raise archived()
    if not thread.category.viewer_may_reply:
        raise Forbidden("In this category you can read, but not reply.")
    if thread.is_locked and not thread.category.viewer_moderates:
        raise locked()
    if thread.state is ContentState.PENDING_REVIEW and not thread.category.viewer_moderates:
        raise Conflict("A moderator looks at this thread first; it can be continued once everybody sees it.")


def locked(*, is_archived: bool = False) -> Locked:
    """Why nothing is changed there: the thread was locked, or put away with its category."""
    return archived() if is_archived else Locked("This thread is locked: it can be read, but not continued.")


def archived(*, field: str | None = None) -> Locked:
    return Locked("This category is archived: it can be read, but takes nothing new.", field=field)


def may_edit(viewer: Viewer, post: PostRow) -> bool:
    """Whether a member who is not suspended may change the post; nobody but moderators one that is hidden."""
    if not viewer.is_signed_in or viewer.is_suspended:
        return False
    if post.viewer_moderates:
        return True
    return post.author_id == viewer.member_id and not post.thread_is_locked and post.state is not ContentState.HIDDEN


def ensure_may_edit(viewer: Viewer, post: PostRow) -> None:
    """One's own posts, while the thread is open; moderators any, and it stays in the post's history."""
    if post.viewer_moderates:
        return
    if post.author_id != viewer.id:
        raise Forbidden("Only the author can change a post.")
    if post.thread_is_locked:
        raise locked(is_archived=post.thread_is_archived)


def ensure_may_delete(viewer: Viewer, post: PostRow) -> None:
    """One's own posts. Moderators hide other people's instead, with reasons that the author gets."""
    if post.author_id != viewer.id:
        raise Forbidden("Only the author can delete a post; a moderator can hide it.")
    if post.thread_is_locked and not post.viewer_moderates:
        raise locked(is_archived=post.thread_is_archived)


def ensure_may_restore(thread: ThreadRow) -> None:
    """One's own deletion is taken back while the thread is open."""
    if thread.is_locked and not thread.category.viewer_moderates:
        raise locked(is_archived=thread.category.is_archived)


def ensure_may_delete_thread(replies: int) -> None:
    """What others have replied to stays: their words would go with it."""
    if replies:
        raise Conflict("Others have replied already; you can change the post, or ask a moderator to hide the thread.")


def ensure_may_vote(viewer: Viewer, post: PostRow) -> None:
    """Everyone on what others wrote; nobody on their own (FP4)."""
    if post.author_id == viewer.id:
        raise Forbidden("You cannot vote on your own post.")
    if post.state is not ContentState.VISIBLE:
        raise Conflict("This post is not on display; votes are not taken.")


def ensure_may_react(viewer: Viewer, post: PostRow) -> None:
    """Everyone to what others wrote, while it is on display; nobody to their own (FP4)."""
    if post.author_id == viewer.id:
        raise Forbidden("You cannot react to your own post.")
    if post.state is not ContentState.VISIBLE:
        raise Conflict("This post is not on display; reactions are not taken.")


def ensure_may_edit_thread(viewer: Viewer, thread: ThreadRow, kind: ThreadKind | None) -> None:
    """One's own thread, while it is open; moderators any. Announcements are the brand's and the moderators'."""
    if not thread.category.viewer_moderates:
        if thread.author_id != viewer.id:
            raise Forbidden("Only the author can change a thread.")
        if thread.is_locked:
            raise locked(is_archived=thread.category.is_archived)
    if kind is ThreadKind.ANNOUNCEMENT and not (viewer.is_brand or viewer.is_moderator):
        raise Forbidden("Only staff and moderators make announcements; please choose another kind.", field="kind")


def may_accept(viewer: Viewer, post: PostRow) -> bool:
    """Whether a member who is not suspended may settle the question with this post."""
    return (
        viewer.is_signed_in
        and not viewer.is_suspended
        and post.thread_kind is ThreadKind.QUESTION
        and post.number > 1
        and post.state is ContentState.VISIBLE
        and (post.viewer_moderates or post.thread_author_id == viewer.member_id)
    )


def ensure_may_accept(viewer: Viewer, post: PostRow) -> None:
    """The asker settles the question; a moderator may do it on their behalf. Only replies to a question can."""
    if post.thread_kind is not ThreadKind.QUESTION:
        raise Conflict("Only questions have an accepted answer.")
    if not post.viewer_moderates and post.thread_author_id != viewer.id:
        raise Forbidden("Only the person who asked, or a moderator, can accept an answer.")
    if post.number == 1 or post.state is not ContentState.VISIBLE:
        raise Conflict("Only a reply that is on display can be accepted.")
