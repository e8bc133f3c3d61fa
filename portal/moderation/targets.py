"""What a case can be about: a post, a thread, a review, a member; and who may see it."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from portal.accounts import queries as accounts
from portal.accounts.viewer import Viewer
from portal.community.models import ContentState
from portal.community.queries import sight
from portal.kernel import sql
from portal.kernel.sql import Values, uuid_of, uuid_or_none
from portal.moderation.models import Case
from portal.reviews import queries as reviews


class TargetType(StrEnum):
    """The contract's ReportTarget."""

    POST = "Post"
    THREAD = "Thread"
    REVIEW = "Review"
    MEMBER = "Member"


OF_NO_CATEGORY = (TargetType.MEMBER, TargetType.REVIEW)
"""Cases about these are for moderators of the whole forum."""


@dataclass(frozen=True, slots=True)
class Target:
    """`subject_id` is the member whom a decision affects; None once they are erased."""

    type: TargetType
    id: UUID
    subject_id: UUID | None
    state: ContentState | None = None

    @property
    def open_key(self) -> str:
        """Unique among the open cases, so that a target has one at most."""
        return f"{self.type.value}:{self.id}"


async def visible(target_type: TargetType, target_id: UUID, *, viewer: Viewer) -> Target | None:
    """The target as the viewer sees it; None when it is not there or not for them (L5)."""
    if target_type is TargetType.MEMBER:
        known = await accounts.visible_to(viewer).filter(id=target_id).exists()
        return Target(target_type, target_id, target_id) if known else None
    values = Values()
    if target_type is TargetType.REVIEW:
        return await _review(target_id, reviews.visible_to(viewer, values), values)
    seen = sight.visible_to(viewer, values)
    if target_type is TargetType.POST:
        seen += f" AND {sight.visible_posts(viewer, values)}"
    return await _found(target_type, target_id, seen, values)


async def for_decision(case: Case, *, viewer: Viewer) -> Target | None:
    """What a case is about, whatever became of it; None for a place that this moderator may not enter (L52)."""
    values = Values()
    target_type = TargetType(case.target_type)
    if target_type in OF_NO_CATEGORY and not viewer.is_moderator:
        return None
    if target_type is TargetType.MEMBER:
        return Target(target_type, case.target_id, case.subject_id)
    if target_type is TargetType.REVIEW:
        return await _review(case.target_id, "TRUE", values)
    seen = moderated_threads(viewer, values)
    return await _found(target_type, case.target_id, seen, values)


def moderated_threads(viewer: Viewer, values: Values) -> str:
    """Which threads ``t`` lie where this moderator may read, and are in their care (L52)."""
    mine = sight.moderated(viewer, values, "t.category_id")
    return f"({sight.of_categories(viewer, values, 't.category_id')} AND {mine})"


def decidable_by(viewer: Viewer, values: Values) -> str:
    """Which cases ``k`` lie where this moderator may read (L52), for a WHERE clause."""
    entered = moderated_threads(viewer, values)
    of_no_category = ", ".join(f"'{kind.value}'" for kind in OF_NO_CATEGORY) if viewer.is_moderator else "''"
    return f"""(
        k.target_type IN ({of_no_category})
        OR EXISTS (SELECT 1 FROM threads t WHERE {entered} AND t.id = CASE k.target_type
            WHEN '{TargetType.THREAD.value}' THEN k.target_id
            ELSE (SELECT p.thread_id FROM posts p WHERE p.id = k.target_id) END)
    )"""  # noqa: S608 - only conditions with placeholders are put in


# An opening post is hidden with its thread, and nothing is left of a post whose thread was deleted.
_STATE = "CASE WHEN p.number = 1 OR t.state = 'DELETED' THEN t.state ELSE p.state END"
_POSTS = "FROM posts p JOIN threads t ON t.id = p.thread_id"


async def _found(target_type: TargetType, target_id: UUID, seen: str, values: Values) -> Target | None:
    what = {
        TargetType.POST: f"p.id, p.author_id AS subject_id, {_STATE} AS state {_POSTS}",
        TargetType.THREAD: "t.id, t.author_id AS subject_id, t.state FROM threads t",
    }[target_type]
    row = await sql.fetch_one(
        f"SELECT {what} WHERE {what[0]}.id = {values.mark(target_id)} AND {seen}",
        *values,
    )
    if row is None:
        return None
    return Target(target_type, uuid_of(row["id"]), uuid_or_none(row["subject_id"]), ContentState(row["state"]))


async def _review(target_id: UUID, seen: str, values: Values) -> Target | None:
    """Reviews are as open as the products that they are about."""
    row = await sql.fetch_one(
        f"SELECT r.id, r.author_id, r.state FROM reviews r WHERE r.id = {values.mark(target_id)} AND {seen}",  # noqa: S608
        *values,
    )
    if row is None:
        return None
    return Target(TargetType.REVIEW, uuid_of(row["id"]), uuid_or_none(row["author_id"]), ContentState(row["state"]))
