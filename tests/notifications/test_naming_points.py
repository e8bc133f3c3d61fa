"""Notices and mails count points by the programme's name for them, in the reader's language (NC15)."""

from datetime import UTC, datetime, timedelta

import pytest

from graphql_schema.ids import global_id
from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.ledger.reminders import remind_due
from portal.notifications import mailing, monthly
from portal.notifications.inbox import News, tell
from portal.notifications.models import Notification, NotificationKind
from portal.staff_texts import THE_PROGRAMME
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of
from tests.statements import counted

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

JUNE = datetime(2026, 6, 1, 11, tzinfo=UTC)
FIRST = datetime(2026, 7, 1, 6, tzinfo=UTC)
END = datetime(2026, 7, 1, 22, tzinfo=UTC)
DAY = timedelta(days=1)
INBOX = "{ viewer { notifications(first: 20) { nodes { title body } } } }"
TRANSLATE = "mutation ($input: SaveTranslationsInput!) { saveTranslations(input: $input) { errors { code } } }"


@pytest.fixture
def call_points(make, graphql):
    """What the programme calls points, in English and, where that is told, in German."""

    async def call(name, in_german=None):
        await make.programme(points_name=name)
        if in_german is not None:
            texts = [{"field": "pointsName", "text": in_german}]
            given = {"id": global_id("Program", THE_PROGRAMME), "locale": "de", "texts": texts}
            assert await graphql(TRANSLATE, viewer=await make.brand(), input=given) == {"errors": []}

    return call


def earned(points):
    return News(kind=NotificationKind.POINTS_EARNED, about={"points": points, "action": "POST"})


def coupon(what, points, **about):
    return News(kind=NotificationKind.REWARD, about={"coupon": what, "points": points, **about})


TOLD = [
    (earned(1), "1 Beans for you", "For a contribution.", "1 Bohnen für dich", "Für einen Beitrag."),
    (earned(3000), "3,000 Beans for you", "For a contribution.", "3.000 Bohnen für dich", "Für einen Beitrag."),
    (
        News(kind=NotificationKind.POINTS_EXPIRING, about={"points": 1, "last_day": "2026-07-01"}),
        "1 Beans end",
        "You can spend them until July 1, 2026.",
        "1 Bohnen verfallen",
        "Bis zum 1. Juli 2026 lassen sie sich einlösen.",
    ),
    (
        News(
            kind=NotificationKind.POINTS_EARNED,
            about={"taken": 9, "owed": 2, "action": "PURCHASE", "reason": "Your points were {count}."},
        ),
        "9 Beans were taken back",
        "Your points were {count}. You had 2 Beans of it no more: you owe them until what you get next repays them.",
        "9 Bohnen wurden zurückgenommen",
        (
            "Your points were {count}. "
            "2 Bohnen davon hattest du nicht mehr: Du schuldest sie, bis deine nächsten Bohnen sie begleichen."
        ),
    ),
    (
        News(kind=NotificationKind.POINTS_EARNED, about={"repaid": 5, "left": 1}),
        "5 Beans repaid what you owed",
        "You still owe 1 Beans.",
        "5 Bohnen haben eine Schuld beglichen",
        "Du schuldest noch 1 Bohnen.",
    ),
    (
        News(kind=NotificationKind.REFERRAL_REWARDED, about={"side": "REFERRER", "points": 500}),
        "Thank you for your invitation",
        "Somebody placed a first order. You get 500 Beans.",
        "Danke für deine Einladung",
        "Jemand hat zum ersten Mal bestellt. Du erhältst 500 Bohnen.",
    ),
    (
        News(kind=NotificationKind.REWARD, about={"cost": 1}),
        "Your coupon is ready",
        "You redeemed 1 Beans.",
        "Dein Gutschein ist da",
        "Du hast 1 Bohnen eingelöst.",
    ),
    (
        News(kind=NotificationKind.REWARD, about={"cost": 20, "came_to_nothing": True}),
        "Your coupon did not come about",
        "The shop could not make it. Your 20 Beans are back.",
        "Dein Gutschein ist nicht zustande gekommen",
        "Der Shop konnte ihn nicht anlegen. Deine 20 Bohnen sind wieder da.",
    ),
    (
        coupon("ENDED", 1, gives_back=True),
        "Your coupon has ended",
        "Its last day is over, and it was not used. The 1 Beans that it had cost came back to your account.",
        "Dein Gutschein ist abgelaufen",
        (
            "Sein letzter Tag ist vorbei, und er wurde nicht eingelöst. "
            "Die 1 Bohnen, die er gekostet hatte, kamen auf dein Konto zurück."
        ),
    ),
    (
        coupon("CASE_OVER", 40, stays_taken=False),
        "The matter of your coupon is settled",
        "An order was paid with a coupon of yours that was no longer good. The 40 Beans that were taken are yours again.",
        "Die Sache mit deinem Gutschein ist geklärt",
        (
            "Eine Bestellung wurde mit einem deiner Gutscheine bezahlt, der nicht mehr galt. "
            "Die 40 abgezogenen Bohnen gehören wieder dir."
        ),
    ),
]


@pytest.mark.parametrize(("news", "title", "body", "german_title", "german_body"), TOLD)
async def test_a_notice_counts_by_the_programmes_name_nc15(
    make, graphql, call_points, news, title, body, german_title, german_body
):
    await call_points("Beans", "Bohnen")
    member = await make.member()
    await tell(member.id, news, once="1")

    english, german = [
        (await graphql(INBOX, viewer=member, locale=locale))["notifications"]["nodes"] for locale in ("en", "de-AT")
    ]

    assert english == [{"title": title, "body": body}]
    assert german == [{"title": german_title, "body": german_body}]


@pytest.mark.parametrize("name", ["points", "Points", "Punkte"])
@pytest.mark.parametrize(
    ("locale", "one", "many"),
    [("en", "One point for you", "2 points for you"), ("de", "Ein Punkt für dich", "2 Punkte für dich")],
)
async def test_a_plain_name_is_each_languages_own_word_nc15(make, graphql, call_points, name, locale, one, many):
    await call_points(name)
    member = await make.member()
    for points in (1, 2):
        await tell(member.id, earned(points), once=str(points))

    shown = (await graphql(INBOX, viewer=member, locale=locale))["notifications"]["nodes"]

    assert [notice["title"] for notice in shown] == [many, one]


async def test_a_name_that_is_not_translated_reads_as_staff_wrote_it_nc15(make, graphql, call_points):
    await call_points("{Stars} & \\1")
    member = await make.member()
    await tell(member.id, earned(2), once="1")

    shown = (await graphql(INBOX, viewer=member, locale="de"))["notifications"]["nodes"]

    assert [notice["title"] for notice in shown] == ["2 {Stars} & \\1 für dich"]


async def test_a_page_asks_for_the_name_once_however_many_notices_nc15(make, graphql, call_points):
    await call_points("Beans", "Bohnen")
    sent = []
    for notices in (1, 12):
        member = await make.viewer(await make.member())
        for number in range(notices):
            await tell(member.id, earned(2), once=str(number))
        await graphql(INBOX, viewer=member, locale="de")
        with counted() as statements:
            shown = (await graphql(INBOX, viewer=member, locale="de"))["notifications"]["nodes"]
        assert [one["title"] for one in shown] == ["2 Bohnen für dich"] * notices
        sent.append(statements)

    assert len(sent[0]) == len(sent[1]), "\n".join(sent[1])


@pytest.mark.parametrize(
    ("locale", "points", "subject", "sentence"),
    [
        ("en", 1, "1 Beans end on July 1, 2026", "1 of your Beans can be spent until July 1, 2026 and are gone after"),
        ("en", 2, "2 Beans end on July 1, 2026", "2 of your Beans can be spent until July 1, 2026 and are gone after"),
        ("de", 1, "1 Bohnen verfallen am 1. Juli 2026", "1 deiner Bohnen lassen sich bis zum 1. Juli 2026 einlösen"),
        ("de", 2, "2 Bohnen verfallen am 1. Juli 2026", "2 deiner Bohnen lassen sich bis zum 1. Juli 2026 einlösen"),
    ],
)
async def test_the_reminder_counts_by_the_programmes_name_nc15(
    make, mailbox, call_points, locale, points, subject, sentence
):
    await call_points("Beans", "Bohnen")
    member = await make.member(locale=locale)
    with clock.living_at(JUNE):
        await make.points(member, points, expires_at=END)
    with clock.living_at(END - 5 * DAY):
        await finish(remind_due, END - 5 * DAY)
    (message,) = await mailbox.fetch()

    assert message["Subject"] == subject
    assert sentence in text_of(message)


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en", ("Your Beans: 7 to spend", "this is how your Beans stand on", "7 Beans to spend", "7 Beans end on")),
        ("de", ("Deine Bohnen: 7 zum Einlösen", "um deine Bohnen.", "7 Bohnen zum Einlösen", "7 Bohnen verfallen am")),
    ],
)
async def test_the_monthly_mail_counts_by_the_programmes_name_nc15(make, mailbox, call_points, locale, told):
    await call_points("Beans", "Bohnen")
    purpose = ConsentPurpose.MONTHLY_POINTS
    with clock.living_at(JUNE):
        anna = await make.member("anna", email="anna@example.org", locale=locale)
        await make.points(anna, 7, expires_at=END + 60 * DAY)
        await agreeing.agree({purpose: TEXT_VERSIONS[purpose]}, by=await make.viewer(anna))
        await agreeing.confirm_by_mail(await mailbox.token())
    with clock.living_at(FIRST):
        await finish(monthly.write_due, FIRST)
        (message,) = await mailbox.fetch()

    subject, *sentences = told
    assert message["Subject"] == subject
    assert [one for one in sentences if one not in text_of(message)] == []


@pytest.mark.parametrize(
    ("locale", "name", "subject"),
    [
        ("en", "Beans", "3 Beans end"),
        ("de", "Beans", "3 Bohnen verfallen"),
        ("en", "points", "3 points end"),
    ],
)
async def test_a_notice_by_mail_counts_by_the_programmes_name_nc15(make, mailbox, call_points, locale, name, subject):
    await call_points(name, "Bohnen" if name == "Beans" else None)
    member = await make.member("anna", email="anna@example.org", locale=locale)
    news = News(kind=NotificationKind.POINTS_EXPIRING, about={"points": 3, "last_day": "2026-07-01"})
    await tell(member.id, news, once="1")
    await Notification.filter(member_id=member.id).update(mail_due_at=clock.now())
    await finish(mailing.write_due, clock.now())
    (message,) = await mailbox.fetch()

    assert message["Subject"] == subject
