"""What each level of trust may: the one place that says so (FP18). How a level is reached, `community/trust` says."""

from dataclasses import dataclass

from portal.kernel.wording import translatable


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a member of a level may. What every member may, by age or by right, is theirs besides."""

    is_known: bool
    """They are no newcomer any more, however young the account: links, pictures and mentions are those of everybody."""
    most_mentions: int
    """So many members a post may mention."""
    rate_factor: int
    """So many times as often as others they may post and upload pictures."""
    patience: int
    """By what the waiting time of a contribution's points is divided (FP14)."""
    sentence: str
    """What the level opened, as members read it."""


LEVELS = (
    Abilities(
        is_known=False,
        most_mentions=10,
        rate_factor=1,
        patience=1,
        sentence=translatable("You can ask, answer and vote."),
    ),
    Abilities(
        is_known=True,
        most_mentions=10,
        rate_factor=1,
        patience=1,
        sentence=translatable("Links and mentions of yours are no longer those of a newcomer."),
    ),
    Abilities(
        is_known=True,
        most_mentions=15,
        rate_factor=2,
        patience=2,
        sentence=translatable(
            "You can post twice as often and mention more members; points of posts wait half as long."
        ),
    ),
    Abilities(
        is_known=True,
        most_mentions=20,
        rate_factor=3,
        patience=4,
        sentence=translatable("You can post three times as often, and points of posts wait a quarter of the time."),
    ),
)
HIGHEST = len(LEVELS) - 1


def abilities(level: int) -> Abilities:
    """Of a level; levels beyond the highest, which an import may have brought, may what the highest may."""
    return LEVELS[max(0, min(level, HIGHEST))]
