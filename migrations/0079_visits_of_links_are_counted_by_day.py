"""Visits of referral links are counted by day, members may stay off the leaderboard, and partners are paid by lists.

What is left of the visits that there are gives the first days, by the day in UTC; of older ones only their number with
the code is known.
"""

from enum import StrEnum
from typing import Any
from uuid import uuid4

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


class PartnerPayment(StrEnum):
    INVOICE = "INVOICE"
    STORE_CREDIT = "STORE_CREDIT"


class CommissionState(StrEnum):
    PENDING = "PENDING"
    IN_REVIEW = "IN_REVIEW"
    LISTED = "LISTED"
    REJECTED = "REJECTED"


def key() -> tuple[str, Any]:
    return ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True))


def to(model: str, column: str) -> Any:
    return fields.ForeignKeyField(
        f"portal.{model}",
        source_field=column,
        db_constraint=True,
        to_field="id",
        related_name=False,
        on_delete=OnDelete.RESTRICT,
    )


async def count_by_day(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """The days of the visits whose tokens are still kept."""
    run, on_sqlite = editor.client.execute_query, editor.client.capabilities.dialect == "sqlite"
    day = "DATE(created_at)" if on_sqlite else "CAST(created_at AT TIME ZONE 'UTC' AS DATE)"
    marks = "?, ?, ?, ?" if on_sqlite else "$1, $2, $3, $4"
    counted = f"SELECT code_id, {day} AS day, COUNT(*) AS visits FROM referral_visits GROUP BY code_id, {day}"  # noqa: S608
    for row in (await run(counted))[1]:
        await run(
            f"INSERT INTO referral_visit_days (id, code_id, day, visits) VALUES ({marks})",  # noqa: S608
            [str(uuid4()) if on_sqlite else uuid4(), row["code_id"], row["day"], row["visits"]],
        )


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The table goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0078_customers_are_asked_and_heard")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ReferralVisitDay",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "code",
                    fields.ForeignKeyField(
                        "portal.ReferralCode",
                        source_field="code_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("day", fields.DateField()),
                ("visits", fields.IntField(default=0)),
            ],
            options={
                "table": "referral_visit_days",
                "app": "portal",
                "unique_together": (("code_id", "day"),),
                "indexes": [Index(fields=["day"], name="referral_visit_days_by_day")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.AddIndex(model_name="Referral", index=Index(fields=["created_at"], name="referrals_by_time")),
        ops.AddField(
            model_name="Member",
            name="on_leaderboards",
            field=fields.BooleanField(default=True, db_default=True, description="Whether leaderboards may name them"),
        ),
        ops.CreateModel(
            name="Partner",
            fields=[
                key(),
                ("code", fields.CharField(max_length=40)),
                (
                    "code_key",
                    fields.CharField(max_length=80, unique=True, description="Confusable skeleton, as of members' codes"),
                ),
                ("name", fields.CharField(max_length=120)),
                ("email", fields.CharField(max_length=255, null=True)),
                (
                    "mailbox_key",
                    fields.CharField(max_length=255, null=True, description="The mailbox behind the address (R60)"),
                ),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.SET_NULL,
                    ),
                ),
                ("paid_by", fields.CharEnumField(enum_type=PartnerPayment, max_length=12)),
                (
                    "percent",
                    fields.CharField(
                        max_length=8, null=True, description="Of what an order is worth; or a fixed sum instead"
                    ),
                ),
                ("fixed_minor", fields.BigIntField(null=True)),
                ("minimum_order_minor", fields.BigIntField(null=True)),
                ("currency", fields.CharField(max_length=3)),
                ("hold_days", fields.SmallIntField()),
                (
                    "max_commissions_per_month",
                    fields.IntField(null=True, description="Counted in local months"),
                ),
                ("new_customers_only", fields.BooleanField(default=False)),
                ("starts_at", fields.DatetimeField(null=True)),
                ("ends_at", fields.DatetimeField(null=True)),
                ("is_active", fields.BooleanField(default=True)),
                ("visits", fields.IntField(default=0)),
                ("created_at", fields.DatetimeField()),
                ("erased_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "partners",
                "app": "portal",
                "indexes": [
                    Index(fields=["created_at", "id"], name="partners_by_time"),
                    Index(fields=["member_id"], name="partners_who_are_members"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="PartnerCommission",
            fields=[
                key(),
                ("partner", to("Partner", "partner_id")),
                (
                    "order",
                    fields.OneToOneField(
                        "portal.Order",
                        source_field="order_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("state", fields.CharEnumField(enum_type=CommissionState, max_length=10)),
                ("signals", fields.JSONField(default=list)),
                ("percent", fields.CharField(max_length=8, null=True)),
                ("fixed_minor", fields.BigIntField(null=True)),
                ("minimum_order_minor", fields.BigIntField(null=True)),
                (
                    "base_minor",
                    fields.BigIntField(description="What the order is worth by now, in the programme's currency"),
                ),
                (
                    "amount_minor",
                    fields.BigIntField(description="What it brings by now; nothing while it is turned down"),
                ),
                (
                    "settled_minor",
                    fields.BigIntField(default=0, description="What stands in lists, all lines together"),
                ),
                ("currency", fields.CharField(max_length=3)),
                ("placed_at", fields.DatetimeField()),
                ("due_at", fields.DatetimeField()),
                ("created_at", fields.DatetimeField()),
                (
                    "reason",
                    fields.CharField(max_length=200, null=True, description="What staff wrote when they decided"),
                ),
                ("reviewed_by_id", fields.UUIDField(null=True)),
                ("reviewed_at", fields.DatetimeField(null=True)),
            ],
            options={
                "table": "partner_commissions",
                "app": "portal",
                "indexes": [
                    Index(fields=["partner_id", "created_at", "id"], name="partner_commissions_of_partner"),
                    Index(fields=["state", "created_at", "id"], name="partner_commissions_by_state"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.CreateModel(
            name="PartnerPayout",
            fields=[
                key(),
                ("number", fields.IntField(unique=True)),
                (
                    "since",
                    fields.DateField(null=True, description="The day after the list before; unset in the first"),
                ),
                ("until", fields.DateField(unique=True)),
                ("total_minor", fields.BigIntField()),
                ("currency", fields.CharField(max_length=3)),
                ("closed_by_id", fields.UUIDField(null=True)),
                ("closed_at", fields.DatetimeField()),
            ],
            options={"table": "partner_payouts", "app": "portal", "pk_attr": "id"},
            bases=["Record"],
        ),
        ops.CreateModel(
            name="PartnerPayoutLine",
            fields=[
                key(),
                ("payout", to("PartnerPayout", "payout_id")),
                ("commission", to("PartnerCommission", "commission_id")),
                ("partner", to("Partner", "partner_id")),
                ("amount_minor", fields.BigIntField(description="Signed")),
                ("currency", fields.CharField(max_length=3)),
            ],
            options={
                "table": "partner_payout_lines",
                "app": "portal",
                "unique_together": (("payout_id", "commission_id"),),
                "indexes": [Index(fields=["commission_id"], name="partner_payout_lines_of_commission")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.RunPython(count_by_day, nothing),
    ]
