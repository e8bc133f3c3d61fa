"""One row for each alarm that stands; it goes with its cause."""

from enum import StrEnum

from tortoise import fields

from portal.kernel.records import Record


class AlarmKind(StrEnum):
    """What is wrong: at a shop; with RATE_MISSING, of a currency; cases and requests are the brand's own."""

    NOT_UNDERSTOOD = "NOT_UNDERSTOOD"
    FAILED = "FAILED"
    SHOP_SILENT = "SHOP_SILENT"
    KEY_REFUSED = "KEY_REFUSED"
    RATE_MISSING = "RATE_MISSING"
    COUPON_CASES = "COUPON_CASES"
    COUPON_WITHDRAWALS = "COUPON_WITHDRAWALS"
    DATA_REQUESTS = "DATA_REQUESTS"
    RELEASES_HELD = "RELEASES_HELD"
    COMMISSIONS_HELD = "COMMISSIONS_HELD"
    VOTES_WAIT = "VOTES_WAIT"


class Alarm(Record):
    kind = fields.CharEnumField(AlarmKind, max_length=20)
    about = fields.CharField(max_length=60, description="The shop, or the currency; empty where it is the brand's own")
    count = fields.IntField(description="How many things it stands for")
    since = fields.DatetimeField(description="When the oldest of them began")
    raised_at = fields.DatetimeField()

    class Meta:
        table = "alarms"
        unique_together = (("kind", "about"),)
