"""The monthly mail about points (NC12): to who agreed, each month once, by the brand's clock, as it stands when sent."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.merging import merge_members
from portal.accounts.models import Consent, ConsentPurpose, Member
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.ledger.reminders import remind_due
from portal.notifications import monthly
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from tests.mailbox import chosen_settings, html_of, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

JUNE = datetime(2026, 6, 10, 9, tzinfo=UTC)
FIRST = datetime(2026, 7, 1, 6, tzinfo=UTC)
"""Eight in the morning in Berlin."""
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
MONTHLY = ConsentPurpose.MONTHLY_POINTS


async def mails_at(instant, mailbox):
    with clock.living_at(instant):
        await finish(monthly.write_due, instant)
        return await mailbox.fetch()


async def agreed(member, make, mailbox, at=JUNE):
    with clock.living_at(at):
        await agreeing.agree({MONTHLY: TEXT_VERSIONS[MONTHLY]}, by=await make.viewer(member))
        await agreeing.confirm_by_mail(await mailbox.token())


@pytest.fixture
async def anna(make, mailbox):
    """She has seven points, of which five end in August, and has agreed in June."""
    anna = await make.member("anna", email="anna@example.org", locale="en", display_name="Anna <b>")
    with clock.living_at(JUNE):
        await make.points(anna, 5, expires_at=datetime(2026, 8, 31, 22, tzinfo=UTC))
        await make.points(anna, 2)
    await agreed(anna, make, mailbox)
    return anna


async def test_it_tells_balance_ends_and_how_to_end_it_nc12(anna, mailbox):
    (message,) = await mails_at(FIRST, mailbox)

    text = text_of(message)
    link = f"https://portal.example.org/unsubscribe/{token_for(anna.id, Stream.POINTS)}"
    assert (message["To"], message["Subject"]) == ("anna@example.org", "Your points: 7 to spend")
    assert (message["List-Unsubscribe"], message["List-Unsubscribe-Post"]) == (
        f"<{link}>",
        "List-Unsubscribe=One-Click",
    )
    assert text.startswith(
        "Hello Anna <b>,\n\nthis is how your points stand on July 1, 2026. "
        f"If you do not want this mail every month, this ends it: {link}\n\n"
        "* 7 points to spend\n  https://portal.example.org/account/points\n\n"
        "* 5 points end on August 31, 2026\n  https://portal.example.org/account/rewards"
    )
    assert "Anna &lt;b&gt;" in html_of(message)


async def test_it_comes_in_the_reader_s_language_nc12(make, mailbox):
    berta = await make.member("berta", email="berta@example.org", locale="de", display_name="Berta")
    with clock.living_at(JUNE):
        await make.points(berta, 1, expires_at=datetime(2026, 8, 31, 22, tzinfo=UTC))
    await agreed(berta, make, mailbox)

    (message,) = await mails_at(FIRST, mailbox)

    assert message["Subject"] == "Deine Punkte: einer zum Einlösen"
    assert "so steht es am 1. Juli 2026 um deine Punkte" in text_of(message)
    assert "* Ein Punkt verfällt am 31. August 2026" in text_of(message)


async def test_it_tells_how_the_tier_stands_nc12(anna, make, mailbox):
    await make.tier("silver", 2, qualifying_points=100)

    (message,) = await mails_at(FIRST, mailbox)

    assert "* 93 more points that count to Silver.\n  https://portal.example.org/account" in text_of(message)


async def test_it_is_due_in_the_morning_of_the_first_where_the_brand_is_nc12(anna, mailbox):
    early = await mails_at(FIRST - MINUTE, mailbox)
    in_time = await mails_at(FIRST, mailbox)

    assert (len(early), len(in_time)) == (0, 1)


async def test_each_month_has_one_and_an_outage_is_not_made_up_for_nc12(anna, mailbox):
    counts = [
        len(await mails_at(instant, mailbox))
        for instant in (
            FIRST,
            FIRST + DAY,
            datetime(2026, 10, 20, 9, tzinfo=UTC),  # nothing ran in August and September
            datetime(2026, 10, 31, 9, tzinfo=UTC),
            datetime(2026, 11, 1, 7, tzinfo=UTC),  # by winter's clock
        )
    ]

    assert counts == [1, 0, 1, 0, 1]


async def test_only_who_agreed_gets_it_lw21(anna, make, mailbox):
    other = await make.member("other", email="other@example.org")
    await make.points(other, 5)
    with clock.living_at(JUNE):
        await agreeing.agree({MONTHLY: TEXT_VERSIONS[MONTHLY]}, by=await make.viewer(other))
        await mailbox.fetch()

    assert [message["To"] for message in await mails_at(FIRST, mailbox)] == ["anna@example.org"]


async def test_withdrawn_while_it_waits_it_is_not_sent_lw24(anna, mailbox):
    with clock.living_at(FIRST):
        await finish(monthly.write_due, FIRST)
        await unsubscribe(token_for(anna.id, Stream.POINTS))
        assert await mailbox.fetch() == []

    assert (await Consent.get(member=anna)).next_mail_at is None


async def test_another_address_has_not_agreed_lw23(anna, mailbox):
    await Member.filter(id=anna.id).update(email="anna@other.example")

    assert await mails_at(FIRST, mailbox) == []


async def test_after_a_reminder_it_comes_the_next_morning_nc10(anna, make, mailbox):
    with clock.living_at(FIRST - timedelta(hours=1)):
        await make.points(anna, 3, expires_at=FIRST + 5 * DAY)
        await finish(remind_due, FIRST - timedelta(hours=1))
        (reminder,) = await mailbox.fetch()

    same_day = await mails_at(FIRST, mailbox)
    next_day = await mails_at(FIRST + DAY, mailbox)

    assert reminder["Subject"].startswith("3 points end on")
    assert (len(same_day), len(next_day)) == (0, 1)


async def test_it_is_the_only_reminder_of_its_day_nc10(anna, make, mailbox):
    assert len(await mails_at(FIRST, mailbox)) == 1
    later = FIRST + timedelta(hours=2)
    with clock.living_at(later):
        await make.points(anna, 3, expires_at=later + 5 * DAY)
        await finish(remind_due, later)

        assert await mailbox.fetch() == []


async def test_two_workers_write_one_nc7(anna):
    with clock.living_at(FIRST):
        done = [await finish(monthly.write_due, FIRST) for _ in range(2)]

    assert done == [1, 0]


async def test_of_two_accounts_that_agreed_and_are_one_it_comes_once_nc12(anna, make, mailbox):
    anne = await make.member("anne", email="anne@example.org")
    await agreed(anne, make, mailbox)
    await merge_members(anne.id, anna.id, reason="The same", by=SYSTEM)

    counts = [
        len(await mails_at(instant, mailbox)) for instant in (FIRST, FIRST + DAY, datetime(2026, 8, 1, 6, tzinfo=UTC))
    ]

    assert counts == [1, 0, 1]
    assert await Consent.filter(member_id=anna.id, next_mail_at=datetime(2026, 9, 1, 6, tzinfo=UTC)).count() == 2
