"""A list keeps whom it pays and how, is written partner by partner, and finds what no list has by an index.

Lines that there are have their partner as they are now: what they were is known no more.
"""

from enum import StrEnum

from tortoise import fields, migrations
from tortoise.indexes import Index, PartialIndex
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


class PartnerPayment(StrEnum):
    INVOICE = "INVOICE"
    STORE_CREDIT = "STORE_CREDIT"


OF_THE_PARTNERS = """
    UPDATE partner_payout_lines SET
        name = (SELECT p.name FROM partners p WHERE p.id = partner_payout_lines.partner_id),
        email = (SELECT p.email FROM partners p WHERE p.id = partner_payout_lines.partner_id),
        paid_by = (SELECT p.paid_by FROM partners p WHERE p.id = partner_payout_lines.partner_id)
"""


async def take_over(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """By the partners as they are."""
    await editor.client.execute_query(OF_THE_PARTNERS)


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The columns go."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0095_orders_are_asked_about")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="PartnerPayout",
            name="is_closed",
            field=fields.BooleanField(
                default=True, db_default=True, description="False while partners are still written into it, one by one"
            ),
        ),
        ops.AddField(
            model_name="PartnerPayoutLine",
            name="name",
            field=fields.CharField(
                max_length=120, default="—", db_default="—", description="Of the partner, until they are erased (R93)"
            ),
        ),
        ops.AddField(model_name="PartnerPayoutLine", name="email", field=fields.CharField(max_length=255, null=True)),
        ops.AddField(
            model_name="PartnerPayoutLine",
            name="paid_by",
            field=fields.CharEnumField(
                enum_type=PartnerPayment,
                max_length=12,
                default=PartnerPayment.INVOICE,
                db_default=PartnerPayment.INVOICE.value,
            ),
        ),
        ops.RunPython(take_over, nothing),
        ops.AddIndex(
            model_name="PartnerCommission",
            index=PartialIndex(
                fields=["partner_id", "placed_at", "id"],
                name="partner_commissions_unsettled",
                condition={"(amount_minor <> settled_minor)": True},
            ),
        ),
        ops.AddIndex(
            model_name="PartnerPayoutLine",
            index=Index(fields=["payout_id", "partner_id", "id"], name="partner_payout_lines_in_order"),
        ),
        ops.AddIndex(
            model_name="PartnerPayoutLine",
            index=Index(fields=["partner_id"], name="partner_payout_lines_of_partner"),
        ),
    ]
