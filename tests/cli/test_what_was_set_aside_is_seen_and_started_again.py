"""`portal queue`: what waits and for how long, what was set aside and why, and starting that again (F17, W8)."""

from datetime import timedelta

import pytest

from portal import worker
from portal.kernel import clock, mail, outbox
from portal.kernel.mail import Mail
from portal.kernel.models import OutboxItem, OutboxState
from portal.kernel.queue import ago
from portal.kernel.work import unit_of_work
from portal.shop.inbox import applying, deliveries
from portal.shop.inbox.models import DeliveryState, ShopDelivery
from tests.cli.running import portal
from tests.shop.shops import SHOPIFY

pytestmark = pytest.mark.anyio


@pytest.fixture
async def refused(portal_db):
    """Two letters that a mail server refused for good, one that waits, and a delivery that nobody understood."""

    @unit_of_work
    async def write(count):
        for number in range(count):
            await mail.put(Mail(f"reader{number}@example.org", "en", "Hello", "Hello", {}))

    await write(3)
    letters = await OutboxItem.all().order_by("id")
    for letter in letters[:2]:
        await OutboxItem.filter(id=letter.id).update(
            state=OutboxState.FAILED, attempts=1, last_error="the mail server answers 554", finished_at=clock.now()
        )
    await OutboxItem.all().update(created_at=clock.now() - timedelta(hours=3))
    await deliveries.keep(deliveries.Delivery(SHOPIFY, "w-1", "orders/paid", b"nonsense"))
    await applying.apply_waiting()
    return letters


def said(portal_db, *arguments):
    return portal(*arguments, PORTAL_DATABASE_URL=portal_db.database_url, COLUMNS="200")


async def test_the_list_shows_each_kind_with_its_lengths_and_the_oldest_age(portal_db, refused):
    found = said(portal_db, "queue", "list")

    lines = [[cell.strip() for cell in line.strip("│┃").split("│")] for line in found.out.splitlines() if "│" in line]
    assert lines == [
        ["outbox", "mail", "1", "0", "3 h", "2"],
        ["shop-deliveries", "–", "0", "0", "–", "1"],
    ]


async def test_what_was_set_aside_is_shown_with_its_reason_and_age(portal_db, refused):
    letters, orders = said(portal_db, "queue", "show", "outbox"), said(portal_db, "queue", "show", "shop-deliveries")

    assert letters.out.splitlines() == [
        f"{refused[1].id} · mail · came in 3 h ago",
        "  1 tries: the mail server answers 554",
        f"{refused[0].id} · mail · came in 3 h ago",
        "  1 tries: the mail server answers 554",
    ]
    assert "JSON" in orders.out
    assert said(portal_db, "queue", "show", "webhooks").out == "Nothing was set aside.\n"


async def test_one_item_is_started_again_and_then_sent(portal_db, refused):
    assert said(portal_db, "queue", "retry", "outbox", str(refused[0].id)).out == "1 item waits again.\n"

    await worker.send_waiting()

    states = {item.id: item.state for item in await OutboxItem.all()}
    assert states == {
        refused[0].id: OutboxState.SENT,
        refused[1].id: OutboxState.FAILED,
        refused[2].id: OutboxState.SENT,
    }


async def test_every_dead_letter_of_a_queue_is_started_again_and_no_other(portal_db, refused):
    assert said(portal_db, "queue", "retry", "outbox", "--all").out == "2 items wait again.\n"

    assert await OutboxItem.filter(state=OutboxState.WAITING, attempts=0).count() == 3
    assert (await ShopDelivery.get()).state is DeliveryState.NOT_UNDERSTOOD


async def test_what_cannot_be_started_again_is_refused_in_a_sentence_and_stays(portal_db, refused):
    await ShopDelivery.all().update(body=None)
    delivery = await ShopDelivery.get()
    nothing = "There is no such item among those that were set aside and can be started again.\n"

    assert said(portal_db, "queue", "retry", "shop-deliveries", str(delivery.id)).err == nothing
    assert said(portal_db, "queue", "retry", "outbox", str(refused[2].id)).err == nothing
    assert said(portal_db, "queue", "retry", "outbox").err == "Say which: the ID of one item, or --all.\n"
    assert said(portal_db, "queue", "retry", "post", "--all").err == (
        "There is no queue post; there are outbox, shop-deliveries, webhooks.\n"
    )

    assert await outbox.QUEUE.start_again(lambda _: "TRUE") == 2
    assert (await ShopDelivery.get()).state is DeliveryState.NOT_UNDERSTOOD


async def test_the_doctor_tells_how_the_queues_stand(portal_db, refused):
    found = said(portal_db, "doctor")

    assert (
        "✓ queues: outbox (mail): 1 waiting, the oldest for 3 h, 2 set aside; shop-deliveries: nothing waits, 1 set aside"
        in found.out
    )


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h"), (200000, "2 d")]
)
def test_ages_are_told_in_a_unit_that_has_two(seconds, told):
    assert ago(seconds) == told
