"""Sessions know the provider's session that opened them, so that signing out ends both."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("portal", "0044_tables_that_hardly_change_are_stamped")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="ProviderSession",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                (
                    "session",
                    fields.OneToOneField(
                        "portal.Session",
                        source_field="session_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "provider",
                    fields.ForeignKeyField(
                        "portal.IdentityProvider",
                        source_field="provider_id",
                        db_constraint=True,
                        to_field="id",
                        related_name=False,
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("subject", fields.CharField(max_length=255)),
                ("sid", fields.CharField(null=True, max_length=255)),
                ("sealed_id_token", fields.TextField()),
                ("began_at", fields.DatetimeField()),
            ],
            options={
                "table": "provider_sessions",
                "app": "portal",
                "indexes": [Index(fields=["provider_id", "subject"], name="provider_sessions_of_subject")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
    ]
