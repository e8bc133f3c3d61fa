"""An inbox shows what its reader may still see, in their language, and counts nothing else (L25)."""

from datetime import timedelta

import pytest

from portal.access.keys import grant_key, revoke_key
from portal.access.viewers import viewer_of
from portal.community.posts import delete_post, hide_post, restore_post
from portal.kernel import clock, live
from portal.kernel.errors import Invalid, Required
from portal.kernel.ids import new_id
from portal.kernel.pagination import page
from portal.notifications import inbox, queries
from portal.notifications.inbox import News, tell
from portal.notifications.live import topic
from portal.notifications.models import Notification, NotificationKind
from portal.notifications.wording import WORDING
from tests.queue import notices_told


async def shown(member, locale="en"):
    """Title and body of everything in the inbox, and the unread count beside it."""
    viewer = await viewer_of(member.id)
    found = await queries.notices(page(), viewer=viewer)
    assert await found.count() == len(found.rows)
    return [tuple(getattr(notice.words(locale), part) for part in ("title", "body")) for notice in found.rows]


async def unread(member):
    return await queries.unread_count(await viewer_of(member.id))


def test_every_kind_that_is_told_has_its_wording():
    assert set(WORDING) == set(NotificationKind)


async def test_a_reply_is_told_with_name_and_thread_in_the_readers_language(make):
    asker, anna = await make.member(), await make.member("anna", display_name="Anna B.")
    thread = await make.question(by=asker, title="Why is it bitter?")

    await make.answer(to=thread, by=anna)
    await notices_told()

    assert await shown(asker) == [("Anna B. replied in your thread", "Why is it bitter?")]
    assert await shown(asker, "de") == [("Anna B. hat in deinem Thema geantwortet", "Why is it bitter?")]
    notice = (await queries.notices(page(), viewer=await viewer_of(asker.id))).rows[0]
    assert (notice.thread_id, notice.post_number) == (thread.id, 2)


async def test_a_hidden_post_takes_its_notice_along_and_brings_it_back(make):
    asker, moderator = await make.member(), await make.viewer(await make.moderator())
    post = await make.answer(to=await make.question(by=asker))
    await notices_told()
    assert await unread(asker) == 1

    await hide_post(post.id, by=moderator)
    assert (await shown(asker), await unread(asker)) == ([], 0)

    await restore_post(post.id, by=moderator)
    assert await unread(asker) == 1


async def test_a_deleted_post_takes_its_notice_along(make):
    asker, author = await make.member(), await make.member()
    post = await make.answer(to=await make.question(by=asker), by=author)
    await notices_told()

    await delete_post(post.id, by=await viewer_of(author.id))

    assert (await shown(asker), await unread(asker)) == ([], 0)


async def test_who_loses_the_key_loses_the_notices_from_behind_the_gate(make):
    """… and when it is listed: title, actor and count go as well, and the notice itself answers as unknown."""
    guest, author = await make.member(), await make.member()
    for member in (guest, author):
        await grant_key(member.id, "tier:gold")
    thread = await make.thread(
        by=guest, within=await make.category(required_tier_slug="gold"), title="The secret roast"
    )
    await make.post(to=thread, by=author)
    await notices_told()
    notice = await Notification.get(member_id=guest.id)
    assert await unread(guest) == 1

    await revoke_key(guest.id, "tier:gold")

    viewer = await viewer_of(guest.id)
    assert (await shown(guest), await unread(guest)) == ([], 0)
    assert await queries.notices_by_id([notice.id], viewer) == {}


async def test_a_release_notice_is_there_while_the_release_is_open_to_its_reader(make):
    await make.ladder()
    release = await make.release({"gold": clock.now() - timedelta(hours=1)}, title="The autumn roast")
    member = await make.member()
    await grant_key(member.id, "tier:gold")
    news = News(kind=NotificationKind.EXCLUSIVE_OPENED, subject=("Release", release.id))
    await tell(member.id, news, once="release:1")
    assert await shown(member) == [("Open for you now: The autumn roast", "Your tier opens it.")]

    await revoke_key(member.id, "tier:gold")

    assert (await shown(member), await unread(member)) == ([], 0)


async def test_nobody_reads_the_notices_of_others(make):
    mine, other = await make.member(), await make.member()
    await tell(mine.id, News(kind=NotificationKind.REWARD, about={"cost": 1}), once="1")
    notice = await Notification.get()

    assert await queries.notices_by_id([notice.id, new_id()], await viewer_of(other.id)) == {}
    await inbox.mark_read([notice.id], everything=False, by=await viewer_of(other.id))

    assert (await Notification.get()).read_at is None


async def test_some_or_all_are_marked_as_read(make):
    member = await make.member()
    for number in range(3):
        await tell(member.id, News(kind=NotificationKind.REWARD, about={"cost": number}), once=str(number))
    first = await Notification.all().order_by("created_at", "id").first()
    viewer = await viewer_of(member.id)

    await inbox.mark_read([first.id, new_id()], everything=False, by=viewer)
    assert await unread(member) == 2
    left = await queries.notices(page(), unread_only=True, viewer=viewer)
    assert first.id not in {notice.id for notice in left.rows}

    await inbox.mark_read(None, everything=True, by=viewer)
    assert await unread(member) == 0


async def test_marking_asks_for_something_and_has_an_end(make):
    viewer = await make.viewer()

    with pytest.raises(Required):
        await inbox.mark_read(None, everything=False, by=viewer)
    with pytest.raises(Invalid):
        await inbox.mark_read([new_id() for _ in range(101)], everything=False, by=viewer)


async def test_the_inbox_goes_on_where_a_page_ended(make):
    member = await make.member()
    for number in range(5):
        await tell(member.id, News(kind=NotificationKind.REWARD, about={"cost": number}), once=str(number))
    viewer = await viewer_of(member.id)

    first = await queries.notices(page(3, reader="m"), viewer=viewer)
    rest = await queries.notices(page(3, first.cursor(first.rows[-1]), reader="m"), viewer=viewer)

    assert [notice.about["cost"] for notice in (*first.rows, *rest.rows)] == [4, 3, 2, 1, 0]
    assert (first.has_next, rest.has_next) == (True, False)


@pytest.mark.parametrize(
    ("kind", "about", "english", "german"),
    [
        (
            NotificationKind.POINTS_EARNED,
            {"points": 1500, "action": "PURCHASE", "available_on": "2026-12-24"},
            ("1,500 points for you", "For your purchase; yours to spend from December 24, 2026."),
            ("1.500 Punkte für dich", "Für deinen Einkauf; einlösbar ab 24. Dezember 2026."),
        ),
        (
            NotificationKind.POINTS_EARNED,
            {"points": 1, "action": "SIGN_UP"},
            ("One point for you", "For joining us."),
            ("Ein Punkt für dich", "Für deine Anmeldung."),
        ),
        (
            NotificationKind.POINTS_EARNED,
            {"points": 2, "action": "SIGN_UP"},
            ("2 points for you", "For joining us."),
            ("2 Punkte für dich", "Für deine Anmeldung."),
        ),
        (
            NotificationKind.POINTS_EXPIRING,
            {"points": 1, "last_day": "2026-12-24"},
            ("One point ends", "You can spend it until December 24, 2026."),
            ("Ein Punkt verfällt", "Bis zum 24. Dezember 2026 lässt er sich einlösen."),
        ),
        (
            NotificationKind.POINTS_EXPIRING,
            {"points": 2, "last_day": "2026-12-24"},
            ("2 points end", "You can spend them until December 24, 2026."),
            ("2 Punkte verfallen", "Bis zum 24. Dezember 2026 lassen sie sich einlösen."),
        ),
        (
            NotificationKind.REWARD,
            {"cost": 1},
            ("Your coupon is ready", "You redeemed one point."),
            ("Dein Gutschein ist da", "Du hast einen Punkt eingelöst."),
        ),
        (
            NotificationKind.REWARD,
            {"cost": 2000},
            ("Your coupon is ready", "You redeemed 2,000 points."),
            ("Dein Gutschein ist da", "Du hast 2.000 Punkte eingelöst."),
        ),
        (
            NotificationKind.REWARD,
            {"cost": 1, "came_to_nothing": True},
            ("Your coupon did not come about", "The shop could not make it. Your point is back."),
            (
                "Dein Gutschein ist nicht zustande gekommen",
                "Der Shop konnte ihn nicht anlegen. Dein Punkt ist wieder da.",
            ),
        ),
        (
            NotificationKind.REWARD,
            {"cost": 2, "came_to_nothing": True},
            ("Your coupon did not come about", "The shop could not make it. Your 2 points are back."),
            (
                "Dein Gutschein ist nicht zustande gekommen",
                "Der Shop konnte ihn nicht anlegen. Deine 2 Punkte sind wieder da.",
            ),
        ),
        (
            NotificationKind.REFERRAL_REWARDED,
            {"side": "REFEREE", "points": 1},
            (
                "Your welcome present is here",
                "Somebody invited you, and you placed your first order. You get one point.",
            ),
            (
                "Dein Willkommensgeschenk ist da",
                "Jemand hat dich eingeladen, und du hast zum ersten Mal bestellt. Du erhältst einen Punkt.",
            ),
        ),
        (
            NotificationKind.TIER_CHANGED,
            {"tier": "Gold", "is_promotion": True},
            ("You have reached Gold", "Look at what is open to you now."),
            ("Du hast die Stufe Gold erreicht", "Sieh dir an, was dir jetzt offensteht."),
        ),
        (
            NotificationKind.REFERRAL_REWARDED,
            {"side": "REFERRER", "points": 500},
            ("Thank you for your invitation", "Somebody placed a first order. You get 500 points."),
            ("Danke für deine Einladung", "Jemand hat zum ersten Mal bestellt. Du erhältst 500 Punkte."),
        ),
        (
            NotificationKind.MODERATION,
            {
                "to": "AFFECTED",
                "action": "HIDE",
                "ground": "Rule <b>3</b>",
                "statement": "You {wrote} this.",
                "until": None,
                "appealable_until": "2027-05-01T10:00:00+00:00",
            },
            (
                "Your contribution was hidden",
                "You {wrote} this.\nGround: Rule <b>3</b>\nA person decided this; you may object until May 1, 2027.",
            ),
            (
                "Dein Beitrag wurde ausgeblendet",
                "You {wrote} this.\nGrundlage: Rule <b>3</b>\nEntschieden hat ein Mensch; du kannst bis 1. Mai 2027 Beschwerde einlegen.",
            ),
        ),
    ],
)
async def test_each_kind_of_notice_says_what_it_is_about(make, kind, about, english, german):
    """X1: what people wrote stays text, braces and all."""
    member = await make.member()

    await tell(member.id, News(kind=kind, about=about), once="1")

    assert await shown(member) == [english]
    assert await shown(member, "de") == [german]


async def test_an_open_page_hears_of_a_notice_once_it_is_committed(make):
    member = await make.member()

    async with live.subscribe(topic(member.id)) as watch:
        await tell(member.id, News(kind=NotificationKind.REWARD, about={"cost": 1}), once="1")
        told = await anext(watch)

    assert told.payload == {"id": str((await Notification.get()).id)}
