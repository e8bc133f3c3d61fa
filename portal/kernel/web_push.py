"""Web Push: a message that one browser alone can read (RFC 8291), signed as this portal's (VAPID, RFC 8292).

The push service of the browser's maker carries it, and learns for whom it is and how long it is, never what it says.
"""

import base64
import binascii
from dataclasses import dataclass
from email.utils import parseaddr
from functools import lru_cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from portal.kernel import outgoing
from portal.kernel.errors import Invalid
from portal.kernel.reach import reach
from portal.settings import settings

TIME_LIMIT = 15.0
GOOD_FOR = 24 * 3600
"""Seconds for which a push service keeps a message for a device that is off."""
_GONE = frozenset({404, 410})
_FOR_GOOD = frozenset({400, 401, 403, 413})
_POINT = 65
_SECRET = 16


class Gone(Exception):
    """The browser takes no more messages at this address."""


class Refused(Exception):
    """The push service will not take it, however often it is tried."""


@dataclass(frozen=True, slots=True)
class Target:
    """One browser, as it described itself when its owner asked for messages."""

    endpoint: str
    p256dh: str
    """The browser's public key, in base64url."""
    auth: str
    """What it shares with the sender, in base64url."""

    def checked(self) -> "Target":
        """The same, once it can be one, with its keys in the one spelling that is kept.

        Raises Invalid.
        """
        try:
            reach().checked(self.endpoint)
        except Invalid:
            raise Invalid("This is no address of a push service.", field="endpoint") from None
        try:
            point = _bytes_of(self.p256dh, _POINT)
            ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
        except ValueError:
            raise Invalid("This is no key of a browser.", field="p256dh") from None
        try:
            secret = _bytes_of(self.auth, _SECRET)
        except ValueError:
            raise Invalid("This is no secret of a browser.", field="auth") from None
        return Target(self.endpoint, p256dh=_text_of(point), auth=_text_of(secret))


def application_key() -> str | None:
    """The public key by which browsers tell this portal from others, in base64url; None where nothing is pushed."""
    secret = settings().push_key
    if secret is None:
        return None
    point = _private_key(secret.get_secret_value()).public_key()
    return _text_of(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def new_key() -> str:
    """A key for PORTAL_PUSH_KEY."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return _text_of(number.to_bytes(32, "big"))


async def send(target: Target, message: bytes, *, topic: str) -> None:
    """Hand ``message``, of at most 3,993 bytes (RFC 8291, 4), to the push service.

    Of those with one ``topic`` a device that was off shows the last.

    Raises Gone, Refused, and outgoing.Unreachable where trying again may help.
    """
    secret = settings().push_key
    assert secret is not None
    sealed = _sender(secret.get_secret_value(), settings().mail_from).get(message, _subscription(target))
    answer = await outgoing.ask(
        "POST",
        target.endpoint,
        headers={**sealed.headers, "ttl": str(GOOD_FOR), "urgency": "normal", "topic": topic},
        content=sealed.encrypted,
        reach=reach(),
        time_limit=TIME_LIMIT,
    )
    if answer.status in _GONE:
        raise Gone
    if answer.status in _FOR_GOOD:
        raise Refused(f"the push service answered {answer.status}")
    if not answer.is_success:
        raise outgoing.Unreachable(f"the push service answered {answer.status}")


@lru_cache(maxsize=2)
def _private_key(secret: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(_bytes_of(secret, 32), "big"), ec.SECP256R1())


@lru_cache(maxsize=2)
def _sender(secret: str, mail_from: str) -> Any:
    """Signs with our key; ``mail_from`` is whom a push service writes to when something is wrong with us.

    The library is read when something is sent for the first time: most installations send nothing.
    """
    from webpush import WebPush  # noqa: PLC0415

    key = _private_key(secret)
    return WebPush(
        private_key=key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        public_key=key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        subscriber=parseaddr(mail_from)[1],
    )


def _subscription(target: Target) -> Any:
    from webpush import WebPushSubscription  # noqa: PLC0415 - see above

    return WebPushSubscription(endpoint=target.endpoint, keys={"p256dh": target.p256dh, "auth": target.auth})


def _bytes_of(text: str, length: int) -> bytes:
    """What is written in base64url, with or without padding.

    Raises ValueError for anything that is not that, or is not ``length`` bytes.
    """
    try:
        found = base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError) as wrong:
        raise ValueError("no base64url") from wrong
    if len(found) != length:
        raise ValueError(f"not {length} bytes")
    return found


def _text_of(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
