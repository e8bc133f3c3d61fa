"""Signing as Standard Webhooks 1.0.0 says: HMAC-SHA256 over id, time and body, base64, under the name v1."""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime

from portal.webhooks.secrets import PREFIX


def headers_for(message_id: str, at: datetime, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """The three headers. While a secret is being rotated the message carries a signature by each."""
    timestamp = str(int(at.timestamp()))
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(signature(message_id, timestamp, body, secret) for secret in secrets),
    }


def signature(message_id: str, timestamp: str, body: bytes, secret: str) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = b".".join((message_id.encode(), timestamp.encode(), body))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
