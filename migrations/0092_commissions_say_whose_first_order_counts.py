"""A commission keeps whether it is for a customer's first order alone, as the rest of the terms of its day.

Those that there are go by what their partner's terms say now.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

OF_THE_PARTNER = """
    UPDATE partner_commissions SET new_customers_only =
        (SELECT p.new_customers_only FROM partners p WHERE p.id = partner_commissions.partner_id)
"""


async def take_over(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """As the terms are now: what they were is known no more."""
    await editor.client.execute_query(OF_THE_PARTNER)


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0091_recommendations_are_learnt")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="PartnerCommission",
            name="new_customers_only",
            field=fields.BooleanField(
                default=False, db_default=False, description="Whether it is for a customer's first order alone"
            ),
        ),
        ops.RunPython(take_over, nothing),
    ]
