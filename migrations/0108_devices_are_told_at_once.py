"""Devices that asked for it are told of notices at once, by the kinds that their member chose."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def as_if_nothing_was_chosen(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Who chose before could not say whether devices are told: what holds for everybody else holds for them."""
    await editor.client.execute_query(
        "UPDATE notification_choices SET push = TRUE WHERE kind IN ('REPLY', 'MENTION', 'ANSWER_ACCEPTED') AND in_app"
    )


async def nothing(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column goes."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0107_threats_to_life_are_kept")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="NotificationChoice",
            name="push",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.RunPython(as_if_nothing_was_chosen, nothing),
        ops.CreateModel(
            name="PushDevice",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "session",
                    fields.ForeignKeyField(
                        "portal.Session",
                        source_field="session_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "endpoint_hash",
                    fields.CharField(max_length=64, unique=True, description="By which a browser is known again"),
                ),
                (
                    "endpoint",
                    fields.CharField(max_length=500, description="Where its push service takes messages for it"),
                ),
                ("p256dh", fields.CharField(max_length=100, description="Its public key")),
                ("auth", fields.CharField(max_length=40, description="What it shares with the sender")),
                ("created_at", fields.DatetimeField()),
            ],
            options={
                "table": "push_devices",
                "app": "portal",
                "indexes": [
                    Index(fields=("member_id",), name="push_devices_of_member"),
                    Index(fields=("session_id",), name="push_devices_of_session"),
                ],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
