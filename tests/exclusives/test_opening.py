"""Telling that a release has opened: once for each tier, and once for everyone."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portal.access.keys import replace_keys
from portal.accounts.viewer import SYSTEM
from portal.exclusives.events import ReleaseOpened
from portal.exclusives.jobs import FOR_A_TIER, open_due
from portal.exclusives.models import Release, ReleaseWindow
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel import clock, events
from portal.kernel.steps import finish
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told

GOLD_AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
SILVER_AT = GOLD_AT + timedelta(days=2)
PUBLIC_AT = GOLD_AT + timedelta(days=7)


@pytest.fixture
def heard(portal_db):
    told = []

    async def listen(event):
        told.append(event.tier_slug)

    events.wire({ReleaseOpened: (listen,)})
    return told


async def test_each_opening_is_told_at_its_instant_and_once(make, heard):
    await make.release({"gold": GOLD_AT, "silver": SILVER_AT}, public_at=PUBLIC_AT)

    counts = [
        await finish(open_due, at)
        for at in (GOLD_AT - timedelta(microseconds=1), GOLD_AT, GOLD_AT, SILVER_AT, PUBLIC_AT, PUBLIC_AT)
    ]

    assert counts == [0, 1, 0, 1, 1, 0]
    assert heard == ["gold", "silver", None]


async def test_many_workers_tell_once(make, heard):
    await make.release({"gold": GOLD_AT}, public_at=PUBLIC_AT)

    counts = await asyncio.gather(*(finish(open_due, PUBLIC_AT) for _ in range(6)))

    assert sum(counts) == 2
    assert sorted(heard, key=str) == [None, "gold"]


async def test_an_announcement_that_fails_is_tried_again_and_keeps_no_other_back(make):
    cursed = await make.release({"gold": GOLD_AT})
    await make.release({"silver": SILVER_AT})
    heard, broken = [], [True]

    async def listen(event):
        if event.release_id == cursed.id and broken[0]:
            raise RuntimeError("the inbox is away")
        heard.append(event.tier_slug)

    events.wire({ReleaseOpened: (listen,)})

    assert await finish(open_due, PUBLIC_AT) == 1
    assert await finish(open_due, PUBLIC_AT) == 0
    broken[0] = False
    FOR_A_TIER.try_again()
    assert await finish(open_due, PUBLIC_AT) == 1
    assert heard == ["silver", "gold"]


async def test_a_window_that_moves_into_the_future_is_told_again_and_one_that_stays_is_not(make, heard):
    release = await make.release({"gold": GOLD_AT, "silver": SILVER_AT})
    await finish(open_due, PUBLIC_AT)

    with time_machine.travel(PUBLIC_AT):
        await _save_again(release, {"gold": GOLD_AT, "silver": PUBLIC_AT + timedelta(days=1)})

    assert await finish(open_due, PUBLIC_AT + timedelta(days=2)) == 1
    assert heard == ["gold", "silver", "silver"]
    assert await ReleaseWindow.filter(announced_at__isnull=True).count() == 0


async def test_each_member_hears_once_when_their_own_step_opens_l30(make):
    """Of every tier that the step opens for; who rises or falls between two steps hears by what they hold then."""
    ladder = {"sven": ("silver",), "gina": ("silver", "gold"), "pia": ("silver", "gold", "platinum"), "nora": ()}
    members = {handle: await make.member(handle) for handle in (*ladder, "faller", "riser")}
    for handle, tiers in {**ladder, "faller": ("silver", "gold"), "riser": ("silver",)}.items():
        await replace_keys(members[handle].id, "tier:", [f"tier:{tier}" for tier in tiers])
    release = await make.release({"gold": GOLD_AT, "silver": SILVER_AT}, public_at=PUBLIC_AT)
    await replace_keys(members["faller"].id, "tier:", [])

    heard = [await _told_at(GOLD_AT)]
    await replace_keys(members["riser"].id, "tier:", ["tier:silver", "tier:gold"])
    with clock.living_at(GOLD_AT + timedelta(hours=1)):
        await _save_again(release, {"gold": GOLD_AT, "silver": SILVER_AT + timedelta(days=1)})
    heard += [await _told_at(at) for at in (SILVER_AT, SILVER_AT + timedelta(days=1), PUBLIC_AT)]

    assert heard == [["gina", "pia"], [], ["riser", "sven"], []]


async def _told_at(at):
    """Who has heard of an opening at this instant."""
    with clock.living_at(at):
        await finish(open_due, at)
        await notices_told()
    rows = await Notification.filter(kind=NotificationKind.EXCLUSIVE_OPENED, created_at=at).select_related("member")
    return sorted(row.member.handle for row in rows)


async def _save_again(release, windows):
    kept = await Release.get(id=release.id)
    await save_exclusive(
        ReleaseTerms(
            slug=kept.slug,
            kind=kept.kind,
            title=kept.title,
            teaser=kept.teaser,
            body_markdown=kept.body_markdown,
            visibility=kept.visibility,
            windows=[WindowTerms(slug, opens_at) for slug, opens_at in windows.items()],
        ),
        by=SYSTEM,
    )
