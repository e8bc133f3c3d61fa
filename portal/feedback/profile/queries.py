"""Reading questions about preferences, and what one told oneself."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from portal.accounts.restricted import unrestricted
from portal.accounts.viewer import Viewer
from portal.feedback.profile.models import ProfileAnswer, ProfileQuestion
from portal.kernel import sql

LEAST_TOLD = 10
"""Of members whom what they told of themselves singles out, fewer are not counted."""


def told(count: int) -> int | None:
    """So many as staff may know of; None for one to nine, who could be known by what they told (FB7, IN39)."""
    return None if 0 < count < LEAST_TOLD else count


async def questions(viewer: Viewer) -> Sequence[ProfileQuestion]:
    """Those that are asked, and those that the viewer answered while they were, oldest first; all for the brand."""
    if not viewer.is_signed_in:
        return []
    every = await ProfileQuestion.all().order_by("created_at", "id")
    if viewer.is_brand:
        return every
    answered = await answers_of([one.id for one in every], viewer)
    return [one for one in every if one.is_active or one.id in answered]


async def questions_by_id(ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ProfileQuestion]:
    """Of these the same."""
    return {one.id: one for one in await questions(viewer) if one.id in ids}


async def answers_of(question_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, ProfileAnswer]:
    """What the viewer told, by question."""
    if viewer.member_id is None:
        return {}
    found = await ProfileAnswer.filter(question_id__in=list(question_ids), member_id=viewer.member_id)
    return {one.question_id: one for one in found}


async def answer_counts(question_ids: Sequence[UUID], viewer: Viewer) -> Mapping[UUID, int | None]:
    """How many have answered each, without whose data is restricted (LW30), None where those are too few to be told.

    For the brand's staff; nothing for anybody else.
    """
    if not viewer.is_brand:
        return {}
    values = sql.Values()
    rows = await sql.fetch(
        f"""
        SELECT a.question_id, COUNT(*) AS told FROM profile_answers a
        WHERE {sql.among("a.question_id", question_ids, values)} AND {unrestricted("a.member_id")}
        GROUP BY a.question_id
        """,  # noqa: S608 - placeholders
        *values,
    )
    counts = {sql.uuid_of(row["question_id"]): int(row["told"]) for row in rows}
    return {key: told(counts.get(key, 0)) for key in question_ids}
