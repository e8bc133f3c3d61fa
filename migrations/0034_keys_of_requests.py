"""Whatever makes something keeps the key of the request; those that replies had so far come along."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops
from tortoise.migrations.schema_editor import BaseSchemaEditor
from tortoise.migrations.schema_generator.state_apps import StateApps


async def bring_keys_of_replies(_apps: StateApps, editor: BaseSchemaEditor) -> None:
    """They were kept with the post, without what had been asked for."""
    await editor.client.execute_query(
        "INSERT INTO idempotency_keys (id, member_id, verb, idempotency_key, body_hash, made_id, made_at)"
        " SELECT id, author_id, 'post', client_key, NULL, id, created_at FROM posts WHERE client_key IS NOT NULL"
    )


async def leave_them_with_the_posts(_apps: StateApps, _editor: BaseSchemaEditor) -> None:
    """The column is still there; what was kept since goes with the table."""


class Migration(migrations.Migration):
    dependencies = [("portal", "0033_accounts_heed_editions_of_the_terms")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "portal.Member",
                        source_field="member_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("verb", fields.CharField(max_length=40)),
                ("idempotency_key", fields.CharField(max_length=150)),
                ("body_hash", fields.CharField(null=True, max_length=64)),
                ("made_id", fields.UUIDField()),
                ("made_at", fields.DatetimeField()),
            ],
            options={
                "table": "idempotency_keys",
                "app": "portal",
                "unique_together": (("member_id", "verb", "idempotency_key"),),
                "indexes": [Index(fields=["verb", "idempotency_key"], name="idempotency_keys_of_verb")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        ops.RunPython(bring_keys_of_replies, leave_them_with_the_posts),
    ]
