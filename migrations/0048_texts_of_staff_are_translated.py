"""What staff write is kept in other languages, too; each row that has such texts says in which."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

MODELS = ("Product", "Category", "Campaign", "Programme", "Tier", "EarnRule", "Reward", "Release")


class Migration(migrations.Migration):
    dependencies = [("portal", "0047_mailboxes_of_apple_are_one")]  # noqa: RUF012 - Tortoise's own form

    operations = [  # noqa: RUF012
        ops.CreateModel(
            name="Translation",
            fields=[
                ("id", fields.UUIDField(primary_key=True, unique=True, db_index=True)),
                ("kind", fields.CharField(max_length=40)),
                ("thing_id", fields.UUIDField()),
                ("field", fields.CharField(max_length=40)),
                ("locale", fields.CharField(max_length=12)),
                ("text", fields.TextField(unique=False)),
                ("html", fields.TextField(null=True, unique=False)),
                ("original", fields.TextField(unique=False)),
                ("saved_at", fields.DatetimeField()),
            ],
            options={
                "table": "translations",
                "app": "portal",
                "unique_together": (("thing_id", "field", "locale"),),
                "indexes": [Index(fields=["kind", "locale", "field"], name="translations_of_kind")],
                "pk_attr": "id",
            },
            bases=["Record"],
        ),
        *(
            ops.AddField(model_name=name, name="translated_into", field=fields.TextField(null=True, unique=False))
            for name in MODELS
        ),
    ]
