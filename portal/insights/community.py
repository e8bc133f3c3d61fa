"""Whether the community lives: who takes part, and how soon whose questions are answered, and by whom (IN20)."""

from dataclasses import dataclass
from datetime import datetime

from portal.accounts.restricted import unrestricted
from portal.insights.first_answers import MedianWait, first_answers, median_wait
from portal.kernel import clock, sql


@dataclass(frozen=True, slots=True)
class Community:
    active_members: int
    """Who wrote something that is to be seen, or voted."""
    new_threads: int
    new_posts: int
    """Replies: the first posts of threads are in the number of threads."""
    answered_share: float
    """Of the questions of the span, those that somebody else answered until its end."""
    wait: MedianWait | None
    """Until the first answer, with open questions counted as long as they wait; None where half still waits."""
    brand_share: float
    """Of the first answers, those of the brand."""


async def community(since: datetime, until: datetime) -> Community:
    """Of what was written from ``since`` and before ``until``, and can be seen."""
    counted = await sql.fetch_one(_COUNTS, since, until)
    assert counted is not None
    questions = await first_answers("TRUE", sql.Values([since, until]))
    answered = [one for one in questions if one.answered_at is not None]
    return Community(
        active_members=counted["members"],
        new_threads=counted["threads"],
        new_posts=counted["posts"],
        answered_share=len(answered) / len(questions) if questions else 0.0,
        wait=median_wait(questions, min(until, clock.now())),
        brand_share=sum(one.is_official for one in answered) / len(answered) if answered else 0.0,
    )


_COUNTS = f"""
    SELECT
        (SELECT COUNT(*) FROM threads WHERE state = 'VISIBLE' AND merged_into_id IS NULL
            AND created_at >= $1 AND created_at < $2) AS threads,
        (SELECT COUNT(*) FROM posts p JOIN threads t ON t.id = p.thread_id
            WHERE p.state = 'VISIBLE' AND t.state = 'VISIBLE' AND p.number > 1
            AND p.created_at >= $1 AND p.created_at < $2) AS posts,
        (SELECT COUNT(*) FROM (
            SELECT p.author_id AS member_id FROM posts p JOIN threads t ON t.id = p.thread_id
            WHERE p.state = 'VISIBLE' AND t.state = 'VISIBLE' AND p.author_id IS NOT NULL
                AND p.created_at >= $1 AND p.created_at < $2
            UNION SELECT v.member_id FROM votes v WHERE v.cast_at >= $1 AND v.cast_at < $2
        ) AS takers WHERE {unrestricted("takers.member_id")}) AS members
"""  # noqa: S608 - a condition of ours
