"""Why something is recommended, in words: each reason is about the one who reads it, or about ten customers or more."""

from dataclasses import dataclass
from uuid import UUID

from portal.kernel.wording import Sentence, translatable

GOES_WITH = translatable("It goes with what you bought.")
MANY_BUY = translatable("Many customers buy it.")
YOU_BOUGHT_AGAIN = translatable("You bought it more than once.")
ABOUT_YOURS = translatable("It is about something that you bought.")
LIKE_YOU_READ = translatable("It is like what you asked and read.")
ENOUGH_POINTS = translatable("You have the points for it.")
NEARLY_ENOUGH = translatable("You are not far from it.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Something for somebody: its key, the reason, and the own product behind the reason, where there is one."""

    id: UUID
    reason: Sentence
    because: UUID | None = None
