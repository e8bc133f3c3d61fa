"""Devices are told at once: by a push service, which learns nothing of what they are told (NC18, NC19)."""

import base64
import json
from dataclasses import replace
from datetime import timedelta

import jwt
import pytest
import time_machine
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from graphql_schema.ids import global_id
from portal import worker
from portal.accounts import sessions
from portal.accounts.models import Member, Session
from portal.community.models import ContentState, Post
from portal.kernel import clock, web_push
from portal.kernel.models import OutboxItem
from portal.notifications import inbox
from portal.notifications.inbox import News
from portal.notifications.models import NotificationKind, PushDevice
from portal.settings import Settings
from tests.queue import notices_told
from tests.webhooks.receiver import Receiver, listening, status

pytestmark = pytest.mark.anyio
COUPON = News(kind=NotificationKind.REWARD, about={"cost": 5})
SAVE = """mutation ($input: AddPushDeviceInput!) { addPushDevice(input: $input) {
    session { id isToldAtOnce } errors { code field } } }"""
DELETE = """mutation ($input: RemovePushDeviceInput!) { removePushDevice(input: $input) {
    session { isToldAtOnce } errors { code field } } }"""
CHOOSE = """mutation ($input: NotificationPreferencesInput!) { updateNotificationPreferences(input: $input) {
    preferences { kind channels } errors { code field } } }"""
KEY = web_push.new_key()
STANDARD = str.maketrans("-_", "+/")
"""From the letters of base64url to those of plain base64."""


@pytest.fixture
def chosen_settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, push_key=KEY, mail_from="Portal <us@community.example>")


@pytest.fixture
async def service():
    async with listening() as found:
        found.answers = [status(201)]
        yield found


class Browser:
    """A browser with keys of its own, which alone reads what is sent to it (RFC 8291)."""

    def __init__(self, service: Receiver, name: str = "one") -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.secret = b"sixteen secrets!"
        self.endpoint = f"{service.url}/{name}"

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    @property
    def said(self) -> dict[str, str]:
        return {"endpoint": self.endpoint, "p256dh": _text(self.public), "auth": _text(self.secret)}

    def read(self, body: bytes) -> dict[str, str]:
        salt, length = body[:16], body[20]
        theirs, sealed = body[21 : 21 + length], body[21 + length :]
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs))
        secret = _derived(shared, self.secret, b"WebPush: info\0" + self.public + theirs, 32)
        key = _derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16)
        nonce = _derived(secret, salt, b"Content-Encoding: nonce\0", 12)
        return json.loads(AESGCM(key).decrypt(nonce, sealed, None).rstrip(b"\0").removesuffix(b"\x02"))


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


async def signed_in(make, member: Member):
    """A viewer in a session, as a browser is."""
    await sessions.open_session(member.id, user_agent="A browser")
    session = await Session.filter(member_id=member.id).order_by("-created_at").first()
    return replace(await make.viewer(member), session_id=session.id)


async def told(make, graphql, browser: Browser, member: Member):
    viewer = await signed_in(make, member)
    saved = await graphql(SAVE, viewer=viewer, input=browser.said)
    assert saved["errors"] == []
    return viewer


async def test_a_reply_reaches_the_device_encrypted_signed_and_in_its_readers_language(make, graphql, service):
    anna, ben = await make.member("anna", locale="de"), await make.member("ben")
    browser = Browser(service)
    await told(make, graphql, browser, anna)
    thread = await make.question(by=anna, title="Why is it bitter?")
    await make.answer(to=thread, by=ben)
    await notices_told()

    assert await worker.push_waiting() == 1

    [got] = service.got
    message = browser.read(got.body)
    assert b"bitter" not in got.body
    assert (message["title"], message["body"], message["lang"]) == (
        "Ben hat in deinem Thema geantwortet",
        "Why is it bitter?",
        "de",
    )
    post = await Post.get(thread_id=thread.id, number=2)
    assert message["path"] == f"/t/{global_id('Thread', thread.id)}/why-is-it-bitter#post-{post.number}"
    assert (got.headers["content-encoding"], got.headers["ttl"]) == ("aes128gcm", "86400")
    scheme, _, parts = got.headers["authorization"].partition(" ")
    token = parts.split(",")[0].strip().removeprefix("t=")
    ours = ec.derive_private_key(int.from_bytes(base64.urlsafe_b64decode(KEY + "="), "big"), ec.SECP256R1())
    claims = jwt.decode(token, ours.public_key(), algorithms=["ES256"], audience="http://127.0.0.1")
    assert (scheme, claims["sub"]) == ("vapid", "mailto:us@community.example")
    assert await OutboxItem.filter(topic="notices by push").values_list("payload", flat=True) == [{}]


async def test_what_was_read_hidden_or_chosen_away_is_not_sent(make, graphql, service):
    anna, ben = await make.member("anna"), await make.member("ben")
    await told(make, graphql, Browser(service), anna)
    read, hidden, chosen_away = [await make.question(by=anna, title=title) for title in ("One", "Two", "Three")]
    await make.answer(to=read, by=ben)
    await make.answer(to=hidden, by=ben)
    await notices_told()
    await inbox.mark_thread_of_notices_read(read.id, by=await make.viewer(anna))
    await Post.filter(thread_id=hidden.id, number=2).update(state=ContentState.HIDDEN)
    await graphql(CHOOSE, viewer=anna, input={"preferences": [{"kind": "REPLY", "channels": ["IN_APP"]}]})
    await make.answer(to=chosen_away, by=ben)
    await notices_told()

    await worker.push_waiting()

    assert service.got == []


async def test_a_browser_that_is_gone_is_forgotten_and_one_that_is_signed_out_hears_nothing(make, graphql, service):
    anna = await make.member("anna")
    await told(make, graphql, Browser(service, "gone"), anna)
    signed_out = await told(make, graphql, Browser(service, "out"), anna)
    await graphql(CHOOSE, viewer=anna, input={"preferences": [{"kind": "REWARD", "channels": ["PUSH"]}]})
    service.answers = [status(410)]
    await inbox.tell(anna.id, COUPON, once="one")
    await sessions.end_session(signed_out.session_id, by=signed_out)

    await worker.push_waiting()

    assert [one.path for one in service.got] == ["/hooks/gone"]
    assert [one.session_id for one in await PushDevice.all()] == [signed_out.session_id]


async def test_a_service_that_is_busy_is_asked_again_and_late_news_are_left_to_the_inbox(make, graphql, service):
    anna = await make.member("anna")
    await told(make, graphql, Browser(service), anna)
    await graphql(CHOOSE, viewer=anna, input={"preferences": [{"kind": "REWARD", "channels": ["IN_APP", "PUSH"]}]})
    service.answers = [status(503), status(201)]
    await inbox.tell(anna.id, COUPON, once="one")

    await worker.push_waiting()
    await OutboxItem.all().update(due_at=clock.now() - timedelta(seconds=1))
    await worker.push_waiting()
    assert len(service.got) == 2

    await inbox.tell(anna.id, COUPON, once="two")
    with time_machine.travel(clock.now() + timedelta(hours=25), tick=False):
        await worker.push_waiting()
    assert len(service.got) == 2


async def test_a_browser_is_of_one_session_and_of_whoever_asked_last(make, graphql, service):
    anna, ben = await make.member("anna"), await make.member("ben")
    browser = Browser(service)
    first = await told(make, graphql, browser, anna)

    second = await told(make, graphql, browser, ben)
    await told(make, graphql, Browser(service, "other"), anna)
    other = await graphql(SAVE, viewer=second, input=Browser(service, "next").said)

    assert other["session"]["isToldAtOnce"] is True
    assert await PushDevice.filter(member_id=ben.id).count() == 1
    foreign = await graphql(DELETE, viewer=second, input={"sessionId": global_id("Session", first.session_id)})
    assert foreign["errors"] == [{"code": "NOT_FOUND", "field": None}]
    own = {"sessionId": global_id("Session", second.session_id)}
    assert (await graphql(DELETE, viewer=second, input=own))["session"] == {"isToldAtOnce": False}
    assert await PushDevice.filter(member_id=ben.id).count() == 0


@pytest.mark.parametrize("spelt", [lambda key: key + "=" * 1000, lambda key: key.translate(STANDARD)])
async def test_keys_are_kept_in_one_spelling_whatever_a_client_writes(make, graphql, service, spelt):
    viewer, browser = await signed_in(make, await make.member("anna")), Browser(service)
    said = {**browser.said, "p256dh": spelt(browser.said["p256dh"]), "auth": spelt(browser.said["auth"])}

    saved = await graphql(SAVE, viewer=viewer, input=said)

    device = await PushDevice.get()
    assert saved["errors"] == []
    assert (device.p256dh, device.auth) == (browser.said["p256dh"], browser.said["auth"])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"endpoint": "http://push.example/one"}, "endpoint"),
        ({"endpoint": "nonsense"}, "endpoint"),
        ({"p256dh": _text(b"\x04" + b"\x01" * 64)}, "p256dh"),
        ({"auth": "c2hvcnQ"}, "auth"),
        ({"auth": "ä"}, "auth"),
    ],
)
async def test_what_no_browser_says_is_refused(make, graphql, service, wrong, field):
    viewer = await signed_in(make, await make.member("anna"))

    refused = await graphql(SAVE, viewer=viewer, input=Browser(service).said | wrong)

    assert refused["errors"] == [{"code": "INVALID", "field": [field]}]
    assert not await PushDevice.exists()
