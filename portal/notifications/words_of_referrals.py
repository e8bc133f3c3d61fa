"""What both sides of a referral read of its review: that there is one, what came of it, and what they can do.

By which signs it was noticed, and how much they weigh, is told to nobody: who farms would learn how to go on.
"""

from collections.abc import Mapping
from typing import Any

from portal.kernel.wording import say


def under_review(about: Mapping[str, Any], locale: str) -> tuple[str, str]:
    """Title and body."""
    if about.get("held"):
        return (
            say("An invitation is being checked", locale),
            say(
                "Something about it was noticed automatically. That decides nothing: a person looks at it before "
                "anybody is rewarded. You need not do anything.",
                locale,
            ),
        )
    if about["approved"]:
        return (
            say("An invitation was checked and counts", locale),
            say("A person looked at it. Its rewards come when the time for returns is over.", locale),
        )
    found = say("A person looked at it: it does not fulfil the terms of the campaign.", locale)
    if about["was_rewarded"]:
        found += " " + say("What was given for it was taken back.", locale)
    found += " " + say("If you think that this is wrong, write to us, and another person looks at it.", locale)
    return say("An invitation does not count", locale), found
