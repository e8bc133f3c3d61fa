"""What a replay by the terms of today has to say: nothing that is not in the ledger."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from portal.insights.simulating.checking import differences
from portal.insights.simulating.ground import Span
from portal.insights.simulating.reading import people_after, read_people
from portal.insights.simulating.replaying import Replay
from portal.insights.simulating.terms import todays
from portal.kernel import clock

EVER = datetime(2000, 1, 1, tzinfo=UTC)


async def everybody(until):
    terms, after, found = await todays(), UUID(int=0), []
    while ids := await people_after(after, until, 50):
        found += await read_people(ids, until, with_lines=terms.asks_for_lines)
        after = ids[-1]
    return terms, found


async def unlike(since=EVER, until=None, member=None):
    """Whatever comes out otherwise than it was booked, of everybody or of one."""
    span = Span(since, until or clock.now() + timedelta(seconds=1), is_to_present=until is None)
    terms, people = await everybody(span.until)
    found = []
    for person in people:
        if member is not None and person.own.member_id != member.id:
            continue
        outcome = Replay(person, terms, span, terms, is_today=True).run()
        found += [f"{person.own.member_id}: {one}" for one in differences(person, outcome, span)]
    return found
