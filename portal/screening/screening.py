"""Looking at a text before others do."""

from dataclasses import dataclass
from datetime import timedelta

from portal.accounts.models import Member
from portal.accounts.trust import abilities
from portal.accounts.viewer import Viewer
from portal.kernel import clock
from portal.screening import findings, terms
from portal.screening.models import Finding, Holds, ScreeningTerms

OF_THE_TEXT = frozenset({Finding.WORDS, Finding.LINKS, Finding.PERSONAL_DATA})
"""What an edit can bring in; where and by whom it is written stays as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text as readers would get it: its words, and how many links it has."""

    plain: str
    html: str


async def found_in(written: Written, *, by: Viewer, holds: Holds | None) -> frozenset[Finding]:
    """Why it has to wait; nothing where it may be seen at once.

    ``holds`` is what the place asks for; None takes what the terms ask for reviews. Staff and moderators are not
    screened.
    """
    if by.is_moderator or by.is_brand or holds is Holds.NOTHING:
        return frozenset()
    in_force = await terms.in_force()
    holds = in_force.reviews if holds is None else holds
    if holds is Holds.NOTHING:
        return frozenset()
    found = _of_the_text(written, in_force)
    links = in_force.most_links_of_newcomers
    has_links = links is not None and findings.links_in(written.html) > links
    if (has_links or holds is Holds.NEWCOMERS) and await _is_newcomer(by, in_force):
        found |= ({Finding.LINKS} if has_links else set()) | ({Finding.NEWCOMER} if holds is Holds.NEWCOMERS else set())
    if holds is Holds.EVERYTHING:
        found.add(Finding.PLACE)
    return frozenset(found)


async def brought_in(written: Written, before: Written, *, by: Viewer, holds: Holds | None) -> frozenset[Finding]:
    """What an edit has in it that was not there before; nobody shows by an edit what would have waited."""
    now = await found_in(written, by=by, holds=holds) & OF_THE_TEXT
    return now - await found_in(before, by=by, holds=holds) if now else now


def _of_the_text(written: Written, in_force: ScreeningTerms) -> set[Finding]:
    found = set()
    if findings.has_words(written.plain, in_force.words):
        found.add(Finding.WORDS)
    if in_force.holds_personal_data and findings.has_personal_data(written.plain):
        found.add(Finding.PERSONAL_DATA)
    return found


async def _is_newcomer(by: Viewer, in_force: ScreeningTerms) -> bool:
    if abilities(by.trust_level).is_known:
        return False
    since = clock.now() - timedelta(days=in_force.newcomer_days)
    return await Member.filter(id=by.id, joined_at__gt=since).exists()
