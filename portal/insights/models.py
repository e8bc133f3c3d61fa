"""What staff tell the insights: the cost of winning a customer."""

from tortoise import fields

from portal.kernel.records import Record


class AcquisitionCost(Record):
    """What it costs to win one customer, from a day on; the newest row that has begun holds."""

    since = fields.DateField(unique=True)
    amount_minor = fields.BigIntField()
    currency = fields.CharField(max_length=3)
    saved_by_id = fields.UUIDField(null=True)
    saved_at = fields.DatetimeField()

    class Meta:
        table = "acquisition_costs"
