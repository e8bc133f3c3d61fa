"""Asking buyers for reviews (NC17): who agreed, once for each order, of what they kept and have not reviewed."""

from datetime import UTC, datetime, timedelta

import pytest

from portal import settings as portal_settings
from portal.accounts import agreeing
from portal.accounts.consents import TEXT_VERSIONS
from portal.accounts.models import ConsentPurpose, Member
from portal.kernel import clock
from portal.kernel.steps import finish
from portal.loyalty.ledger.reminders import remind_due
from portal.notifications import review_requests
from portal.notifications.unsubscribing import Stream, token_for, unsubscribe
from portal.shop.models import Order, Product
from tests.mailbox import chosen_settings, mailbox, smtp_port, text_of

__all__ = ["chosen_settings", "mailbox", "smtp_port"]

JUNE = datetime(2026, 6, 10, 9, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
DUE = JUNE + 14 * DAY
REVIEWS = ConsentPurpose.REVIEW_REQUESTS


async def mails_at(instant, mailbox):
    with clock.living_at(instant):
        await finish(review_requests.write_due, instant)
        return await mailbox.fetch()


async def agrees(member, make, mailbox):
    await agreeing.agree({REVIEWS: TEXT_VERSIONS[REVIEWS]}, by=await make.viewer(member))
    await agreeing.confirm_by_mail(await mailbox.token())


async def ordered(make, buyer, at=JUNE, *, was_sent=True):
    await make.product()
    with clock.living_at(at):
        order = await make.order(buyer, placed_at=at)
    await Order.filter(id=order.id).update(was_sent=was_sent)
    return order


@pytest.fixture
async def anna(make, mailbox):
    """She agreed to be asked."""
    anna = await make.member("anna", email="anna@example.org", locale="en", display_name="Anna")
    with clock.living_at(JUNE - DAY):
        await agrees(anna, make, mailbox)
    return anna


async def test_a_buyer_is_asked_once_with_a_way_out_nc17(anna, make, mailbox):
    await ordered(make, anna)
    assert await mails_at(DUE - MINUTE, mailbox) == []

    (message,) = await mails_at(DUE + MINUTE, mailbox)

    link = f"https://portal.example.org/unsubscribe/{token_for(anna.id, Stream.REVIEWS)}"
    assert (message["To"], message["Subject"]) == ("anna@example.org", "What do you think of what you bought?")
    assert (message["List-Unsubscribe"], message["List-Unsubscribe-Post"]) == (
        f"<{link}>",
        "List-Unsubscribe=One-Click",
    )
    assert text_of(message).startswith(
        "Hello Anna,\n\na while ago you bought what stands here. What you say of it, good or bad, helps others to "
        f"choose. If you do not want to be asked for reviews by mail, this ends it: {link}\n\n"
        "* Beans\n  https://portal.example.org/p/beans"
    )
    assert await mails_at(DUE + 2 * DAY, mailbox) == []


async def test_a_german_is_asked_in_german_nc17(make, mailbox):
    berta = await make.member("berta", email="berta@example.org", locale="de", display_name="Berta")
    with clock.living_at(JUNE - DAY):
        await agrees(berta, make, mailbox)
    await ordered(make, berta)

    (message,) = await mails_at(DUE + MINUTE, mailbox)

    assert text_of(message).startswith("Hallo Berta,\n\nvor einiger Zeit hast du gekauft, was hier steht.")


async def test_an_order_that_nobody_says_was_sent_takes_twice_as_long_nc17(anna, make, mailbox):
    await ordered(make, anna, was_sent=False)

    assert await mails_at(JUNE + 28 * DAY - MINUTE, mailbox) == []
    assert len(await mails_at(JUNE + 28 * DAY + MINUTE, mailbox)) == 1


async def test_days_are_counted_from_the_shop_s_newest_word_nc17(anna, make, mailbox):
    order = await ordered(make, anna)
    await Order.filter(id=order.id).update(told_at=JUNE + 10 * DAY)

    assert await mails_at(DUE + MINUTE, mailbox) == []
    assert len(await mails_at(JUNE + 24 * DAY + MINUTE, mailbox)) == 1


async def test_who_has_not_agreed_is_not_asked_and_not_later_either_lw22(make, mailbox):
    bert = await make.member("bert", email="bert@example.org")
    await ordered(make, bert)

    assert await mails_at(DUE + MINUTE, mailbox) == []

    with clock.living_at(DUE + DAY):
        await agrees(bert, make, mailbox)
    assert await mails_at(DUE + 2 * DAY, mailbox) == []


async def go_back(make, anna, order):
    await make.refund(order, "50.00")


async def review(make, anna, order):
    await make.review(by=anna)


async def leave_the_catalogue(make, anna, order):
    await Product.filter(sku="beans").update(is_active=False)


async def suspend(make, anna, order):
    await Member.filter(id=anna.id).update(suspended_until=DUE + 9 * DAY)


async def ban(make, anna, order):
    await Member.filter(id=anna.id).update(banned_at=JUNE)


async def restrict(make, anna, order):
    await Member.filter(id=anna.id).update(restricted_at=JUNE)


async def change_address(make, anna, order):
    await Member.filter(id=anna.id).update(email="new@example.org", email_key="new@example.org")


async def withdraw(make, anna, order):
    await unsubscribe(token_for(anna.id, Stream.REVIEWS))


HINDRANCES = [go_back, review, leave_the_catalogue, suspend, ban, restrict, change_address, withdraw]


@pytest.mark.parametrize("hindrance", HINDRANCES)
async def test_nobody_is_asked_without_ground_nc17(hindrance, anna, make, mailbox):
    order = await ordered(make, anna)
    with clock.living_at(JUNE + DAY):
        await hindrance(make, anna, order)

    assert await mails_at(DUE + 2 * DAY, mailbox) == []
    assert (await Order.get(id=order.id)).reviews_settled_at is not None, "it is not looked at again"


@pytest.mark.parametrize("hindrance", HINDRANCES)
async def test_it_is_judged_again_when_the_mail_is_sent_nc17(hindrance, anna, make, mailbox):
    order = await ordered(make, anna)
    with clock.living_at(DUE + MINUTE):
        assert await finish(review_requests.write_due, DUE + MINUTE) == 1
        await hindrance(make, anna, order)
        assert await mailbox.fetch() == []


async def test_of_two_orders_one_is_asked_about_a_day_nc10(anna, make, mailbox):
    await ordered(make, anna)
    await ordered(make, anna, JUNE + MINUTE)

    assert len(await mails_at(DUE + 2 * MINUTE, mailbox)) == 1
    review_requests.DUE.try_again()
    assert await mails_at(DUE + 3 * MINUTE, mailbox) == []
    review_requests.DUE.try_again()
    assert len(await mails_at(DUE + DAY, mailbox)) == 1


async def test_on_a_day_with_a_reminder_of_points_it_waits_for_the_next_nc10(anna, make, mailbox):
    await ordered(make, anna)
    with clock.living_at(DUE):
        await make.points(anna, 5, expires_at=DUE + 3 * DAY)
        await finish(remind_due, DUE + MINUTE)
        assert len(await mailbox.fetch()) == 1

    assert await mails_at(DUE + 2 * MINUTE, mailbox) == []
    review_requests.DUE.try_again()
    assert len(await mails_at(DUE + DAY, mailbox)) == 1


async def test_orders_of_long_ago_are_asked_about_no_more_nc17(anna, make, mailbox):
    await ordered(make, anna)

    assert await mails_at(JUNE + (2 * 14 + 30) * DAY + MINUTE, mailbox) == []


async def test_a_brand_that_does_not_want_to_asks_nobody_nc17(anna, make, mailbox, monkeypatch):
    await ordered(make, anna)
    chosen = portal_settings.settings().model_copy(update={"review_request_days": 0})
    monkeypatch.setattr(review_requests, "settings", lambda: chosen)

    assert await mails_at(DUE + MINUTE, mailbox) == []
