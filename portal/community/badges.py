"""The badges there are, what they are given for, and giving them: once each, and for good."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel import clock, sql
from portal.kernel.ids import new_id
from portal.kernel.wording import say, translatable


@dataclass(frozen=True, slots=True)
class Badge:
    slug: str
    name: str
    description: str


FIRST_QUESTION = Badge("first-question", translatable("Curious"), translatable("Asked a first question."))
FIRST_ANSWER = Badge("first-answer", translatable("Problem solver"), translatable("A first answer was accepted."))
TEN_ANSWERS = Badge("ten-answers", translatable("Expert"), translatable("Ten answers were accepted."))
HELPFUL = Badge("helpful", translatable("Helpful"), translatable("Contributions were voted up 25 times."))
VERY_HELPFUL = Badge(
    "very-helpful", translatable("Pillar of the community"), translatable("Contributions were voted up 250 times.")
)

BY_SLUG = {badge.slug: badge for badge in (FIRST_QUESTION, FIRST_ANSWER, TEN_ANSWERS, HELPFUL, VERY_HELPFUL)}
BY_ACCEPTED_ANSWERS = ((1, FIRST_ANSWER), (10, TEN_ANSWERS))
BY_HELPFUL_VOTES = ((25, HELPFUL), (250, VERY_HELPFUL))


def name_of(slug: str, locale: str) -> str:
    """The badge's name in the reader's language; its slug for a badge that is not given any more."""
    badge = BY_SLUG.get(slug)
    return slug if badge is None else say(badge.name, locale)


def description_of(slug: str, locale: str) -> str:
    """What the badge is given for, in the reader's language."""
    badge = BY_SLUG.get(slug)
    return "" if badge is None else say(badge.description, locale)


async def award(member_id: UUID, badge: Badge) -> None:
    """Put a badge into a member's hands, if they do not have it. Call it in a unit of work."""
    await sql.execute(
        """
        INSERT INTO badge_awards (id, member_id, slug, awarded_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (member_id, slug) DO NOTHING
        """,
        new_id(),
        member_id,
        badge.slug,
        clock.now(),
    )
