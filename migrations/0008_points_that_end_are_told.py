"""Members are told of points that end, and may want no mails of it; what moves an end is written once."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps

TABLE = "points_extensions"


async def forbid(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """As the ledger's other entries (D4): the function is there since 0002."""
    sqlite = editor.client.capabilities.dialect == "sqlite"
    refuse = f"BEGIN SELECT RAISE(ABORT, '{TABLE} is written once'); END"
    for deed in ("update", "delete"):
        does = refuse if sqlite else "FOR EACH ROW EXECUTE FUNCTION portal_written_once()"
        await editor.client.execute_query(f"CREATE TRIGGER {TABLE}_no_{deed} BEFORE {deed.upper()} ON {TABLE} {does}")


async def allow(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """Take the guards away again."""
    on = "" if editor.client.capabilities.dialect == "sqlite" else f" ON {TABLE}"
    for deed in ("update", "delete"):
        await editor.client.execute_query(f"DROP TRIGGER {TABLE}_no_{deed}{on}")


class Migration(migrations.Migration):
    dependencies = [("portal", "0007_campaigns_multiply")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            model_name="Member",
            name="reminder_mails",
            field=fields.BooleanField(
                default=True, db_default=True, description="Whether reminders, such as of points that end, come by mail"
            ),
        ),
        ops.AddIndex("AccessGrant", Index(fields=("key",), name="access_grants_by_key")),
        ops.CreateModel(
            name="Extension",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "lot",
                    fields.ForeignKeyField(
                        "portal.Lot",
                        source_field="lot_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "because",
                    fields.ForeignKeyField(
                        "portal.Transfer",
                        source_field="because_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("ended_at", fields.DatetimeField(description="Until when the lot would have lived")),
                ("ends_at", fields.DatetimeField()),
            ],
            options={
                "table": TABLE,
                "app": "portal",
                "unique_together": (("lot_id", "because_id"),),
                "pk_attr": "id",
                "table_description": "A lot's end was moved by what the member did; its order among the others was "
                "another before (R35).",
            },
            bases=["Record"],
        ),
        ops.RunPython(forbid, allow),
        ops.CreateModel(
            name="ExpiryReminder",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "account",
                    fields.ForeignKeyField(
                        "portal.Account",
                        source_field="account_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("expires_at", fields.DatetimeField()),
                ("days", fields.SmallIntField()),
                ("reminded_at", fields.DatetimeField()),
            ],
            options={
                "table": "expiry_reminders",
                "app": "portal",
                "unique_together": (("account_id", "expires_at", "days"),),
                "pk_attr": "id",
                "table_description": "A member was told that points end: once for each of their ends and each "
                "threshold (R34).",
            },
            bases=["Record"],
        ),
    ]
