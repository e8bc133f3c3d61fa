"""Table of the tiers that members were in, and from when until when."""

from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index

from portal.kernel.records import Record
from portal.loyalty.ledger.models import Account
from portal.loyalty.programme.models import Tier


class TierPeriod(Record):
    """From when until when a member was in a tier: an order earns by the tier of the day it was paid (R37)."""

    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "portal.Account", related_name=False, on_delete=fields.CASCADE
    )
    account_id: UUID
    tier: fields.ForeignKeyRelation[Tier] = fields.ForeignKeyField(
        "portal.Tier", related_name=False, on_delete=fields.RESTRICT
    )
    tier_id: UUID
    began_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "loyalty_tier_periods"
        indexes = (Index(fields=("account_id", "began_at"), name="tier_periods_of_account"),)
