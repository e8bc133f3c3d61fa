"""What one euro was worth in another currency, a row for each day on which that was published or said."""

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record


class ExchangeRate(Record):
    currency = fields.CharField(max_length=3)
    day = fields.DateField()
    per_euro = fields.CharField(max_length=20, description="Units of the currency for one euro, exact (SH50)")
    is_by_hand = fields.BooleanField(description="Staff said so; an import leaves it (SH76)")
    saved_at = fields.DatetimeField()

    class Meta:
        table = "exchange_rates"
        unique_together = (("currency", "day"),)
        indexes = (Index(fields=("day", "currency"), name="exchange_rates_by_day"),)
