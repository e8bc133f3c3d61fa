"""The versions of a release (EX6): what somebody could see at a moment, and what is held that nobody may plan (L53)."""

from datetime import UTC, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.access.viewers import viewer_of
from portal.accounts import erasure
from portal.accounts.models import Role
from portal.accounts.roles import grant_role
from portal.accounts.viewer import SYSTEM
from portal.alarms.models import Alarm, AlarmKind
from portal.alarms.watching import watch
from portal.exclusives import history
from portal.exclusives.jobs import open_due
from portal.exclusives.models import Release, ReleaseKind, ReleaseVersion, ReleaseVisibility
from portal.exclusives.queries import release_by_slug
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel import clock
from portal.kernel.errors import Forbidden
from portal.kernel.steps import finish
from portal.loyalty.tiering.grants import end_grant, grant_tier
from portal.notifications.models import Notification, NotificationKind
from tests.queue import notices_told

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def terms(gold, public=None, visibility=ReleaseVisibility.HIDDEN):
    return ReleaseTerms(
        slug="drop",
        kind=ReleaseKind.ARTICLE,
        title="A drop",
        teaser="Soon.",
        body_markdown="Here it is.",
        visibility=visibility,
        windows=[WindowTerms("gold", gold)],
        public_at=public,
    )


async def saved(at, given, by=SYSTEM):
    with clock.living_at(at):
        return await save_exclusive(given, by=by)


async def test_what_a_member_could_see_is_told_by_the_terms_and_the_tier_of_then(make):
    await make.ladder()
    goldie = await make.member("goldie")
    release_id = await saved(NOW, terms(NOW + 2 * DAY))
    with clock.living_at(NOW + DAY):
        await grant_tier(goldie.id, "gold", NOW + 90 * DAY, reason="A friend.", by=SYSTEM)
    await saved(NOW + 3 * DAY, terms(NOW + 9 * DAY, visibility=ReleaseVisibility.TEASER))
    with clock.living_at(NOW + 10 * DAY):
        await end_grant(goldie.id, reason="No more.", by=SYSTEM)

    days = (-1, 0.5, 2, 4, 9, 11)
    found = [await history.sight_of(release_id, goldie.id, NOW + day * DAY, by=SYSTEM) for day in days]

    assert [(one.could_know, one.could_open, one.tier and one.tier.slug) for one in found] == [
        (False, False, None),  # there was no release
        (False, False, None),  # hidden, and she in no tier
        (True, True, "gold"),  # her window's first instant
        (True, False, "gold"),  # moved into the future, and a teaser now
        (True, True, "gold"),
        (True, False, None),  # fallen
    ]
    assert [one.opens_at for one in found] == [None, None, NOW + 2 * DAY, NOW + 9 * DAY, NOW + 9 * DAY, None]


async def test_a_change_of_words_is_no_new_version(make):
    await make.ladder()
    first = terms(NOW + DAY)
    release_id = await saved(NOW, first)
    await saved(NOW + timedelta(hours=1), ReleaseTerms(**{**_fields(first), "title": "Another"}))
    await saved(NOW + timedelta(hours=2), terms(NOW + 2 * DAY))

    versions = await history.versions_of(release_id, by=SYSTEM)

    assert [one.saved_at for one in versions] == [NOW + timedelta(hours=2), NOW]


async def test_members_and_moderators_learn_nothing_of_it(make):
    await make.ladder()
    release_id = await saved(NOW, terms(NOW + DAY))

    for member in (await make.member(), await make.moderator()):
        viewer = await viewer_of(member.id)
        with pytest.raises(Forbidden):
            await history.sight_of(release_id, member.id, NOW, by=viewer)
        with pytest.raises(Forbidden):
            await history.versions_of(release_id, by=viewer)


SIGHT = """
query Sight($release: ID!, $member: ID!, $at: DateTime!) {
  exclusiveSight(exclusiveId: $release, memberId: $member, at: $at) {
    couldKnow couldOpen opensAt tier { slug }
    version { savedAt visibility publicAt windows { opensAt tier { slug } } savedBy { handle } }
  }
}
"""


async def test_staff_ask_by_graphql(make, graphql):
    await make.ladder()
    staff = await make.brand("brandy")
    release_id = await saved(NOW, terms(NOW + DAY, public=NOW + 3 * DAY), by=await viewer_of(staff.id))
    nobody = await make.member()

    told = await graphql(
        SIGHT,
        viewer=staff,
        release=global_id("Exclusive", release_id),
        member=global_id("Member", nobody.id),
        at=(NOW + 3 * DAY).isoformat(),
    )

    assert told == {
        "couldKnow": True,
        "couldOpen": True,
        "opensAt": "2026-11-23T09:00:00Z",
        "tier": None,
        "version": {
            "savedAt": "2026-11-20T09:00:00Z",
            "visibility": "HIDDEN",
            "publicAt": "2026-11-23T09:00:00Z",
            "windows": [{"opensAt": "2026-11-21T09:00:00Z", "tier": {"slug": "gold"}}],
            "savedBy": {"handle": "brandy"},
        },
    }


async def planned_by(make, visibility=ReleaseVisibility.HIDDEN):
    """A release of somebody who is staff no more when its hour comes, with an opening before and one after that."""
    await make.ladder()
    staff = await make.brand("brandy")
    release_id = await saved(NOW, terms(NOW + 2 * DAY, NOW + 4 * DAY, visibility), by=await viewer_of(staff.id))
    goldie = await make.member("goldie")
    with clock.living_at(NOW):
        await grant_tier(goldie.id, "gold", NOW + 90 * DAY, reason="A friend.", by=SYSTEM)
    return release_id, staff, goldie


async def dismissed(staff, at):
    with clock.living_at(at):
        await grant_role(staff.id, Role.BRAND, by=SYSTEM, revoke=True)


async def test_what_somebody_planned_who_lost_the_right_does_not_open_l53(make):
    release_id, staff, goldie = await planned_by(make)

    await dismissed(staff, NOW + DAY)

    with clock.living_at(NOW + 5 * DAY):
        assert await finish(open_due, NOW + 5 * DAY) == 0
        await notices_told()
        assert await release_by_slug("drop", await viewer_of(goldie.id)) is None
        sight = await history.sight_of(release_id, goldie.id, NOW + 5 * DAY, by=SYSTEM)
    assert not await Notification.exists(kind=NotificationKind.EXCLUSIVE_OPENED)
    assert (sight.could_know, sight.could_open) == (False, False)


async def test_what_had_opened_before_stays_open_to_whom_it_was_l53(make):
    _, staff, goldie = await planned_by(make)
    visitor = make.holder(None)

    await dismissed(staff, NOW + 3 * DAY)

    with clock.living_at(NOW + 5 * DAY):
        seen = [await release_by_slug("drop", viewer) for viewer in (await viewer_of(goldie.id), visitor)]
    assert [one is not None for one in seen] == [True, False]


async def test_staff_hear_of_it_and_saving_it_again_lets_it_go_on_l53(make):
    release_id, staff, goldie = await planned_by(make)
    await dismissed(staff, NOW + DAY)

    with clock.living_at(NOW + 5 * DAY):
        await watch(clock.now())
        raised = [(one.kind, one.count, one.since) for one in await Alarm.all()]
        await save_exclusive(terms(NOW + 2 * DAY, NOW + 4 * DAY), by=SYSTEM)
        await watch(clock.now())
        assert await finish(open_due, clock.now()) == 2
        assert (await release_by_slug("drop", await viewer_of(goldie.id))).body_html is not None

    assert raised == [(AlarmKind.RELEASES_HELD, 1, NOW + DAY)]
    assert not await Alarm.exists()
    assert (await Release.get(id=release_id)).held_at is None


async def test_who_has_another_right_to_publish_or_changed_nothing_last_holds_nothing(make):
    release_id, staff, _ = await planned_by(make)
    other = await make.brand("other")
    await saved(NOW + timedelta(hours=1), terms(NOW + 3 * DAY), by=await viewer_of(other.id))

    await dismissed(staff, NOW + DAY)

    assert (await Release.get(id=release_id)).held_at is None
    assert await ReleaseVersion.filter(release_id=release_id).count() == 2


async def test_an_erased_authors_plans_are_held_as_well_l53(make):
    release_id, staff, _ = await planned_by(make)

    with clock.living_at(NOW + DAY):
        await erasure.erase_member(staff.id, deletes_posts=False)

    assert (await Release.get(id=release_id)).held_at == NOW + DAY


def _fields(given):
    return {name: getattr(given, name) for name in given.__dataclass_fields__}
