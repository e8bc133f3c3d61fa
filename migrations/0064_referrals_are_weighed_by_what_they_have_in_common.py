"""Referrals are weighed: from where people signed up, where orders went, what the signs come to, when staff decide."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0063_one_form_of_a_word")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Campaign",
            name="review_score",
            field=fields.SmallIntField(
                null=True, default=50, db_default=50, description="From which score on staff decide; null for never"
            ),
        ),
        ops.AddField(
            model_name="Referral",
            name="risk_score",
            field=fields.SmallIntField(default=0, db_default=0, description="What the signals weigh together"),
        ),
        ops.AddField(
            model_name="Order",
            name="address_hash",
            field=fields.CharField(null=True, max_length=64, description="Where it was sent; keyed digest"),
        ),
        ops.AddIndex(model_name="Order", index=Index(fields=["payment_hash"], name="orders_by_payment")),
        ops.AddIndex(model_name="Order", index=Index(fields=["address_hash"], name="orders_by_address")),
        ops.AddIndex(model_name="Order", index=Index(fields=["source", "buyer_number"], name="orders_by_buyer")),
        ops.CreateModel(
            name="SignUpTrace",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.OneToOneField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("network_hash", fields.CharField(max_length=64)),
                ("device_hash", fields.CharField(null=True, max_length=64)),
                ("created_at", fields.DatetimeField()),
            ],
            options={
                "table": "sign_up_traces",
                "app": "portal",
                "indexes": [
                    Index(fields=["network_hash", "created_at"], name="sign_up_traces_of_network"),
                    Index(fields=["created_at"], name="sign_up_traces_to_forget"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
