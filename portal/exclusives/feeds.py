"""Calendar feeds: a member's own address for calendar programmes, at which rights are judged at each fetch."""

from datetime import timedelta
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.tokens import derived_token, token_hash
from portal.accounts.viewer import Viewer
from portal.exclusives import calendar
from portal.exclusives.models import CalendarFeed
from portal.kernel import clock, mail, rate_limits, sql
from portal.kernel.errors import NotFound
from portal.kernel.ids import new_id
from portal.kernel.work import unit_of_work

SEEN_EVERY = timedelta(hours=1)
"""How exactly it is known when a feed was last fetched."""


async def feed_of(member_id: UUID) -> CalendarFeed | None:
    """The member's feed, if they have one."""
    return await CalendarFeed.get_or_none(member_id=member_id)


def address_of(feed: CalendarFeed) -> str:
    """What a calendar programme is given; whoever has it reads what the member may see, so it is like a password."""
    return mail.link(f"/calendars/{derived_token(str(feed.id), feed.token_hash)}.ics")


@unit_of_work
async def renew_feed(*, by: Viewer) -> CalendarFeed:
    """A feed at a new address; the one before it opens nothing any more.

    Raises Unauthenticated.
    """
    await sql.lock_row("members", by.id)
    await CalendarFeed.filter(member_id=by.id).delete()
    feed_id = new_id()
    return await CalendarFeed.create(
        id=feed_id, member_id=by.id, token_hash=token_hash(derived_token(str(feed_id))), created_at=clock.now()
    )


@unit_of_work
async def end_feed(*, by: Viewer) -> None:
    """Its address opens nothing any more; done twice, nothing changes.

    Raises Unauthenticated.
    """
    await CalendarFeed.filter(member_id=by.id).delete()


async def fetch(token: str) -> bytes:
    """The calendar behind an address, by what its member may see at this moment (L32).

    Raises NotFound for an address that is unknown, renewed or ended, or of somebody who is banned or gone, and
    RateLimited.
    """
    feed = await CalendarFeed.get_or_none(token_hash=token_hash(token))
    viewer = None if feed is None else (await viewers_of([feed.member_id])).get(feed.member_id)
    if feed is None or viewer is None:
        raise NotFound("This calendar is not there any more.")
    await rate_limits.hit("calendar.feed", str(feed.id))
    await _note_fetch(feed)
    return await calendar.feed(viewer)


@unit_of_work
async def _note_fetch(feed: CalendarFeed) -> None:
    now = clock.now()
    if feed.last_fetched_at is None or now - feed.last_fetched_at > SEEN_EVERY:
        await CalendarFeed.filter(id=feed.id).update(last_fetched_at=now)
