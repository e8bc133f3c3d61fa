"""How moderation works and what puts lists in order, in sentences that are true here (LW9, DSA Arts 14 and 27).

Every sentence here is what the code does; whoever changes that changes the sentence. What the brand has set up, it says
as it is set up, but not by which words something is found: who knows them writes around them.
"""

from collections.abc import Sequence

from portal.community.models import Category
from portal.kernel import clock
from portal.kernel.wording import say
from portal.moderation import duties
from portal.screening import terms
from portal.screening.models import Holds, ScreeningTerms


async def of_moderation(locale: str) -> Sequence[str]:
    """What may be restricted, by whom and by which programs, and how to go against it."""
    screened = await terms.in_force()
    places = await Category.filter(archived_at__isnull=True).only("id", "holds")
    holds = {screened.reviews, *(place.holds for place in places)}
    return [*_people(locale), *_screening(screened, holds, locale), *_going_against_it(locale)]


def of_order(locale: str) -> Sequence[str]:
    """What decides which comes first; nobody pays for a place."""
    return [
        say("Nobody can pay for a better place.", locale),
        say(
            "Threads: the latest contribution first, unless you choose another order; moderators may pin threads at"
            " the top.",
            locale,
        ),
        say(
            "Contributions to a thread: in the order in which they were written, or, if you choose so, the accepted"
            " answer first, then by votes.",
            locale,
        ),
        say("Reviews: the newest first, whatever their stars.", locale),
        say(
            "Search: by how well the words fit what is asked. A rare word counts for more than a frequent one, one "
            "in a title for more than one in a text, and words side by side for more than words far apart; of "
            "equals, the newest comes first.",
            locale,
        ),
        say(
            "Recommendations: by what you have bought and read, and by what others bought who bought the same. In "
            "your settings you can do without them.",
            locale,
        ),
        say(
            "Leaderboards: by points earned, solved questions, helpful votes or friends who bought, in the time that is"
            " shown. In your settings you can stay off them.",
            locale,
        ),
    ]


def _people(locale: str) -> Sequence[str]:
    return [
        say(
            "People decide about contributions and members, by the law and by the rules of this community. They may"
            " hide or remove a contribution, lock a thread, and warn, suspend or ban a member.",
            locale,
        ),
        say(
            "Who is concerned learns at once what was decided, for how long, for which facts and on what ground, "
            "and whether a report began it.",
            locale,
        ),
        say(
            "Everybody can report a contribution or a member, without an account, too. Each report is confirmed and"
            " looked at, and who made it learns the outcome.",
            locale,
        ),
        say("Where we suspect a crime that threatens somebody's life or safety, we tell the authorities.", locale),
        say(
            "A program looks for votes that were arranged. They count no longer; those concerned are told, and "
            "moderators can undo it.",
            locale,
        ),
        say(
            "Who often reports without ground is warned, and not heard for a time if that goes on. Who often posts what"
            " is plainly unlawful is suspended after a warning.",
            locale,
        ),
    ]


def _screening(screened: ScreeningTerms, holds: set[Holds], locale: str) -> Sequence[str]:
    """Only what is looked for somewhere is said."""
    if holds == {Holds.NOTHING}:
        return [say("No program reads what you write before others do.", locale)]
    looks = [
        words
        for words, is_looked_for in (
            (say("words that are listed", locale), bool(screened.words)),
            (say("mail addresses, telephone numbers and IBANs", locale), screened.holds_personal_data),
            (say("many links by newcomers", locale), screened.most_links_of_newcomers is not None),
        )
        if is_looked_for
    ]
    said = []
    if looks:
        said.append(
            say(
                "In some places a program looks, before others see it, for: {what}. What it finds waits until a "
                "moderator has looked at it; it hides nothing for good.",
                locale,
                what=", ".join(looks),
            )
        )
    if holds & {Holds.NEWCOMERS, Holds.EVERYTHING}:
        said.append(
            say("In some places what newcomers write, or everything, waits until a moderator has looked at it.", locale)
        )
    return said or [say("No program reads what you write before others do.", locale)]


def _going_against_it(locale: str) -> Sequence[str]:
    if duties.of_platforms_bind(clock.local_day(clock.now())):
        return [
            say(
                "For six months you can object to a decision, free of charge: as whom it concerns, and as who reported."
                " Another person decides about it, never a program alone. You may also turn to a certified out-of-court"
                " dispute settlement body or to a court.",
                locale,
            )
        ]
    return [say("If you disagree with a decision, you may turn to a court.", locale)]
