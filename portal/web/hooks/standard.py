"""Standard Webhooks 1.0.0, symmetric signatures (v1) alone: for shops of one's own making."""

import re

from starlette.requests import Request

from portal.kernel import clock
from portal.secret_forms import keys_within
from portal.settings import Settings
from portal.shop.formats import OWN
from portal.shop.inbox.deliveries import Delivery
from portal.web.hooks import signatures
from portal.web.hooks.door import Forged

TOLERANCE = 300
"""Seconds that a delivery may be old, or ahead."""
MOST_SIGNATURES = 10
_VERSION = "v1,"
_ID = re.compile(r"[\x21-\x2d\x2f-\x7e]{1,255}")
_SECONDS = re.compile(r"\d{1,12}")


class Reader:
    def __init__(self, settings: Settings) -> None:
        self._keys = [signatures.key_of(secret) for secret in keys_within(settings.webhook_secret)]

    def greets(self, request: Request, body: bytes) -> bool:
        return False

    def proven(self, request: Request, body: bytes) -> Delivery:
        sent_id = signatures.only(request, "webhook-id")
        written = signatures.only(request, "webhook-timestamp")
        given = signatures.only(request, "webhook-signature").split(" ")
        # A full stop in the id could move the border between what is signed as the id and as the time.
        if not _ID.fullmatch(sent_id) or not _SECONDS.fullmatch(written) or len(given) > MOST_SIGNATURES:
            raise Forged("malformed headers")
        message = f"{sent_id}.{written}.".encode() + body
        candidates = [one.removeprefix(_VERSION) for one in given if one.startswith(_VERSION)]
        if not any(signatures.is_signed(message, one, self._keys) for one in candidates):
            raise Forged("wrong signature")
        if abs(clock.now().timestamp() - int(written)) > TOLERANCE:
            raise Forged("too old or too new: compare the clocks")
        return Delivery(OWN, sent_id, "", body, id_is_signed=True)
