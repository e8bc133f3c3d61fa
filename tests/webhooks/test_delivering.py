"""What other systems are told: signed, retried, each endpoint in a queue of its own, and all of it in a log (W12, F19)."""

import asyncio
import base64
import json
from datetime import timedelta

import pytest
import time_machine

from portal.accounts.models import Role
from portal.accounts.viewer import SYSTEM
from portal.kernel import clock
from portal.kernel.errors import Forbidden, Invalid, NotFound, PortalError
from portal.kernel.events import announce
from portal.kernel.queue import LEASE
from portal.kernel.reach import Reach
from portal.kernel.steps import finish
from portal.kernel.work import unit_of_work
from portal.loyalty.events import TierChanged
from portal.loyalty.redeeming.cancelling import cancel_redemption
from portal.moderation.models import AuditEntry
from portal.webhooks import deliveries, dispatcher, endpoints, queries, signatures
from portal.webhooks.dispatcher import Dispatcher
from portal.webhooks.endpoints import EndpointTerms, delete_endpoint, rotate_secret, save_endpoint
from portal.webhooks.enqueueing import PAUSES
from portal.webhooks.models import WebhookDelivery, WebhookDeliveryState, WebhookEndpoint
from tests.webhooks.receiver import listening, status

pytestmark = pytest.mark.anyio
OURS = Reach(own_machine=True)


@pytest.fixture
async def receiver():
    async with listening() as found:
        yield found


async def listen(receiver, *topics, **terms):
    values = {"url": receiver.url, "description": "The shop", "topics": topics or ("tier.changed",), **terms}
    return await save_endpoint(EndpointTerms(**values), by=SYSTEM)


@unit_of_work
async def rise(member):
    await announce(TierChanged(member_id=member.id, before=None, after="gold", is_promotion=True))


async def deliver(time_limit=5.0):
    worker = Dispatcher(within=OURS, time_limit=time_limit)
    await worker.look()
    await worker.finish()


async def test_the_published_vector_of_standard_webhooks_is_signed_alike():
    signature = signatures.signature(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "1614265330",
        b'{"test": 2432232314}',
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    )

    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_a_message_is_signed_and_says_what_happened(make, receiver):
    member = await make.member()
    _, secret = await listen(receiver)

    await rise(member)
    await deliver()

    (got,) = receiver.got
    message, timestamp = got.headers["webhook-id"], got.headers["webhook-timestamp"]
    assert got.headers["webhook-signature"] == signatures.signature(message, timestamp, got.body, secret)
    assert len(base64.b64decode(secret.removeprefix("whsec_"))) == 32
    told = json.loads(got.body)
    assert told["type"] == "tier.changed"
    assert told["data"] | {"memberId": "?"} == {"memberId": "?", "before": None, "after": "gold", "isPromotion": True}
    row = await WebhookDelivery.get()
    assert (row.state, row.status, row.attempts, row.message_id) == (WebhookDeliveryState.DELIVERED, 200, 1, message)


async def test_only_what_was_asked_for_and_what_was_done_is_told(make, receiver):
    member = await make.member()
    await listen(receiver, "post.added")
    await rise(member)

    @unit_of_work
    async def fails():
        await announce(TierChanged(member_id=member.id, before=None, after="gold", is_promotion=True))
        raise RuntimeError("rolled back")

    await listen(receiver, "tier.changed")
    with pytest.raises(RuntimeError, match="rolled back"):
        await fails()

    assert await WebhookDelivery.all().count() == 0


async def test_a_coupon_is_told_with_what_a_till_has_to_know(make, receiver):
    member = await make.member()
    await make.points(member, 500)
    await listen(receiver, "reward.redeemed", "coupon.changed")

    coupon = await make.redemption(member, await make.reward(500))
    await cancel_redemption(coupon.id, by=SYSTEM)
    await deliver()

    first, second = (json.loads(one.body) for one in receiver.got)
    assert (first["type"], second["type"]) == ("reward.redeemed", "coupon.changed")
    assert first["data"]["couponCode"] == coupon.coupon_code
    assert first["data"]["value"] == {"amount": "5.00", "currency": "EUR"}
    assert (first["data"]["state"], second["data"]["state"]) == ("ISSUED", "CANCELLED")
    assert "@" not in receiver.got[0].body.decode(), "no address leaves the house"


async def test_while_a_secret_is_rotated_both_sign_for_a_day(make, receiver):
    member = await make.member()
    endpoint, old = await listen(receiver)
    _, new = await rotate_secret(endpoint.id, by=SYSTEM)

    await rise(member)
    await deliver()
    with time_machine.travel(clock.now() + timedelta(hours=25)):
        await rise(member)
        await deliver()

    during, after = receiver.got
    for got, secrets in ((during, [new, old]), (after, [new])):
        message, timestamp = got.headers["webhook-id"], got.headers["webhook-timestamp"]
        expected = [signatures.signature(message, timestamp, got.body, secret) for secret in secrets]
        assert got.headers["webhook-signature"].split(" ") == expected


async def test_no_secret_can_be_read_from_the_table(make, receiver):
    _, secret = await listen(receiver)

    row = await WebhookEndpoint.get()
    assert secret not in row.sealed_secret
    assert secret.removeprefix("whsec_") not in row.sealed_secret
    assert not [one for one in await AuditEntry.all() if secret in (one.detail or "")]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (status(500, b"broken"), (500, "broken")),
        (status(302, location="http://127.0.0.1:1/"), (302, "")),
        (30.0, (None, "No answer within 2 seconds.")),
        (b"nonsense\r\n\r\n", (None, "RemoteProtocolError")),
    ],
    ids=["broken", "a redirect", "silence", "nonsense"],
)
async def test_a_delivery_that_is_not_taken_is_tried_again_later_under_the_same_id(make, receiver, answer, said):
    member = await make.member()
    await listen(receiver)
    receiver.answers = [answer, status(204)]
    now = clock.now()

    await rise(member)
    await deliver(time_limit=2.0 if isinstance(answer, float) else 10.0)

    row = await WebhookDelivery.get()
    assert (row.state, row.attempts, row.status) == (WebhookDeliveryState.WAITING, 1, said[0])
    assert row.answer.startswith(said[1])
    assert PAUSES[0] * 0.8 <= row.due_at - now <= PAUSES[0] * 1.2 + timedelta(seconds=10)
    with time_machine.travel(row.due_at + timedelta(seconds=1)):
        await deliver()
    assert (await WebhookDelivery.get()).state is WebhookDeliveryState.DELIVERED
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1
    assert len(receiver.got) == 2


async def test_an_endless_answer_is_read_no_further_than_64_kib(make, receiver):
    member = await make.member()
    await listen(receiver)
    receiver.answers = [b"HTTP/1.1 200 OK\r\ncontent-length: 10000000000\r\n\r\n" + b"x" * (1 << 20)]

    await rise(member)
    await deliver(time_limit=3.0)

    row = await WebhookDelivery.get()
    assert (row.state, len(row.answer)) == (WebhookDeliveryState.DELIVERED, 400)


async def test_tries_go_on_for_some_three_days_and_then_end(make, receiver):
    member = await make.member()
    await listen(receiver)
    receiver.answers = [status(503)]
    began = clock.now()
    await rise(member)

    with time_machine.travel(began, tick=False) as travel:
        for _ in range(20):
            row = await WebhookDelivery.get()
            if row.state is not WebhookDeliveryState.WAITING:
                break
            travel.move_to(row.due_at + timedelta(seconds=1))
            await deliver()

    assert (row.state, row.attempts) == (WebhookDeliveryState.FAILED, 10)
    assert timedelta(hours=58) <= row.finished_at - began <= timedelta(hours=92)


async def test_an_answer_of_410_ends_all_messages_to_the_endpoint(make, receiver):
    member = await make.member()
    await listen(receiver)
    receiver.answers = [status(410)]
    await rise(member)
    await rise(member)

    await deliver()
    await deliver()

    endpoint = await WebhookEndpoint.get()
    assert (endpoint.is_active, len(receiver.got)) == (False, 1)
    assert endpoint.disabled_because == "The receiver answered 410: it wants no more messages."
    await rise(member)
    assert await WebhookDelivery.all().count() == 2, "who wants nothing is told nothing"


async def test_an_endpoint_that_has_taken_nothing_for_five_days_is_switched_off(make, receiver):
    member = await make.member()
    endpoint, _ = await listen(receiver)
    receiver.answers = [status(500)]
    await rise(member)
    await WebhookDelivery.all().update(attempts=len(PAUSES))
    await WebhookEndpoint.all().update(failing_since=clock.now() - timedelta(days=5, minutes=1))

    await deliver()

    assert not (await WebhookEndpoint.get(id=endpoint.id)).is_active
    again, secret = await listen(receiver, id=endpoint.id)
    assert (again.is_active, again.failing_since, again.disabled_because, secret) == (True, None, None, None)


async def test_endpoints_that_are_slow_delay_nobody_else_f19(make):
    """A dozen that never answer beside one that does: its message is there at once."""
    member = await make.member()
    async with listening() as slow, listening() as good:
        slow.answers = [60.0]
        for number in range(12):
            await listen(slow, description=f"Slow {number}")
        await listen(good)
        await rise(member)
        worker = Dispatcher(within=OURS, time_limit=5.0)
        await worker.look()
        await good.has_got.wait()
        given_up = await WebhookDelivery.filter(state=WebhookDeliveryState.WAITING, answer__isnull=False).count()
        for _ in range(5):
            await worker.look()
        assert slow.most_at_once <= 12, "each endpoint has one message under way"
        await worker.finish()

    assert given_up == 0, "it waited for none of them"
    assert await WebhookDelivery.filter(state=WebhookDeliveryState.DELIVERED).count() == 1


async def test_a_worker_that_dies_leaves_the_message_to_another_under_the_same_id(make, receiver):
    member = await make.member()
    await listen(receiver)
    await rise(member)
    now = clock.now()
    await dispatcher._claim((await WebhookEndpoint.get()).id)

    await deliver()
    assert receiver.got == [], "it is leased"
    with time_machine.travel(now + LEASE + timedelta(seconds=1)):
        await deliver()

    assert len(receiver.got) == 1
    assert (await WebhookDelivery.get()).attempts == 2


async def test_two_workers_send_each_message_once(make, receiver):
    member = await make.member()
    await listen(receiver)
    for _ in range(10):
        await rise(member)

    await asyncio.gather(*(deliver() for _ in range(3)))

    assert len({got.headers["webhook-id"] for got in receiver.got}) == len(receiver.got) == 10


async def test_staff_read_the_log_and_send_again(make, receiver):
    member = await make.member()
    endpoint, _ = await listen(receiver)
    await rise(member)
    await deliver()

    sent = await WebhookDelivery.get()
    await deliveries.replay(sent.id, by=SYSTEM)
    await deliver()
    await WebhookDelivery.all().update(state=WebhookDeliveryState.FAILED)
    assert await deliveries.replay_failed(endpoint.id, by=SYSTEM) == 1
    await deliver()

    assert [got.headers["webhook-id"] for got in receiver.got] == [sent.message_id] * 3


async def test_what_is_older_than_thirty_days_is_forgotten_but_nothing_that_waits(make, receiver):
    member = await make.member()
    await listen(receiver)
    await rise(member)
    await deliver()
    await rise(member)

    assert await finish(dispatcher.forget_old, clock.now() + timedelta(days=30, minutes=1)) == 1

    assert (await WebhookDelivery.get()).state is WebhookDeliveryState.WAITING


async def test_endpoints_are_for_staff_alone_and_leave_a_trace(make, receiver):
    customer = await make.viewer(await make.member())
    moderator = await make.viewer(await make.member(roles=(Role.MODERATOR,)))
    endpoint, _ = await listen(receiver)
    for somebody in (customer, moderator):
        for deed in (
            save_endpoint(EndpointTerms(url=receiver.url, description="x", topics=["post.added"]), by=somebody),
            rotate_secret(endpoint.id, by=somebody),
            delete_endpoint(endpoint.id, by=somebody),
            deliveries.send_test(endpoint.id, by=somebody),
            queries.endpoints(somebody),
        ):
            with pytest.raises(Forbidden):
                await deed
    await delete_endpoint(endpoint.id, by=SYSTEM)

    with pytest.raises(NotFound):
        await endpoints.find(endpoint.id, by=SYSTEM)
    assert [one.action for one in await AuditEntry.all().order_by("at")] == ["webhook.create", "webhook.delete"]


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [({"topics": ()}, PortalError), ({"topics": ("weather",)}, Invalid), ({"url": "https://10.0.0.1/"}, Invalid)],
)
async def test_an_endpoint_that_makes_no_sense_is_refused_and_not_kept(make, terms, refusal):
    values = {"url": "https://shop.example/", "description": "The shop", "topics": ("post.added",), **terms}

    with pytest.raises(refusal):
        await save_endpoint(EndpointTerms(**values), by=SYSTEM)

    assert not await WebhookEndpoint.exists()


def test_the_schedule_is_that_of_the_standard():
    assert sum(PAUSES, timedelta()) == timedelta(hours=75, minutes=35, seconds=5)
