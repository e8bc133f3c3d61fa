"""The programme says how points end and what tiers count; a tier may bring a present, and may be given by hand."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0003_accounts_are_merged_and_closed")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Programme",
            name="points_expire_after_months",
            field=fields.IntField(null=True, description="Instead of days; twelve are a year (R32)"),
        ),
        ops.AddField(
            model_name="Programme",
            name="expiry_is_sliding",
            field=fields.BooleanField(
                default=False, db_default=False, description="Activity moves the end of all lots (R35)"
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="adjustments_are_activity",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Programme",
            name="reminder_days",
            field=fields.CharField(
                max_length=60,
                default="30,7",
                db_default="30,7",
                description="How long before points end members hear of it",
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="tier_basis",
            field=fields.CharField(
                description="POINTS: POINTS\nSPEND: SPEND", max_length=8, default="POINTS", db_default="POINTS"
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="tier_downgrade",
            field=fields.CharField(
                description="DROP: DROP\nONE_DOWN: ONE_DOWN", max_length=10, default="DROP", db_default="DROP"
            ),
        ),
        ops.AddField(
            model_name="Programme",
            name="tier_refunds",
            field=fields.CharField(
                description="IMMEDIATE: IMMEDIATE\nAT_NEXT_EVALUATION: AT_NEXT_EVALUATION",
                max_length=20,
                default="IMMEDIATE",
                db_default="IMMEDIATE",
            ),
        ),
        ops.AddField(
            model_name="Tier",
            name="entry_points",
            field=fields.IntField(default=0, db_default=0, description="A present for entering it (R40, R41)"),
        ),
        ops.AddField(
            model_name="Account",
            name="granted_tier",
            field=fields.ForeignKeyField(
                "portal.Tier",
                source_field="granted_tier_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name=False,
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AddField(
            model_name="Account",
            name="granted_until",
            field=fields.DatetimeField(null=True, description="Until when at least the granted tier is theirs (R42)"),
        ),
    ]
